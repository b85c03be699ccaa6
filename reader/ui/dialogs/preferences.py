"""The dialog of preferences; what is chosen shows at once."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from reader.document.language import Language
from reader.ui.dialogs.parts import Scrolling, button, fit, rule, text
from reader.ui.fonts import brush_family, serif_family
from reader.ui.reading import LEADINGS, MEASURES, kept_reading
from reader.ui.theme import Mode, theme
from reader.ui.translation import system_language

if TYPE_CHECKING:
    from reader.ui.session import Session

Field = tuple[str, QWidget]
_ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class PreferencesDialog(QDialog):
    """Language, look and size of the interface, and the type of the text."""

    def __init__(self, session: "Session", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("preferences")
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme().measures.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(14))
        layout.addWidget(text(self.tr("Preferences"), "title"))
        heading = text(self.tr("Text of the editions"))
        heading.setFont(theme().font(bold=True))
        form = _form((*self._interface(), rule(), heading, *self._text()))
        layout.addWidget(Scrolling(form), 1)
        self.waiting = text(self.tr("This is applied as soon as the work in progress is done."), "caption")
        self.waiting.hide()
        layout.addWidget(self.waiting)
        row = QHBoxLayout()
        row.addStretch()
        close = button(self.tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        layout.addLayout(row)
        fit(self, 480)

    def _interface(self) -> tuple[Field, ...]:
        kept = self._session.settings
        self.language = _combo(
            (
                ("", self.tr("As the system")),
                (Language.ZH.value, "中文"),
                (Language.EN.value, "English"),
            ),
            kept.language.value if kept.language else "",
        )
        self.mode = _combo(
            (
                (Mode.SYSTEM.value, self.tr("As the system")),
                (Mode.LIGHT.value, self.tr("Light")),
                (Mode.DARK.value, self.tr("Dark")),
                (Mode.CONTRAST.value, self.tr("High contrast, light")),
                (Mode.CONTRAST_DARK.value, self.tr("High contrast, dark")),
            ),
            kept.mode.value,
        )
        self.zoom = _combo(((zoom, f"{zoom:.0%}") for zoom in _ZOOMS), _nearest(_ZOOMS, kept.zoom))
        self.start = _combo(
            (
                (True, self.tr("What was open last")),
                (False, self.tr("The library only")),
            ),
            kept.reopens,
        )
        self.language.currentIndexChanged.connect(self._take_language)
        self.mode.currentIndexChanged.connect(self._take_look)
        self.zoom.currentIndexChanged.connect(self._take_look)
        self.start.currentIndexChanged.connect(self._take_start)
        return (
            (self.tr("&Language"), self.language),
            (self.tr("&Appearance"), self.mode),
            (self.tr("&Size"), self.zoom),
            (self.tr("A&t start"), self.start),
        )

    def _text(self) -> tuple[Field, ...]:
        reading = kept_reading(self._session.settings)
        families = [("", self.tr("Sans (黑体)"))]
        if (serif := serif_family()) is not None:
            families.append((serif, self.tr("Serif (宋体)")))
        if (brush := brush_family()) is not None:
            families.append((brush, self.tr("Brush (楷体)")))
        self.family = _combo(families, reading.family)
        leadings = (self.tr("Narrow"), self.tr("Medium"), self.tr("Wide"))
        self.leading = _combo(zip(LEADINGS, leadings, strict=True), _nearest(LEADINGS, reading.leading))
        measures = (
            self.tr("The whole column"),
            self.tr("At most 40 characters"),
            self.tr("At most 30 characters"),
        )
        self.measure = _combo(zip(MEASURES, measures, strict=True), _nearest(MEASURES, reading.measure))
        for field in (self.family, self.leading, self.measure):
            field.currentIndexChanged.connect(self._take_reading)
        return (
            (self.tr("&Font"), self.family),
            (self.tr("L&ine spacing"), self.leading),
            (self.tr("&Width of lines"), self.measure),
        )

    def _take_reading(self) -> None:
        self._session.set_reading(
            replace(
                kept_reading(self._session.settings),
                family=self.family.currentData(),
                leading=self.leading.currentData(),
                measure=self.measure.currentData(),
            )
        )

    def _take_look(self) -> None:
        kept = self._session.settings
        kept.mode = Mode(self.mode.currentData())
        kept.zoom = float(self.zoom.currentData())
        shown = theme().measures.zoom
        theme().choose(kept.mode, shown)
        if kept.zoom != shown and self.zoom.isEnabled():
            self._begin_anew()

    def _take_start(self) -> None:
        self._session.settings.reopens = self.start.currentData()

    def _take_language(self) -> None:
        word = self.language.currentData()
        self._session.settings.language = Language(word) if word else None
        self._begin_anew(Language(word) if word else system_language())

    def _begin_anew(self, language: Language | None = None) -> None:
        """Let the windows be made anew, and this dialog with them, when nothing is done for the old ones."""
        session = self._session
        self.waiting.show()
        for field in (self.language, self.zoom):
            field.setEnabled(False)

        def renew() -> None:
            stands = isValid(self) and self.isVisible()
            if stands:
                self.close()
            theme().choose(session.settings.mode, session.settings.zoom)
            session.rebuild(language)
            if stands and (window := session.front_window) is not None:
                session.preferences(window)

        session.idle.do(renew)


def _combo(choices: Iterable[tuple[object, str]], chosen: object) -> QComboBox:
    combo = QComboBox()
    for value, words in choices:
        combo.addItem(words, value)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    return combo


def _form(lines: Iterable[Field | QWidget]) -> QFormLayout:
    """Give a form of fields with their names, and of widgets that take a whole line."""
    px = theme().measures.px
    form = QFormLayout()
    form.setVerticalSpacing(px(10))
    form.setHorizontalSpacing(px(16))
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for line in lines:
        if isinstance(line, QWidget):
            form.addRow(line)
            continue
        words, field = line
        field.setAccessibleName(words.replace("&", ""))
        form.addRow(words, field)
    return form


def _nearest(offered: Sequence[float], wanted: float) -> float:
    return min(offered, key=lambda value: abs(value - wanted))
