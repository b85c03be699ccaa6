"""Characters of PDF files that look like ideographs and are not: radicals, compatibility and vertical forms.

Fonts that draw 一 and ⼀ with one shape make PDF programs write the wrong one of them. What a reader sees is
the ideograph, so that is what is read.
"""

import re
import unicodedata

# The CJK Radicals Supplement, and the ideograph of each: Unicode's property Equivalent_Unified_Ideograph
# (Unicode Character Database, EquivalentUnifiedIdeograph.txt). Normalisation does not know these.
_SUPPLEMENT = (
    "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽"
    "⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳"
)
_SUPPLEMENT_IDEOGRAPHS = (
    "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑"
    "艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
)
_KANGXI = range(0x2F00, 0x2FD6)
_COMPATIBILITY = (*range(0xF900, 0xFB00), *range(0x2F800, 0x2FA20))
_LIGATURES = range(0xFB00, 0xFB07)
# Punctuation as set in vertical text, and the same sign in horizontal text.
_VERTICAL = "︐︑︒︓︔︕︖︗︘︙︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈"
_HORIZONTAL = "，、。：；！？〖〗…（）｛｝〔〕【】《》〈〉「」『』［］"

_TABLE = str.maketrans(_SUPPLEMENT + _VERTICAL, _SUPPLEMENT_IDEOGRAPHS + _HORIZONTAL)
_TABLE |= {
    code: unicodedata.normalize("NFKC", chr(code)) for code in (*_KANGXI, *_COMPATIBILITY, *_LIGATURES)
}
_ANY = re.compile(
    "[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\ufb00-\ufb06\ufe10-\ufe19\ufe35-\ufe48\U0002f800-\U0002fa1f]"
)


def as_seen(text: str) -> str:
    """Give the text with every look-alike replaced by the character that a reader sees.

    One character may become several (ligatures), so places in the text may move.
    """
    return text if text.isascii() or not _ANY.search(text) else text.translate(_TABLE)
