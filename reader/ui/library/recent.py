"""The comparisons that were opened last."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.library.entries import ComparisonEntry, EditionEntry
from reader.ui.dialogs.parts import text
from reader.ui.library.delegate import Index
from reader.ui.library.shelves import label
from reader.ui.theme import theme

_SHOWN = 50
_PAIR = Qt.ItemDataRole.UserRole
_CAPTION = Qt.ItemDataRole.UserRole + 1
_SHARE = Qt.ItemDataRole.UserRole + 2


class RecentList(QWidget):
    """Recent comparisons; a click or Enter opens one again.

    Signals:
        open: these editions (older, newer) are to be shown.
    """

    open = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().measures.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, px(16), 0, 0)
        layout.setSpacing(px(6))
        heading = text(self.tr("Recent comparisons"), "caption")
        heading.setContentsMargins(px(16), 0, px(16), 0)
        layout.addWidget(heading)
        self.list = QListWidget(self)
        self.list.setObjectName("recent")
        self.list.setAccessibleName(self.tr("Recent comparisons"))
        self.list.setProperty("paper", True)
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(_PairDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._open)
        self.list.itemActivated.connect(self._activate)
        layout.addWidget(self.list, 1)
        self._hint = text(self.tr("What you compare is kept here, with your place in it."), "caption")
        self._hint.setContentsMargins(px(16), 0, px(16), 0)
        layout.addWidget(self._hint)
        layout.addStretch()

    def show_entries(
        self, comparisons: tuple[ComparisonEntry, ...], editions: tuple[EditionEntry, ...]
    ) -> None:
        """Show these comparisons, the last opened first."""
        known = {entry.id: entry for entry in editions}
        self.list.clear()
        for entry in comparisons:
            old, new = known.get(entry.old), known.get(entry.new)
            if old is None or new is None:
                continue
            item = QListWidgetItem(f"{_short(old)} → {_short(new)}")
            item.setData(_PAIR, (old.id, new.id))
            item.setData(_CAPTION, label(new))
            item.setData(_SHARE, entry.reviewed / entry.changes if entry.changes else 0.0)
            progress = self.tr("Reviewed {0} of {1}").format(f"{entry.reviewed:,}", f"{entry.changes:,}")
            told = [progress] if entry.changes else []
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join([item.text(), label(new), *told]))
            item.setToolTip("\n".join([label(old), f"→ {label(new)}", *told]))
            self.list.addItem(item)
            if self.list.count() == _SHOWN:
                break
        self._hint.setVisible(not self.list.count())
        self.list.setVisible(bool(self.list.count()))

    def _open(self, item: QListWidgetItem) -> None:
        self.open.emit(*item.data(_PAIR))

    def _activate(self, item: QListWidgetItem) -> None:
        # A click has opened it already where the system activates on single clicks.
        if not self.list.style().styleHint(QStyle.StyleHint.SH_ItemView_ActivateItemOnSingleClick):
            self._open(item)


def _short(entry: EditionEntry) -> str:
    return str(entry.year) if entry.year else entry.session or entry.name


class _PairDelegate(QStyledItemDelegate):
    """Two lines and a bar for how much was reviewed."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        px = theme().measures.px
        return QSize(px(120), px(58))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, rect = theme(), option.rect
        px = look.measures.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.colour("band"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(rect, look.colour("accent_bg"))
            painter.fillRect(QRect(0, rect.top(), px(3), rect.height()), look.colour("accent"))
        area = rect.adjusted(px(16), px(7), -px(16), 0)
        painter.setFont(look.font())
        painter.setPen(look.colour("ink"))
        self._line(painter, area.topLeft(), area.width(), px(20), index.data())
        painter.setFont(look.font(look.measures.small))
        painter.setPen(look.colour("soft"))
        self._line(painter, area.topLeft() + QPoint(0, px(20)), area.width(), px(18), index.data(_CAPTION))
        track = QRect(area.left(), rect.bottom() - px(8), area.width(), px(3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("track"))
        painter.drawRoundedRect(track, px(1), px(1))
        if share := index.data(_SHARE):
            track.setWidth(max(px(3), round(area.width() * share)))
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(track, px(1), px(1))
        painter.restore()

    @staticmethod
    def _line(painter: QPainter, at: QPoint, width: int, height: int, words: str) -> None:
        metrics = QFontMetrics(painter.font())
        elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(at, QSize(width, height)), Qt.AlignmentFlag.AlignVCenter, elided)
