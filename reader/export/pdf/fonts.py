"""The application that Qt needs for drawing, and a font that has Chinese glyphs."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from reader.document.fault import Fault
from reader.document.language import Phrase

_KNOWN = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans SC",
    "PingFang SC",
    "Hiragino Sans GB",
    "Microsoft YaHei",
    "DengXian",
    "WenQuanYi Micro Hei",
)
_LATIN = (
    "Noto Sans",
    "Source Sans 3",
    "Segoe UI",
    "Helvetica Neue",
    "Arial",
    "Liberation Sans",
    "DejaVu Sans",
)
_NO_FONT = Phrase("没有含中文字形的字体", "No font has Chinese glyphs")
_ADVICE = Phrase(
    "请安装一种中文字体，例如软件包 fonts-noto-cjk",
    "Install a Chinese font, such as the package fonts-noto-cjk",
)


# Ligatures and local forms are glyphs without a letter of their own: what is copied would lack them.
_PLAIN = ("liga", "locl")


@contextmanager
def application() -> Iterator[None]:
    """Let Qt draw: in the running application, or in one that needs no screen and is gone afterwards.

    Whoever opens windows later must be able to make an application of his own.
    """
    if QGuiApplication.instance() is not None:
        yield
        return
    made = QGuiApplication([sys.argv[0] if sys.argv else "duizhao", "-platform", "offscreen"])
    try:
        yield
    finally:
        made.shutdown()


@cache
def family() -> str:
    """Give the family that Chinese is set in, and the Latin letters and figures in it.

    Needs `application`.

    Raises:
        Fault: there is none with Chinese glyphs.
    """
    for name in _KNOWN:
        if QFontDatabase.hasFamily(name):
            return name
    capable = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    if not capable:
        raise Fault(_NO_FONT, "PDF", _ADVICE)
    return capable[0]


@cache
def latin_family() -> str:
    """Give the family for texts in Latin letters, whose quotation marks are narrow; Chinese ones are wide."""
    return next((name for name in _LATIN if QFontDatabase.hasFamily(name)), family())


def font(*, latin: bool = False) -> QFont:
    """Give the digest's font; size and weight are the caller's.

    Args:
        latin: for a text in Latin letters; Chinese ones among them are still Chinese.

    Raises:
        Fault: there is none with Chinese glyphs.
    """
    made = QFont()
    made.setFamilies([latin_family(), family()] if latin else [family()])
    for feature in _PLAIN:
        made.setFeature(QFont.Tag(feature), 0)
    return made
