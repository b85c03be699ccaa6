"""The parts of a Word file: which is which, by the relations between them."""

import posixpath
from functools import cached_property

from lxml import etree

from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.sources import xml
from reader.sources.archive import Archive
from reader.sources.docx.names import REL_ID, SECT_PR, STRICT, w

_NO_DOCUMENT = Phrase("这不是 Word 文件（其中没有正文）", "this is no Word file (it holds no document)")
_CHECK = Phrase(
    "请确认文件类型，或用 Word 打开并另存为 .docx", "Check the file's type, or save it as .docx from Word"
)

_PROPERTIES = {"title": "title", "creator": "author", "language": "language"}


class Package:
    """A Word file's parts, parsed when asked for."""

    def __init__(self, data: bytes, where: str) -> None:
        """Open the package and find its main document.

        Raises:
            Fault: it is no sound archive, or holds no Word document.
        """
        self._archive = Archive(data, where)
        self._where = where
        self._root_relations = self._relations("")
        self._main = self._find_main()

    def _find_main(self) -> str:
        for kind, target in self._root_relations.values():
            if kind == "officeDocument" and target in self._archive:
                return target
        if "word/document.xml" in self._archive:
            return "word/document.xml"
        raise Fault(_NO_DOCUMENT, self._where, _CHECK)

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Give the relations of a part: id to (kind, target part). Targets outside the file are left out."""
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path not in self._archive:
            return {}
        relations = {}
        for relation in self._parse(path):
            if relation.get("TargetMode") == "External" or not isinstance(relation.tag, str):
                continue
            kind = relation.get("Type", "").rpartition("/")[2]
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
            relations[relation.get("Id", "")] = (kind, target)
        return relations

    def _parse(self, part: str) -> etree._Element:
        data = self._archive.read(part)
        if b"purl.oclc.org/ooxml" in data:
            for strict, usual in STRICT.items():
                data = data.replace(strict, usual)
        return xml.parse(data, part, self._where)

    @cached_property
    def _main_relations(self) -> dict[str, tuple[str, str]]:
        return self._relations(self._main)

    @cached_property
    def document(self) -> etree._Element:
        """The main document's body.

        Raises:
            Fault: the part has no body, so that the file is something else.
        """
        body = self._parse(self._main).find(w("body"))
        if body is None:
            raise Fault(_NO_DOCUMENT, self._where, _CHECK)
        return body

    def part(self, kind: str) -> etree._Element | None:
        """Give the part that the main document relates to as `kind`, if there is one."""
        for found, target in self._main_relations.values():
            if found == kind and target in self._archive:
                return self._parse(target)
        return None

    def margins(self) -> tuple[list[etree._Element], list[etree._Element]]:
        """Give the headers and footers that sections refer to, each once, in order."""
        headers: dict[str, etree._Element] = {}
        footers: dict[str, etree._Element] = {}
        for section in self.document.iter(SECT_PR):
            for reference in section:
                for found, tag in ((headers, "headerReference"), (footers, "footerReference")):
                    if reference.tag != w(tag):
                        continue
                    target = self._main_relations.get(reference.get(REL_ID, ""), ("", ""))[1]
                    if target in self._archive and target not in found:
                        found[target] = self._parse(target)
        return list(headers.values()), list(footers.values())

    def properties(self) -> dict[str, str]:
        """Give what the file says of itself: title, author, language."""
        for kind, target in self._root_relations.values():
            if kind == "core-properties" and target in self._archive:
                core = self._parse(target)
                named = ((child, etree.QName(child).localname) for child in core)
                return {
                    _PROPERTIES[name]: child.text.strip()
                    for child, name in named
                    if name in _PROPERTIES and child.text and child.text.strip()
                }
        return {}
