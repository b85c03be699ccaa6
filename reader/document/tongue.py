"""The language of a text: by its script, and where that is Latin by its small words."""

import re
from typing import Final

_SMALL_WORDS: Final = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in a is that for on with by shall be was were are as it this from",
        "fr": "le la les des du et en dans pour que qui est une sur par aux",
        "es": "el los las del y en que para una por con se al su más",
        "de": "der die das und den von zu mit für ist des im nicht eine auf",
        "pt": "o os as do da dos das e em que para uma por com não no na",
        "it": "il lo gli della dei delle di che per un con non nel sono alla è",
        "nl": "het een van dat voor met zijn niet aan wordt deze door bij",
        "pl": "w z się nie że jest oraz przez przy lub dla od jego które",
        "tr": "ve bir bu ile için olan olarak göre veya her tarafından",
        "sv": "och att det som på är av för till ett om ska eller",
        "da": "og det som er på af til den om skal eller ikke efter",
        "nb": "og det som er på av til den om skal eller ikke etter",
        "fi": "ja ei että tai sekä joka ovat sen mukaan jos olla",
        "hu": "az és hogy nem vagy valamint szerint által kell egy",
        "cs": "na se že je nebo podle který které jsou při",
        "ro": "și în pe care sau prin din pentru este că al",
        "id": "yang dan dengan untuk dari pada dalam ini itu atau tidak oleh",
        "vi": "và của các là được cho với này không về theo những",
    }.items()
}
# The letters of a language's script, and how many Latin letters one of them is worth.
_SCRIPTS: Final = {
    "ja": (re.compile("[\u3040-\u30ff]+"), 8),
    "zh": (re.compile("[\u4e00-\u9fff]+"), 2),
    "ru": (re.compile("[\u0400-\u04ff]+"), 1),
    "ar": (re.compile("[\u0600-\u06ff]+"), 1),
    "ko": (re.compile("[\uac00-\ud7af]+"), 2),
    "hi": (re.compile("[\u0900-\u097f]+"), 1),
    "th": (re.compile("[\u0e00-\u0e7f]+"), 1),
    "el": (re.compile("[\u0370-\u03ff]+"), 1),
    "he": (re.compile("[\u0590-\u05ff]+"), 1),
}
_WORD: Final = re.compile(r"[^\W\d_]+")


def language_of(sample: str) -> str:
    """Name the language of a text.

    Args:
        sample: its beginning.

    Returns:
        The ISO 639-1 code; empty where no language is known by its words.
    """
    for language, (script, weight) in _SCRIPTS.items():
        if (len(sample) - len(script.sub("", sample))) * weight * 3 > len(sample):
            return language
    words = [word.lower() for word in _WORD.findall(sample)]
    hits = {language: sum(word in known for word in words) for language, known in _SMALL_WORDS.items()}
    best = max(hits, key=lambda language: hits[language])
    return best if hits[best] else ("en" if sample.isascii() and words else "")
