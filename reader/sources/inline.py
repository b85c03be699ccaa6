"""Text in the making: pieces, footnote marks and line breaks, as formats with markup give them."""

import re

from reader.document.line import Mark

SOFT_BREAK = "\n"
TAB = "\v"
"""A tab that was typed, and is no white space of the file; it becomes a tab of the text."""

WIDE_GAP = "    "
"""So many typed blanks part columns, as a tab does."""

_SPACES = re.compile(r"[ \t\r\f]+")
_WIDE_GAPS = re.compile(" {4,}")
_TABS = re.compile(r" ?\v[ \v]*")
_SUPERSCRIPTS = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_MARK = re.compile(r"\d{1,4}|\*{1,5}|[†‡§¶]+|[①-⑳]")
_BETWEEN_MARKS = re.compile(r"[\s,，、]+")
# What a power stands on: a number, or a unit of one or two letters (m, km, cm), not a whole word.
_BASE = re.compile(r"(?:\d|(?<![A-Za-z])[A-Za-z]{1,2}|[平立])$")


def columned(text: str) -> str:
    """Give the text with each run of typed blanks that parts columns as a tab."""
    return _WIDE_GAPS.sub(TAB, text)


class Inline:
    """Collects the text of one paragraph, cell or note.

    Attributes:
        bold: visible characters set in bold.
        visible: all visible characters.
        markup: characters that are neither text nor marks (phonetic guides and the like).
    """

    __slots__ = ("_length", "_marks", "_pieces", "_raised", "bold", "markup", "visible")

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._marks: list[tuple[int, str]] = []
        self._length = 0
        self._raised = ""
        self.bold = 0
        self.visible = 0
        self.markup = ""

    def add(self, text: str, *, bold: bool = False) -> None:
        """Append text; a newline in it is a line break."""
        if self._raised:
            self._settle()
        self._pieces.append(text)
        self._length += len(text)
        self.visible += len(text)
        if bold:
            self.bold += len(text)

    def mark(self, label: str) -> None:
        """Append a footnote's sign."""
        if self._raised:
            self._settle()
        if self._marks[-1:] != [(self._length, label)]:  # a sign printed twice in one place is one sign
            self._marks.append((self._length, label))

    def last_mark(self) -> str:
        """Give the sign appended last, if nothing visible follows it; taken off raised text if need be."""
        if self._raised:
            self._settle()
        return self._marks[-1][1] if self._marks else ""

    def rename_last(self, label: str) -> None:
        """Change the label of the sign appended last."""
        self._marks[-1] = (self._marks[-1][0], label)

    def raised(self, text: str) -> None:
        """Append superscript text: footnotes' signs, or a power such as m².

        What is raised in one go may come in several pieces.
        """
        self._raised += text

    def _settle(self) -> None:
        """Decide what the raised text was, now that it is complete."""
        text, self._raised = self._raised.strip(), ""
        before = "".join(self._pieces[-3:])
        power = text.isdigit() and (before[-1:].isdigit() or (text in "23" and _BASE.search(before)))
        signs = _BETWEEN_MARKS.split(text)
        if not power and all(_MARK.fullmatch(sign) for sign in signs):
            for sign in signs:
                self.mark(sign)
        else:
            self.add(text.translate(_SUPERSCRIPTS) if power else text)

    @property
    def empty(self) -> bool:
        """Whether there is neither visible text nor a mark."""
        return not self._marks and not self._raised and not "".join(self._pieces).strip()

    @property
    def emphasis(self) -> bool:
        """Whether all of the text is bold."""
        return 0 < self.visible == self.bold

    def lines(self) -> list[tuple[str, tuple[Mark, ...]]]:
        """Give the text split at its line breaks, each line trimmed, blanks made single, with its marks.

        Empty lines between others are kept.
        """
        if self._raised:
            self._settle()
        text = "".join(self._pieces)
        if not self._marks and SOFT_BREAK not in text:
            clean = _single(text).strip()
            return [(clean, ())] if clean else []
        result = []
        start = 0
        for piece in text.split(SOFT_BREAK):
            end = start + len(piece)
            marks = [(at - start, label) for at, label in self._marks if start <= at <= end]
            self._marks = self._marks[len(marks) :]
            result.append(_tidy(piece, marks))
            start = end + 1
        filled = [at for at, line in enumerate(result) if line[0] or line[1]]
        return result[filled[0] : filled[-1] + 1] if filled else []

    def whole(self, joint: str = " ") -> tuple[str, tuple[Mark, ...]]:
        """Give the text as one line, its line breaks turned into `joint`."""
        text, marks = "", []
        for line, line_marks in self.lines():
            if not line and not line_marks:
                continue
            offset = len(text) + (len(joint) if text else 0)
            text = f"{text}{joint}{line}" if text else line
            marks += [Mark(mark.offset + offset, mark.label) for mark in line_marks]
        return text, tuple(marks)


def _single(text: str) -> str:
    """Make every run of blanks one blank, and one with typed tabs in it one tab."""
    if "  " not in text and text.isprintable():
        return text
    text = _SPACES.sub(" ", text)
    return _TABS.sub("\t", text) if TAB in text else text


def _tidy(text: str, marks: list[tuple[int, str]]) -> tuple[str, tuple[Mark, ...]]:
    """Trim a line and make its blanks single; marks keep their place among the visible characters."""
    if not marks:
        return _single(text).strip(), ()
    parts, at = [], 0
    for offset, _label in marks:
        parts.append(text[at:offset])
        at = offset
    parts.append(text[at:])
    clean, placed = "", []
    for part, (_offset, label) in zip(parts, [*marks, (0, "")], strict=True):
        single = _single(part)
        clean += single.lstrip() if not clean or clean[-1].isspace() else single
        placed.append((len(clean), label))
    ended = clean.rstrip()
    return ended, tuple(Mark(min(offset, len(ended)), label) for offset, label in placed[:-1])
