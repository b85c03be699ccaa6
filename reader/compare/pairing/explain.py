"""Explain: the few words that decided a pairing."""

from reader.compare.pairing.terms import Bag


def shared_words(one: Bag, other: Bag, most: int = 4) -> tuple[str, ...]:
    """Give the words that speak most for a pair, the strongest first."""
    strength = {
        term: weight * other[term]
        for term, weight in one.items()
        if term in other and "~" not in term and not term.endswith("-")
    }
    return tuple(sorted(strength, key=lambda term: -strength[term])[:most])
