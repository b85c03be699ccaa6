"""An edition written as a Word file, as a typist would make it: styled, numbered, with footnotes."""

from reader.document.line import Mark
from reader.document.model import Edition, Paragraph, ParagraphKind, Section
from tests.sources.word_file import WordFile, abstract, level, number, numbered, paragraph, run, style, table

_FONTS = '<w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:eastAsia="Noto Serif CJK SC"/>'
_STYLES = style(
    "Normal",
    "Normal",
    '<w:spacing w:after="160"/>',
    f'{_FONTS}<w:sz w:val="21"/>',
)
_STYLES += "".join(
    style(
        f"H{at}", f"heading {at}", f'<w:keepNext/><w:outlineLvl w:val="{at - 1}"/>', "<w:b/>", based="Normal"
    )
    for at in (1, 2, 3)
)
_SCHEMES = {
    "一": "chineseCountingThousand",
    "A": "upperLetter",
    "1": "decimal",
    "I": "upperRoman",
    "a": "lowerLetter",
}
_HEADINGS, _BODY, _ITEMS = 1, 2, 3


def as_word(edition: Edition, *, typed: bool = False) -> bytes:
    """Write an edition as a Word file.

    Args:
        edition: what is written.
        typed: numbers are typed by hand; else they are all automatic.
    """
    return _Typist(edition, typed=typed).write()


class _Typist:
    def __init__(self, edition: Edition, *, typed: bool) -> None:
        self._edition = edition
        self._typed = typed
        self._file = WordFile(styles=_STYLES, title=edition.identity.title)
        self._file.header = paragraph("Header of every page", "")
        field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
        field += '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        self._file.footer = paragraph(
            field + '<w:r><w:fldChar w:fldCharType="end"/></w:r>', '<w:jc w:val="center"/>'
        )
        self._notes = {note.mark: note.text for note in edition.footnotes}
        self._numbers = ""
        self._next = 10
        self._list = 0
        self._items = 0

    def write(self) -> bytes:
        levels = [""] * 3
        for section in self._edition.sections:
            if _counts(section) and section.level <= 3 and not levels[section.level - 1]:
                levels[section.level - 1] = self._heading_level(section)
        definitions = abstract(_HEADINGS, "".join(levels))
        definitions += abstract(_BODY, level(0, "decimal", "%1."))
        definitions += abstract(_ITEMS, level(0, "lowerLetter", "(%1)"))
        self._list = self._new_list(_BODY)
        scope = ""
        for item in self._edition.items:
            here = "annex" if item.id.startswith("annex") else ""
            if here != scope:
                self._list, scope = self._new_list(_BODY), here
            self._section(item) if isinstance(item, Section) else self._paragraph(item)
        self._file.numbering = definitions + number(1, _HEADINGS) + self._numbers
        return self._file.write()

    def _heading_level(self, section: Section) -> str:
        sign = (section.enumerator or "").rstrip(".、．")
        ending = (section.enumerator or "")[len(sign) :]
        scheme = next((name for first, name in _SCHEMES.items() if sign == first), "decimal")
        return level(section.level - 1, scheme, f"%{section.level}{ending}")

    def _new_list(self, of: int) -> int:
        self._next += 1
        self._numbers += number(self._next, of, restart=True)
        return self._next

    def _section(self, section: Section) -> None:
        content = self._runs(section.text, section.marks)
        styled = f'<w:pStyle w:val="H{min(section.level, 3)}"/>'
        if section.enumerator and not _counts(section):
            self._file.body.append(paragraph(run(section.enumerator), styled))
            self._file.body.append(paragraph(content, styled))
        elif section.enumerator and self._typed:
            self._file.body.append(paragraph(run(f"{section.enumerator} ") + content, styled))
        elif section.enumerator:
            self._file.body.append(numbered(content, 1, section.level - 1, styled))
        else:
            self._file.body.append(paragraph(content, styled))

    def _paragraph(self, item: Paragraph) -> None:
        content = self._runs(item.text, item.marks)
        if item.kind is ParagraphKind.TABLE:
            self._file.body.append(table([list(row) for row in item.cells]))
        elif item.number and (self._typed or item.kind is ParagraphKind.FRONT):
            shown = item.number if item.kind is ParagraphKind.SUBITEM else f"{item.number}."
            self._file.body.append(paragraph(run(f"{shown} ") + content))
        elif item.kind is ParagraphKind.NUMBERED:
            self._file.body.append(numbered(content, self._list))
            self._items = 0
        elif item.kind is ParagraphKind.SUBITEM:
            self._items = self._items or self._new_list(_ITEMS)
            self._file.body.append(numbered(content, self._items))
        else:
            self._file.body.append(paragraph(content))

    def _runs(self, text: str, marks: tuple[Mark, ...]) -> str:
        content, at = "", 0
        for mark in marks:
            content += run(text[at : mark.offset]) if mark.offset > at else ""
            sign = "" if mark.label.isdecimal() else mark.label
            content += self._file.footnote(self._notes[mark.label], sign)
            at = mark.offset
        return content + (run(text[at:]) if text[at:] else "")


def _counts(section: Section) -> bool:
    """Whether a heading has a number, and not a word such as Annex."""
    return section.enumerator is not None and section.enumerator[-1] in ".、．"
