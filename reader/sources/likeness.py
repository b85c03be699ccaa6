"""How much a decoding looks like what people write: which of several encodings a file is in.

Each encoding has characters that fill most of every text written in it, and that a wrong decoding hits only
by chance. How much more often than by chance they are met tells the right one, even in a title: the logarithm
of the likelihood ratio, summed over the characters, as a naive Bayes classifier does.
"""

import math
from typing import Final, NamedTuple

_HAN: Final = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所"
    "民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四"
    "第各条款项及与或者员规关应當為這們來時個國說過對會發動產種進著電經實現體機從業還們與員規關務單並於"
)
_KANA: Final = frozenset(
    "のにはをたがでてとしれさいるあなうもかっことりまらすよくきけせそだどめわ、。ーンスルトラリアイク"
)
_HANGUL: Final = frozenset(
    "이다는의을에가고하를한은로지서사도인정으자기어리수해대시제나그전부라아일적보구원조관스장회화있과게여상공계위주동방만국무안경"
    "성교"
)
_CYRILLIC: Final = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюя")
_GREEK: Final = frozenset("αβγδεζηθικλμνξοπρστυφχψωάέήίόύώς")
_ARABIC: Final = frozenset("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآءئؤ،")
_HEBREW: Final = frozenset("אבגדהוזחטיכלמנסעפצקרשתךםןףץ")
_THAI: Final = frozenset("กขคงจชซญดตถทธนบปผพฟภมยรลวศสหอะัาำิีึืุูเแโใไ็่้์")
_LATIN: Final = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüßœ’“”–—«»§°ÀÉÖÜÄ£€")


class _Writing(NamedTuple):
    """What is written in an encoding: common characters, their share of a text, and all that it can write."""

    common: frozenset[str]
    share: float
    repertoire: int


_WRITINGS: Final = {
    "gb18030": _Writing(_HAN, 0.35, 6763),
    "big5hkscs": _Writing(_HAN, 0.35, 5401),
    "cp932": _Writing(_KANA, 0.5, 6879),
    "euc_jp": _Writing(_KANA, 0.5, 6879),
    "cp949": _Writing(_HANGUL, 0.4, 8000),
    "cp1251": _Writing(_CYRILLIC, 0.93, 128),
    "koi8-r": _Writing(_CYRILLIC, 0.93, 128),
    "cp866": _Writing(_CYRILLIC, 0.93, 128),
    "cp1253": _Writing(_GREEK, 0.93, 128),
    "cp1255": _Writing(_HEBREW, 0.93, 128),
    "cp1256": _Writing(_ARABIC, 0.93, 128),
    "cp874": _Writing(_THAI, 0.93, 128),
    "cp1252": _Writing(_LATIN, 0.93, 128),
}
_DAMAGE: Final = math.log(0.001)  # hardly ever is a character damaged that is decoded as it was written


def likeliest(sample: bytes) -> str:
    """Name the encoding whose text looks written; of equals the one that is more common among reports.

    Args:
        sample: the beginning of a file that is not in UTF-8 or UTF-16.
    """
    return max(
        _WRITINGS, key=lambda encoding: _likeness(sample.decode(encoding, "replace"), _WRITINGS[encoding])
    )


def _likeness(text: str, writing: _Writing) -> float:
    """Give by how much the text is likelier if it was written so than if its bytes fell by chance."""
    wide = [character for character in text if character >= "\x80"]
    common = sum(character in writing.common for character in wide)
    damaged = sum(
        character == "\ufffd" or "\ue000" <= character <= "\uf8ff" or character < "\xa0" for character in wide
    )
    by_chance = len(writing.common) / writing.repertoire
    seldom = math.log((1 - writing.share) / (1 - by_chance))
    return (
        common * math.log(writing.share / by_chance)
        + (len(wide) - common - damaged) * seldom
        + damaged * _DAMAGE
    )
