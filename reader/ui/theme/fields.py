"""The style of fields with icons in them, which no style sheet can make larger."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget


class FieldStyle(QProxyStyle):
    """A style of which the icons in fields have a size of their own.

    Attributes:
        icon_size: in pixels.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__("Fusion")
        self.setParent(parent)
        self.icon_size = 16

    def pixelMetric(  # noqa: N802 - Qt's name
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Give a measure of the style."""
        if metric is QStyle.PixelMetric.PM_LineEditIconSize:
            return self.icon_size
        return super().pixelMetric(metric, option, widget)
