"""Shifts: words that went out of use while a word like them came in, seen side by side again and again.

Where a paragraph was rewritten, no edit shows 缔约方 in the place of 缔约国; but the one fades from the text
as the other appears, and they meet in row after row.
"""

from collections import Counter
from collections.abc import Callable, Sequence

from reader.compare.edits.diff import common
from reader.compare.model import Row
from reader.compare.words import cut, tagged
from reader.document.model import Edition

_SHORTEST = 3
_LEAST_USES = 3
_LEAST_ROWS = 2
_FADED = 3  # so many times rarer on one side than on the other


def shifts(
    old: Edition, new: Edition, changed: Sequence[tuple[int, Row]], check: Callable[[], None]
) -> dict[tuple[str, str], set[int]]:
    """Find pairs of words of which one seems to have taken the other's place.

    Args:
        old: the old edition.
        new: the new edition.
        changed: the rows that changed, each with its index.
        check: called for every row; raises to stop.

    Returns:
        The pairs, each with the rows where both words stand.
    """
    sides: list[tuple[int, set[str], set[str]]] = []
    before: Counter[str] = Counter()
    after: Counter[str] = Counter()
    for index, row in changed:
        check()
        if row.old and row.new:
            one, two = _words(old, row.old), _words(new, row.new)
            before.update(one)
            after.update(two)
            sides.append((index, set(one), set(two)))
    faded, risen = _scarce(before, after), _scarce(after, before)
    met: dict[tuple[str, str], set[int]] = {}
    for gone in faded:
        check()
        for come in risen:
            if _alike(gone, come):
                met[gone, come] = {index for index, ones, twos in sides if gone in ones and come in twos}
    return {
        pair: rows for pair, rows in met.items() if len(rows) >= _LEAST_ROWS and all(map(_is_thing, pair))
    }


def _words(edition: Edition, ids: Sequence[str]) -> list[str]:
    """Give the words of one side of a row."""
    return [word for name in ids for word in cut(edition.paragraph_by_id[name].text)]


def _scarce(uses: Counter[str], others: Counter[str]) -> list[str]:
    """Give the longer words that one side uses and the other hardly does."""
    return [
        word
        for word, count in uses.items()
        if count >= _LEAST_USES and count >= _FADED * others.get(word, 0) and _is_long(word)
    ]


def _is_long(word: str) -> bool:
    """Tell whether a word is of Chinese and long enough to be told from its neighbours."""
    return len(word) >= _SHORTEST and word[0] > "\u2e7f" and word.isalpha()


def _alike(one: str, two: str) -> bool:
    """Tell whether two words of three characters or more share two thirds of them, in order."""
    longer = max(len(one), len(two))
    if 3 * len(set(one) & set(two)) < 2 * longer:
        return False
    return 3 * len(common(one, two, _go_on)) >= 2 * longer


def _go_on() -> None:
    """Never stop: words are short."""


def _is_thing(word: str) -> bool:
    """Tell whether a word names a thing: no verb, no number, no adverb."""
    return all(kind[0] not in "vmdpcrtuf" for _, kind in tagged(word))
