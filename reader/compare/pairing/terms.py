"""Terms: what of a text tells which statement it is.

A term is a word of content. Because one thing is often named by slightly different words, it is also a piece
of words: two neighbouring characters of Chinese, the opening letters of an alphabetic word. A term counts as
often as it stands there, for what a paragraph keeps coming back to is what it is about; what stands in a long
enumeration (countries, donors) says little about it, so that the items of a list share their weight. How much
a term says otherwise is told by `rarity`.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from operator import add

import rjieba

from reader.compare.pairing.width import one_width

Bag = dict[str, float]
"""How often each term stands in a text; items of enumerations count less. Weighted by rarity: a vector."""

_CLAUSE = re.compile(r"[。，；：！？.!?;:()\[\]（）《》〈〉“”\"\n—…]+|(?<=[^\x00-\x7f]),|,(?=[^\x00-\x7f])")
_WIDE = re.compile(r"[^\W\d_\x00-\x7f]{2,}")
_NARROW = re.compile(r"[a-z0-9]+")
_FULL_WIDTH = re.compile("[\u2e80-\u2fdf\uf900-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
_LIST_LENGTH = 4  # fewer items are no enumeration, but a statement about each of them
_WORD = 0.7  # what a word of two characters weighs beside its pair of characters
_STEM = 5  # letters of an alphabetic word that its inflected forms share
_OPENING = 0.7  # what they weigh


def terms(text: str) -> tuple[Bag, frozenset[str]]:
    """Give the terms of a text, and its whole words of two characters and more outside enumerations."""
    folded = one_width(text) if _FULL_WIDTH.search(text) else text
    running, lists = _parted(folded.casefold())
    words = _words(running)
    bag = _bag(running, words)
    for items, share in lists:
        for term, count in _bag(items, _words(items)).items():
            bag[term] = bag.get(term, 0.0) + share * count
    return bag, frozenset(words)


def pieces(text: str) -> Bag:
    """Give only those terms of a short text that are found without cutting it into words."""
    folded = one_width(text).casefold()
    bag: Bag = dict.fromkeys(_NARROW.findall(folded), 1.0)
    for run in _WIDE.findall(folded):
        bag.update(dict.fromkeys(map(add, run, run[1:]), 1.0))
    return bag


def _parted(text: str) -> tuple[str, list[tuple[str, float]]]:
    """Give the text without its enumerations, and each enumeration with the weight its items have."""
    running: list[str] = []
    lists: list[tuple[str, float]] = []
    for clause in _CLAUSE.split(text):
        items = 1 + clause.count("、") + clause.count(",") + clause.count("\u060c")
        if items < _LIST_LENGTH:
            running.append(clause)
        else:
            lists.append((clause, items**-0.5))
    return "。".join(running), lists


def _words(text: str) -> list[str]:
    """Give the words of two characters and more, and the figures."""
    return [word for word in rjieba.cut(text) if len(word) > 1 or word.isdecimal()]


def _bag(text: str, words: Sequence[str]) -> Bag:
    """Count the terms of a piece of text."""
    long = [word for word in words if len(word) > 2 or word.isascii()]
    pairs = [map(add, run, run[1:]) for run in _WIDE.findall(text)]
    bag: Bag = dict(Counter(chain(long, *pairs)))
    get = bag.get
    for word in words:
        if not word.isascii():
            if len(word) < 3:
                bag[word] = get(word, 0.0) + _WORD
        elif len(word) > _STEM:
            opening = word[:_STEM]
            bag[opening] = get(opening, 0.0) + _OPENING
    return bag
