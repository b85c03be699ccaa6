"""Typography: what may differ between two texts that say the same.

Full-width and half-width forms, shapes of quotes and dashes, spacing, thousands separators, superscript note
marks and the letters of enumerators are set aside, so that the diff sees only what was said.
"""

import re
from functools import lru_cache

_PAIRS = {
    **{chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)},
    **dict.fromkeys("“”„‟«»「」『』〝〞＂", '"'),
    **dict.fromkeys("‘’‚‛`´＇", "'"),
    **dict.fromkeys("‐‑‒–—―−－─﹣", "-"),
    **dict.fromkeys("。｡．․", "."),
    **dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
        " ",
    ),
    **dict.fromkeys("\u200b\u2060\ufeff\u00ad", " "),
    **dict.fromkeys("〈<", "《"),
    **dict.fromkeys("〉>", "》"),
    **dict.fromkeys("•‧∙・⋅", "·"),
    **dict.fromkeys("⁰¹²³⁴⁵⁶⁷⁸⁹", " "),
    "〔": "[",
    "〕": "]",
    "｢": '"',
    "｣": '"',
    "〇": "○",
    "￥": "¥",
    "…": ".",
}
_TABLE = str.maketrans(_PAIRS)
_ENUMERATOR = re.compile(r"\((?:[a-z]{1,4}|\d{1,2}|[一二三四五六七八九十]{1,3})\)")
_REFERRING = re.compile(r"(?:第|条|段|款|项|附件|articles?|paras?\.?|paragraphs?|\d)\s*$", re.IGNORECASE)
_REFERRED = re.compile(r"\s*[款项段条点目和、至与或]")
_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_SPACE = re.compile(r"\s+")


@lru_cache(maxsize=16384)
def fold(piece: str) -> str:
    """Give what a piece of text is when shapes, spacing and separators are set aside.

    Args:
        piece: a word or a unit.

    Returns:
        Its key; empty for white space and note marks.
    """
    plain = _SPACE.sub("", piece.translate(_TABLE))
    return _GROUPED.sub("", plain) if "," in plain else plain


def bracketed(key: str, text: str, start: int, end: int) -> str:
    """Give what a piece in brackets is: the letter of an enumerator is typography as well.

    Args:
        key: what `fold` makes of the piece.
        text: the whole text.
        start: where the piece starts.
        end: where it ends.
    """
    if not _ENUMERATOR.fullmatch(key):
        return key
    refers = _REFERRING.search(text, max(0, start - 12), start) or _REFERRED.match(text, end)
    return key if refers else "(#)"
