"""The window of a matrix: what a mandate asks, and what of a report answers it."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QMainWindow,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.compare.commitments import Line, Matrix
from reader.export.labels import section_label
from reader.export.matrix_tables import COUNTS, STATE, grounds, listing, state
from reader.export.words import COMMA
from reader.ui.common import CommonCommands
from reader.ui.dialogs.parts import BARE, button, fit, text
from reader.ui.pairs import Pair, compare_pair
from reader.ui.series.saving import ask_where
from reader.ui.series.words import place_name
from reader.ui.theme import theme

if TYPE_CHECKING:
    from reader.compare.model import Comparison
    from reader.ui.session import Session

_LINE = Qt.ItemDataRole.UserRole
_SIGNS = {
    "answered": ("✓", "shared"),
    "renewed": ("↻", "figure"),
    "open": ("✗", "removed"),
    "noted": ("·", "soft"),
}


class CommitmentsWindow(QMainWindow):
    """Commitments at the left, each with what became of it; its text and what answers it at the right."""

    def __init__(self, session: "Session", matrix: Matrix, pair: "Pair") -> None:
        super().__init__()
        self._session = session
        self._matrix = matrix
        self._pair = pair
        self.setObjectName("commitments")
        self.setWindowTitle(self.tr("Commitments and answers"))
        px = theme().measures.px
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._bar())
        self.tree = QTreeWidget()
        self.tree.setObjectName("matrix")
        self.tree.setAccessibleName(self.tr("Commitments"))
        self.tree.setProperty("paper", True)
        self.tree.setProperty("lines", True)
        self.tree.setHeaderLabels([self.tr("Commitment"), self.tr("State"), self.tr("Answered by")])
        head = self.tree.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setColumnWidth(2, px(150))
        self.tree.setMinimumWidth(px(460))  # so that a few words of each commitment are seen
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(px(20))
        self.page = QTextBrowser()
        self.page.setAccessibleName(self.tr("Text and answers"))
        self.page.setOpenLinks(False)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setStyleSheet(BARE)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.tree)
        parts.addWidget(self.page)
        parts.setSizes([px(720), px(480)])
        layout.addWidget(parts, 1)
        self.setCentralWidget(content)
        self.tree.currentItemChanged.connect(lambda item, _before: self._show(item))
        self.page.anchorClicked.connect(self._follow)
        self.shown.currentIndexChanged.connect(self._fill)
        self.export.clicked.connect(self._export)
        CommonCommands(self, session, "series").offer_close()
        fit(self, 1200, 760)
        self._fill()

    def _bar(self) -> QHBoxLayout:
        px = theme().measures.px
        language = self._session.language
        bar = QHBoxLayout()
        bar.setContentsMargins(px(16), px(10), px(16), px(10))
        bar.setSpacing(px(8))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        titles = " → ".join(
            one.identity.title or one.name for one in (self._matrix.mandate, self._matrix.report)
        )
        words.addWidget(text(titles, "title"))
        words.addWidget(text(COUNTS.to(language, **self._matrix.summary), "soft"))
        bar.addLayout(words, 1)
        self.shown = QComboBox()
        self.shown.setAccessibleName(self.tr("Show"))
        self.shown.addItem(self.tr("Everything"), "")
        for name, phrase in STATE.items():
            self.shown.addItem(phrase.to(language), name)
        bar.addWidget(self.shown)
        self.export = button(self.tr("Export…"), "", "export")
        bar.addWidget(self.export)
        return bar

    def _fill(self) -> None:
        """List the commitments under their headings, then what answers nothing."""
        wanted = str(self.shown.currentData() or "")
        self.tree.clear()
        mandate, language = self._matrix.mandate, self._session.language
        heads: dict[str, QTreeWidgetItem] = {}
        for line in self._matrix.lines:
            if wanted and state(line) != wanted:
                continue
            section = mandate.paragraph_by_id[line.commitment.paragraph].section
            if section not in heads:
                heads[section] = QTreeWidgetItem(self.tree, [section_label(section, mandate, language)])
                heads[section].setFirstColumnSpanned(True)
            heads[section].addChild(self._item(line))
        if not wanted and self._matrix.loose:
            self._add_loose()
        self.tree.expandAll()
        first = self.tree.topLevelItem(0)
        if first is not None and (child := first.child(0)) is not None:
            self.tree.setCurrentItem(child)

    def _item(self, line: Line) -> QTreeWidgetItem:
        mandate, report, language = self._matrix.mandate, self._matrix.report, self._session.language
        name = line.commitment.paragraph
        sign, colour = _SIGNS[state(line)]
        start = " ".join(mandate.paragraph_by_id[name].text.split())[:80]
        answered = COMMA.to(language).join(
            place_name(report, one.paragraph, language) for one in line.answers
        )
        said = [
            f"{place_name(mandate, name, language)}  {start}",
            f"{sign} {STATE[state(line)].to(language)}",
        ]
        item = QTreeWidgetItem([*said, answered])
        item.setData(0, _LINE, line)
        item.setForeground(1, theme().colour(colour))
        return item

    def _add_loose(self) -> None:
        report, language = self._matrix.report, self._session.language
        words = self.tr("%n paragraph(s) that answer nothing", "", len(self._matrix.loose))
        head = QTreeWidgetItem(self.tree, [words])
        head.setFirstColumnSpanned(True)
        for name in self._matrix.loose:
            start = " ".join(report.paragraph_by_id[name].text.split())[:120]
            item = QTreeWidgetItem(head, [f"{place_name(report, name, language)}  {start}"])
            item.setFirstColumnSpanned(True)
            item.setData(0, _LINE, name)

    def _show(self, item: QTreeWidgetItem | None) -> None:
        held = item.data(0, _LINE) if item is not None else None
        self.page.document().setDefaultFont(theme().font())
        self.page.document().setDocumentMargin(theme().measures.px(16))
        if isinstance(held, Line):
            self.page.setHtml(self._told(held))
        elif isinstance(held, str):
            self.page.setHtml(self._paragraph(held, new=True))
        else:
            self.page.clear()

    def _told(self, line: Line) -> str:
        look, language = theme().colours, self._session.language
        html = self._paragraph(line.commitment.paragraph, new=False)
        _sign, colour = _SIGNS[state(line)]
        said = STATE[state(line)].to(language)
        style = f"color:{getattr(look, colour)};margin-top:{theme().measures.px(20)}px"
        html += f"<p style='{style}'><b>{escape(said)}</b></p>"
        for at, answer in enumerate(line.answers):
            why = grounds(line, at, language)
            html += self._paragraph(answer.paragraph, new=True)
            because = escape(self.tr("Because: {why}").format(why=why))
            html += f"<p style='color:{look.soft};margin-top:0'>{because}</p>"
        return html

    def _paragraph(self, name: str, *, new: bool) -> str:
        look = theme().colours
        edition = self._matrix.report if new else self._matrix.mandate
        place = escape(place_name(edition, name, self._session.language))
        link = f"<a href='{name}' style='color:{look.accent};text-decoration:none'>{place}</a>"
        words = escape(edition.paragraph_by_id[name].text)
        return f"<p style='line-height:150%'>{link}&nbsp; {words}</p>"

    def _follow(self, link: QUrl) -> None:
        """Open the comparison of the two at a paragraph."""
        name = link.toString()

        def go(result: "tuple[Comparison, Pair]") -> None:
            page = self._session.show_comparison(*result)
            page.navigator.to_paragraph(name, old_first=name not in self._matrix.by_answer)

        self._session.run(
            self.tr("Comparing…"),
            lambda progress: compare_pair(self._session.library, *self._pair, progress),
            go,
            self,
        )

    def _export(self) -> None:
        name = f"{self._matrix.mandate.name} - {self._matrix.report.name}"
        ask_where(self._session, self, name, lambda: listing(self._matrix, self._session.language))
