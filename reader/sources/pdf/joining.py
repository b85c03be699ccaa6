"""Rows into the text of one paragraph: blanks between words, none between ideographs, hyphens undone."""

import re
from functools import cached_property

from reader.document.hyphenation import Hyphenation, broken_word, is_suspended, word_rest
from reader.document.line import Mark
from reader.sources.collect import Passage
from reader.sources.pdf.rows import Row

_WIDE = re.compile(
    r"[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…\U00020000-\U0003ffff]"
)
_HYPHENS = frozenset("-‐\xad")


class Joiner:
    """Joins rows; the document's words tell it a hyphen of the page from one of the word."""

    def __init__(self, rows: list[Row]) -> None:
        self._rows = rows

    @cached_property
    def _hyphenation(self) -> Hyphenation:
        broken = [row.hyphen or bool(broken_word(row.text)) for row in self._rows]
        return Hyphenation([row.text for row in self._rows], broken)

    def passage(self, rows: list[Row]) -> Passage:
        """Join the rows of one paragraph; signs keep their place."""
        if len(rows) == 1:
            return rows[0].text, rows[0].marks
        text = ""
        marks: list[Mark] = []
        hyphen = False
        for row in rows:
            if text:
                text = self._joined(text, row.text, hyphen=hyphen)
            marks += [Mark(mark.offset + len(text), mark.label) for mark in row.marks]
            text += row.text
            hyphen = row.hyphen
        return text, tuple(marks)

    def _joined(self, text: str, following: str, *, hyphen: bool) -> str:
        """Give `text` as it must end for `following` to be put after it."""
        rest = word_rest(following) if hyphen or text[-1:] in _HYPHENS else ""
        if hyphen and rest and text[-1:].isalpha():
            text += "-"
        if rest and (end := broken_word(text)):
            if is_suspended(rest):
                return f"{text} "
            return text[:-1] if self._hyphenation.is_one_word(end, rest.lower()) else text
        if not following or not text or _WIDE.match(text[-1]) or _WIDE.match(following[0]):
            if text[-1:].isascii() != following[:1].isascii() and _alnum(text[-1:]) | _alnum(following[:1]):
                # Between an ideograph and a word or number the row's edge hides whether a blank stood.
                return f"{text} " if _blank_between(text, following) else text
            return text
        tied = text.endswith(("/", "-", "–", "—")) and not text.endswith((" -", " –", " —"))
        return text if tied else f"{text} "


def _alnum(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _blank_between(text: str, following: str) -> bool:
    """Whether the text around parts ideographs and numbers by blanks, so that the edge hides one."""
    around = text[-80:] + "\n" + following[:80]
    parted = len(re.findall(r"[\u4e00-\u9fff] [0-9A-Za-z]|[0-9A-Za-z] [\u4e00-\u9fff]", around))
    close = len(re.findall(r"[\u4e00-\u9fff][0-9A-Za-z]|[0-9A-Za-z][\u4e00-\u9fff]", around))
    return parted > close
