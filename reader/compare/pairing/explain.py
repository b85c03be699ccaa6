"""Explain: the few words that decided a pairing."""

from collections.abc import Callable

from reader.compare.pairing.candidates import Candidates
from reader.compare.pairing.sparse import Sparse
from reader.document.progress import Progress, ignore, watched

_MOST = 4
_DECIDED = 0.9  # the share of the work that is done by then


def shared_words(
    old: Sparse, new: Sparse, found: Candidates, name: Callable[[int], str], progress: Progress = ignore
) -> list[tuple[str, ...]]:
    """Give the words that speak most for each pair, the strongest first.

    Args:
        old: how much each word tells in the older paragraphs.
        new: the same of the newer ones.
        found: the pairs.
        name: what names the word of a column.
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


def _weights(words: Sparse, place: int) -> dict[int, float]:
    """Give how much each word of a paragraph tells."""
    return dict(zip(*(values.tolist() for values in words.row(place)), strict=True))
