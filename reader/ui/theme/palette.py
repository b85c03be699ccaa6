"""A theme's colours as Qt's palette, for everything that the style itself draws."""

from PySide6.QtGui import QColor, QPalette

from reader.ui.theme.colours import Colours


def palette(colours: Colours) -> QPalette:
    """Give the palette of a theme, for enabled, inactive and disabled widgets."""
    result = QPalette()
    role = QPalette.ColorRole
    tokens = {
        role.Window: colours.paper,
        role.WindowText: colours.ink,
        role.Base: colours.pane,
        role.AlternateBase: colours.band,
        role.Text: colours.ink,
        role.Button: colours.paper,
        role.ButtonText: colours.ink,
        role.BrightText: colours.removed,
        role.PlaceholderText: colours.soft,
        role.ToolTipBase: colours.pane,
        role.ToolTipText: colours.ink,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.moved,
        role.Light: colours.pane,
        role.Midlight: colours.band,
        role.Mid: colours.line,
        role.Dark: colours.edge,
        role.Shadow: colours.edge,
    }
    for which, token in tokens.items():
        result.setColor(which, QColor(token))
    for which in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.soft))
    return result
