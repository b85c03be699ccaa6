"""A person's preferences, in one small file beside the library's configuration."""

from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QSettings

from reader.document.language import Language
from reader.ui.theme import Mode


class Settings:
    """Preferences of one person; every change is written as it happens.

    A preference that somebody damaged by hand counts as not said.

    Args:
        path: the file; the person's configuration folder if not given.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or user_config_path("duizhao", appauthor=False) / "preferences.ini"
        self._store = QSettings(str(self.path), QSettings.Format.IniFormat)

    @property
    def language(self) -> Language | None:
        """The language of the interface; None follows the system."""
        word = self.text("interface/language")
        return Language(word) if word in tuple(Language) else None

    @language.setter
    def language(self, language: Language | None) -> None:
        self.set("interface/language", language.value if language else "")

    @property
    def mode(self) -> Mode:
        """Light, dark, high contrast, or as the system has it."""
        word = self.text("interface/mode")
        return Mode(word) if word in tuple(Mode) else Mode.SYSTEM

    @mode.setter
    def mode(self, mode: Mode) -> None:
        self.set("interface/mode", mode.value)

    @property
    def zoom(self) -> float:
        """The size of the interface, 0.8 to 2."""
        return min(2.0, max(0.8, self.number("interface/zoom", 1.0)))

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self.set("interface/zoom", zoom)

    @property
    def reopens(self) -> bool:
        """Whether the program begins with what was open last."""
        return self.flag("interface/reopens", default=True)

    @reopens.setter
    def reopens(self, reopens: bool) -> None:
        self.set("interface/reopens", reopens)

    def text(self, key: str, default: str = "") -> str:
        """Give a preference as text."""
        value = self._store.value(key, default)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: float) -> float:
        """Give a preference as a number."""
        try:
            return float(self.text(key, str(default)))
        except ValueError:
            return default

    def flag(self, key: str, default: bool = False) -> bool:
        """Give a preference as yes or no."""
        return self.text(key, "yes" if default else "no") == "yes"

    def layout(self, key: str) -> QByteArray:
        """Give a window's saved geometry or state; empty where there is none."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set(self, key: str, value: str | float | bool | QByteArray) -> None:
        """Keep a preference."""
        if isinstance(value, bool):
            value = "yes" if value else "no"
        self._store.setValue(key, value if isinstance(value, QByteArray) else str(value))
