"""Bullets and symbol fonts: the signs a reader sees, in Unicode."""

# Word and its kin write symbols as code points of a font, in the private area U+F000–F0FF or below 256.
# Where Unicode has the sign that the font shows at that place:
_SYMBOL = {0xB7: "•", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB2: "″"}
_SYMBOL |= {0xA3: "≤", 0xB3: "≥", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xA5: "∞", 0xAC: "←", 0x2D: "−"}
_SYMBOL |= {0x2A: "*", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0xDE: "⇒", 0xDB: "⇔"}
_SYMBOL |= dict(
    zip(
        range(0x41, 0x5B),
        "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ",
        strict=True,
    )
)
_SYMBOL |= dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True))
_WINGDINGS = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x72: "❒",
    0x74: "⧫",
    0x75: "◆",
    0x76: "❖",
    0x77: "⬥",
}
_WINGDINGS |= {
    0x9E: "·",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "◻",
    0xB2: "✧",
    0xD8: "➢",
    0xDC: "➲",
    0xDF: "←",
    0xE0: "→",
}
_WINGDINGS |= {
    0xE8: "➔",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
    0x4A: "☺",
    0x28: "☎",
    0x2A: "✉",
}
_WINGDINGS |= {
    0x46: "☞",
    0x45: "☜",
    0x22: "✂",
    0x21: "✏",
    0xAB: "★",
    0xA1: "○",
    0xA4: "◉",
    0x6D: "❍",
    0x73: "⬧",
}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
_PRIVATE = range(0xF000, 0xF100)


def symbol(code: int, font: str) -> str:
    """Give the sign that `font` shows at a code point; the code point itself where Unicode has none."""
    place = code - 0xF000 if code in _PRIVATE else code
    shown = _FONTS.get(font.lower(), {}).get(place)
    if shown:
        return shown
    return chr(code) if 0x20 <= code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else ""


def bullet(text: str, font: str = "") -> str:
    """Give a list's bullet as a reader sees it; one that no font we know explains is a plain bullet."""
    shown = "".join(symbol(ord(c), font) for c in text.strip())
    return "".join("•" if 0xE000 <= ord(c) < 0xF900 else c for c in shown)
