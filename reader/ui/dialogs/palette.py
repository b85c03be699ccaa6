"""The command palette: every command of a window, found by typing."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from reader.ui.commands import commands, keys, plain
from reader.ui.dialogs.parts import fit
from reader.ui.library.delegate import Index
from reader.ui.theme import theme

_ACTION = Qt.ItemDataRole.UserRole
_KEYS = Qt.ItemDataRole.UserRole + 1


class CommandPalette(QDialog):
    """Type a piece of a command's name, Enter does it."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._actions = [action for action in commands(window) if action.isEnabled() and action.isVisible()]
        self.setObjectName("palette")
        self.setWindowTitle(self.tr("All commands"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look = theme()
        px = look.measures.px
        self.setStyleSheet(f"#palette {{ border: 1px solid {look.colours.edge}; }}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(12), px(12), px(12), px(8))
        layout.setSpacing(px(8))
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("What do you want to do?"))
        self.line.setAccessibleName(self.tr("Find a command"))
        self.line.textChanged.connect(self._fill)
        self.line.installEventFilter(self)
        layout.addWidget(self.line)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setProperty("paper", True)
        self.list.setItemDelegate(_CommandDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(self._run)
        layout.addWidget(self.list)
        fit(self, 560, 420)
        self._fill("")
        top = window.mapToGlobal(window.rect().topLeft())
        self.move(top.x() + (window.width() - self.width()) // 2, top.y() + px(72))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list work while one types."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            if event.key() in steps:
                row = self.list.currentRow() + steps[Qt.Key(event.key())]
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _fill(self, typed: str) -> None:
        words = typed.casefold().split()
        self.list.clear()
        found = [action for action in self._actions if _fits(plain(action).casefold(), words)]
        first = words[0] if words else ""
        found.sort(key=lambda action: not plain(action).casefold().startswith(first))
        for action in found:
            item = QListWidgetItem(plain(action))
            item.setData(_ACTION, action)
            item.setData(_KEYS, keys(action))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{plain(action)} {keys(action)}".strip())
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _run(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        action: QAction = item.data(_ACTION)
        self.accept()
        # After the palette is gone, so that a dialog of the command stands on the window.
        QTimer.singleShot(0, action, action.trigger)


def _fits(name: str, words: list[str]) -> bool:
    return all(word in name for word in words)


class _CommandDelegate(QStyledItemDelegate):
    """The name at the left, the keys at the right."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        px = theme().measures.px
        return QSize(px(120), px(34))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        px = look.measures.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_bg"))
            painter.drawRoundedRect(option.rect, px(6), px(6))
        area: QRect = option.rect.adjusted(px(12), 0, -px(12), 0)
        painter.setFont(look.font())
        painter.setPen(look.colour("ink"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, index.data())
        painter.setFont(look.font(look.measures.small))
        painter.setPen(look.colour("soft"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, index.data(_KEYS))
        painter.restore()
