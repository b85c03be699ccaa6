"""Explain: the few words that decided a pairing."""

from collections.abc import Set

from reader.compare.pairing.terms import Bag


def shared_words(one: Bag, other: Bag, words: Set[str], most: int = 4) -> tuple[str, ...]:
    """Give the words that speak most for a pair, the strongest first.

    Args:
        one: what the one paragraph tells.
        other: what the other tells.
        words: the words that both of them bear.
        most: how many to give.
    """
    strength = {
        word: one[word] * other[word]
        for word in words
        if word in one and word in other and (len(word) > 3 or not (word.isascii() and word.isalpha()))
    }
    # Equal words stand in their own order, so that the same editions always give the same reasons.
    return tuple(sorted(strength, key=lambda word: (-strength[word], word))[:most])
