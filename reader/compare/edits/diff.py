"""The diff: what two sequences of units have in common.

diff-match-patch does the diff; its search for the middle of the shortest edit script, which is slow in
Python, gives way to the longest common subsequence by bit-parallel arithmetic on whole integers (Hyyrö,
"Bit-parallel LCS-length computation revisited", 2004), whose cost for a row of a report is some hundred
additions.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, repeat

from diff_match_patch import diff_match_patch

from reader.compare.edits.anchors import anchors
from reader.compare.edits.block import REPLACED, SAME, Block

# Symbols of the keys that only one side has, and the first of those that both have.
_OLD_ALONE, _NEW_ALONE, _SHARED = "\0", "\1", 2
_SURROGATES = range(0xD800, 0xE000)
_MOST_CELLS = 100_000_000  # bits kept to find the way back: 12 MB


def blocks(old: Sequence[str], new: Sequence[str], check: Callable[[], None]) -> list[Block]:
    """Find what two sequences of keys have in common, in order.

    Args:
        old: the keys of the old units.
        new: the keys of the new units.
        check: called now and then; raises to stop.

    Returns:
        Blocks that cover both sequences; equal and replaced ones take turns.
    """
    shared = set(old).intersection(new)
    numbers = chain(
        range(_SHARED, _SURROGATES.start), range(_SURROGATES.stop, _SURROGATES.stop + len(shared))
    )
    symbols = dict(zip(shared, map(chr, numbers), strict=False))
    old_text = "".join(map(symbols.get, old, repeat(_OLD_ALONE)))
    new_text = "".join(map(symbols.get, new, repeat(_NEW_ALONE)))
    found: list[Block] = []
    at_old = at_new = from_old = from_new = 0
    for op, text in _UnitDiff(check).diff_main(old_text, new_text, False):
        length = len(text)
        if op < 0:
            at_old += length
        elif op > 0:
            at_new += length
        else:
            if from_old < at_old or from_new < at_new:
                found.append(Block(REPLACED, from_old, at_old, from_new, at_new))
            from_old, from_new = at_old + length, at_new + length
            found.append(Block(SAME, at_old, from_old, at_new, from_new))
            at_old, at_new = from_old, from_new
    if from_old < at_old or from_new < at_new:
        found.append(Block(REPLACED, from_old, at_old, from_new, at_new))
    return found


class _UnitDiff(diff_match_patch):  # type: ignore[misc]  # the library has no types
    """diff-match-patch over units."""

    def __init__(self, check: Callable[[], None]) -> None:
        super().__init__()
        self.Diff_Timeout = 0  # never let the clock decide what the result is
        self._check = check

    def diff_cleanupMerge(self, diffs: list[tuple[int, str]]) -> None:  # noqa: N802 - the library's name
        """Leave the diff as it is: it is a shortest one, and `readability` says where its edges stand."""

    def diff_bisect(self, text1: str, text2: str, deadline: float) -> list[tuple[int, str]]:
        """Give the diff of two texts without a common start or end."""
        if len(text1) * len(text2) > _MOST_CELLS:
            return self._by_anchors(text1, text2)
        diffs: list[tuple[int, str]] = []
        at1 = at2 = 0
        ends = (len(text1), len(text2), 0)
        for start1, start2, length in chain(_runs(common(text1, text2, self._check)), [ends]):
            if at1 < start1:
                diffs.append((self.DIFF_DELETE, text1[at1:start1]))
            if at2 < start2:
                diffs.append((self.DIFF_INSERT, text2[at2:start2]))
            at1, at2 = start1 + length, start2 + length
            if length:
                diffs.append((self.DIFF_EQUAL, text1[start1:at1]))
        return diffs

    def _by_anchors(self, text1: str, text2: str) -> list[tuple[int, str]]:
        """Give the diff of two very long texts piece by piece between their anchors."""
        diffs: list[tuple[int, str]] = []
        at1 = at2 = 0
        for one, two in [*anchors(text1, text2), (len(text1), len(text2))]:
            self._check()
            if one < at1 or two < at2:
                continue
            if (one - at1) * (two - at2) > _MOST_CELLS:  # nothing in common to hold on to
                diffs += [(self.DIFF_DELETE, text1[at1:one]), (self.DIFF_INSERT, text2[at2:two])]
            else:
                diffs += self.diff_main(text1[at1:one], text2[at2:two], False)
            diffs.append((self.DIFF_EQUAL, text1[one : one + 1]))
            at1, at2 = one + 1, two + 1
        return [diff for diff in diffs if diff[1]]


def _runs(pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Give pairs that follow each other on both sides as one: where it starts on both, and its length."""
    start1 = start2 = length = 0
    for one, two in pairs:
        if length and (one, two) == (start1 + length, start2 + length):
            length += 1
            continue
        if length:
            yield start1, start2, length
        start1, start2, length = one, two, 1
    if length:
        yield start1, start2, length


def common(old: str, new: str, check: Callable[[], None]) -> list[tuple[int, int]]:
    """Find a longest common subsequence.

    Args:
        old: a sequence of symbols.
        new: another.
        check: called now and then; raises to stop.

    Returns:
        The index pairs of the symbols in common, in order. Costs len(new) operations on integers of len(old)
        bits, and as much memory.
    """
    shared = set(old).intersection(new)
    ones = [index for index, symbol in enumerate(old) if symbol in shared]
    twos = [index for index, symbol in enumerate(new) if symbol in shared]
    places = dict.fromkeys(shared, 0)
    for bit, one in enumerate(ones):
        places[old[one]] |= 1 << bit
    row = full = (1 << len(ones)) - 1
    rows = []
    for count, two in enumerate(twos):
        hits = row & places[new[two]]
        row = row + hits | row - hits
        rows.append(row)
        if not count & 255:
            check()
    # A zero bit says that the longest common subsequence grows with this old symbol.
    pairs = []
    last, left = len(twos) - 1, full
    while last >= 0 and (grown := left & ~rows[last]):
        bit = grown.bit_length() - 1
        left = 1 << bit
        while last and not rows[last - 1] & left:
            last -= 1
        pairs.append((ones[bit], twos[last]))
        last, left = last - 1, left - 1
    pairs.reverse()
    return pairs
