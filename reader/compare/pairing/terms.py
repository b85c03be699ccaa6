"""Terms: what of a text tells which statement it is.

A term is a word of content. Because one thing is often named by slightly different words, it is also a piece
of words: two neighbouring characters of Chinese, the opening letters of an alphabetic word. A term counts as
often as it stands there, for what a paragraph keeps coming back to is what it is about; what stands in a long
enumeration (countries, donors) says little about it, so that the items of a list share their weight. How much
a term says otherwise is told by `rarity`.
"""

import re
from collections.abc import Sequence

import numpy as np

from reader.compare.pairing.numbers import Numbers, short
from reader.compare.pairing.sparse import Bools, Floats, Ints, Sparse, gathered, running, totals
from reader.compare.pairing.width import one_width
from reader.compare.words import by_jieba

_NARROW = re.compile(r"[a-z0-9]+")
_FULL_WIDTH = re.compile("[\u2e80-\u2fdf\uf900-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
_ASCII = 127
_NO_SIGN = 0xFFFF  # what stands here for all characters beyond: no sign that is looked for
_LIST_LENGTH = 4  # fewer items are no enumeration, but a statement about each of them
_WORD = 0.7  # what a word of two characters weighs beside its pair of characters
_STEM = 5  # letters of an alphabetic word that its inflected forms share
_OPENING = 0.7  # what they weigh


def _table(signs: str) -> Bools:
    """Give a table that tells of the number of a character whether it is one of these signs."""
    table = np.zeros(_NO_SIGN + 1, np.bool_)
    table[[*map(ord, signs)]] = True
    return table


_CLAUSE_ENDS = _table('。，；：！？.!?;:()[]（）《》〈〉“”"\n—…')
_COMMAS = _table("、,\u060c")


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
    is_pair = printed.pairs()
    pairs = np.flatnonzero(is_pair)
    # A word of two letters is the same term as their pair, and is counted there.
    in_pair = is_pair[starts] & (lengths == 2)
    worded = np.zeros(len(is_pair))
    worded[starts[in_pair]] = 1.0
    starts, lengths = starts[~in_pair], lengths[~in_pair]
    beyond = running(printed.wide)
    ascii_only = beyond[starts + lengths] == beyond[starts]
    stems = starts[ascii_only & (lengths > _STEM)]
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
            1.0 + _WORD * worded[pairs],
            np.full(len(stems), _OPENING),
        )
    )
    whole = np.concatenate((np.ones(len(starts)), worded[pairs], np.zeros(len(stems))))
    places = np.concatenate((starts, pairs, stems))
    shares = printed.shares()[places]
    shape = (len(texts), len(numbers))
    counts, which = gathered(printed.rows[places], columns, weights * shares, shape)
    return counts, counts.only(totals(which, whole * (shares == 1), len(counts.values)) > 0)


def pieces(texts: Sequence[str], numbers: Numbers) -> Sparse:
    """Give those terms of short texts that are found without cutting them into words, each counted once."""
    printed = _Printed(texts)
    pairs = np.flatnonzero(printed.pairs())
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
    found, _ = gathered(rows, columns, np.ones(len(rows)), (len(texts), len(numbers)))
    return found.valued(np.ones(len(found.values)))


class _Printed:
    """Texts, one after the other, as they are printed: a line each, in one width and without capitals.

    Attributes:
        text: all of them.
        characters: their characters as numbers.
        wide: which of these are beyond ASCII.
        rows: the text that each character belongs to.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._lines = [
            (one_width(text) if _FULL_WIDTH.search(text) else text).casefold() + "\n" for text in texts
        ]
        self.text = "".join(self._lines)
        self._spelt = np.frombuffer(self.text.encode("utf-32-le", "surrogatepass"), "<U1")
        self.characters: Ints = self._spelt.view(np.uint32).astype(np.int64)
        self.wide: Bools = self.characters > _ASCII
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
        kept = (sizes > 1) | np.strings.isdecimal(self._spelt[starts])
        return starts[kept], sizes[kept]

    def pairs(self) -> Bools:
        """Tell of each character whether it and the next are letters of a script without ASCII."""
        letters = self.wide & np.strings.isalnum(self._spelt) & ~np.strings.isdecimal(self._spelt)
        pairs: Bools = letters & np.append(letters[1:], False)
        return pairs

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
        # A comma ends a clause of Chinese that is printed with it, but neither one of English nor a figure.
        signs = np.minimum(self.characters, _NO_SIGN)
        ends = _CLAUSE_ENDS[signs]
        ends[1:-1] |= (signs[1:-1] == ord(",")) & (self.wide[:-2] | self.wide[2:])
        clauses = np.cumsum(ends)
        items = 1 + np.bincount(clauses, _COMMAS[signs] & ~ends)
        shares = np.where(items >= _LIST_LENGTH, items**-0.5, 1.0)[clauses]
        shares[ends] = 1.0
        return shares
