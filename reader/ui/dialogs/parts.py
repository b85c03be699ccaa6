"""Small pieces that windows and dialogs are put together from."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QSizePolicy, QToolButton, QWidget

from reader.ui.icons import icon
from reader.ui.theme import theme


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
        result.setIconSize(_icon_size())
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
    field.setClearButtonEnabled(True)
    cross = field.findChild(QAction, "_q_qlineeditclearaction")
    if isinstance(cross, QAction):
        cross.setText(QCoreApplication.translate("Parts", "Clear"))
        cross.setIcon(icon("close", "soft"))


def _icon_size() -> QSize:
    side = theme().measures.px(16)
    return QSize(side, side)


def rule(parent: QWidget | None = None) -> QFrame:
    """Give a hair line."""
    line = QFrame(parent)
    line.setProperty("rule", True)
    line.setFixedHeight(1)
    return line
