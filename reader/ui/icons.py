"""The program's own icons, drawn in the colours of the theme in force."""

from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImageReader, QPainter, QPixmap

from reader.resource import resource
from reader.ui.theme import theme


@lru_cache(maxsize=512)
def _picture(name: str, colour: str, side: int) -> QPixmap:
    """Draw an icon, `side` device pixels wide and high.

    Through Qt's image reader and not through QtSvg, whose import alone takes longer than the first paint.
    """
    source = resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    buffer = QBuffer()
    buffer.setData(QByteArray(source.encode()))
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(side, side))
    return QPixmap.fromImageReader(reader)


class _Engine(QIconEngine):
    """Draws a line icon anew whenever it is asked, so that it follows the theme."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name = name
        self._token = token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        disabled = mode is QIcon.Mode.Disabled
        colour = theme().colours.soft if disabled else theme().colour(self._token).name()
        ratio = painter.device().devicePixelRatioF()
        painter.save()
        painter.setOpacity(painter.opacity() * (0.5 if disabled else 1.0))
        # Where there is more width than height, what is over stays free between the icon and a word.
        side = min(rect.width(), rect.height())
        picture = _picture(self._name, colour, max(1, round(side * ratio)))
        painter.drawPixmap(QRect(rect.topLeft(), QSize(side, side)), picture)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        if size.isEmpty():  # a button that is squeezed to nothing; there is nothing to paint on
            return QPixmap()
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._token)


def icon(name: str, token: str = "ink") -> QIcon:
    """Give the icon `resources/icons/NAME.svg`, drawn in a colour of the theme.

    Args:
        name: the file's name without ending.
        token: a field of `Colours`.
    """
    return QIcon(_Engine(name, token))


def application_icon() -> QIcon:
    """Give the program's icon."""
    return QIcon(str(resource("icons", "duizhao.svg")))
