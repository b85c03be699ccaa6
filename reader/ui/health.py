"""What Qt finds on this machine, told to `duizhao doctor`."""

from dataclasses import dataclass

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from reader.document.language import Phrase
from reader.ui import display, fonts


@dataclass(frozen=True, slots=True)
class Health:
    """The state of the window system.

    Attributes:
        version: of Qt.
        platform: Qt's name of the window system in use.
        screen: whether windows can be shown.
        chinese_font: the family that Chinese is set in; empty where there is none.
        font_advice: what to install for one.
    """

    version: str
    platform: str
    screen: bool
    chinese_font: str
    font_advice: Phrase


def examine() -> Health:
    """Start Qt as far as it goes and look at what it found."""
    screen = display.has_screen()
    if not screen:
        display.draw_without_screen()
    application = QGuiApplication.instance() or QGuiApplication([])
    assert isinstance(application, QGuiApplication)
    return Health(qVersion(), application.platformName(), screen, fonts.chinese_family() or "", fonts.ADVICE)
