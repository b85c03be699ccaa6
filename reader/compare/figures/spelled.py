"""Spelled: small numbers and shares of a whole in words, language by language.

The patterns are for a larger one in which blanks mean nothing (`re.VERBOSE`).
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

# Up to nineteen, then the tens (and a hundred), forms of one number apart by |.
_COUNTS = {
    "en": (
        "one two|twice three|thrice four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen",
        "twenty thirty forty fifty sixty seventy eighty ninety",
    ),
    "fr": (
        "un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
        "dix-sept dix-huit dix-neuf",
        "vingt trente quarante cinquante soixante soixante-dix quatre-vingt|quatre-vingts quatre-vingt-dix "
        "cent",
    ),
    "es": (
        "un|una|uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
        "dieciséis diecisiete dieciocho diecinueve",
        "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien|ciento",
    ),
    "pt": (
        "um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze "
        "dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove",
        "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem|cento",
    ),
    "it": (
        "un|una|uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
        "quindici sedici diciassette diciotto diciannove",
        "venti trenta quaranta cinquanta sessanta settanta ottanta novanta cento",
    ),
    "de": (
        "ein|eine|einem|einen|eines zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn "
        "vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
        "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert",
    ),
    "ru": (
        "один|одна|одной|одного|одно два|две|двух|двумя три|трех|трёх|тремя четыре|четырех|четырёх пять|пяти "
        "шесть|шести семь|семи восемь|восьми девять|девяти десять|десяти одиннадцать|одиннадцати "
        "двенадцать|двенадцати тринадцать|тринадцати четырнадцать|четырнадцати пятнадцать|пятнадцати "
        "шестнадцать|шестнадцати семнадцать|семнадцати восемнадцать|восемнадцати девятнадцать|девятнадцати",
        "двадцать|двадцати тридцать|тридцати сорок|сорока пятьдесят|пятидесяти шестьдесят|шестидесяти "
        "семьдесят|семидесяти восемьдесят|восьмидесяти девяносто|девяноста сто|ста",
    ),
}
_JOINED = {
    "de": "und",
    "en": "-",
    "ru": r"\s",
    "es": r"\sy\s",
    "pt": r"\se\s",
    "it": r"\s?",
    "fr": r"-|\set\s",
}
_TO = r"\s(?:to|or|à|ou|a|o|bis|oder|до|или)\s"
# Halves stand alone; the other parts, from thirds on, are counted.
_HALVES = {
    "en": "half",
    "fr": "moitié",
    "es": "mitad",
    "pt": "metade",
    "it": "metà",
    "de": "Hälfte",
    "ru": "половин[аыеу]|половиной",
}
_PARTS = {
    "en": "thirds? quarters?|fourths? fifths? sixths? sevenths? eighths? ninths? tenths?",
    "fr": "tiers quarts? cinquièmes? sixièmes? septièmes? huitièmes? neuvièmes? dixièmes?",
    "es": r"tercios?|terceras?\spartes? cuartos?|cuartas?\spartes? quintos?|quintas?\spartes? "
    r"sextas?\spartes? séptimas?\spartes? octavas?\spartes? novenas?\spartes? décimas?\spartes?",
    "pt": r"terços?|terça\sparte quartos? quintos? sextos? sétimos? oitavos? nonos? décimos?",
    "it": "terz[oi] quart[oi] quint[oi] sest[oi] settim[oi] ottav[oi] non[oi] decim[oi]",
    "de": "Drittel Viertel Fünftel Sechstel Siebtel Achtel Neuntel Zehntel",
    "ru": r"трет[ьи]|третью|третей четверт[ьи]|четвертью|четвертей пят(?:ая|ую|ой|ых)(?:\sчаст[ьи])?",
}
_ALONE = {"ru": "треть|трети|четверть|четверти"}  # parts that are one without a count
_IN = {"en": r"(?:in|out\sof)\s(?:every\s)?", "es": r"de\scada\s", "pt": r"(?:de|em)\scada\s"}
# An English third or half is a share where what it is of follows, one third where no noun does.
_OF = r"(?= \sof\b | [,.;)] | $ )"
_VERB = "was|is|were|are|has|have|had"
_NO_NOUN = f"before|after|by|in|to|from|since|over|during|than|more|less|higher|lower|and|or|{_VERB}"
_LEAST_SURE = 13  # smaller numbers in words are no figures unless another stands in their place


class Spelled(NamedTuple):
    """How a language spells quantities.

    Attributes:
        counts: a number, or a range of two.
        shares: a part of a whole: two thirds, half.
        examples: a share that is told by examples: one in four; `hits` and `tries` are its groups.
        initials: what they begin with, in small letters and capitals.
    """

    counts: str
    shares: str
    examples: str
    initials: str


@cache
def spelled(language: str) -> Spelled:
    """Give the patterns of a language; those of English for one that is not known here.

    Args:
        language: ISO 639-1 code.
    """
    language = _known(language)
    worth = _worth(language)
    # In other languages one is the article as well.
    first = _any(word for word, value in worth.items() if value > 1 or language == "en")
    count = rf"(?:{first})(?:(?:{_JOINED[language]})(?:{_any(worth)}))*"
    few = _any(word for word, value in worth.items() if value <= 10)
    begins = {word[0] for word in (*worth, *_HALVES[language].split("|"), "an" if language == "en" else "1")}
    return Spelled(
        rf"(?i: {count} (?:{_TO}{count})? )",
        _shares(language, few),
        _examples(few, _IN[language]) if language in _IN else r"(?P<hits>(?!))(?P<tries>(?!))",
        "".join(sorted(form for sign in begins for form in {sign.lower(), sign.upper()})),
    )


def _shares(language: str, few: str) -> str:
    """Give the pattern of a part of a whole."""
    parts = "|".join(_PARTS[language].split())
    if language != "en":
        alone = rf"| (?:{_ALONE[language]}) \b" if language in _ALONE else ""
        return rf"(?i: (?:{_HALVES[language]}) \b | (?:{few})\s(?:{parts}) \b {alone} )"
    return rf"""(?i: (?: half | (?:an?|one)[\s-](?:{parts}) ) {_OF}
        | one[\s-](?:half|{parts}) (?= \s(?:{_NO_NOUN})\b )
        | an?\s(?:{parts}) (?= \s(?:{_VERB})\b )
        | (?:{few})[\s-](?:{parts})(?<=s) \b )"""


def _examples(few: str, among: str) -> str:
    """Give the pattern of a share that is told by examples, which are no times: two in five years."""
    return rf"""(?i: \b(?P<hits>\d{{1,3}}|{few})\s{among}(?P<tries>10{{1,6}}|{few})
        (?! [\w,./-] | \s(?:years|months|weeks|days|hours)\b ))"""


def worth_of(words: str, language: str) -> float:
    """Tell what a number in words is worth; the middle of a range.

    Args:
        words: as `Spelled.counts` found them.
        language: as it was given to `spelled`.
    """
    ends = [_sum(end, _known(language)) for end in re.split(_TO, words.lower())]
    return sum(ends) / len(ends)


def share_of(match: re.Match[str], language: str) -> float:
    """Tell what a share in words is worth, 1 for the whole.

    Args:
        match: of a pattern that holds `Spelled.examples`, and `Spelled.shares` in a group `fraction`.
        language: as it was given to `spelled`.
    """
    language = _known(language)
    if match["examples"]:
        return _small(match["hits"], language) / _small(match["tries"], language)
    words = match["fraction"].lower()
    *count, part = re.split(r"[\s-]", words, maxsplit=1)
    parts = enumerate((_HALVES[language], *_PARTS[language].split()), 2)
    of = next(value for value, forms in parts if re.fullmatch(forms, part, re.IGNORECASE))
    return sum(_worth(language).get(word, 1) for word in count or ("",)) / of


def is_sure(words: str, language: str) -> bool:
    """Tell whether a number in words counts something, whatever stands around it: no article is so great."""
    return language not in _COUNTS or language == "en" or worth_of(words, language) >= _LEAST_SURE


def _small(count: str, language: str) -> float:
    """Read a small number in digits or in words."""
    return float(count) if count.isdigit() else _sum(count.lower(), language)


def _known(language: str) -> str:
    return language if language in _COUNTS else "en"


@cache
def _worth(language: str) -> dict[str, int]:
    """Give what the words of a language are worth."""
    low, tens = _COUNTS[language]
    values = [*enumerate(low.split(), 1), *zip(range(20, 101, 10), tens.split(), strict=False)]
    return {form: value for value, forms in values for form in forms.split("|")}


def _sum(words: str, language: str) -> float:
    """Add up the words of a number."""
    worth = _worth(language)
    return float(sum(worth[word] for word in re.findall(_any(worth), words)))


def _any(words: Iterable[str]) -> str:
    """Give a pattern for any of some words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))
