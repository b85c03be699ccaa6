"""Small pieces that windows and dialogs are put together from."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from reader.ui.icons import icon
from reader.ui.theme import theme

_GAP = 7  # pixels of designed size between an icon and the words of a button
_QT_GAP = 4
_TITLE_BAR = 32  # pixels of designed size that a window system puts above a dialog

BARE = "QTextBrowser { border: none; border-radius: 0; padding: 0; background: transparent; }"
"""The style of a page of text that has no frame of its own."""


def text(words: str, rank: str = "", parent: QWidget | None = None, *, wrap: bool = True) -> QLabel:
    """Give a label.

    Args:
        words: plain text.
        rank: `soft`, `caption`, `title` or `display`; body text if empty.
        parent: what it belongs to.
        wrap: break lines.
    """
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if rank:
        label.setProperty("rank", rank)
    if wrap:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
    return label


def button(words: str, kind: str = "", name: str = "", parent: QWidget | None = None) -> QPushButton:
    """Give a push button.

    Args:
        words: what it says.
        kind: `primary` or `quiet`; framed if empty.
        name: an icon's name.
        parent: what it belongs to.
    """
    result = QPushButton(words, parent)
    if kind:
        result.setProperty(kind, True)
    if name:
        result.setIcon(icon(name, "on_accent" if kind == "primary" else "ink"))
        # Qt's own gap between icon and words is the same at every size.
        result.setIconSize(_icon_size() + QSize(theme().measures.px(_GAP) - _QT_GAP, 0))
    return result


def tool(words: str, name: str, parent: QWidget | None = None) -> QToolButton:
    """Give a button that shows only an icon; `words` are its tip and its name for screen readers."""
    result = QToolButton(parent)
    result.setIcon(icon(name))
    result.setIconSize(_icon_size())
    result.setToolTip(words)
    result.setAccessibleName(words)
    return result


def search_field(hint: str, name: str, parent: QWidget | None = None) -> QLineEdit:
    """Give a field to search in, with a glass before and a cross behind what is typed.

    Args:
        hint: what stands in the empty field.
        name: what a screen reader calls it.
        parent: what it belongs to.
    """
    field = QLineEdit(parent)
    field.setPlaceholderText(hint)
    field.setAccessibleName(name)
    clearable(field)
    glass = field.addAction(icon("search", "soft"), QLineEdit.ActionPosition.LeadingPosition)
    glass.setText(name)
    return field


def clearable(field: QLineEdit) -> None:
    """Put a cross behind what is typed into a field; a screen reader has a name for it."""
    field.setStyle(theme().field_style)
    field.setClearButtonEnabled(True)
    cross = field.findChild(QAction, "_q_qlineeditclearaction")
    if isinstance(cross, QAction):
        cross.setText(QCoreApplication.translate("Parts", "Clear"))
        cross.setIcon(icon("close", "soft"))


class Scrolling(QScrollArea):
    """A form that takes the room it needs, and scrolls where the screen has less."""

    def __init__(self, form: QLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = QWidget()
        form.setContentsMargins(0, 0, 0, 0)
        self._content.setLayout(form)
        self.setWidget(self._content)
        self._content.setAutoFillBackground(False)  # the ground is that of what the form stands on
        self.viewport().setAutoFillBackground(False)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        """As large as the form."""
        return self._content.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for other room when the form does."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """As wide as the form, and a few lines high."""
        form = self._content.minimumSizeHint()
        return QSize(form.width(), min(form.height(), theme().measures.px(96)))


def fit(dialog: QWidget, width: int = 0, height: int = 0) -> None:
    """Give a dialog its designed size, or what its content needs; no more than the screen has.

    Args:
        dialog: with everything in it.
        width: in pixels of designed size.
        height: likewise.
    """
    px = theme().measures.px
    room = dialog.screen().availableSize() - QSize(0, px(_TITLE_BAR))
    dialog.resize(dialog.sizeHint().expandedTo(QSize(px(width), px(height))).boundedTo(room))


def _icon_size() -> QSize:
    side = theme().measures.px(16)
    return QSize(side, side)


def rule(parent: QWidget | None = None) -> QFrame:
    """Give a hair line."""
    line = QFrame(parent)
    line.setProperty("rule", True)
    line.setFixedHeight(1)
    return line
