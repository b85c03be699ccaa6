"""The box of filters: relations, classes of change, what was reviewed, a section, words."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.compare.model import Comparison, Relation
from reader.ui.comparison.filters import State, Wanted
from reader.ui.comparison.index import EVERY, Change
from reader.ui.comparison.labels import change_name, relation_name, section_title
from reader.ui.dialogs.parts import Scrolling, clearable
from reader.ui.theme import theme

T = TypeVar("T")
_TYPING_MS = 150


class FilterBox(QFrame):
    """A box that drops down from the bar; every choice takes effect at once.

    Signals:
        chosen: what is wanted now.
    """

    chosen = Signal(object)

    def __init__(self, comparison: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("card", True)
        self.setAccessibleName(self.tr("Filter"))
        self._quiet = False
        px = theme().measures.px
        column = QVBoxLayout()
        column.setSpacing(px(10))
        checks = QGridLayout()
        checks.setHorizontalSpacing(px(20))
        checks.setVerticalSpacing(px(6))
        column.addLayout(checks)
        self._relations = self._checks(
            checks, self.tr("Relations"), [(relation, relation_name(relation)) for relation in Relation]
        )
        self._changes = self._checks(
            checks, self.tr("Changes"), [(change, change_name(change)) for change in EVERY]
        )
        form = QFormLayout()
        form.setHorizontalSpacing(px(12))
        self._state = QComboBox()
        for state, words in (
            (State.ANY, self.tr("All rows")),
            (State.UNSEEN, self.tr("Not reviewed")),
            (State.SEEN, self.tr("Reviewed")),
            (State.IMPORTANT, self.tr("Important")),
            (State.NOTED, self.tr("With a note")),
        ):
            self._state.addItem(words, state)
        self._state.currentIndexChanged.connect(self._tell)
        form.addRow(self.tr("Review"), self._state)
        self._section = QComboBox()
        self._section.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._section.addItem(self.tr("All sections"), "")
        for section in comparison.new.sections:
            self._section.addItem(section_title(comparison.new, section.id), section.id)
        self._section.currentIndexChanged.connect(self._tell)
        form.addRow(self.tr("Section"), self._section)
        self._text = QLineEdit()
        self._text.setPlaceholderText(self.tr("on either side"))
        clearable(self._text)
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self._tell)
        self._text.textChanged.connect(self._typing.start)
        form.addRow(self.tr("Words"), self._text)
        column.addLayout(form)
        foot = QHBoxLayout()
        self._only = QCheckBox(self.tr("Hide all other rows"))
        self._only.toggled.connect(self._tell)
        foot.addWidget(self._only)
        foot.addStretch(1)
        everything = QPushButton(self.tr("Show everything"))
        everything.clicked.connect(lambda: self.chosen.emit(Wanted()))
        foot.addWidget(everything)
        column.addLayout(foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(16), px(14), px(16), px(14))
        whole.addWidget(Scrolling(column))

    def _checks(self, grid: QGridLayout, head: str, choices: Sequence[tuple[T, str]]) -> dict[T, QCheckBox]:
        """Add a head and a check box for each choice, in two columns."""
        label = QLabel(head)
        label.setProperty("rank", "caption")
        first = grid.rowCount()
        grid.addWidget(label, first, 0, 1, 2)
        made = {}
        for number, (choice, words) in enumerate(choices):
            box = QCheckBox(words)
            box.toggled.connect(self._tell)
            grid.addWidget(box, first + 1 + number // 2, number % 2)
            made[choice] = box
        return made

    def show_wanted(self, wanted: Wanted) -> None:
        """Show what is wanted now."""
        self._quiet = True
        for relation, box in self._relations.items():
            box.setChecked(relation in wanted.relations)
        for change, box in self._changes.items():
            box.setChecked(change in wanted.changes)
        self._state.setCurrentIndex(self._state.findData(wanted.state))
        self._section.setCurrentIndex(max(0, self._section.findData(wanted.section)))
        if self._text.text() != wanted.text:
            self._text.setText(wanted.text)
        self._only.setChecked(wanted.only)
        self._quiet = False

    def _tell(self) -> None:
        if self._quiet:
            return
        changes = Change.NONE
        for change, box in self._changes.items():
            if box.isChecked():
                changes |= change
        relations = frozenset(relation for relation, box in self._relations.items() if box.isChecked())
        self.chosen.emit(
            Wanted(
                changes,
                relations,
                self._state.currentData(),
                self._section.currentData(),
                self._text.text().strip(),
                self._only.isChecked(),
            )
        )

    def open_below(self, anchor: QWidget, wanted: Wanted) -> None:
        """Drop down below a widget, showing what is wanted now."""
        self.show_wanted(wanted)
        corner = anchor.mapToGlobal(QPoint(0, anchor.height() + 4))
        screen = anchor.screen().availableGeometry()
        self.resize(self.sizeHint().boundedTo(QSize(screen.width(), screen.bottom() - corner.y() - 8)))
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - self.width() - 8)))
        self.move(corner)
        self.show()
        self._state.setFocus()
