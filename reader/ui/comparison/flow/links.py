"""How much of which old section stands in which new one."""

from collections import defaultdict
from dataclasses import dataclass, field

from reader.compare.model import Comparison, Relation
from reader.document.model import Edition
from reader.ui.comparison.index import ems

_MOST = 26  # bars a side that still leave each label a line


@dataclass(slots=True)
class Link:
    """The rows that lead from an old section to a new one; None where text is only on the other side.

    Attributes:
        old: the old section, or None.
        new: the new section, or None.
        weight: how much text they hold, in ems of the longer side.
        rows: their numbers.
        relations: how much of the weight each relation has.
        moved: how much of it is moved.
    """

    old: str | None
    new: str | None
    weight: float = 0.0
    rows: list[int] = field(default_factory=list)
    relations: dict[Relation, float] = field(default_factory=lambda: defaultdict(float))
    moved: float = 0.0

    @property
    def relation(self) -> Relation:
        """The relation that most of its text has."""
        return max(self.relations, key=lambda relation: self.relations[relation])


@dataclass(frozen=True)
class Flow:
    """Sections of one level on both sides, in order, and what leads from one to the other."""

    olds: tuple[str, ...]
    news: tuple[str, ...]
    links: tuple[Link, ...]
    level: int

    def weight(self, name: str, *, new: bool) -> float:
        """Give how much text a section holds."""
        return sum(link.weight for link in self.links if (link.new if new else link.old) == name)


def levels(comparison: Comparison) -> int:
    """Give the deepest level of headings in either edition; 1 at least."""
    found = [s.level for edition in (comparison.old, comparison.new) for s in edition.sections]
    return max(found, default=1)


def fitting_level(comparison: Comparison) -> int:
    """Give the deepest level at which both sides still have room for a label at each bar."""
    best = 1
    for level in range(1, levels(comparison) + 1):
        most = max(
            sum(section.level <= level for section in edition.sections)
            for edition in (comparison.old, comparison.new)
        )
        if most <= _MOST:
            best = level
    return best


def flow(comparison: Comparison, level: int) -> Flow:
    """Gather the rows of a comparison by the sections of a level that they lead from and to."""
    links: dict[tuple[str | None, str | None], Link] = {}
    for number, row in enumerate(comparison.rows):
        old = _home(comparison.old, row.old[0], level) if row.old else None
        new = _home(comparison.new, row.new[0], level) if row.new else None
        link = links.get((old, new))
        if link is None:
            link = links[old, new] = Link(old, new)
        weight = max(ems(row.old_text), ems(row.new_text))
        link.weight += weight
        link.rows.append(number)
        link.relations[row.relation] += weight
        link.moved += weight if row.moved else 0.0
    olds = _ordered(comparison.old, {link.old for link in links.values()})
    news = _ordered(comparison.new, {link.new for link in links.values()})
    return Flow(olds, news, tuple(links.values()), level)


def _home(edition: Edition, paragraph: str, level: int) -> str:
    """Give the section of at most a level that a paragraph stands in, or its pseudo-section."""
    home = edition.paragraph_by_id[paragraph].section
    path = [section for section in edition.path(home) if section.level <= level]
    return path[-1].id if path else home


def _ordered(edition: Edition, names: set[str | None]) -> tuple[str, ...]:
    """Give names in the order in which their paragraphs first stand; a heading's place counts where known."""
    places: dict[str, int] = {}
    for at, item in enumerate(edition.items):
        places.setdefault(item.id, at)
        home = getattr(item, "section", None)
        if home is not None:
            places.setdefault(home, at)
    return tuple(sorted((name for name in names if name is not None), key=lambda name: places.get(name, 0)))
