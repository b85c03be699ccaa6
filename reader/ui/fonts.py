"""A font that has Chinese glyphs, found without a scan of all fonts."""

import re
import sys
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from reader.document.fault import Fault
from reader.document.language import Phrase

# Simplified forms come first in each family that has several; the sans of the system before others.
_CHINESE = {
    "darwin": ("PingFang SC", "Hiragino Sans GB", "Heiti SC", "STHeiti"),
    "win32": ("Microsoft YaHei UI", "Microsoft YaHei", "DengXian", "SimHei", "SimSun"),
    "linux": (
        "Noto Sans CJK SC",
        "Noto Sans SC",
        "Source Han Sans SC",
        "Source Han Sans CN",
        "WenQuanYi Micro Hei",
        "WenQuanYi Zen Hei",
        "Droid Sans Fallback",
        "Noto Serif CJK SC",
        "AR PL UMing CN",
    ),
}

_SERIF = ("Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", "STSong", "AR PL UMing CN")
_BRUSH = ("Kaiti SC", "KaiTi", "STKaiti", "AR PL UKai CN")

_SYSTEM_FIRST = ("darwin", "win32")

_IDEOGRAPHIC = frozenset({"zh", "ja"})  # languages whose quotes are as wide as their signs
_PROPORTIONAL = QFont.Tag("pwid")
_IDEOGRAPH = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""An ideograph or a kana."""

ADVICE = Phrase(
    "请安装一种中文字体，例如软件包 fonts-noto-cjk（Debian、Ubuntu）、google-noto-sans-cjk-fonts（Fedora）"
    "或 noto-fonts-cjk（Arch）",
    "Install a Chinese font, such as the package fonts-noto-cjk (Debian, Ubuntu), "
    "google-noto-sans-cjk-fonts (Fedora) or noto-fonts-cjk (Arch)",
)
_BOXES = Phrase(
    "系统没有中文字体，中文会显示为方框", "no font has Chinese glyphs; Chinese will show as boxes"
)


def require_chinese() -> None:
    """Raise a `Fault` where Chinese would show as boxes."""
    if chinese_family() is None:
        raise Fault(_BOXES, "fonts", ADVICE)


@cache
def chinese_family() -> str | None:
    """Give the family that Chinese is set in, or None where no font has Chinese glyphs.

    Needs a running application. Known families are asked for by name; only when none is there are all
    families sought for the writing system.
    """
    known = (*_CHINESE.get(sys.platform, _CHINESE["linux"]), *_CHINESE["linux"])
    for family in known:
        if QFontDatabase.hasFamily(family):
            return family
    capable = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    return capable[0] if capable else None


def serif_family() -> str | None:
    """Give a family with serifs and Chinese glyphs (宋体), or None."""
    return next((family for family in _SERIF if QFontDatabase.hasFamily(family)), None)


def brush_family() -> str | None:
    """Give a family in the hand of the brush (楷体), or None."""
    return next((family for family in _BRUSH if QFontDatabase.hasFamily(family)), None)


def set_quotes(font: QFont, *languages: str) -> None:
    """Set quotes and apostrophes as wide as some languages write them.

    A Chinese family makes them as wide as an ideograph, also within an English word, unless it is told; then
    it sets all its signs as close, so this is right for a text, and not for names in several languages.
    """
    if _IDEOGRAPHIC.isdisjoint(languages):
        font.setFeature(_PROPORTIONAL, 1)
    else:
        font.unsetFeature(_PROPORTIONAL)


def with_quotes_of(font: QFont, text: str) -> QFont:
    """Give a font for a text that stands alone, with quotes set close where no ideograph is in it."""
    if _IDEOGRAPH.search(text) is not None:
        return font
    own = QFont(font)
    own.setFeature(_PROPORTIONAL, 1)
    return own


@cache
def interface_families() -> list[str]:
    """Give the families of the interface in order of preference.

    Where the system has a designed interface font, it comes first and Chinese falls back; elsewhere the
    Chinese family also sets Latin, so that both scripts stand on one line in one design.
    """
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    chinese = chinese_family()
    if chinese is None:
        return [system]
    return [system, chinese] if sys.platform in _SYSTEM_FIRST else [chinese, system]
