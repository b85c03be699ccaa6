"""Emphasis: the words that gained or lost most between two editions.

Weighed by Dunning's log-likelihood ratio ("Accurate methods for the statistics of surprise and coincidence",
1993): how surprising it is that both editions draw a word from one source. Function words and figures have
no place in it.
"""

from collections import Counter
from collections.abc import Callable
from math import log

from reader.compare.model import Emphasis
from reader.compare.words import cut, tagged
from reader.document.model import Edition

_MOST = 40
_LEAST = 3.84  # below, chance explains the difference in one case of twenty
_LEAST_COUNT = 3
_TOPICS = frozenset("n nr ns nt nz nrt nrfg vn j l an eng i v".split())  # noqa: SIM905 - parts of speech


def emphasis(old: Edition, new: Edition, check: Callable[[], None]) -> tuple[Emphasis, ...]:
    """Find the words that gained or lost most.

    Args:
        old: the old edition.
        new: the new edition.
        check: called for every paragraph; raises to stop.

    Returns:
        At most 40 words, the strongest change first; a gain weighs more than 0, a loss less.
    """
    before, after = _counts(old, check), _counts(new, check)
    old_total, new_total = before.total() or 1, after.total() or 1
    weighed = []
    for word in before.keys() | after.keys():
        once, now = before[word], after[word]
        if once + now < _LEAST_COUNT or once * new_total == now * old_total:
            continue
        weight = _likelihood(once, now, old_total, new_total)
        if weight >= _LEAST:
            weighed.append((-weight, word))
    found: list[Emphasis] = []
    for negative, word in sorted(weighed):
        if len(found) == _MOST:
            break
        if _is_topic(word):
            rate, new_rate = 10_000 * before[word] / old_total, 10_000 * after[word] / new_total
            weight = -negative if new_rate > rate else negative
            found.append(Emphasis(word, round(rate, 2), round(new_rate, 2), round(weight, 2)))
    return tuple(found)


def _counts(edition: Edition, check: Callable[[], None]) -> Counter[str]:
    """Count the words of an edition that may carry a topic."""
    counts: Counter[str] = Counter()
    for paragraph in edition.paragraphs:
        check()
        counts.update(word.lower() for word in cut(paragraph.text) if len(word) > 1 and word[0].isalpha())
    return counts


def _likelihood(once: int, now: int, old_total: int, new_total: int) -> float:
    """Give the log-likelihood ratio of a word's two counts."""
    share = (once + now) / (old_total + new_total)
    gain = once * log(once / (old_total * share)) if once else 0.0
    return 2 * (gain + (now * log(now / (new_total * share)) if now else 0.0))


def _is_topic(word: str) -> bool:
    """Tell whether a word names something: not a function word, not a numeral."""
    if word.isascii():
        return len(word) > 3
    parts = tagged(word)
    return all(kind in _TOPICS for _, kind in parts) and not all(
        sign in "零〇一二三四五六七八九十百千万亿" for sign in word
    )
