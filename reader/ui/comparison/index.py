"""What the reading window knows of a whole comparison: its blocks in order and what changed where.

A comparison of fifty thousand rows cannot be walked within one frame, so the index grows by slices
(`Index.growing`); the window shows the first blocks at once and lets the rest follow while it is idle.
"""

from array import array
from collections import Counter
from collections.abc import Collection, Iterator
from enum import IntFlag
from itertools import islice

from reader.compare.model import Comparison, EditClass, Op, Relation, Row
from reader.document.model import Paragraph, Section
from reader.ui.comparison.blocks import Block, Blocks


class Change(IntFlag):
    """The classes of change that a row can show; the filters of the window are made of them."""

    NONE = 0
    FIGURE = 1
    WORDING = 2
    NAME = 4
    PRESENCE = 8
    MOVED = 16
    TYPOGRAPHIC = 32


QUIET = Change.FIGURE | Change.WORDING | Change.NAME | Change.PRESENCE | Change.MOVED
"""What is shown and counted until the reader asks for more: everything but typography."""

EVERY = (Change.FIGURE, Change.WORDING, Change.NAME, Change.PRESENCE, Change.MOVED, Change.TYPOGRAPHIC)
"""The classes of change one by one."""

# Plain numbers, because flags are slow to combine and every edit of a comparison is looked at.
_OF_CLASS = {
    EditClass.SAME: 0,
    EditClass.WORDING: int(Change.WORDING),
    EditClass.FIGURE: int(Change.FIGURE),
    EditClass.NAME: int(Change.NAME),
    EditClass.TYPOGRAPHIC: int(Change.TYPOGRAPHIC),
}
_PRESENCE, _MOVED, _TYPOGRAPHIC, _QUIET = (
    int(Change.PRESENCE),
    int(Change.MOVED),
    int(Change.TYPOGRAPHIC),
    int(QUIET),
)

_STEP = 32  # rows that are indexed before somebody looks at the clock

CAME, WENT = 1, 2
"""What stands under a heading: text that is new or another, text that is gone."""


def changes_of(row: Row) -> int:
    """Give the classes of change that a row shows, as the number of a `Change`."""
    if row.relation is Relation.ADDED or row.relation is Relation.REMOVED:
        return _PRESENCE
    found = _MOVED if row.moved else 0
    for edit in row.edits:
        if edit.op is not Op.EQUAL:
            found |= _OF_CLASS[edit.kind]
    return found


def ems(text: str) -> float:
    """Estimate the width of a text in ems: one for an ideograph, half for a Latin letter."""
    # UTF-8 spends three bytes on an ideograph and one on a Latin letter; counting them costs no loop.
    return 0.25 * (len(text) + len(text.encode("utf-8", "replace")))


class Index:
    """The blocks of a comparison and the changes in them, found slice by slice.

    Attributes:
        comparison: what is indexed.
        blocks: bands and rows in reading order, as far as they are known.
        units: the estimated width of each block's longer side in ems; -1 for a band.
        band_of_old: the block of each old heading's band.
        band_of_new: likewise for the new edition.
        changes: for each known row, its classes of change as the number of a `Change`.
        typographic: how many typographic edits there are.
        old_counts: changed rows by old section, its ancestors included.
        new_counts: likewise for the new edition.
        old_kinds: what stands under each old heading, of `CAME` and `WENT`.
        new_kinds: likewise for the new edition.
    """

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.blocks = Blocks()
        self.units = array("d")
        self.changes = bytearray()
        self.typographic = 0
        self.old_counts: Counter[str] = Counter()
        self.new_counts: Counter[str] = Counter()
        self.old_kinds: Counter[str] = Counter()
        self.new_kinds: Counter[str] = Counter()
        self.band_of_old: dict[str, int] = {}
        self.band_of_new: dict[str, int] = {}
        self._walk = self._grow()
        self.complete = False

    def advance(self, rows: int) -> bool:
        """Index some more rows; give whether all are done."""
        taken = sum(1 for _ in islice(self._walk, rows))
        self.complete = self.complete or taken < rows
        return self.complete

    def growing(self) -> Iterator[None]:
        """Index what is left, a few rows at each step."""
        while not self.advance(_STEP):
            yield

    def finish(self) -> None:
        """Index what is left."""
        while not self.advance(1000):
            pass

    def reach(self, row: int) -> None:
        """Index at least up to a row."""
        while self.blocks.rows <= row and not self.advance(256):
            pass

    def _grow(self) -> Iterator[None]:
        outline = _Outline(self.comparison)
        for number, row in enumerate(self.comparison.rows):
            for band in outline.bands_before(row):
                self._add_band(band)
            self._add_row(number, row, outline.old, outline.new)
            yield
        for band in outline.bands_at_end():
            self._add_band(band)

    def _add_band(self, band: Block) -> None:
        sections = self.comparison.new.section_by_id, self.comparison.old.section_by_id
        section = sections[0].get(band.new or "") or sections[1].get(band.old or "")
        at = self.blocks.add_band(band, section.level if section else 1)
        if band.old:
            self.band_of_old.setdefault(band.old, at)
        if band.new:
            self.band_of_new.setdefault(band.new, at)
        self.units.append(-1.0)

    def _add_row(self, number: int, row: Row, old: str | None, new: str | None) -> None:
        comparison = self.comparison
        self.blocks.add_row()
        olds, news = comparison.old.paragraph_by_id, comparison.new.paragraph_by_id
        self.units.append(
            max(
                sum(ems(olds[name].text) for name in row.old),
                sum(ems(news[name].text) for name in row.new),
            )
        )
        changes = changes_of(row)
        self.changes.append(changes)
        if changes & _TYPOGRAPHIC:
            self.typographic += sum(edit.kind is EditClass.TYPOGRAPHIC for edit in row.edits)
        if changes & _QUIET:
            kind = WENT if row.relation is Relation.REMOVED else CAME
            old_home = olds[row.old[0]].section if row.old else old
            new_home = news[row.new[0]].section if row.new else new
            _count(self.old_counts, self.old_kinds, comparison.old.section_by_id, old_home, kind)
            _count(self.new_counts, self.new_kinds, comparison.new.section_by_id, new_home, kind)

    def homes(self, number: int) -> tuple[str | None, str | None]:
        """Give the sections that a row counts for: its own, or the one it stands under."""
        row, block = self.comparison.rows[number], self.blocks[self.blocks.of_row(number)]
        olds, news = self.comparison.old.paragraph_by_id, self.comparison.new.paragraph_by_id
        return (
            olds[row.old[0]].section if row.old else block.old,
            news[row.new[0]].section if row.new else block.new,
        )

    def rows_of(self, names: Collection[str], *, new: bool) -> dict[str, int]:
        """Give the rows of some paragraphs of one edition, found in one walk; no table of all is kept."""
        return {
            name: number
            for number, row in enumerate(self.comparison.rows)
            for name in (row.new if new else row.old)
            if name in names
        }

    def count(self, changes: Change) -> int:
        """Give how many known rows show any of some classes of change."""
        return len(self.changes) - self.changes.translate(wanted_table(changes)).count(0)


def wanted_table(changes: Change) -> bytes:
    """Give the table by which `bytes.translate` turns classes of change into 1 where any is wanted."""
    wanted = int(changes)
    return bytes(1 if number & wanted else 0 for number in range(256))


def _count(
    counts: Counter[str], kinds: Counter[str], sections: dict[str, Section], name: str | None, kind: int
) -> None:
    """Count a changed row under a heading and all above it."""
    while name is not None:
        counts[name] += 1
        kinds[name] |= kind
        section = sections.get(name)
        name = section.parent if section else None


class _Outline:
    """Walks both editions beside the rows and tells which headings stand before each.

    The rows follow the order of the new edition, so every new heading is met once, in order. An old
    heading stands beside its new partner; one without a partner stands before its first removed row.
    """

    def __init__(self, comparison: Comparison) -> None:
        self._old, self._new = comparison.old, comparison.new
        self._partner: dict[str, str] = {}
        self._paired_old: set[str] = set()
        for pair in comparison.sections:
            if pair.old is not None and pair.new is not None:
                self._partner.setdefault(pair.new, pair.old)
                self._paired_old.add(pair.old)
        self._new_at = self._old_at = 0
        self._begun: str | None = None  # the new paragraph that the last row began with
        self._passed_new: set[str] = set()
        self._passed_old: set[str] = set()
        self.old: str | None = None
        self.new: str | None = None

    def bands_before(self, row: Row) -> list[Block]:
        """Give the bands that stand before a row."""
        if not row.new:
            return self._before_removed(row.old[0])
        bands: list[Block] = []
        if row.new[0] != self._begun and row.new[0] not in self._passed_new:
            self._begun = row.new[0]
            for section in self._pass_new(row.new[0]):
                self.old, self.new = self._partner.get(section.id), section.id
                bands.append(Block(-1, self.old, self.new))
        home = self._new.paragraph_by_id[row.new[0]].section
        if self.new != home and home in self._new.section_by_id and not bands:
            self.old, self.new = self._partner.get(home), home
            bands.append(Block(-1, self.old, self.new, again=True))
        return bands

    def _before_removed(self, name: str) -> list[Block]:
        bands: list[Block] = []
        if name not in self._passed_old:
            for section in self._pass_old(name):
                self.old, self.new = section.id, None
                bands.append(Block(-1, section.id, None))
        return bands

    def bands_at_end(self) -> list[Block]:
        """Give the bands of headings that have no row after them."""
        bands = [Block(-1, self._partner.get(section.id), section.id) for section in self._pass_new(None)]
        return bands + [Block(-1, section.id, None) for section in self._pass_old(None)]

    def _pass_new(self, until: str | None) -> Iterator[Section]:
        items = self._new.items
        while self._new_at < len(items):
            item = items[self._new_at]
            self._new_at += 1
            if isinstance(item, Section):
                yield item
                continue
            if item.id == until:
                return  # only rows that follow this one begin with it as well
            self._passed_new.add(item.id)

    def _pass_old(self, until: str | None) -> Iterator[Section]:
        items = self._old.items
        while self._old_at < len(items):
            item = items[self._old_at]
            self._old_at += 1
            if isinstance(item, Paragraph):
                self._passed_old.add(item.id)
                if item.id == until:
                    return
            elif item.id not in self._paired_old:
                yield item
