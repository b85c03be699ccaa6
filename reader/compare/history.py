"""A paragraph through the editions of a series: ancestors, descendants, and what changed at each step."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.compare.model import Comparison, Edit, Relation, Row
from reader.document.model import Edition, Paragraph


@dataclass(frozen=True, slots=True)
class Step:
    """Where a paragraph stands in one edition of the series.

    Attributes:
        edition: the edition.
        paragraphs: what it is there; empty where nothing belongs to it.
        relation: how it belongs to the edition before; None in the first edition, and where it is in neither.
        moved: it stood elsewhere in the edition before.
        edits: what changed since the edition before, of each row that leads here.
    """

    edition: Edition
    paragraphs: tuple[Paragraph, ...]
    relation: Relation | None = None
    moved: bool = False
    edits: tuple[tuple[Edit, ...], ...] = ()


def history(comparisons: Sequence[Comparison], at: int, paragraph: str) -> tuple[Step, ...]:
    """Follow a paragraph through successive editions.

    Args:
        comparisons: of each edition with the next, oldest first; there is one edition more than comparisons.
        at: the edition it is named in, as an index from the oldest.
        paragraph: its id there.

    Returns:
        A step for each edition, oldest first. Where a paragraph was split or merged, a step holds several.

    Raises:
        KeyError: the edition has no such paragraph.
    """
    editions = [*(comparison.old for comparison in comparisons), comparisons[-1].new]
    _ = editions[at].paragraph_by_id[paragraph]
    ids: dict[int, tuple[str, ...]] = {at: (paragraph,)}
    for place in range(at, 0, -1):
        ids[place - 1] = _across(comparisons[place - 1], ids[place], forward=False)
    for place in range(at, len(comparisons)):
        ids[place + 1] = _across(comparisons[place], ids[place], forward=True)
    return tuple(
        _step(edition, ids[place], comparisons[place - 1] if place else None)
        for place, edition in enumerate(editions)
    )


def _across(comparison: Comparison, ids: tuple[str, ...], *, forward: bool) -> tuple[str, ...]:
    """Give the partners of some paragraphs on the other side, in that side's order."""
    wanted = set(ids)
    found: set[str] = set()
    for row in comparison.rows:
        here, there = (row.old, row.new) if forward else (row.new, row.old)
        if wanted & set(here):
            found |= set(there)
    edition = comparison.new if forward else comparison.old
    return tuple(each.id for each in edition.paragraphs if each.id in found)


def _step(edition: Edition, ids: tuple[str, ...], before: Comparison | None) -> Step:
    paragraphs = tuple(edition.paragraph_by_id[name] for name in ids)
    rows: list[Row] = []
    if before is not None:
        rows = [row for row in before.rows if set(row.new) & set(ids)]
    if not rows:
        return Step(edition, paragraphs)
    led = [row for row in rows if row.old]
    relation = max((row.relation for row in led), key=_distance) if led else Relation.ADDED
    return Step(edition, paragraphs, relation, any(row.moved for row in led), tuple(row.edits for row in led))


def _distance(relation: Relation) -> int:
    """Order relations by how much changed, so that a step of several rows is told by its greatest change."""
    return list(Relation).index(relation)
