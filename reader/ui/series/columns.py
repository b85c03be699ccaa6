"""Three or four editions side by side: what belongs together stands level."""

from html import escape

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter, QResizeEvent, QTextDocument
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from reader.compare.model import Op, Row
from reader.compare.series import Band, Chain
from reader.document.language import Language
from reader.ui.series.words import marked, place_name
from reader.ui.theme import theme

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
HTML = Qt.ItemDataRole.UserRole


class ColumnsModel(QAbstractTableModel):
    """A column for each edition, a row for each band; a cell marks what is new since the edition before."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._chain: Chain | None = None
        self._names: tuple[str, ...] = ()
        self._rows: list[dict[str, Row]] = []
        self.bands: tuple[Band, ...] = ()

    def show_chain(self, joined: Chain, names: tuple[str, ...], *, changed: bool = False) -> None:
        """Show editions side by side.

        Args:
            joined: the editions.
            names: what stands above each.
            changed: leave out what stayed as it was.
        """
        self.beginResetModel()
        self._chain, self._names = joined, names
        self.bands = tuple(band for band in joined.bands if band.changed or not changed)
        self._rows = [
            {name: row for row in comparison.rows if row.old for name in row.new}
            for comparison in joined.comparisons
        ]
        self.endResetModel()

    def rowCount(self, _parent: AnyIndex = _NOWHERE) -> int:
        """Give how many bands there are."""
        return len(self.bands)

    def columnCount(self, _parent: AnyIndex = _NOWHERE) -> int:
        """Give how many editions there are."""
        return len(self._names)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give an edition's name."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._names[section]
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a cell as plain text, or as rich text."""
        if not index.isValid() or self._chain is None:
            return None
        if role == HTML:
            return self._html(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(self._texts(index.row(), index.column()))
        return None

    def place(self, index: AnyIndex) -> str:
        """Give the id of the first paragraph of a cell; empty where it has none."""
        ids = self.bands[index.row()].ids[index.column()]
        return ids[0] if ids else ""

    def row_of(self, edition: int, section: str) -> int | None:
        """Find the first band whose paragraph stands under a section of an edition."""
        assert self._chain is not None
        shown = self._chain.editions[edition]
        for row, band in enumerate(self.bands):
            for name in band.ids[edition]:
                path = shown.path(shown.paragraph_by_id[name].section)
                if any(one.id == section for one in path):
                    return row
        return None

    def _texts(self, row: int, column: int) -> list[str]:
        assert self._chain is not None
        edition = self._chain.editions[column]
        return [edition.paragraph_by_id[name].text for name in self.bands[row].ids[column]]

    def _html(self, row: int, column: int) -> str:
        assert self._chain is not None
        look = theme().colours
        edition, band = self._chain.editions[column], self.bands[row]
        cells = []
        for name in band.ids[column]:
            place = place_name(edition, name, self._language)
            head = f"<span style='color:{look.soft}'>{escape(place)}</span>&nbsp; "
            cells.append(f"<p style='margin:0 0 6px 0;line-height:140%'>{head}{self._text(column, name)}</p>")
        return "".join(cells)

    def _text(self, column: int, name: str) -> str:
        """Give a paragraph; what came since the edition before is marked, what went is left to that one."""
        assert self._chain is not None
        text = self._chain.editions[column].paragraph_by_id[name].text
        row = self._rows[column - 1].get(name) if column else None
        if row is None or len(row.new) > 1 or not row.edits:
            ink = theme().colours.ins if column and row is None else theme().colours.ink
            return f"<span style='color:{ink}'>{escape(text)}</span>"
        return marked(tuple(edit for edit in row.edits if edit.op is not Op.DELETE))


class _Cells(QStyledItemDelegate):
    """Sets a cell's rich text."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        look, px = theme(), theme().measures.px
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        html = str(index.data(HTML))
        painter.save()
        ground = "accent_bg" if chosen else "pane" if html else "paper"
        painter.fillRect(option.rect, look.colour(ground))
        painter.setPen(look.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        painter.translate(option.rect.x() + px(10), option.rect.y() + px(8))
        painter.setClipRect(QRect(0, 0, option.rect.width() - px(16), option.rect.height() - px(10)))
        document(html, option.rect.width() - px(20)).drawContents(painter)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        px = theme().measures.px
        view = option.widget
        width = view.columnWidth(index.column()) if isinstance(view, QTableView) else option.rect.width()
        height = document(str(index.data(HTML)), width - px(20)).size().height()
        return QSize(width, round(height) + px(14))


def document(html: str, width: int) -> QTextDocument:
    """Give a rich text set in a width."""
    made = QTextDocument()
    made.setDefaultFont(theme().font())
    made.setDefaultStyleSheet(f"body {{ color: {theme().colours.ink} }}")
    made.setDocumentMargin(0)
    made.setHtml(f"<body>{html}</body>")
    made.setTextWidth(max(width, 40))
    return made


class ColumnsView(QTableView):
    """The table of editions; heights are reckoned for what is seen, so that large editions open at once.

    Signals:
        asked: a paragraph was chosen: the edition's place, and its id.
    """

    asked = Signal(int, str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = ColumnsModel(language, self)
        self.setModel(self.columns)
        self.setObjectName("columns")
        self.setAccessibleName(self.tr("Editions side by side"))
        self.setItemDelegate(_Cells(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme().measures.px(110))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(theme().measures.px(200))
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._fit)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._settle.start())
        self.columns.modelReset.connect(self._settle.start)
        self.selectionModel().currentChanged.connect(self._chosen)

    def go(self, edition: int, section: str) -> None:
        """Show where a section of an edition begins."""
        if (row := self.columns.row_of(edition, section)) is not None:
            self.scrollTo(self.columns.index(row, edition), QTableView.ScrollHint.PositionAtTop)
            self._settle.start()

    def show_paragraph(self, edition: int, paragraph: str) -> None:
        """Choose the cell of a paragraph, and show it."""
        for row, band in enumerate(self.columns.bands):
            if paragraph in band.ids[edition]:
                self.setCurrentIndex(self.columns.index(row, edition))
                self.scrollTo(self.currentIndex(), QTableView.ScrollHint.PositionAtTop)
                self._settle.start()
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Reckon the heights anew."""
        super().resizeEvent(event)
        self._settle.start()

    def _fit(self) -> None:
        """Give the rows that are seen the height of their longest cell."""
        row = max(0, self.rowAt(0))
        while row < self.columns.rowCount() and self.rowViewportPosition(row) < self.viewport().height():
            self.resizeRowToContents(row)
            row += 1

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid() and (name := self.columns.place(index)):
            self.asked.emit(index.column(), name)
