"""The window of a series: its timeline, its editions side by side, and the history of a paragraph."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reader.compare.history import history
from reader.compare.series import Chain, timeline
from reader.library import EditionEntry
from reader.ui.common import CommonCommands
from reader.ui.dialogs.parts import button, fit, text
from reader.ui.library.shelves import edition_name
from reader.ui.series.columns import ColumnsView
from reader.ui.series.history import HistoryPanel
from reader.ui.series.saving import ask_where
from reader.ui.series.timeline import TimelineView
from reader.ui.theme import theme
from reader.ui.wrapping import Wrapping

if TYPE_CHECKING:
    from reader.ui.session import Session


class SeriesWindow(QMainWindow):
    """Three and more editions in one view.

    Attributes:
        entries: the editions, oldest first.
    """

    def __init__(self, session: "Session", entries: tuple[EditionEntry, ...], joined: Chain) -> None:
        super().__init__()
        self._session = session
        self._chain = joined
        self.entries = entries
        self.setObjectName("series")
        self.setWindowTitle(entries[0].series)
        self.timeline = TimelineView(session.language)
        self.columns = ColumnsView(session.language)
        self.history = HistoryPanel(session.language)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Views of the series"))
        self._lay_out()
        names = tuple((edition_name(entry), entry.date or entry.name) for entry in entries)
        self.timeline.show_timeline(timeline(joined), names)
        self._show_columns()
        self._connect()
        fit(self, 1240, 760)

    def show_paragraph(self, edition: int, paragraph: str) -> None:
        """Show the history of a paragraph.

        Args:
            edition: the id of an edition of the series.
            paragraph: its id there.
        """
        at = next(at for at, entry in enumerate(self.entries) if entry.id == edition)
        self.tabs.setCurrentIndex(1)
        self.columns.show_paragraph(at, paragraph)
        self._trace(at, paragraph)

    def _lay_out(self) -> None:
        px = theme().measures.px
        scroll = QScrollArea()
        scroll.setWidget(self.timeline)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.timeline.walked.connect(
            lambda box: scroll.ensureVisible(
                round(box.center().x()), round(box.center().y()), px(120), px(60)
            )
        )
        beside = QSplitter(Qt.Orientation.Horizontal)
        beside.setHandleWidth(1)
        beside.setChildrenCollapsible(False)
        beside.addWidget(self.columns)
        beside.addWidget(self.history)
        beside.setStretchFactor(0, 1)
        beside.setSizes([px(840), px(380)])
        self.tabs.addTab(scroll, self.tr("Timeline"))
        self.tabs.addTab(beside, self.tr("Side by side"))
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._bar())
        layout.addWidget(self.tabs, 1)
        self.setCentralWidget(content)

    def _bar(self) -> QVBoxLayout:
        px = theme().measures.px
        whole = QVBoxLayout()
        whole.setContentsMargins(px(16), px(10), px(16), px(10))
        whole.setSpacing(px(8))
        count = self.tr("%n edition(s)", "", len(self.entries))
        whole.addWidget(text(f"{self.entries[0].series} · {count}", "title"))
        bar = Wrapping(px(8))
        self.old, self.new = QComboBox(), QComboBox()
        for box, name in ((self.old, self.tr("Older")), (self.new, self.tr("Newer"))):
            box.setAccessibleName(name)
            box.addItems([edition_name(entry) for entry in self.entries])
            bar.addWidget(box)
        self.old.setCurrentIndex(len(self.entries) - 2)
        self.new.setCurrentIndex(len(self.entries) - 1)
        self.compare = button(self.tr("Compare"), "primary", "compare")
        bar.addWidget(self.compare)
        self.export = button(self.tr("Export…"), "", "export")
        bar.addWidget(self.export)
        self.only_changed = QCheckBox(self.tr("Only what changed"))
        bar.addWidget(self.only_changed)
        whole.addLayout(bar)
        return whole

    def _connect(self) -> None:
        self.compare.clicked.connect(self._compare)
        self.export.clicked.connect(self._export)
        self.only_changed.toggled.connect(self._show_columns)
        self.old.currentIndexChanged.connect(self._allow)
        self.new.currentIndexChanged.connect(self._allow)
        self.timeline.pair_asked.connect(self._open_pair)
        self.timeline.section_asked.connect(self._go)
        self.columns.asked.connect(self._trace)
        self.history.asked.connect(lambda at, name: self._session.open_at(self.entries[at].id, name, self))
        CommonCommands(self, self._session, "series").offer_close()

    def _allow(self) -> None:
        self.compare.setEnabled(self.old.currentIndex() != self.new.currentIndex())

    def _compare(self) -> None:
        first, second = sorted((self.old.currentIndex(), self.new.currentIndex()))
        self._open_pair(first, second)

    def _open_pair(self, old: int, new: int) -> None:
        self._session.open_pair(self.entries[old].id, self.entries[new].id, self)

    def _show_columns(self) -> None:
        names = tuple(edition_name(entry) for entry in self.entries)
        self.columns.columns.show_chain(self._chain, names, changed=self.only_changed.isChecked())

    def _go(self, edition: int, section: str) -> None:
        self.tabs.setCurrentIndex(1)
        self.columns.go(edition, section)

    def _trace(self, at: int, paragraph: str) -> None:
        self.history.show_steps(self.entries, history(self._chain.comparisons, at, paragraph))

    def _export(self) -> None:
        from reader.export.series_tables import listing  # noqa: PLC0415 - only when it is wanted

        name = self.entries[0].series
        ask_where(self._session, self, name, lambda: listing(self._chain, name, self._session.language))
