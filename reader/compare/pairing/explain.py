"""Explain: the few words that decided a pairing."""

from collections.abc import Sequence

from reader.compare.pairing.side import Side

_MOST = 4


def shared_words(old: Side, new: Side, pair: tuple[int, int], names: Sequence[str]) -> tuple[str, ...]:
    """Give the words that speak most for a pair, the strongest first.

    Args:
        old: the older side.
        new: the newer side.
        pair: the old and the new paragraph.
        names: the terms in the order of their numbers.
    """
    one, other = _weights(old, pair[0]), _weights(new, pair[1])
    strength = {names[word]: one[word] * other[word] for word in one.keys() & other.keys()}
    # Equal words stand in their own order, so that the same editions always give the same reasons.
    telling = (word for word in strength if len(word) > 3 or not (word.isascii() and word.isalpha()))
    return tuple(sorted(telling, key=lambda word: (-strength[word], word))[:_MOST])


def _weights(side: Side, place: int) -> dict[int, float]:
    """Give how much each whole word of a paragraph tells."""
    words = set(side.words.row(place)[0].tolist())
    terms, weights = (values.tolist() for values in side.vectors.row(place))
    return {term: weight for term, weight in zip(terms, weights, strict=True) if term in words}
