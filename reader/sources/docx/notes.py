"""Footnotes and endnotes of Word files, with the numbers that Word shows."""

from dataclasses import dataclass

from lxml import etree

from reader.sources.docx.names import SECT_PR, VAL, w
from reader.sources.numerals import numeral


@dataclass(frozen=True, slots=True)
class _Style:
    """How one section numbers its notes."""

    style: str
    start: int
    restart: bool


class Notes:
    """The notes of one kind, numbered in the order in which they are asked for."""

    def __init__(
        self,
        kind: str,
        part: etree._Element | None,
        settings: etree._Element | None,
        body: etree._Element,
        style: str,
    ) -> None:
        """Read the note bodies and how they are numbered.

        Args:
            kind: `footnote` or `endnote`.
            part: the part with the bodies.
            settings: the file's settings.
            body: the document, whose sections may number their notes in their own way.
            style: the numbers' style where the file does not say.
        """
        self._bodies: dict[str, etree._Element] = {}
        if part is not None:
            self._bodies = {
                note.get(w("id"), ""): note
                for note in part.iterchildren(w(kind))
                if note.get(w("type"), "normal") == "normal"
            }
        name = w(f"{kind}Pr")
        whole = _style(None if settings is None else settings.find(name), _Style(style, 1, restart=False))
        sections = (
            [_style(section.find(name), whole) for section in body.iter(SECT_PR)] if part is not None else []
        )
        self._sections = sections or [whole]
        self._section = 0
        self._count = 0

    def section_ends(self) -> None:
        """Go on to the next section, which may start its numbers again."""
        self._section = min(self._section + 1, len(self._sections) - 1)
        if self._sections[self._section].restart:
            self._count = 0

    def refer(self, name: str, *, custom: bool) -> tuple[str, etree._Element] | None:
        """Meet a reference to a note.

        Args:
            name: the note's id.
            custom: the reference brings its own sign and takes no number.

        Returns:
            The number as shown (empty for a custom sign) and the body; None where there is no such body.
        """
        body = self._bodies.get(name)
        if body is None or custom:
            return None if body is None else ("", body)
        style = self._sections[self._section]
        self._count += 1
        # Restarting on every page needs Word's own page breaks, which a file does not hold: numbers go on.
        return numeral(self._count + style.start - 1, style.style), body


def _style(properties: etree._Element | None, base: _Style) -> _Style:
    if properties is None:
        return base
    values = {child.tag: child.get(VAL, "") for child in properties}
    start = values.get(w("numStart"), "")
    return _Style(
        values.get(w("numFmt"), base.style),
        int(start) if start.isdigit() else base.start,
        values.get(w("numRestart"), "eachSect" if base.restart else "") == "eachSect",
    )
