"""Timeline: how large each edition of a series is, and what came and went from one to the next."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.compare.model import Comparison, Relation, Row
from reader.compare.series.chain import Chain
from reader.document.model import Edition, Section

_CHANGED = (Relation.REVISED, Relation.COUNTERPART)


@dataclass(frozen=True, slots=True)
class Counts:
    """What happened from one edition to the next, in rows.

    Attributes:
        same: nothing but typography or light wording.
        changed: revised or rewritten.
        added: only in the newer edition.
        removed: only in the older one.
        moved: of the others, those that stand elsewhere.
        left: of a section, those that stand under other sections in the newer edition.
    """

    same: int = 0
    changed: int = 0
    added: int = 0
    removed: int = 0
    moved: int = 0
    left: int = 0

    @property
    def total(self) -> int:
        """All rows."""
        return self.same + self.changed + self.added + self.removed + self.left


@dataclass(frozen=True, slots=True)
class SectionLine:
    """A section through the editions.

    Attributes:
        ids: its id in each edition, oldest first; None where there is no such section.
        level: of its newest heading.
        sizes: how many paragraphs stand under it in each edition.
        steps: what happened under it from each edition to the next; one fewer than editions.
    """

    ids: tuple[str | None, ...]
    level: int
    sizes: tuple[int, ...]
    steps: tuple[Counts, ...]


@dataclass(frozen=True)
class Timeline:
    """The editions of a series on one axis.

    Attributes:
        editions: oldest first.
        paragraphs: how many each has.
        characters: how long each is.
        steps: what happened from each to the next.
        sections: the same for each section, in the order of the newest edition; those gone by then after what
            they stood after.
    """

    editions: tuple[Edition, ...]
    paragraphs: tuple[int, ...]
    characters: tuple[int, ...]
    steps: tuple[Counts, ...]
    sections: tuple[SectionLine, ...]


def timeline(joined: Chain) -> Timeline:
    """Count what happened along a chain of editions."""
    return Timeline(
        joined.editions,
        tuple(len(edition.paragraphs) for edition in joined.editions),
        tuple(sum(len(item.text) for item in edition.items) for edition in joined.editions),
        tuple(_count(comparison.rows) for comparison in joined.comparisons),
        tuple(_sections(joined)),
    )


def _count(rows: Sequence[Row], left: int = 0) -> Counts:
    relations = Counter(row.relation for row in rows)
    return Counts(
        relations[Relation.EQUIVALENT],
        sum(relations[relation] for relation in _CHANGED),
        relations[Relation.ADDED],
        relations[Relation.REMOVED],
        sum(row.moved for row in rows),
        left,
    )


def _sections(joined: Chain) -> Iterator[SectionLine]:
    under = [_under(edition) for edition in joined.editions]
    rows = [_rows_under(comparison) for comparison in joined.comparisons]
    for ids in _in_order(joined.editions, _threads(joined)):
        section = _newest(joined.editions, ids)
        steps = [
            _step(found, old or "", new or "") for found, old, new in zip(rows, ids, ids[1:], strict=False)
        ]
        sizes = tuple(len(under[at].get(name or "", ())) for at, name in enumerate(ids))
        yield SectionLine(ids, section.level, sizes, tuple(steps))


def _step(rows: "_RowsUnder", old: str, new: str) -> Counts:
    """Count what happened under a section, by its ids in an edition and in the next."""
    gone, before, now = (found.get(name, ()) for found, name in zip(rows, (old, old, new), strict=True))
    here = {id(row): row for row in (*gone, *now)}
    return _count(tuple(here.values()), sum(id(row) not in here for row in before))


_Thread = tuple[str | None, ...]
"""A section's id in each edition, oldest first."""


def _newest(editions: Sequence[Edition], ids: _Thread) -> Section:
    """Give a section as it stands in the newest edition that has it."""
    found = (edition.section_by_id[name] for edition, name in zip(editions, ids, strict=True) if name)
    return list(found)[-1]


def _in_order(editions: Sequence[Edition], threads: Sequence[_Thread]) -> list[_Thread]:
    """Put sections in the order of the newest edition, those gone by then after what they stood after."""
    found: list[_Thread] = []
    for at in range(len(editions) - 1, -1, -1):
        here: dict[str, list[_Thread]] = {}
        for ids in threads:
            if name := ids[at]:
                here.setdefault(name, []).append(ids)
        last: _Thread | None = None  # the thread of the section before
        for section in editions[at].sections:
            for ids in here[section.id]:
                if not any(ids[at + 1 :]):
                    place = found.index(last) + 1 if last is not None else 0
                    while place < len(found) and _newest(editions, found[place]).level > section.level:
                        place += 1
                    found.insert(place, ids)
                last = ids
    return found


def _threads(joined: Chain) -> list[_Thread]:
    """Follow each section through the pairs of sections."""
    before: list[list[str | None]] = [[section.id] for section in joined.editions[0].sections]
    for at, comparison in enumerate(joined.comparisons):
        follows = {pair.old or "": pair.new for pair in comparison.sections if pair.old and pair.new}
        for thread in before:
            thread.append(follows.get(thread[at] or ""))
        met = {thread[-1] for thread in before}
        before += [
            [None] * (at + 1) + [section.id] for section in comparison.new.sections if section.id not in met
        ]
    return [tuple(thread) for thread in before]


def _under(edition: Edition) -> dict[str, list[str]]:
    """Give the paragraphs under each section, those of its subsections included."""
    found: dict[str, list[str]] = {}
    for paragraph in edition.paragraphs:
        for section in edition.path(paragraph.section):
            found.setdefault(section.id, []).append(paragraph.id)
    return found


_RowsUnder = tuple[dict[str, list[Row]], dict[str, list[Row]], dict[str, list[Row]]]
"""The rows under each section: those of the older edition only, those of both by their section in the older
one, and all that the newer one has."""


def _rows_under(comparison: Comparison) -> _RowsUnder:
    gone: dict[str, list[Row]] = {}
    before: dict[str, list[Row]] = {}
    now: dict[str, list[Row]] = {}
    for row in comparison.rows:
        for edition, names, found in (
            (comparison.old, row.old, before if row.new else gone),
            (comparison.new, row.new, now),
        ):
            paragraphs = [edition.paragraph_by_id[name] for name in names]
            for section in {s.id for p in paragraphs for s in edition.path(p.section)}:
                found.setdefault(section, []).append(row)
    return gone, before, now
