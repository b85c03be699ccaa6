"""Relation: how the two sides of a pair belong together."""

import re
import unicodedata

from reader.compare.model import Relation
from reader.compare.pairing.rarity import Rarity, cosine
from reader.compare.pairing.sentences import sentences
from reader.compare.pairing.terms import pieces

_SAME = 0.9  # likeness of two texts that differ in light wording at most
_STATEMENT = 0.45  # likeness of two texts that make the same statement
_SENTENCE = 0.35  # likeness of a sentence in each that does
_OPENING = 0.25  # likeness of their first sentences that do: a paragraph opens with what it states
_SHARED = 0.14  # likeness of texts that may share a sentence
_NUMBER = re.compile(r"\d+")


def relation(old: str, new: str, alike: float, rarity: Rarity) -> Relation:
    """Name the relation of two texts that belong together.

    Args:
        old: the older text.
        new: the newer text.
        alike: the cosine of what they tell.
        rarity: how much each term says.

    Returns:
        *equivalent* when they differ in light wording and no figure; *revised* when the same statement can
        still be recognised, as a whole or by one sentence; else *counterpart*.
    """
    if alike >= _SAME and _numbers(old) == _numbers(new):
        return Relation.EQUIVALENT
    if alike >= _STATEMENT or (alike >= _SHARED and _recognised(old, new, rarity)):
        return Relation.REVISED
    return Relation.COUNTERPART


def _numbers(text: str) -> list[str]:
    return sorted(_NUMBER.findall(unicodedata.normalize("NFKC", text)))


def _recognised(old: str, new: str, rarity: Rarity) -> bool:
    """Tell whether a sentence of the old text, or its opening, can be recognised in the new one."""
    ones = [rarity.vector(pieces(sentence)) for sentence in sentences(old)]
    others = [rarity.vector(pieces(sentence)) for sentence in sentences(new)]
    if not ones or not others:
        return False
    return cosine(ones[0], others[0]) >= _OPENING or any(
        cosine(one, other) >= _SENTENCE for one in ones for other in others
    )
