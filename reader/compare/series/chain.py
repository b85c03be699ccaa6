"""Chain: comparisons of successive editions joined, so that what belongs together stands level in all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from reader.compare.model import Comparison, Relation, Row
from reader.document.model import Edition

_LARGEST = 4  # paragraphs of one edition in a band; what would join more is rewritten too much to stand level


@dataclass(frozen=True, slots=True)
class Band:
    """What stands level in the columns of several editions.

    Attributes:
        ids: for each edition, oldest first, the ids of its paragraphs; empty where it has none.
        relations: for each edition how it belongs to the one before; None where nothing stands on one of
            the two sides, and in the first.
    """

    ids: tuple[tuple[str, ...], ...]
    relations: tuple[Relation | None, ...]

    @property
    def changed(self) -> bool:
        """Whether anything happened to it: it came, went, or was revised."""
        steady = all(relation in (None, Relation.EQUIVALENT) for relation in self.relations)
        return not (steady and all(self.ids))


@dataclass(frozen=True)
class Chain:
    """Editions of a series, and the comparison of each with the next.

    Attributes:
        editions: oldest first.
        comparisons: one fewer than editions.
    """

    editions: tuple[Edition, ...]
    comparisons: tuple[Comparison, ...]

    @cached_property
    def bands(self) -> tuple[Band, ...]:
        """What stands level, in reading order: that of the newest edition that has it."""
        return tuple(_bands(self))


def chain(comparisons: Sequence[Comparison]) -> Chain:
    """Join comparisons of each edition with the next, oldest first.

    Raises:
        ValueError: there is none, or one does not begin where the one before ends.
    """
    if not comparisons:
        raise ValueError("a chain needs a comparison")
    for one, other in pairwise(comparisons):
        if one.new != other.old:
            raise ValueError("comparisons of a chain follow each other")
    editions = (comparisons[0].old, *(comparison.new for comparison in comparisons))
    return Chain(editions, tuple(comparisons))


def _bands(joined: Chain) -> Iterator[Band]:
    """Join rows into bands, the surest first, and give them in reading order."""
    groups = _Groups()
    for place, edition in enumerate(joined.editions):
        for paragraph in edition.paragraphs:
            groups.add((place, paragraph.id))
    for place, comparison in enumerate(joined.comparisons):
        for row in sorted(comparison.rows, key=_distance):
            nodes = [*((place, name) for name in row.old), *((place + 1, name) for name in row.new)]
            if row.old and row.new:
                groups.join(nodes)
    found = groups.members()
    relations = [_relations(comparison) for comparison in joined.comparisons]
    for nodes in _in_order(joined.editions, found):
        ids = tuple(tuple(name for at, name in nodes if at == place) for place in range(len(joined.editions)))
        yield Band(
            ids, (None, *(_relation(relations[at], ids[at], ids[at + 1]) for at in range(len(relations))))
        )


def _distance(row: Row) -> tuple[int, float]:
    return list(Relation).index(row.relation), -row.score


_Node = tuple[int, str]


class _Groups:
    """Paragraphs joined into groups, none of which holds too many of one edition."""

    def __init__(self) -> None:
        self._group: dict[_Node, list[_Node]] = {}

    def add(self, node: _Node) -> None:
        self._group[node] = [node]

    def join(self, nodes: Sequence[_Node]) -> None:
        """Join what the nodes stand in, unless it would grow too large to stand level."""
        groups = list({id(self._group[node]): self._group[node] for node in nodes}.values())
        together = [node for group in groups for node in group]
        sizes = [sum(at == place for at, _ in together) for place in {at for at, _ in together}]
        if len(groups) > 1 and max(sizes) <= _LARGEST:
            for node in together:
                self._group[node] = together

    def members(self) -> list[list[_Node]]:
        return list({id(group): group for group in self._group.values()}.values())


def _in_order(editions: Sequence[Edition], groups: list[list[_Node]]) -> list[list[_Node]]:
    """Order groups by the newest edition; what it lacks stands after its neighbour in an older one."""
    places = [{p.id: at for at, p in enumerate(edition.paragraphs)} for edition in editions]
    group_of = {node: at for at, group in enumerate(groups) for node in group}
    order: list[int] = []
    for number in range(len(editions) - 1, -1, -1):
        standing = {group: at for at, group in enumerate(order)}
        after: dict[int, list[int]] = {}
        last = -1
        for paragraph in editions[number].paragraphs:
            group = group_of[number, paragraph.id]
            if group in standing:
                last = standing[group]
            elif group not in (waiting := after.setdefault(last, [])):
                waiting.append(group)
        merged: list[int] = [*dict.fromkeys(after.get(-1, []))]
        for at, group in enumerate(order):
            merged += [group, *after.get(at, [])]
        order = list(dict.fromkeys(merged))
    return [sorted(groups[at], key=lambda node: (node[0], places[node[0]][node[1]])) for at in order]


def _relations(comparison: Comparison) -> dict[str, list[tuple[frozenset[str], Relation]]]:
    """Give for each new paragraph its old ones and how they belong together."""
    found: dict[str, list[tuple[frozenset[str], Relation]]] = {}
    for row in comparison.rows:
        for name in row.new if row.old else ():
            found.setdefault(name, []).append((frozenset(row.old), row.relation))
    return found


def _relation(
    known: dict[str, list[tuple[frozenset[str], Relation]]], old: tuple[str, ...], new: tuple[str, ...]
) -> Relation | None:
    """Give the greatest change between two cells of a band."""
    if not old or not new:
        return None
    led = [relation for name in new for olds, relation in known.get(name, ()) if olds & set(old)]
    return max(led, key=list(Relation).index, default=None)
