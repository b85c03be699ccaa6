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


class Sieve(QObject):
    """Sifts the rows of a window.

    Attributes:
        filter: answers whether a row is wanted.
        box: the box of filters, once it was asked for.

    Signals:
        chosen: what is wanted now.
        sifted: the rows that show a wanted change, and the blocks to show, or None for all of them.
    """

    chosen = Signal(object)
    sifted = Signal(object, object)

    def __init__(self, index: Index, review_of: Callable[[int], Review], parent: QWidget) -> None:
        super().__init__(parent)
        self.filter = Filter(index, review_of)
        self.box: FilterBox | None = None
        self._window = parent
        self._slices = Slices(self)

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
        self._slices.start(self._sift())

    def _sift(self) -> Iterator[None]:
        stops = array("i")  # half a long comparison may have changed
        for found in self.filter.sifting():
            stops.extend(found)
            yield
        self.sifted.emit(stops, self.filter.order(stops))
