"""How much a decoding looks like what people write: which of several encodings a file is in.

Each encoding has characters that fill most of every text written in it, and that a wrong decoding hits only
by chance. How much more often than by chance they are met tells the right one, even in a title: the logarithm
of the likelihood ratio, summed over the characters, as a naive Bayes classifier does.
"""

import math
import string
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
# The letters beyond ASCII of languages in Latin script, by the encodings that they are written in.
_LATIN_LETTERS: Final = {
    "cp1252": (
        "àâæçéèêëîïôœùûüÿ", "äöüß", "áéíñóúüªº", "àáâãçéêíóôõúüªº", "àèéìíòóù", "åäéöæø", "áðéíóúýþæö",
    ),
    "cp1250": (
        "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž",
    ),
    "cp1254": ("âçğıiîöşüû",),
    "cp1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"),
    "iso8859_2": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áéíóöőúüű", "ăâîşţ"),
}  # fmt: skip
_MIXED: Final = 0.9
"""What a text in several western languages is worth beside one in a single language."""

_SURE: Final = 0.97
_FEWEST_LETTERS: Final = 4
_FEWEST_ASCII: Final = 2
"""So many plain letters stand beside each letter with an accent."""

_ASCII_LETTERS: Final = string.ascii_letters.encode()
_DAMAGE: Final = math.log(0.001)  # hardly ever is a character damaged that is decoded as it was written


def likeliest(sample: bytes) -> str:
    """Name the encoding whose text looks written; of equals the one that is more common among reports.

    Args:
        sample: the beginning of a file that is not in UTF-8 or UTF-16.
    """
    letters = len(sample) - len(sample.translate(None, _ASCII_LETTERS))
    if sum(byte >= 0x80 for byte in sample) * _FEWEST_ASCII < letters:
        encoding, share = _likeliest_latin(sample)
        if share > _SURE:
            return encoding
    return max(
        _WRITINGS, key=lambda encoding: _likeness(sample.decode(encoding, "replace"), _WRITINGS[encoding])
    )


def likeliest_latin(sample: bytes) -> str:
    """Name the encoding of a text in Latin script: the one whose letters are those of one language.

    Args:
        sample: the beginning of a file in an encoding with one byte for each character.
    """
    return _likeliest_latin(sample)[0]


def _likeliest_latin(sample: bytes) -> tuple[str, float]:
    """Give the encoding, and the share of its letters beyond ASCII that one language has."""
    western = "".join(_LATIN_LETTERS["cp1252"])
    best = "cp1252"
    most = max(_MIXED * _share(sample, best, western), _best_share(sample, best))
    for encoding in _LATIN_LETTERS:
        share = _best_share(sample, encoding)
        if share > most and share > _SURE:
            best, most = encoding, share
    return best, most


def _best_share(sample: bytes, encoding: str) -> float:
    return max(_share(sample, encoding, letters) for letters in _LATIN_LETTERS[encoding])


def _share(sample: bytes, encoding: str, letters: str) -> float:
    """Give the share of the letters beyond ASCII that a language has; 0 if there are too few to tell."""
    beyond = [sign for sign in sample.decode(encoding, "replace").lower() if sign >= "\x80"]
    written = [sign for sign in beyond if sign.isalnum() or sign == "\ufffd" or sign < "\xa0"]
    if len(written) < _FEWEST_LETTERS:
        return 0.0
    return sum(sign in letters for sign in written) / len(written)


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
