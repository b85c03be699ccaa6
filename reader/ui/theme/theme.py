"""The theme in force, kept in step with the system while the program runs."""

from enum import StrEnum
from typing import cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from reader.ui.fonts import interface_families
from reader.ui.theme.colours import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Colours
from reader.ui.theme.fields import FieldStyle
from reader.ui.theme.measures import Measures
from reader.ui.theme.palette import palette
from reader.ui.theme.style import stylesheet


class Mode(StrEnum):
    """What a person asked the program to look like."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    CONTRAST_DARK = "contrast-dark"

    @property
    def scheme(self) -> Qt.ColorScheme:
        """Whether it asks for light or dark."""
        return _SCHEMES.get(self, Qt.ColorScheme.Unknown)


_SCHEMES = {
    Mode.LIGHT: Qt.ColorScheme.Light,
    Mode.CONTRAST: Qt.ColorScheme.Light,
    Mode.DARK: Qt.ColorScheme.Dark,
    Mode.CONTRAST_DARK: Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Colours, measures and fonts of one application.

    Signals:
        changed: colours or measures are others now; palette and style sheet are already in place.
    """

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.mode = Mode.SYSTEM
        self.colours: Colours = LIGHT
        self.measures = Measures()
        application.setStyle("Fusion")
        self.field_style = FieldStyle(self)
        hints = application.styleHints()
        self._scheme = hints.colorScheme()
        hints.colorSchemeChanged.connect(self._follow)
        if (access := getattr(hints, "accessibility", None)) is not None:  # since Qt 6.10
            access().contrastPreferenceChanged.connect(self._refresh)
        self._dress()

    def choose(self, mode: Mode, zoom: float | None = None) -> None:
        """Take the mode, and the zoom where one is given, from a person's preferences."""
        self.mode = mode
        if zoom is not None:
            self.measures = Measures(zoom)
        # Also turns native title bars and file dialogs; may call `_refresh`, which then finds nothing new.
        hints = self._application.styleHints()
        hints.setColorScheme(mode.scheme)
        self._follow(hints.colorScheme())

    def colour(self, name: str) -> QColor:
        """Give a token of `Colours` as a colour: `theme().colour("ins_bg")`."""
        return QColor(cast(str, getattr(self.colours, name)))

    def font(self, size: int | None = None, *, bold: bool = False) -> QFont:
        """Give the interface's font, `size` pixels high (`Measures.body` if not said)."""
        font = QFont(interface_families())
        font.setPixelSize(size or self.measures.body)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _wanted(self) -> Colours:
        follows = self.mode is Mode.SYSTEM
        dark = (self._scheme if follows else self.mode.scheme) is Qt.ColorScheme.Dark
        if self._system_contrast() if follows else self.mode in (Mode.CONTRAST, Mode.CONTRAST_DARK):
            return CONTRAST_DARK if dark else CONTRAST_LIGHT
        return DARK if dark else LIGHT

    def _system_contrast(self) -> bool:
        access = getattr(self._application.styleHints(), "accessibility", None)
        if access is None:
            return False
        return bool(access().contrastPreference() is Qt.ContrastPreference.HighContrast)

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        """Take the system's choice of light or dark."""
        self._scheme = scheme
        self._refresh()

    def _refresh(self) -> None:
        before = (self._application.property("duizhaoDress"), self.colours)
        self._dress()
        if before != (self._application.property("duizhaoDress"), self.colours):
            self.changed.emit()

    def _dress(self) -> None:
        self.colours = self._wanted()
        self.field_style.icon_size = self.measures.px(16)
        sheet = stylesheet(self.colours, self.measures)
        if self._application.property("duizhaoDress") == sheet:
            return
        self._application.setProperty("duizhaoDress", sheet)
        # Undressed first: Qt dresses bare widgets three times as fast as it changes their dress.
        self._application.setStyleSheet("")
        self._application.setFont(self.font())
        self._application.setPalette(palette(self.colours))
        self._application.setStyleSheet(sheet)


def theme() -> Theme:
    """Give the running application's theme, made on first use.

    Raises:
        RuntimeError: there is no application yet.
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("a theme needs a QApplication")  # noqa: TRY004 - too early, not a wrong argument
    found = application.findChild(Theme)
    return found if isinstance(found, Theme) else Theme(application)
