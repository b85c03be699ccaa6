"""Terms: what of a text tells which statement it is.

A term is a word of content. Because one thing is often named by slightly different words, it is also a piece
of words: two neighbouring characters of Chinese, the opening letters of an alphabetic word. A term counts as
often as it stands there, for what a paragraph keeps coming back to is what it is about; what stands in a long
enumeration (countries, donors) says little about it, so that the items of a list share their weight. How much
a term says otherwise is told by `rarity`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

import numpy as np

from reader.compare.pairing.numbers import Numbers, short
from reader.compare.pairing.sparse import Bools, Floats, Ints, Sparse, gathered
from reader.compare.pairing.width import one_width
from reader.compare.words import by_jieba

_CLAUSE = re.compile(r"[。，；：！？.!?;:()\[\]（）《》〈〉“”\"\n—…]+|(?<=[^\x00-\x7f]),|,(?=[^\x00-\x7f])")
_COMMAS = "、,\u060c"
_NARROW = re.compile(r"[a-z0-9]+")
_FULL_WIDTH = re.compile("[\u2e80-\u2fdf\uf900-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
_LIST_LENGTH = 4  # fewer items are no enumeration, but a statement about each of them
_WORD = 0.7  # what a word of two characters weighs beside its pair of characters
_STEM = 5  # letters of an alphabetic word that its inflected forms share
_OPENING = 0.7  # what they weigh


def terms(texts: Sequence[str], numbers: Numbers) -> tuple[Sparse, Sparse]:
    """Find the terms of texts.

    Args:
        texts: the texts.
        numbers: what gives each term its column.

    Returns:
        how often each term stands in each text, items of enumerations counting less; and its whole words of
        two characters and more, and its figures, outside enumerations.
    """
    printed = _Printed(texts)
    starts, lengths = printed.words()
    beyond = np.concatenate(([0], np.cumsum(printed.characters > 127)))
    ascii_only = beyond[starts + lengths] == beyond[starts]
    stems = starts[ascii_only & (lengths > _STEM)]
    pairs = printed.pairs()
    columns = numbers.columns(
        np.concatenate(
            (
                printed.terms(starts, lengths, numbers),
                short(printed.characters[pairs], printed.characters[pairs + 1]),
                printed.terms(stems, np.full(len(stems), _STEM), numbers),
            )
        )
    )
    weights = np.concatenate(
        (
            np.where(ascii_only | (lengths > 2), 1.0, _WORD),
            np.ones(len(pairs)),
            np.full(len(stems), _OPENING),
        )
    )
    places = np.concatenate((starts, pairs, stems))
    shares = printed.shares()
    shape = (len(texts), len(numbers))
    counts = gathered(printed.rows[places], columns, weights * shares[places], shape)
    running = shares[starts] == 1
    rows = printed.rows[starts[running]]
    return counts, _once(rows, columns[: len(starts)][running], shape)


def pieces(texts: Sequence[str], numbers: Numbers) -> Sparse:
    """Give those terms of short texts that are found without cutting them into words, each counted once."""
    printed = _Printed(texts)
    pairs = printed.pairs()
    spans = np.array([match.span() for match in _NARROW.finditer(printed.text)], np.int64).reshape(-1, 2)
    starts, lengths = spans[:, 0], spans[:, 1] - spans[:, 0]
    columns = numbers.columns(
        np.concatenate(
            (
                printed.terms(starts, lengths, numbers),
                short(printed.characters[pairs], printed.characters[pairs + 1]),
            )
        )
    )
    rows = printed.rows[np.concatenate((starts, pairs))]
    return _once(rows, columns, (len(texts), len(numbers)))


def _once(rows: Ints, columns: Ints, shape: tuple[int, int]) -> Sparse:
    """Make a matrix that has a 1 at each of these places, however often it is named."""
    found = gathered(rows, columns, np.ones(len(rows)), shape)
    return found.valued(np.ones(len(found.values)))


class _Printed:
    """Texts, one after the other, as they are printed: a line each, in one width and without capitals.

    Attributes:
        text: all of them.
        characters: their characters as numbers.
        rows: the text that each character belongs to.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._lines = [
            (one_width(text) if _FULL_WIDTH.search(text) else text).casefold() + "\n" for text in texts
        ]
        self.text = "".join(self._lines)
        self._alphabet = set(self.text)
        spelt = np.frombuffer(self.text.encode("utf-32-le", "surrogatepass"), np.uint32)
        self.characters: Ints = spelt.astype(np.int64)
        self.rows = np.repeat(np.arange(len(texts)), np.array([*map(len, self._lines)], np.int64))

    def words(self) -> tuple[Ints, Ints]:
        """Give where the words of two characters and more, and the figures, start, and how long they are."""
        lengths: list[int] = []
        for text, line in zip(self._texts, self._lines, strict=True):
            # How the text itself is cut is asked for again when its edits are written.
            lengths += map(len, by_jieba(text if len(text) == len(line) - 1 else line[:-1]))
            lengths.append(1)
        sizes = np.array(lengths, np.int64)
        starts = np.cumsum(sizes) - sizes
        kept = (sizes > 1) | self._are(str.isdecimal)[starts]
        return starts[kept], sizes[kept]

    def pairs(self) -> Ints:
        """Give where two letters of a script without ASCII stand side by side."""
        letters = self._are(_is_wide_letter)
        return np.flatnonzero(letters[:-1] & letters[1:])

    def terms(self, starts: Ints, lengths: Ints, numbers: Numbers) -> Ints:
        """Give the numbers of the terms that stand there."""
        first, second = self.characters[starts], self.characters[starts + 1]
        found = np.where(lengths == 1, short(np.zeros_like(first), first), short(first, second))
        long = lengths > 2
        spans = zip(starts[long].tolist(), (starts + lengths)[long].tolist(), strict=True)
        found[long] = numbers.long(self.text[start:end] for start, end in spans)
        return found

    def shares(self) -> Floats:
        """Give how much each character counts: less in a long enumeration."""
        shares = np.ones(len(self.characters))
        at = 0
        for line in self._lines:
            if sum(map(line.count, _COMMAS)) >= _LIST_LENGTH - 1:
                for start, end in _clauses(line):
                    items = 1 + sum(line.count(comma, start, end) for comma in _COMMAS)
                    if items >= _LIST_LENGTH:
                        shares[at + start : at + end] = items**-0.5
            at += len(line)
        return shares

    def _are(self, test: Callable[[str], bool]) -> Bools:
        """Tell of each character whether it passes a test."""
        table = np.zeros(max(map(ord, self._alphabet), default=0) + 1, np.bool_)
        table[[ord(character) for character in self._alphabet if test(character)]] = True
        return table[self.characters]


@cache
def _is_wide_letter(character: str) -> bool:
    """Tell whether a character is a letter of a script without ASCII."""
    return character > "\x7f" and character.isalnum() and not character.isdecimal()


def _clauses(line: str) -> Iterator[tuple[int, int]]:
    """Give where the clauses of a line start and end."""
    start = 0
    for mark in _CLAUSE.finditer(line):
        yield start, mark.start()
        start = mark.end()
    yield start, len(line)
