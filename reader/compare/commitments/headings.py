"""Headings: where a report follows its mandate heading by heading.

One heading of a report may take up several of its mandate, and stand there twice, for what was done and for
what is recommended. So headings are not paired one to one: two belong together when nearly all that one says
is said by the other; less is enough where their neighbours belong together.
"""

from collections import defaultdict

from reader.compare.commitments.model import HeadingPair
from reader.compare.pairing.numbers import Numbers, numbering
from reader.compare.pairing.terms import pieces
from reader.document.model import Edition, Section

_SAME = 0.8  # the share of a heading that the other must say
_AMONG = 0.5  # the same where the headings beside or above them belong together
_LEAST = 3  # pieces they must share: 建议 and 导言 are too short to say anything


def heading_pairs(mandate: Edition, report: Edition) -> tuple[HeadingPair, ...]:
    """Find the headings that name the same, in the order of the mandate, the likest first."""
    numbers = numbering()
    old, new = _said(mandate, numbers), _said(report, numbers)
    shares = {(a, b): _share(one, other) for a, one in old.items() for b, other in new.items()}
    sure = {pair for pair, share in shares.items() if share >= _SAME}
    found = sure | {pair for pair in _among(mandate, report, sure) if shares[pair] >= _AMONG}
    order = {section.id: place for place, section in enumerate(mandate.sections)}
    ranked = sorted(found, key=lambda pair: (order[pair[0]], -shares[pair]))
    return tuple(HeadingPair(one, other, shares[one, other]) for one, other in ranked)


def _among(mandate: Edition, report: Edition, sure: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Give the pairs of headings that are not paired, but whose neighbours or the headings above them are."""
    met = {other for _, other in sure}
    children: defaultdict[str | None, list[Section]] = defaultdict(list)
    for section in report.sections:
        children[section.parent].append(section)
    places: defaultdict[str | None, set[str | None]] = defaultdict(set)
    for one, other in sure:
        places[mandate.section_by_id[one].parent].add(report.section_by_id[other].parent)
        places[one].add(other)
    return {
        (section.id, other.id)
        for section in mandate.sections
        for place in places[section.parent]
        if not any((section.id, other.id) in sure for other in children[place])
        for other in children[place]
        if other.id not in met
    }


def _said(edition: Edition, numbers: Numbers) -> dict[str, frozenset[int]]:
    """Give the terms of each heading."""
    said = pieces([section.text for section in edition.sections], numbers)
    return {section.id: frozenset(said.row(k)[0].tolist()) for k, section in enumerate(edition.sections)}


def _share(one: frozenset[int], other: frozenset[int]) -> float:
    """Give the share of the shorter heading that the longer one says."""
    common = len(one & other)
    return common / min(len(one), len(other)) if common >= _LEAST else 0.0
