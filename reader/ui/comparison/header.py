"""The names of both editions above their columns."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.compare.model import Comparison
from reader.ui.comparison.labels import edition_title
from reader.ui.comparison.rows.text import Side
from reader.ui.comparison.rows.view import RowsView
from reader.ui.theme import theme


class Header(QWidget):
    """Names the edition of each column, aligned with its text."""

    def __init__(self, comparison: Comparison, view: RowsView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._titles = {Side.OLD: edition_title(comparison.old), Side.NEW: edition_title(comparison.new)}
        self.setToolTip(f"{comparison.old.identity.title}\n{comparison.new.identity.title}".strip())
        self.setAccessibleName(" – ".join(self._titles.values()))
        view.reshaped.connect(self.update)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """One line of caption."""
        return QSize(200, theme().measures.px(34))

    def minimumSizeHint(self) -> QSize:
        """As high as it wants to be."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both names."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("pane"))
        font = theme().font(theme().measures.small)
        painter.setFont(font)
        painter.setPen(theme().colour("soft"))
        metrics, columns = self._view.page.metrics, self._view.page.columns
        inset = metrics.side + metrics.number
        titles = self._titles
        if columns.inline:
            titles = {Side.NEW: " → ".join(titles.values())}
        for side, title in titles.items():
            box = QRectF(columns.x(side) + inset, 0, columns.column - inset - 8, self.height())
            text = QFontMetricsF(font).elidedText(title, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()
