"""The left part: the section trees of both editions and how far the review has come."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.compare.model import Comparison
from reader.ui.comparison.chrome import Tab
from reader.ui.comparison.index import Index
from reader.ui.comparison.labels import short_names
from reader.ui.comparison.rows.text import Side
from reader.ui.comparison.sections import SectionTree
from reader.ui.comparison.status import Share
from reader.ui.theme import theme

_SHORT = 8  # characters of an edition's name that fit above the trees


class Outline(QWidget):
    """Section trees, the new edition's in front.

    Signals:
        chosen: the id of a section, and its side.
    """

    chosen = Signal(str, object)

    def __init__(self, comparison: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().measures.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, px(10))
        column.setSpacing(px(4))
        head = QHBoxLayout()
        head.setContentsMargins(px(10), 0, px(10), 0)
        head.setSpacing(px(2))
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget(self)
        self.trees: dict[Side, SectionTree] = {}
        old, new = short_names(comparison)
        if max(len(old), len(new)) > _SHORT:
            old, new = self.tr("Old"), self.tr("New")
        for side, edition, name in ((Side.NEW, comparison.new, new), (Side.OLD, comparison.old, old)):
            button = Tab(name, self)
            button.setChecked(side is Side.NEW)
            tree = SectionTree(edition, self._stack)
            tree.chosen.connect(lambda name, side=side: self.chosen.emit(name, side))
            self.trees[side] = tree
            number = self._stack.addWidget(tree)
            word = (
                self.tr("Sections of the new edition")
                if side is Side.NEW
                else self.tr("Sections of the old edition")
            )
            button.setToolTip(word)
            button.setAccessibleName(word)
            tree.setAccessibleName(word)
            self._group.addButton(button, number)
            head.addWidget(button)
        head.addStretch(1)
        self._group.idClicked.connect(self._stack.setCurrentIndex)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(14), 0, px(14), 0)
        foot.setSpacing(px(8))
        self._review = QLabel(self.tr("Review"), self)
        self._review.setProperty("rank", "caption")
        foot.addWidget(self._review)
        self._share = Share(self)
        foot.addWidget(self._share)
        foot.addStretch(1)
        self._seen = QLabel(self)
        self._seen.setProperty("rank", "caption")
        foot.addWidget(self._seen)
        column.addLayout(foot)

    def set_index(self, index: Index) -> None:
        """Count the changes of an index under each heading."""
        for side, tree in self.trees.items():
            new = side is Side.NEW
            counts, kinds = (
                (index.new_counts, index.new_kinds) if new else (index.old_counts, index.old_kinds)
            )
            tree.sections.set_counts(counts, kinds)

    def set_left(self, left: Mapping[Side, Mapping[str, int]]) -> None:
        """Say how many changed rows under each heading were not reviewed yet."""
        for side, tree in self.trees.items():
            tree.sections.set_left(left[side])

    def set_seen(self, seen: int, changes: int) -> None:
        """Say how many of the changes were reviewed."""
        self._share.set_share(seen / changes if changes else 0.0)
        self._seen.setText(f"{seen:,} / {changes:,}")
        for part in (self._review, self._share, self._seen):
            part.setVisible(changes > 0)

    def rest(self) -> None:
        """Take the headings up a moment later, because somebody scrolls."""
        for tree in self.trees.values():
            tree.rest()

    def follow(self, old: str | None, new: str | None) -> None:
        """Show which sections are being read."""
        self.trees[Side.OLD].follow(old)
        self.trees[Side.NEW].follow(new)
