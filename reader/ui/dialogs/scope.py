"""Where a search looks: a quiet row of fields for series, year, kind and section."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from reader.document.model import ParagraphKind
from reader.library.entries import EDITION_KINDS, EditionEntry, HitKind, SearchFilter
from reader.ui.dialogs.parts import clearable, tool
from reader.ui.library.kinds import kind_name
from reader.ui.theme import theme

_LETTERS = 7  # what a box is wide enough for at least; its list shows the whole words
_CROSS = 56  # designed pixels of a field beside its words: frame and cross


class Scope(QWidget):
    """The fields; at first each looks everywhere.

    Signals:
        changed: another filter is wanted.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().measures.px(8))
        self.series = self._combo(self.tr("Series"), self.tr("All series"))
        self.year = self._combo(self.tr("Year"), self.tr("All years"))
        self.kind = self._combo(self.tr("Kind"), self.tr("All kinds"))
        for kind in EDITION_KINDS:
            self.kind.addItem(kind_name(kind), SearchFilter(kinds=(kind,)))
        self.kind.insertSeparator(self.kind.count())
        for words, kinds in (
            (self.tr("Headings"), (HitKind.SECTION,)),
            (self.tr("Paragraphs"), tuple(ParagraphKind)),
            (self.tr("Footnotes"), (HitKind.FOOTNOTE,)),
            (self.tr("Notes"), (HitKind.NOTE,)),
        ):
            self.kind.addItem(words, SearchFilter(paragraphs=tuple(kind.value for kind in kinds)))
        self.section = QLineEdit()
        self.section.setPlaceholderText(self.tr("All sections"))
        self.section.setAccessibleName(self.tr("Section"))
        self.section.setToolTip(self.tr("Words of a heading; what stands under it is searched"))
        clearable(self.section)
        hint = self.section.fontMetrics().horizontalAdvance(self.section.placeholderText())
        self.section.setMinimumWidth(hint + theme().measures.px(_CROSS))
        self.section.textChanged.connect(self._tell)
        self.everywhere = tool(self.tr("Search everywhere"), "close")
        self.everywhere.clicked.connect(self.clear)
        self.everywhere.setEnabled(False)
        row.addWidget(self.series, 2)
        row.addWidget(self.year, 1)
        row.addWidget(self.kind, 1)
        row.addWidget(self.section, 1)
        row.addWidget(self.everywhere)

    @property
    def where(self) -> SearchFilter:
        """What is wanted now."""
        kind = self.kind.currentData() or SearchFilter()
        series, year = self.series.currentData(), self.year.currentData()
        return SearchFilter(
            series=(series,) if series else (),
            years=(year, year),
            section=self.section.text().strip(),
            kinds=kind.kinds,
            paragraphs=kind.paragraphs,
        )

    def offer(self, entries: Iterable[EditionEntry]) -> None:
        """Offer the series and years of these editions; what was chosen stays, if it is still there."""
        entries = tuple(entries)
        before = self.where
        series = sorted({entry.series for entry in entries if entry.series})
        years = sorted({entry.year for entry in entries if entry.year is not None}, reverse=True)
        self._refill(self.series, [(name, name) for name in series])
        self._refill(self.year, [(str(year), year) for year in years])
        if self.where != before:
            self._tell()

    def clear(self) -> None:
        """Look everywhere again."""
        self.blockSignals(True)
        for combo in (self.series, self.year, self.kind):
            combo.setCurrentIndex(0)
        self.section.clear()
        self.blockSignals(False)
        self._tell()
        self.series.setFocus()  # the button that had it is dead now

    def _combo(self, name: str, everything: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(_LETTERS)
        combo.addItem(everything)
        combo.currentIndexChanged.connect(self._tell)
        return combo

    @staticmethod
    def _refill(combo: QComboBox, choices: list[tuple[str, object]]) -> None:
        chosen = combo.currentData()
        combo.blockSignals(True)
        while combo.count() > 1:
            combo.removeItem(1)
        for words, choice in choices:
            combo.addItem(words, choice)
        combo.setCurrentIndex(max(0, combo.findData(chosen) if chosen is not None else 0))
        combo.blockSignals(False)

    def _tell(self) -> None:
        for combo in (self.series, self.year, self.kind):
            combo.setToolTip(combo.currentText() if combo.currentIndex() else "")
        self.everywhere.setEnabled(self.where != SearchFilter())
        self.changed.emit()
