"""Explain: the few words that decided a pairing."""

from collections.abc import Callable

from reader.compare.pairing.candidates import Candidates
from reader.compare.pairing.side import Side
from reader.document.progress import Progress, ignore, watched

_MOST = 4
_DECIDED = 0.9  # the share of the work that is done by then


def shared_words(
    old: Side, new: Side, found: Candidates, name: Callable[[int], str], progress: Progress = ignore
) -> list[tuple[str, ...]]:
    """Give the words that speak most for each pair, the strongest first.

    Args:
        old: the older side.
        new: the newer side.
        found: the pairs.
        name: what names the term of a column.
        progress: asked now and then whether to go on.
    """
    reasons: list[tuple[str, ...]] = []
    pairs = zip(found.old.tolist(), found.new.tolist(), strict=True)
    for i, j in watched(pairs, progress, _DECIDED):
        one, other = _weights(old, i), _weights(new, j)
        strength = {name(word): one[word] * other[word] for word in one.keys() & other.keys()}
        telling = (word for word in strength if len(word) > 3 or not (word.isascii() and word.isalpha()))
        # Equal words stand in their own order, so that the same editions always give the same reasons.
        reasons.append(tuple(sorted(telling, key=lambda word: (-strength[word], word))[:_MOST]))
    return reasons


def _weights(side: Side, place: int) -> dict[int, float]:
    """Give how much each whole word of a paragraph tells."""
    words = set(side.words.row(place)[0].tolist())
    terms, weights = (values.tolist() for values in side.vectors.row(place))
    return {term: weight for term, weight in zip(terms, weights, strict=True) if term in words}
