"""The ways through a comparison: from change to change, to a section, a paragraph, a partner."""

from itertools import chain

from PySide6.QtCore import QObject, Signal

from reader.compare.model import Comparison
from reader.ui.comparison.filters import Filter
from reader.ui.comparison.labels import is_joined
from reader.ui.comparison.moves import Moves, moves
from reader.ui.comparison.rows.text import Side
from reader.ui.comparison.rows.view import RowsView


def row_like(number: int, before: Comparison, after: Comparison) -> int | None:
    """Give the row of a comparison made anew that holds the first paragraph of a row of the one before."""
    if not 0 <= number < len(before.rows):
        return None
    row, rows = before.rows[number], after.rows
    # Made anew, it stands where it stood or near to that.
    for at in chain(range(number, len(rows)), range(min(number, len(rows)))):
        other = rows[at]
        if (row.new and row.new[0] in other.new) or (not row.new and row.old[0] in other.old):
            return at
    return None


class Navigator(QObject):
    """Moves the view.

    Signals:
        said: a word for the reader about where the way ended.
    """

    said = Signal(str)

    def __init__(self, view: RowsView, rows: Filter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view, self._filter = view, rows
        self._moves: Moves | None = None

    def renew(self) -> None:
        """Find the old places of moved rows again, in a comparison made anew."""
        self._moves = None

    @property
    def moves(self) -> Moves:
        """Where moved rows stood."""
        if self._moves is None:
            index = self._view.page.index
            index.finish()
            self._view.grow()
            self._moves = moves(index)
        return self._moves

    def start(self) -> int:
        """Give the row from which a way begins: the current one if it is visible, else the first visible."""
        visible = self._view.visible_rows()
        current = self._view.current
        if not visible or (current >= 0 and visible[0] <= current <= visible[-1]):
            return current
        if self._view.reach.is_read(current):
            return current
        return visible[0]

    def next_change(self) -> None:
        """Go to the next change."""
        self._to_stop(1, self.tr("No change follows."))

    def previous_change(self) -> None:
        """Go to the previous change."""
        self._to_stop(-1, self.tr("No change comes before."))

    def _to_stop(self, step: int, none: str) -> None:
        start = self.start()
        if start != self._view.current and start >= 0 and self._filter.is_stop(start):
            self._view.go_to_change(start)
            return
        if start == self._view.current and self._view.reach.step(step):
            return
        found = self._filter.next_stop(start, step)
        if found is None:
            self.said.emit(none)
            return
        self.said.emit("")
        self._view.go_to_change(found)

    def next_unseen(self) -> None:
        """Go to the next change that was not reviewed, from the beginning again after the last."""
        found = self._filter.next_stop(self.start(), 1, unseen=True)
        if found is None:
            found = self._filter.next_stop(-1, 1, unseen=True)
        if found is None:
            self.said.emit(self.tr("All changes are reviewed."))
            return
        self.said.emit("")
        self._view.go_to_change(found)

    def to_section(self, name: str, *, new: bool) -> None:
        """Go to a heading; to its first row where it stands in no band."""
        index = self._view.page.index
        index.finish()
        self._view.grow()
        bands = index.band_of_new if new else index.band_of_old
        number = bands.get(name)
        if number is None:
            edition = index.comparison.new if new else index.comparison.old
            for paragraph in edition.paragraphs:
                if any(section.id == name for section in edition.path(paragraph.section)):
                    self._view.go_to(index.rows_of({paragraph.id}, new=new)[paragraph.id])
                    return
            return
        self._view.show_band(number)
        following = number
        while following < len(index.blocks) and index.blocks[following].is_band:
            following += 1
        if following < len(index.blocks):
            self._view.set_current(index.blocks[following].row)

    def to_partner(self, number: int) -> None:
        """Go from a moved row to where it stood, beside a row that stayed; from there to what moved.

        In a row that was split or merged, go from one of its paragraphs to the next.
        """
        if (origin := self.moves.origins.get(number)) is not None:
            self._view.go_to(origin, centred=True)
        elif gone := self.moves.gone.get(number):
            self._view.go_to(gone[0].row, centred=True)
        elif number >= 0 and is_joined(self._view.page.index.comparison.rows[number]):
            self._to_part(number)
        else:
            self.said.emit(self.tr("This row has not moved."))

    def _to_part(self, number: int) -> None:
        """Select the next of the paragraphs that a row was split in or merged from, round and round."""
        row, chosen = self._view.page.index.comparison.rows[number], self._view.marker.selection
        parts = [(Side.OLD, at) for at in range(len(row.old))] + [
            (Side.NEW, at) for at in range(len(row.new))
        ]
        here = chosen is not None and chosen.cursor.row == number
        at = parts.index((chosen.side, chosen.cursor.piece)) if chosen is not None and here else -1
        self._view.caret.select_paragraph(number, *parts[(at + 1) % len(parts)])

    def to_paragraph(self, words: str, *, old_first: bool = False) -> bool:
        """Go to the paragraph with a number or id as typed; tell whether there is one.

        The new edition is looked through first, unless `old_first` says otherwise.
        """
        index = self._view.page.index
        wanted = words.strip().casefold().strip("().（）")
        comparison = index.comparison
        both = [(comparison.new, True), (comparison.old, False)]
        for edition, new in reversed(both) if old_first else both:
            for paragraph in edition.paragraphs:
                number = paragraph.number.casefold().strip("().（）")
                if not wanted or wanted not in (number, paragraph.id.casefold()):
                    continue
                for row in index.rows_of({paragraph.id}, new=new).values():
                    self._view.go_to(row)
                    return True
        return False
