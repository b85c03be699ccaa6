"""How the program looks: colours, type and measures, for light, dark and high contrast.

Widgets ask `theme()` for the theme in force and repaint on `Theme.changed`; nobody else names a colour.
"""

from reader.ui.theme.colours import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Colours
from reader.ui.theme.measures import Measures
from reader.ui.theme.theme import Mode, Theme, theme

__all__ = [
    "CONTRAST_DARK",
    "CONTRAST_LIGHT",
    "DARK",
    "LIGHT",
    "Colours",
    "Measures",
    "Mode",
    "Theme",
    "theme",
]
