"""Grouping: pairs into rows.

Paragraphs that were split or merged share a row. A chain (a with b, b with c, c with d) does not become
one row, for a would then stand beside d, which nobody claimed: it becomes stars, one paragraph with all its
partners, and the paragraph that two stars share stands in both.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from typing import NamedTuple


class Group(NamedTuple):
    """Old and new places that stand side by side, in order."""

    old: tuple[int, ...]
    new: tuple[int, ...]


def groups(pairs: Mapping[tuple[int, int], Hashable]) -> list[Group]:
    """Join pairs that bear the same label and share a paragraph into rows that claim no other pair."""
    by_label: defaultdict[Hashable, list[tuple[int, int]]] = defaultdict(list)
    for pair, label in pairs.items():
        by_label[label].append(pair)
    return [group for label in by_label.values() for group in _grouped(label)]


def _grouped(pairs: list[tuple[int, int]]) -> list[Group]:
    """Group the pairs of one label: most share no paragraph with another and are rows as they are."""
    olds, news = Counter([i for i, _ in pairs]), Counter([j for _, j in pairs])
    alone = [Group((i,), (j,)) for i, j in pairs if olds[i] == 1 == news[j]]
    return alone + _stars([(i, j) for i, j in pairs if olds[i] > 1 or news[j] > 1])


def _stars(pairs: list[tuple[int, int]]) -> list[Group]:
    """Cover the pairs with stars, the largest first, each pair once; equal partners make one row."""
    left: dict[tuple[int, int], set[tuple[int, int]]] = defaultdict(set)
    for i, j in pairs:
        left[0, i].add((i, j))
        left[1, j].add((i, j))
    found: list[Group] = []
    open_pairs = set(pairs)
    # A paragraph's partners only ever become fewer, so that its place in the queue is an upper bound.
    queue = sorted(left, key=lambda centre: (-len(left[centre]), centre))
    for wanted in range(max((len(edges) for edges in left.values()), default=0), 0, -1):
        for centre in queue:
            edges = left[centre] & open_pairs
            if len(edges) < wanted:
                continue
            open_pairs -= edges
            found.append(Group(tuple(sorted({i for i, _ in edges})), tuple(sorted({j for _, j in edges}))))
    return _joined(found)


def _joined(stars: list[Group]) -> list[Group]:
    """Join stars whose partners are the same: two old paragraphs with the same two new ones are one row."""
    by_new: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for star in stars:
        by_new[star.new].extend(star.old)
    by_old: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for new, old in by_new.items():
        by_old[tuple(sorted(set(old)))].extend(new)
    return [Group(old, tuple(sorted(set(new)))) for old, new in by_old.items()]
