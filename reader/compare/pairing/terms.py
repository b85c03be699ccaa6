"""Terms: what of a text tells which statement it is.

A term is a word of content or, because one thing is often named by slightly different words, a piece of a
word: two neighbouring characters of Chinese, the opening letters of an alphabetic word. A term counts as
often as it stands there, for what a paragraph keeps coming back to is what it is about; what stands in a long
enumeration (countries, donors) says little about it, so that the items of a list share their weight.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import rjieba

_LIST_MARKS = frozenset("、,،")
_LIST_LENGTH = 4  # fewer items are no enumeration, but a statement about each of them
_ITEM_LENGTH = 4  # an item between commas is short; between 、 it is an item whatever its length
_PIECE = 0.7  # what a piece of a word weighs beside a word
_STEM = 5  # letters of an alphabetic word that its inflected forms share
_TIE = "~"  # stands inside a piece of two characters
_CUT = "-"  # stands after the opening letters of a word

Bag = dict[str, float]
"""How often each term stands in a text, items of enumerations counted less."""


def folded(text: str) -> str:
    """Give the text in one width and case, without white space beside characters that need none."""
    return unicodedata.normalize("NFKC", text).casefold()


@dataclass(slots=True)
class _Item:
    """What stands between two marks of punctuation."""

    words: list[str]
    closed_by: str


def _shares(text: str) -> Iterator[tuple[list[str], float]]:
    """Give the words between two marks of punctuation, with the weight they have."""
    listed: list[_Item] = []
    for item in _items(folded(text)):
        listed.append(item)
        if _continues(item):
            continue
        share = len(listed) ** -0.5 if len(listed) >= _LIST_LENGTH else 1.0
        for member in listed:
            yield member.words, share
        listed = []


def _items(text: str) -> Iterator[_Item]:
    """Cut the text into words, and give those between two marks of punctuation."""
    words: list[str] = []
    cut = rjieba.cut(text)
    for place, word in enumerate(cut):
        head = word[0]
        if head.isalnum():
            words.append(word)
        elif head == "." and (place + 1 == len(cut) or cut[place + 1][0].isspace()):
            yield _Item(words, "。")
            words = []
        elif not head.isspace() or head == "\n":
            yield _Item(words, head)
            words = []
    yield _Item(words, "。")


def _continues(item: _Item) -> bool:
    """Tell whether the next item belongs to the same enumeration."""
    if item.closed_by not in _LIST_MARKS:
        return False
    return item.closed_by == "、" or len(item.words) <= _ITEM_LENGTH


def _add(bag: Bag, words: list[str], share: float) -> None:
    """Add words that stand together, and their pieces, to the bag."""
    before = ""
    for word in words:
        if word.isascii():
            before = ""
            if len(word) > _STEM:
                stem = word[:_STEM] + _CUT
                bag[stem] = bag.get(stem, 0.0) + share * _PIECE
            bag[word] = bag.get(word, 0.0) + share
            continue
        if len(word) > 1:
            bag[word] = bag.get(word, 0.0) + share
        joined = before + word
        for place in range(len(joined) - 1):
            piece = f"{joined[place]}{_TIE}{joined[place + 1]}"
            bag[piece] = bag.get(piece, 0.0) + share * _PIECE
        before = word[-1]


def bag(text: str) -> Bag:
    """Give the terms of a text."""
    total: Bag = {}
    for item, share in _shares(text):
        _add(total, item, share)
    return total


def words(terms: Bag) -> frozenset[str]:
    """Give the whole words among the terms, without those that only stand in enumerations."""
    return frozenset(
        term for term, count in terms.items() if count >= 1 and _TIE not in term and not term.endswith(_CUT)
    )
