"""Emphasis: the words that gained or lost most between two editions.

Weighed by Dunning's log-likelihood ratio ("Accurate methods for the statistics of surprise and coincidence",
1993): how surprising it is that both editions draw a word from one source. Function words and figures have
no place in it. Only paragraphs that changed are cut; what stands in both editions alike is searched for the
few words that are left.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain
from math import log

from reader.compare.model import Emphasis, Row
from reader.compare.words import cut, listed, tagged
from reader.document.model import Edition

_MOST = 40
_CANDIDATES = 120
_LEAST = 3.84  # below, chance explains the difference in one case of twenty
_LEAST_COUNT = 3
_TOPICS = listed("n nr ns nt nz nrt nrfg vn j l an eng i v")
_NUMERALS = frozenset("零〇一二三四五六七八九十百千万亿两")


def emphasis(
    old: Edition, new: Edition, changed: Sequence[tuple[int, Row]], check: Callable[[], None]
) -> tuple[Emphasis, ...]:
    """Find the words that gained or lost most.

    Args:
        old: the old edition.
        new: the new edition.
        changed: the rows that changed, each with its index.
        check: called for every paragraph that changed; raises to stop.

    Returns:
        At most 40 words, the strongest change first; a gain weighs more than 0, a loss less.
    """
    touched = dict.fromkeys(name for _, row in changed for name in row.old)
    once_printed = _printed(old, touched, check)
    now_printed = _printed(new, dict.fromkeys(name for _, row in changed for name in row.new), check)
    before, after = _counts(once_printed), _counts(now_printed)
    old_words, new_words = sum(before.values()), sum(after.values())
    alike = (
        "\n".join(part.text for part in old.paragraphs if part.id not in touched).lower() if changed else ""
    )
    cut_length = sum(len(word) * count for counts in (before, after) for word, count in counts.items())
    constant = round(len(alike) * (old_words + new_words) / cut_length) if cut_length else 0
    old_total, new_total = old_words + constant or 1, new_words + constant or 1
    # Words of the text that stayed can only make a difference look smaller.
    likely = sorted(
        (-weight, word)
        for word in before.keys() | after.keys()
        if (once := before.get(word, 0)) + (now := after.get(word, 0)) >= _LEAST_COUNT
        and (weight := _likelihood(once, now, old_total, new_total)) >= _LEAST
    )[:_CANDIDATES]
    found: list[Emphasis] = []
    for _, word in likely:
        check()
        stayed = alike.count(word)
        once, now = before.get(word, 0) + stayed, after.get(word, 0) + stayed
        weight = _likelihood(once, now, old_total, new_total)
        if weight >= _LEAST and _is_topic(word):
            rate, new_rate = 10_000 * once / old_total, 10_000 * now / new_total
            signed = weight if new_rate > rate else -weight
            found.append(Emphasis(word, round(rate, 2), round(new_rate, 2), round(signed, 2)))
    strongest = sorted(found, key=lambda entry: (-abs(entry.weight), entry.word))[:_MOST]
    usual = _usual({entry.word for entry in strongest}, once_printed, now_printed)
    return tuple(replace(entry, word=usual[entry.word]) for entry in strongest)


def _printed(edition: Edition, ids: Iterable[str], check: Callable[[], None]) -> Counter[str]:
    """Count the words of some paragraphs as they are printed."""
    words: list[str] = []
    for name in ids:
        check()
        words += cut(edition.paragraph_by_id[name].text)
    return Counter(words)


def _usual(words: set[str], once: Counter[str], now: Counter[str]) -> dict[str, str]:
    """Give for words in small letters the way they are printed most often."""
    usual: dict[str, str] = {}
    for form in chain(once, now):
        word = form.lower()
        if word in words:
            usual[word] = max(usual.get(word, form), form, key=lambda way: once[way] + now[way])
    return usual


def _counts(printed: Counter[str]) -> dict[str, int]:
    """Count the words that may carry a topic, whatever their capitals."""
    counts: dict[str, int] = {}
    for form, count in printed.items():
        if len(form) > 1 and form[0].isalpha():
            word = form.lower()
            counts[word] = counts.get(word, 0) + count
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
    return all(kind in _TOPICS for _, kind in tagged(word)) and not _NUMERALS.issuperset(word)
