"""Terms: what of a text tells which statement it is.

A term is a word of content. Because one thing is often named by slightly different words, it is also a piece
of words: two neighbouring characters of Chinese, the opening letters of an alphabetic word. A term counts as
often as it stands there, for what a paragraph keeps coming back to is what it is about; what stands in a long
enumeration (countries, donors) says little about it, so that the items of a list share their weight. How much
a term says otherwise is told by `rarity`.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from operator import add

import rjieba

Bag = dict[str, float]
"""How often each term stands in a text; items of enumerations count less. Weighted by rarity: a vector."""

_CLAUSE = re.compile(r"[。，；：！？.!?;:()\[\]（）《》〈〉“”\"\n—…]+|(?<=[^\x00-\x7f]),|,(?=[^\x00-\x7f])")
_ITEM = re.compile(r"[、،,]")
_WIDE = re.compile(r"[^\W\d_\x00-\x7f]{2,}")
_NARROW = re.compile(r"[a-z0-9]+")
_FULL_WIDTH = re.compile("[\u2e80-\u2fdf\uf900-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
_LIST_LENGTH = 4  # fewer items are no enumeration, but a statement about each of them
_WORD = 0.7  # what a word of two characters weighs beside its pair of characters
_STEM = 5  # letters of an alphabetic word that its inflected forms share
_OPENING = 0.7  # what they weigh


def terms(text: str) -> tuple[Bag, frozenset[str]]:
    """Give the terms of a text, and its whole words of two characters and more outside enumerations."""
    bag: Bag = {}
    telling: set[str] = set()
    get = bag.get
    folded = unicodedata.normalize("NFKC", text) if _FULL_WIDTH.search(text) else text
    for piece, share in _shares(folded.casefold()):
        words = [word for word in rjieba.cut(piece) if len(word) > 1 or word.isdecimal()]
        if share == 1:
            telling.update(words)
        for word in words:
            length = len(word)
            if word.isascii():
                bag[word] = get(word, 0.0) + share
                if length > _STEM:
                    opening = word[:_STEM]
                    bag[opening] = get(opening, 0.0) + share * _OPENING
            else:
                bag[word] = get(word, 0.0) + (share if length > 2 else share * _WORD)
        pairs = Counter(chain.from_iterable([map(add, run, run[1:]) for run in _WIDE.findall(piece)]))
        for pair, count in pairs.items():
            bag[pair] = get(pair, 0.0) + share * count
    return bag, frozenset(telling)


def pieces(text: str) -> Bag:
    """Give only those terms of a short text that are found without cutting it into words."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    bag: Bag = dict.fromkeys(_NARROW.findall(folded), 1.0)
    for run in _WIDE.findall(folded):
        bag.update(dict.fromkeys(map(add, run, run[1:]), 1.0))
    return bag


def _shares(text: str) -> Iterator[tuple[str, float]]:
    """Give the text without its enumerations, then each enumeration with the weight its items have."""
    running: list[str] = []
    for clause in _CLAUSE.split(text):
        items = _ITEM.split(clause)
        if len(items) < _LIST_LENGTH:
            running.append(clause)
        else:
            yield clause, len(items) ** -0.5
    yield "。".join(running), 1.0
