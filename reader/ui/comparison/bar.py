"""The bar above everything: where one is, the ways on, what is shown, find, export."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QSizePolicy, QToolButton, QWidget

from reader.ui.comparison.chrome import Edge, Plank
from reader.ui.comparison.filters import Wanted
from reader.ui.comparison.index import Change, Index
from reader.ui.comparison.labels import change_name
from reader.ui.icons import icon
from reader.ui.theme import theme

CLASSES = (
    Change.FIGURE,
    Change.WORDING | Change.NAME,
    Change.PRESENCE,
    Change.MOVED,
    Change.TYPOGRAPHIC,
)
_FOLDS = 7


class Bar(Plank):
    """The top bar.

    Signals:
        toggled: the classes of change that are wanted now.
    """

    toggled = Signal(object)

    def __init__(
        self, title: str, tip: str, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(Edge.BOTTOM, parent=parent)
        self._buttons: dict[Change, QToolButton] = {}
        self._made: dict[str, QToolButton] = {}
        self._fold = -1
        self._row = QHBoxLayout(self)
        px = theme().measures.px
        self._row.setContentsMargins(px(10), px(7), px(10), px(7))
        self._row.setSpacing(px(6))
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._add_button(actions["library"], "library", Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.title = QLabel(title, self)
        self.title.setToolTip(tip)
        self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._row.addWidget(self.title)
        self._add_button(actions["swap"], "swap", Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._row.addStretch(1)
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self._add_button(actions["previous"], "previous", beside, framed=True)
        self._add_button(actions["next"], "next", beside, framed=True)
        self._add_button(actions["unseen"], "check", beside, framed=True)
        self._row.addStretch(1)
        self._tips = {change: actions[f"class_{at}"].toolTip() for at, change in enumerate(CLASSES, 1)}
        for change in CLASSES:
            self._add_class(change)
        self._add_button(actions["filter"], "filter", Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._row.addStretch(1)
        self._add_button(actions["find"], "search", beside, framed=True)
        self._add_button(actions["export"], "export", beside, framed=True)
        self._add_button(actions["more"], "more", Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _add_button(
        self, action: QAction, picture: str, style: Qt.ToolButtonStyle, *, framed: bool = False
    ) -> None:
        action.setIcon(icon(picture))
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setToolButtonStyle(style)
        button.setIconSize(QSize(theme().measures.px(16), theme().measures.px(16)))
        button.setProperty("framed", framed)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(action.text())
        if action.menu() is not None:
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._row.addWidget(button)
        self._made[action.objectName()] = button

    def _add_class(self, change: Change) -> None:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setProperty("framed", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._tell)
        self._buttons[change] = button
        self._row.addWidget(button)

    def _tell(self) -> None:
        wanted = Change.NONE
        for change, button in self._buttons.items():
            if button.isChecked():
                wanted |= change
        self.toggled.emit(wanted)

    def button(self, name: str) -> QToolButton:
        """Give the button of a command."""
        return self._made[name]

    def set_wanted(self, wanted: Wanted) -> None:
        """Show which classes are wanted, and whether more than that is asked for."""
        for change, button in self._buttons.items():
            button.setChecked(bool(change & wanted.changes))
        filtering = wanted.is_narrow or wanted.only
        self._made["filter"].setIcon(icon("filter", "accent" if filtering else "ink"))
        self._made["filter"].setProperty("framed", filtering)
        self._made["filter"].style().polish(self._made["filter"])

    def set_counts(self, index: Index) -> None:
        """Say how many rows show each class, and how many typographic edits there are."""
        typographic = index.typographic
        for change, button in self._buttons.items():
            count = index.count(change)
            name = self._name(change)
            if change is Change.TYPOGRAPHIC:
                button.setText(f"{name} {typographic:,}" if typographic else name)
                count = typographic
            else:
                button.setText(name)
            button.setToolTip(self.tr("{0}: {1}").format(self._tips[change], f"{count:,}"))
            button.setAccessibleName(f"{change_name_of(change)}, {count}")
        self._fit(self.width())  # the words are longer now

    def _name(self, change: Change) -> str:
        if change is Change.PRESENCE:
            return self.tr("+/−")
        return change_name_of(change)

    def minimumSizeHint(self) -> QSize:
        """Narrow: what there is no room for folds away."""
        return QSize(theme().measures.px(280), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        self._fit(event.size().width())
        super().resizeEvent(event)

    def _fit(self, width: int) -> None:
        for fold in range(_FOLDS):
            self._set_fold(fold)
            if self._row.totalSizeHint().width() <= width:
                break

    def _set_fold(self, fold: int) -> None:
        """Fold away words of buttons first, then the classes, which the box of filters has too."""
        if fold == self._fold:
            return
        self._fold = fold
        for name, at in (("export", 1), ("find", 1), ("unseen", 2), ("previous", 3), ("next", 3)):
            style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if fold >= at:
                style = Qt.ToolButtonStyle.ToolButtonIconOnly
            self._made[name].setToolButtonStyle(style)
        for button in self._buttons.values():
            button.setVisible(fold < 4)
        for name in ("swap", "library"):
            self._made[name].setVisible(fold < 5)
        self.title.setVisible(fold < 6)
        self._row.invalidate()


def change_name_of(change: Change) -> str:
    """Give the name of a class of the bar; names count as wording there."""
    return change_name(Change.WORDING if change & Change.WORDING else change)
