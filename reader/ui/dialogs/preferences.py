"""The dialog of preferences; what is chosen shows at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from reader.document.language import Language
from reader.ui.dialogs.parts import button, text
from reader.ui.theme import Mode, theme
from reader.ui.translation import system_language

if TYPE_CHECKING:
    from reader.ui.session import Session

_ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class PreferencesDialog(QDialog):
    """Language, look and size of the interface."""

    def __init__(self, session: "Session", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("preferences")
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme().measures.px
        self.setMinimumWidth(px(480))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(14))
        layout.addWidget(text(self.tr("Preferences"), "title"))
        form = QFormLayout()
        form.setVerticalSpacing(px(10))
        form.setHorizontalSpacing(px(16))
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.language = QComboBox()
        self.language.addItem(self.tr("As the system"), "")
        self.language.addItem("中文", Language.ZH.value)
        self.language.addItem("English", Language.EN.value)
        self.mode = QComboBox()
        for mode, words in (
            (Mode.SYSTEM, self.tr("As the system")),
            (Mode.LIGHT, self.tr("Light")),
            (Mode.DARK, self.tr("Dark")),
            (Mode.CONTRAST, self.tr("High contrast")),
        ):
            self.mode.addItem(words, mode.value)
        self.zoom = QComboBox()
        for zoom in _ZOOMS:
            self.zoom.addItem(f"{zoom:.0%}", zoom)
        kept = session.settings
        _choose(self.language, kept.language.value if kept.language else "")
        _choose(self.mode, kept.mode.value)
        nearest = min(range(len(_ZOOMS)), key=lambda at: abs(_ZOOMS[at] - kept.zoom))
        self.zoom.setCurrentIndex(nearest)
        for words, field in (
            (self.tr("&Language"), self.language),
            (self.tr("&Appearance"), self.mode),
            (self.tr("&Size"), self.zoom),
        ):
            field.setAccessibleName(words.replace("&", ""))
            form.addRow(words, field)
        layout.addLayout(form)
        self._hint = text(
            self.tr("The text of the editions has its own size: Ctrl and + or − there."), "soft"
        )
        layout.addWidget(self._hint)
        layout.addStretch()
        row = QHBoxLayout()
        row.addStretch()
        close = button(self.tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        layout.addLayout(row)
        self.language.currentIndexChanged.connect(self._take_language)
        self.mode.currentIndexChanged.connect(self._take_look)
        self.zoom.currentIndexChanged.connect(self._take_look)

    def _take_look(self) -> None:
        kept = self._session.settings
        kept.mode = Mode(self.mode.currentData())
        kept.zoom = float(self.zoom.currentData())
        resized = kept.zoom != theme().measures.zoom
        theme().choose(kept.mode, kept.zoom)
        if resized:
            self._begin_anew()

    def _take_language(self) -> None:
        word = self.language.currentData()
        self._session.settings.language = Language(word) if word else None
        self._begin_anew(Language(word) if word else system_language())

    def _begin_anew(self, language: Language | None = None) -> None:
        """Let the windows be made anew, and this dialog with them."""
        session = self._session
        self.close()
        session.rebuild(language)
        if (window := session.front_window) is not None:
            session.preferences(window)


def _choose(combo: QComboBox, value: str) -> None:
    combo.setCurrentIndex(max(0, combo.findData(value, Qt.ItemDataRole.UserRole)))
