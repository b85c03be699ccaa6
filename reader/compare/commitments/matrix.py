"""Matrix: the commitments of a mandate beside the paragraphs of a report that answer them.

A paragraph answers a commitment that it names by number; that the pairing puts it beside; where the report
follows the mandate heading by heading, that it is most like among those under the same heading. One paragraph
of a report may answer many commitments, where a pairing gives it to one: so what is open after that is met by
the paragraph that is most like it of all, if that is not much more like another.

The bounds were chosen on a declaration whose report follows it heading by heading, and tried on a resolution
and a report that has no heading of it, judged by hand before: there F1 is 0.68, and of what is given 0.92 is
right (`tests/gold/commitments`).
"""

from collections import defaultdict
from collections.abc import Collection, Sequence

import numpy as np

from reader.compare.citations.citation import CitationKind
from reader.compare.citations.links import links
from reader.compare.citations.locating import locate
from reader.compare.citations.names import leads, names
from reader.compare.commitments.asking import asks, body, commitments
from reader.compare.commitments.headings import heading_pairs
from reader.compare.commitments.model import Answer, HeadingPair, Line, Matrix, Response
from reader.compare.model import Row
from reader.compare.pairing.numbers import numbering
from reader.compare.pairing.rarity import rarities
from reader.compare.pairing.sparse import products
from reader.compare.pairing.terms import terms
from reader.document.model import Edition, Paragraph
from reader.document.progress import Progress, ignore

_ALIKE = 0.06  # likeness of what answers under the same heading
_SURE = 0.4  # how sure the pairing must be of what does not: an answer is not to be invented
_BEST = 0.3  # beside the commitment that the answer is most like
_ALIKE_ANYWHERE = 0.12  # the same two for what answers under any heading, or none
_BEST_ANYWHERE = 0.6
_PLACES = (CitationKind.PARAGRAPH, CitationKind.ARTICLE)

_Pair = tuple[str, str]


def matrix(mandate: Edition, report: Edition, rows: Sequence[Row], progress: Progress = ignore) -> Matrix:
    """Set what a mandate asks against what a report tells.

    Args:
        mandate: the resolution, declaration or plan.
        report: what reports on it.
        rows: their pairing, the mandate on the old side.
        progress: told the share done; may raise to stop.

    Returns:
        Every commitment with the paragraphs that meet it, and the paragraphs that meet none.

    Raises:
        Cancelled: when `progress` says so.
    """
    asked = tuple(commitments(mandate))
    told = body(report)
    headings = heading_pairs(mandate, report)
    progress(0.1)
    likeness = _likeness(mandate, [one.paragraph for one in asked], told)
    progress(0.6)
    renewing = {paragraph.id for paragraph in told if asks(paragraph)}
    under = _under(mandate, report, headings)
    found = {
        pair: answer
        for pair, answer in _paired(rows).items()
        if pair in likeness and (pair in under or answer.sure >= _SURE)
    }
    cited = _cited(mandate, report)
    for pair in cited:
        found.setdefault(pair, Answer(pair[1], Response.ANSWER, 1.0))
    for pair in _nearest(likeness, under, renewing):
        found.setdefault(pair, Answer(pair[1], Response.ANSWER, min(1.0, 2 * likeness[pair])))
    met = {old for old, _ in found}
    for pair in _likest(likeness, {one.paragraph for one in asked if one.asks} - met):
        found[pair] = Answer(pair[1], Response.ANSWER, min(1.0, 2 * likeness[pair]))
    progress(0.9)
    order = {paragraph.id: place for place, paragraph in enumerate(report.paragraphs)}
    by_commitment: defaultdict[str, list[Answer]] = defaultdict(list)
    for (old, new), answer in sorted(found.items(), key=lambda entry: order[entry[0][1]]):
        response = Response.RENEWED if new in renewing else Response.ANSWER
        sure = 1.0 if (old, new) in cited else answer.sure
        by_commitment[old].append(
            Answer(new, response, sure, (old, new) in cited, (old, new) in under, answer.words)
        )
    meeting = {new for _, new in found}
    return Matrix(
        mandate,
        report,
        tuple(Line(one, tuple(by_commitment[one.paragraph])) for one in asked),
        headings,
        tuple(paragraph.id for paragraph in told if paragraph.id not in meeting),
    )


def _paired(rows: Sequence[Row]) -> dict[_Pair, Answer]:
    """Take what the pairing puts side by side."""
    return {
        (old, new): Answer(new, Response.ANSWER, row.score, words=row.reason)
        for row in rows
        for old in row.old
        for new in row.new
    }


def _likeness(mandate: Edition, asked: Sequence[str], told: Sequence[Paragraph]) -> dict[_Pair, float]:
    """Give the cosine of each commitment with each paragraph of the report that is somewhat like it."""
    numbers = numbering()
    old, _ = terms([mandate.paragraph_by_id[name].text for name in asked], numbers)
    new, _ = terms([paragraph.text for paragraph in told], numbers)
    rarity = rarities(old, new)
    found: dict[_Pair, float] = {}
    for first, block in products(rarity.weigh(old).vectors, rarity.weigh(new).vectors.turned()):
        rows, columns = np.nonzero(block >= _ALIKE)
        for i, j, alike in zip(rows.tolist(), columns.tolist(), block[rows, columns].tolist(), strict=True):
            found[asked[first + i], told[j].id] = alike
    return found


def _under(mandate: Edition, report: Edition, headings: Sequence[HeadingPair]) -> set[_Pair]:
    """Give the pairs of paragraphs that stand right under headings that name the same."""
    holds: defaultdict[str, list[str]] = defaultdict(list)
    held: defaultdict[str, list[str]] = defaultdict(list)
    for paragraph in mandate.paragraphs:
        holds[paragraph.section].append(paragraph.id)
    for paragraph in report.paragraphs:
        held[paragraph.section].append(paragraph.id)
    return {(old, new) for pair in headings for old in holds[pair.old] for new in held[pair.new]}


def _nearest(likeness: dict[_Pair, float], under: set[_Pair], renewing: set[str]) -> "tuple[_Pair, ...]":
    """Give for each commitment the likest paragraph under the same heading."""
    best = _best(likeness)
    nearest: dict[str, tuple[float, str]] = {}
    for old, new in under:
        alike = likeness.get((old, new), 0.0)
        if new not in renewing and alike and alike >= _BEST * best[new]:
            nearest[old] = max(nearest.get(old, (0.0, "")), (alike, new))
    return tuple((old, new) for old, (_, new) in nearest.items())


def _likest(likeness: dict[_Pair, float], open_ones: Collection[str]) -> "tuple[_Pair, ...]":
    """Give for commitments that nothing meets the paragraph that is most like each."""
    best = _best(likeness)
    likest: dict[str, tuple[float, str]] = {}
    for (old, new), alike in likeness.items():
        if old in open_ones and alike >= max(_ALIKE_ANYWHERE, _BEST_ANYWHERE * best[new]):
            likest[old] = max(likest.get(old, (0.0, "")), (alike, new))
    return tuple((old, new) for old, (_, new) in likest.items())


def _best(likeness: dict[_Pair, float]) -> dict[str, float]:
    """Give how like each paragraph of the report is to the commitment that it is most like."""
    best: dict[str, float] = {}
    for (_, new), alike in likeness.items():
        best[new] = max(best.get(new, 0.0), alike)
    return best


def _cited(mandate: Edition, report: Edition) -> set[_Pair]:
    """Give the pairs where the report names a paragraph of the mandate by its number."""
    shelf = [(name, 0) for name in names(mandate)]
    found: set[_Pair] = set()
    for link in links(report):
        if (
            link.document is None
            or link.citation.kind not in _PLACES
            or link.bearer not in report.paragraph_by_id
        ):
            continue
        for section in leads(link.document, shelf).values():
            place = locate(mandate, link.citation, f"{section}." if section else "")
            if place in mandate.paragraph_by_id:
                found.add((place, link.bearer))
    return found
