"""Anchors: where two very long sequences surely belong together, so that the diff can be made piece by piece.

Runs of symbols that stand exactly once on both sides are anchors; the longest chain of them that rises on
both sides is kept (patience diff, after Bram Cohen).
"""

from bisect import bisect_left

_RUN = 3  # symbols of a run: three words in a row are rarely the same by chance


def anchors(old: str, new: str) -> list[tuple[int, int]]:
    """Find places that surely belong together.

    Args:
        old: a sequence of symbols.
        new: another.

    Returns:
        Index pairs of symbols that are the same, rising on both sides.
    """
    places = _once(new)
    pairs = [(one, places[run]) for run, one in _once(old).items() if run in places]
    return _rising(pairs)


def _once(text: str) -> dict[str, int]:
    """Give the runs that stand exactly once, in order, each with its place."""
    places: dict[str, int] = {}
    often: set[str] = set()
    for at in range(len(text) - _RUN + 1):
        run = text[at : at + _RUN]
        if run in places:
            often.add(run)
        places[run] = at
    return {run: at for run, at in places.items() if run not in often}


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give a longest chain of pairs that rises on both sides; they rise on the first one already."""
    tails: list[int] = []  # the smallest second index that a chain of each length ends in
    ends: list[int] = []  # which pair that is
    before: list[int] = []
    for number, (_, two) in enumerate(pairs):
        length = bisect_left(tails, two)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [two]
        ends[length : length + 1] = [number]
    chain: list[tuple[int, int]] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]
