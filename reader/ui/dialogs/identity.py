"""The dialog that corrects which document an edition is."""

from dataclasses import dataclass

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.library.entries import EDITION_KINDS, EditionEntry
from reader.ui.dialogs.parts import Scrolling, button, fit, text
from reader.ui.library.kinds import kind_name
from reader.ui.library.languages import language_name, language_names
from reader.ui.theme import theme

_YEARS = range(1000, 3000)


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person changed: fields of `Identity` and their right values, and the series if it is another."""

    fields: tuple[tuple[str, object], ...]
    series: str | None


class IdentityDialog(QDialog):
    """Title, series, session, year, date, symbol, kind and language of an edition.

    Args:
        entry: the edition.
        series: the names of the series there are, offered while typing.
        parent: the window it stands on.
    """

    def __init__(self, entry: EditionEntry, series: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = entry
        self.setObjectName("identity")
        self.setWindowTitle(self.tr("Correct the identity"))
        px = theme().measures.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(12))
        layout.addWidget(text(self.tr("Which document is this?"), "title"))
        layout.addWidget(
            text(self.tr("What you correct here is kept, also when a corrected file comes in."), "soft")
        )
        form = QFormLayout()
        form.setVerticalSpacing(px(10))
        form.setHorizontalSpacing(px(16))
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.title = _line(entry.title)
        self.series = QComboBox()
        self.series.setEditable(True)
        self.series.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.series.addItems(("", *series))
        self.series.setCurrentText(entry.series)
        completer = QCompleter(series, self.series)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.series.setCompleter(completer)
        self.session = _line(entry.session)
        self.year = _line(str(entry.year or ""), 4)
        self.date = _line(entry.date, 10)
        self.date.setPlaceholderText(self.tr("YYYY-MM-DD"))
        self.symbol = _line(entry.symbol or "")
        self.kind = QComboBox()
        for kind in EDITION_KINDS:
            self.kind.addItem(kind_name(kind), kind)
        self.kind.setCurrentIndex(max(0, self.kind.findData(entry.kind)))
        self.spoken = QComboBox()
        names = {entry.language: language_name(entry.language)} | language_names()
        for code, name in sorted(names.items(), key=lambda pair: (bool(pair[0]), *pair[::-1])):
            self.spoken.addItem(name, code)
        self.spoken.setCurrentIndex(self.spoken.findData(entry.language))
        for words, field in (
            (self.tr("&Title"), self.title),
            (self.tr("Se&ries"), self.series),
            (self.tr("&Session"), self.session),
            (self.tr("&Year"), self.year),
            (self.tr("&Date"), self.date),
            (self.tr("Sy&mbol"), self.symbol),
            (self.tr("&Kind"), self.kind),
            (self.tr("&Language"), self.spoken),
        ):
            field.setAccessibleName(words.replace("&", ""))
            form.addRow(words, field)
        if (inner := self.series.lineEdit()) is not None:
            inner.setAccessibleName(self.series.accessibleName())
            inner.setCursorPosition(0)  # a long name shows its beginning
        layout.addWidget(Scrolling(form), 1)
        self._end(layout)
        fit(self, 520)

    def _end(self, layout: QVBoxLayout) -> None:
        """Put the word of complaint and the buttons under the form."""
        self.problem = text("", "", self)
        self.problem.setObjectName("problem")
        self.problem.hide()
        layout.addWidget(self.problem)
        row = QHBoxLayout()
        row.addStretch()
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row.addWidget(cancel)
        save = button(self.tr("Save"), "primary")
        save.setObjectName("save")
        save.setDefault(True)
        save.clicked.connect(self.accept)
        row.addWidget(save)
        layout.addLayout(row)

    @property
    def correction(self) -> Correction:
        """What differs from the edition as it stands."""
        entry = self._entry
        year = self.year.text().strip()
        now: tuple[tuple[str, object, object], ...] = (
            ("title", self.title.text().strip(), entry.title),
            ("session", self.session.text().strip(), entry.session),
            ("year", int(year) if year else None, entry.year),
            ("date", self.date.text().strip(), entry.date),
            ("symbol", self.symbol.text().strip(), entry.symbol or ""),
            ("kind", self.kind.currentData(), entry.kind),
            ("language", self.spoken.currentData(), entry.language),
        )
        series = " ".join(self.series.currentText().split())
        changed = tuple((field, value) for field, value, before in now if value != before)
        return Correction(changed, series if series != entry.series else None)

    def accept(self) -> None:
        """Take what was typed, unless a year or a date is none."""
        year, date = self.year.text().strip(), self.date.text().strip()
        if year and not (year.isascii() and year.isdigit() and int(year) in _YEARS):
            self._refuse(self.year, self.tr("A year has four digits, such as 2024."))
        elif date and not QDate.fromString(date, Qt.DateFormat.ISODate).isValid():
            self._refuse(self.date, self.tr("A date is written as year-month-day, such as 2024-05-31."))
        else:
            super().accept()

    def _refuse(self, field: QLineEdit, words: str) -> None:
        self.problem.setText(words)
        self.problem.setStyleSheet(f"color: {theme().colours.removed}")
        self.problem.show()
        field.setFocus()
        field.selectAll()


def _line(words: str, most: int = 500) -> QLineEdit:
    line = QLineEdit(words)
    line.setMaxLength(most)
    line.setCursorPosition(0)
    return line
