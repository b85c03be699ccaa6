"""The container of a Word file: its parts, how they are named and how they refer to each other."""

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from reader.export.safe import xml

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# A fixed time, so that the same comparison gives the same bytes; ZIP knows none before 1980.
_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part beside the main one: its file, its content type and the kind of reference to it."""

    file: str
    kind: str


_PARTS = {
    "styles": _Part("styles.xml", "styles"),
    "settings": _Part("settings.xml", "settings"),
    "footnotes": _Part("footnotes.xml", "footnotes"),
    "comments": _Part("comments.xml", "comments"),
    "footer": _Part("footer1.xml", "footer"),
}


def write_package(
    out: BinaryIO, document: Iterable[str], parts: dict[str, str], *, title: str, author: str
) -> None:
    """Write a Word file.

    Args:
        out: where to; need not be seekable.
        document: the main part, piece by piece.
        parts: the other parts by name (`styles`, `settings`, `footnotes`, `comments`, `footer`).
        title: the title among the file's properties.
        author: the author there, or empty.
    """
    used = {name: _PARTS[name] for name in parts}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, "[Content_Types].xml", _types(used))
        _add(archive, "_rels/.rels", _top_relations())
        _add(archive, "docProps/core.xml", _properties(title, author))
        _add(archive, "word/_rels/document.xml.rels", _relations(used))
        for name, part in used.items():
            _add(archive, f"word/{part.file}", _HEAD + parts[name])
        main = zipfile.ZipInfo("word/document.xml", _TIME)
        main.compress_type = zipfile.ZIP_DEFLATED
        with archive.open(main, "w", force_zip64=True) as stream:
            stream.write(_HEAD.encode("utf-8"))
            for piece in document:
                stream.write(piece.encode("utf-8"))


def _add(archive: zipfile.ZipFile, name: str, content: str) -> None:
    info = zipfile.ZipInfo(name, _TIME)
    info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, content.encode("utf-8"))


def _types(parts: dict[str, _Part]) -> str:
    overrides = "".join(
        f'<Override PartName="/word/{part.file}" ContentType="{_WORD}.{part.kind}+xml"/>'
        for part in parts.values()
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>{overrides}'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _top_relations() -> str:
    return (
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>'
    )


def _relations(parts: dict[str, _Part]) -> str:
    entries = "".join(
        f'<Relationship Id="rId-{name}" Type="{_OFFICE}/{part.kind}" Target="{part.file}"/>'
        for name, part in parts.items()
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _properties(title: str, author: str) -> str:
    creator = f"<dc:creator>{xml(author)}</dc:creator>" if author else ""
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{xml(title)}</dc:title>{creator}</cp:coreProperties>"
    )
