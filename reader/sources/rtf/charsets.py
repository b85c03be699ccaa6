"""Code pages of RTF: bytes above 127 mean what the font in use, or the whole file, says."""

# \fcharset of a font, and the codec of its code page (RTF 1.9.1, "Font Table").
_FONT_CHARSETS = {0: "cp1252", 77: "mac_roman", 78: "cp932", 79: "cp949", 80: "gb18030", 81: "big5hkscs"}
_FONT_CHARSETS |= {128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "big5hkscs"}
_FONT_CHARSETS |= {161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257"}
_FONT_CHARSETS |= {204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp437"}
_PAGES = {936: "gb18030", 950: "big5hkscs", 932: "cp932", 949: "cp949", 1361: "johab", 10000: "mac_roman"}
_PAGES |= {
    65001: "utf-8",
    54936: "gb18030",
    708: "cp1256",
    10008: "gb18030",
    10002: "big5hkscs",
    874: "cp874",
}
_SYMBOL_CHARSET = 2


def of_font(charset: int) -> str | None:
    """Give the codec of a font's charset; None where the font says nothing (default) or holds symbols."""
    return _FONT_CHARSETS.get(charset)


def is_symbol(charset: int) -> bool:
    """Whether a font holds symbols, whose codes are places in the font."""
    return charset == _SYMBOL_CHARSET


def of_page(page: int) -> str:
    """Give the codec of a Windows code page; an unknown one is read as western European."""
    if page in _PAGES:
        return _PAGES[page]
    return f"cp{page}" if page in {437, 850, 852, 866, *range(1250, 1259)} else "cp1252"


def decoded(data: bytes, codec: str) -> str:
    """Decode bytes; what cannot be decoded becomes U+FFFD."""
    return data.decode(codec, "replace")
