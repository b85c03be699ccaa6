"""OpenDocument texts (.odt) into lines: the text as a word processor shows it."""

from lxml import etree

from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.document.line import Source
from reader.document.progress import Progress, ignore
from reader.document.warning import ReadingWarning, WarningKind
from reader.sources import xml
from reader.sources.archive import Archive
from reader.sources.odt.body import Body
from reader.sources.odt.names import n
from reader.sources.odt.numbering import ListStyles
from reader.sources.odt.styles import Styles
from reader.sources.office import refuse_locked

_NO_TEXT = Phrase("这不是 OpenDocument 文本文件", "this is no OpenDocument text")
_ENCRYPTED = Phrase("文件已加密（有打开密码）", "the file is encrypted (it needs a password to open)")
_CHECK = Phrase("请确认文件类型，或另存为 .odt 再试", "Check the file's type, or save it as .odt, and retry")
_UNLOCK = Phrase("请取消密码后另存再试", "Remove its password, save it again, and retry")
_PROPERTIES = {n("dc:title"): "title", n("dc:creator"): "author", n("dc:language"): "language"}


def read_source(data: bytes, name: str, *, progress: Progress = ignore) -> Source:
    """Read an OpenDocument text.

    Automatic numbers stand in the text as shown. Tracked changes are read as accepted, with a warning.
    Headers, footers, hidden text and generated indexes are furniture. Comments are left out.

    Args:
        data: the file.
        name: its name without folders.
        progress: called now and then with the share done.

    Raises:
        Fault: the file is encrypted, damaged, hostile, or no OpenDocument text.
    """
    refuse_locked(data, name)
    archive = Archive(data, name)
    _refuse_encrypted(archive, name)
    if "content.xml" not in archive:
        raise Fault(_NO_TEXT, name, _CHECK)
    content = xml.parse(archive.read("content.xml"), "content.xml", name)
    body = content.find(f"{n('office:body')}/{n('office:text')}")
    if body is None:
        raise Fault(_NO_TEXT, name, _CHECK)
    progress(0.3)
    parts = [content]
    if "styles.xml" in archive:
        parts.insert(0, xml.parse(archive.read("styles.xml"), "styles.xml", name))
    reader = Body(Styles(parts), ListStyles(parts))
    _margins(reader, parts[0], n("style:header"))
    reader.read(body, lambda share: progress(0.3 + 0.7 * share))
    _margins(reader, parts[0], n("style:footer"))
    return Source(name, "odt", reader.lines.all, "", _properties(archive, name), _revisions(body))


def _margins(reader: Body, styles: etree._Element, tag: str) -> None:
    for margin in styles.iter(tag):
        reader.margin(margin)


def _refuse_encrypted(archive: Archive, name: str) -> None:
    if "META-INF/manifest.xml" not in archive:
        return
    if "encrypted-package" in archive.names:
        raise Fault(_ENCRYPTED, name, _UNLOCK)
    manifest = archive.read("META-INF/manifest.xml")
    # An old manifest names its document type, which is never read: so it is searched and not parsed.
    if b"encryption-data" in manifest:
        raise Fault(_ENCRYPTED, name, _UNLOCK)


def _properties(archive: Archive, name: str) -> dict[str, str]:
    if "meta.xml" not in archive:
        return {}
    meta = xml.parse(archive.read("meta.xml"), "meta.xml", name)
    return {
        _PROPERTIES[element.tag]: element.text.strip()
        for element in meta.iter(*_PROPERTIES)
        if isinstance(element.tag, str) and element.text and element.text.strip()
    }


def _revisions(body: etree._Element) -> tuple[ReadingWarning, ...]:
    changes = body.find(n("text:tracked-changes"))
    if changes is None or not len(changes):
        return ()
    put_in = sum(1 for _change in changes.iter(n("text:insertion")))
    taken_out = sum(1 for _change in changes.iter(n("text:deletion")))
    return (ReadingWarning(0, WarningKind.REVISIONS, f"+{put_in} −{taken_out}"),)
