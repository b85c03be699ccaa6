"""How far the review has come: of all changes, and under each heading."""

from collections import Counter

from PySide6.QtCore import QObject, QTimer, Signal

from reader.ui.comparison.index import QUIET, Index
from reader.ui.comparison.rows.text import Side
from reader.ui.comparison.session import ReviewSession

_LATER_MS = 60


class ReviewProgress(QObject):
    """Counts, a moment after something was said, what of the changes is reviewed and what is left.

    Signals:
        reviewed: how many changed rows were reviewed, of how many.
        counted: how many changed rows are left under each heading, by side.
    """

    reviewed = Signal(int, int)
    counted = Signal(object)

    def __init__(self, review: ReviewSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._index: Index | None = None
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._count)
        review.changed.connect(self._later.start)

    def set_index(self, index: Index) -> None:
        """Count for a comparison made anew."""
        self._index = index
        self._count()

    def _count(self) -> None:
        index = self._index
        if index is None:
            return
        left = {Side.OLD: Counter(index.old_counts), Side.NEW: Counter(index.new_counts)}
        comparison = index.comparison
        seen = [number for number in self._review.seen_rows() if index.changes[number] & int(QUIET)]
        for number in seen:
            old_home, new_home = index.homes(number)
            for side, edition, home in (
                (Side.OLD, comparison.old, old_home),
                (Side.NEW, comparison.new, new_home),
            ):
                for section in edition.path(home or ""):
                    left[side][section.id] -= 1
        self.reviewed.emit(len(seen), index.count(QUIET))
        self.counted.emit(left)
