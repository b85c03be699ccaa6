"""What a reader wants to see, chosen in the bar or the box of filters, sifted out of all rows."""

from array import array
from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.comparison.filterbox import FilterBox
from reader.ui.comparison.filters import Filter, Wanted
from reader.ui.comparison.index import Change, Index
from reader.ui.comparison.review import Review
from reader.ui.comparison.slices import Slices

_PAGEFUL = 40  # rows; more than any screen shows
_FIRST_SECONDS = 0.0005  # enough for a page of most, and for all of a short comparison


class Sieve(QObject):
    """Sifts the rows of a window.

    What stands from the first visible row on is sifted first, and shown as soon as it fills a page; in a long
    comparison, that is before all is sifted, and the others wait while somebody types.

    Args:
        index: the comparison's rows and changes.
        review_of: what the reviewer said of the row with a number.
        reading: gives the first visible row.
        parent: the window.

    Attributes:
        filter: answers whether a row is wanted.
        box: the box of filters, once it was asked for.

    Signals:
        chosen: what is wanted now.
        sifted: the rows that show a wanted change, and the blocks to show, or None for all of them; comes
            again when more of them are known.
    """

    chosen = Signal(object)
    sifted = Signal(object, object)

    def __init__(
        self,
        index: Index,
        review_of: Callable[[int], Review],
        reading: Callable[[], int],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self.filter = Filter(index, review_of)
        self.box: FilterBox | None = None
        self._window = parent
        self._stops = array("i")  # half a long comparison may have changed
        self._is_told = True
        self._slices = Slices(self)
        self._slices.advanced.connect(self._advanced)

    @property
    def wanted(self) -> Wanted:
        """What the reader wants to see."""
        return self.filter.wanted

    @property
    def busy(self) -> bool:
        """Whether rows are still being sifted."""
        return self._slices.busy

    def want(self, wanted: Wanted) -> None:
        """Set which rows are wanted."""
        self.filter.wanted = wanted
        if self.box is not None:
            self.box.show_wanted(wanted)
        self.chosen.emit(wanted)
        self.sift()

    def want_changes(self, changes: Change) -> None:
        """Set the classes of change that are set apart, listed and stopped at."""
        self.want(replace(self.wanted, changes=changes))

    def open_box(self, below: QWidget) -> None:
        """Drop the box of filters down."""
        if self.box is None:
            self.box = FilterBox(self.filter.index.comparison, self._window)
            self.box.chosen.connect(self.want)
        self.box.open_below(below, self.wanted)

    def sift(self) -> None:
        """Sift the rows that are known."""
        self._stops, self._is_told = array("i"), False
        self._slices.start(self._sift(self._reading()), _FIRST_SECONDS)

    def _sift(self, start: int) -> Iterator[None]:
        for found in self.filter.sifting(start, len(self.filter.index.changes)):
            self._stops.extend(found)
            yield
        later, earlier = self._stops, array("i")
        for found in self.filter.sifting(0, start):
            earlier.extend(found)
            yield
        self._stops, self._is_told = earlier + later, False

    def _advanced(self) -> None:
        if not self._is_told and (len(self._stops) >= _PAGEFUL or not self.busy):
            self._is_told = True
            self._slices.rest()
            self.sifted.emit(self._stops[:], self.filter.order(self._stops))
