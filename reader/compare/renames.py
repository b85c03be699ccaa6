"""Renames: titles and quoted names of one edition that the other has nearly, wherever they stand.

In a rewritten report a title that was worded anew seldom stands beside its old wording; but each is then the
likest of the other, and hardly anything else is as alike.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator

_ALIKE = 0.75
_SIGNS = re.compile(r"\d[\d\s–-]*年?|[\s《》〈〉<>“”]")
_NUMERALS = re.compile("[第一二三四五六七八九十]")


def renames(gone: Iterable[str], come: Iterable[str], check: Callable[[], None]) -> Iterator[tuple[str, str]]:
    """Pair the names that went with those that came, each with the one it is likest to.

    Names that differ only in figures are issues of a series, and no names of one thing.

    Args:
        gone: names that only the old edition has.
        come: names that only the new one has.
        check: called for every name; raises to stop.
    """
    olds, news = {name: _pairs(name) for name in gone}, {name: _pairs(name) for name in come}
    bearing: defaultdict[str, list[str]] = defaultdict(list)
    for name, pairs in news.items():
        for pair in pairs:
            bearing[pair].append(name)
    likest: dict[str, tuple[float, str]] = {}
    best: dict[str, tuple[float, str]] = {}
    for one, pairs in olds.items():
        check()
        for two, shared in Counter(name for pair in pairs for name in bearing.get(pair, ())).items():
            alike = 2 * shared / (len(pairs) + len(news[two]))
            if alike >= _ALIKE and bare(one) != bare(two):
                likest[one] = max(likest.get(one, (0.0, "")), (alike, two))
                best[two] = max(best.get(two, (0.0, "")), (alike, one))
    for one, (_, two) in likest.items():
        if best[two][1] == one:
            yield one, two


def likeness(one: str, two: str) -> float:
    """Tell how many pairs of characters two names share, signs and figures set aside (Dice's coefficient)."""
    ones, twos = _pairs(one), _pairs(two)
    return 2 * len(ones & twos) / ((len(ones) + len(twos)) or 1)


def bare(name: str) -> str:
    """Give a name without its signs and figures: the same for the issues of a series."""
    return _NUMERALS.sub("", _SIGNS.sub("", name))


def _pairs(name: str) -> frozenset[str]:
    """Give the pairs of neighbouring characters, signs and figures set aside."""
    plain = _SIGNS.sub("", name)
    return frozenset(plain[at : at + 2] for at in range(len(plain) - 1))
