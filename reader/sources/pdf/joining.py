"""Rows into the text of one paragraph: blanks between words, none between ideographs, hyphens undone."""

import re
from functools import cached_property

from reader.document.line import Mark
from reader.sources.collect import Passage
from reader.sources.pdf.rows import Row

_WIDE = re.compile(
    r"[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…\U00020000-\U0003ffff]"
)
_WORDS = re.compile(r"[A-Za-zÀ-ɏ]+(?:-[A-Za-zÀ-ɏ]+)*")
_END = re.compile(r"([A-Za-zÀ-ɏ]+)[-‐\xad]$")
_ADDRESS = re.compile(r"(?:www\.|://|@)\S*$")  # an address has no hyphens but its own
_RARE = 0.02  # of rows in Latin letters: fewer end in a hyphen where no program breaks words
_HYPHENS = frozenset("-‐\xad")
_START = re.compile(r"([a-zà-ÿ]+)")


class Joiner:
    """Joins rows; the document's words tell it a hyphen of the page from one of the word."""

    def __init__(self, rows: list[Row]) -> None:
        self._rows = rows
        # A program that breaks words does so in many rows; else a hyphen at a row's end is the author's.
        broken = sum(_is_broken(row) for row in rows)
        self._breaks_words = broken > _RARE * sum(row.text.isascii() for row in rows)

    @cached_property
    def _words(self) -> frozenset[str]:
        """The document's words; the halves of a word that a row's edge breaks are none."""
        found: set[str] = set()
        broken = False
        for row in self._rows:
            words = _WORDS.findall(row.text)
            whole = words[broken : len(words) - _is_broken(row)]
            broken = _is_broken(row)
            found.update(word.lower() for word in whole)
        return frozenset(found)

    def passage(self, rows: list[Row]) -> Passage:
        """Join the rows of one paragraph; signs keep their place."""
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
        start = _START.match(following)
        if hyphen and start and text[-1:].isalpha():
            text += "-"
        end = _END.search(text) if start and text[-1:] in _HYPHENS else None
        if end and start and not _ADDRESS.search(text):
            return text[:-1] if self._one_word(end[1].lower(), start[1].lower()) else text
        if not following or not text or _WIDE.match(text[-1]) or _WIDE.match(following[0]):
            if text[-1:].isascii() != following[:1].isascii() and _alnum(text[-1:]) | _alnum(following[:1]):
                # Between an ideograph and a word or number the row's edge hides whether a blank stood.
                return f"{text} " if _blank_between(text, following) else text
            return text
        tied = text.endswith(("/", "-", "–", "—")) and not text.endswith((" -", " –", " —"))
        return text if tied else f"{text} "

    def _one_word(self, end: str, start: str) -> bool:
        """Whether a word broken at a hyphen is written without it."""
        if f"{end}-{start}" in self._words:
            return False
        if f"{end}{start}" in self._words:
            return True
        return self._breaks_words and not (end in self._words and start in self._words)


def _is_broken(row: Row) -> bool:
    """Whether a row ends in half a word."""
    return row.hyphen or (row.text[-1:] in _HYPHENS and _END.search(row.text) is not None)


def _alnum(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _blank_between(text: str, following: str) -> bool:
    """Whether the text around parts ideographs and numbers by blanks, so that the edge hides one."""
    around = text[-80:] + "\n" + following[:80]
    parted = len(re.findall(r"[\u4e00-\u9fff] [0-9A-Za-z]|[0-9A-Za-z] [\u4e00-\u9fff]", around))
    close = len(re.findall(r"[\u4e00-\u9fff][0-9A-Za-z]|[0-9A-Za-z][\u4e00-\u9fff]", around))
    return parted > close
