"""Comparing: the street from two editions to a comparison."""

from functools import partial

from reader.compare import figures, terms, verbs
from reader.compare.citations.changes import changes as changed_citations
from reader.compare.edits import edits
from reader.compare.emphasis import emphasis
from reader.compare.model import Comparison, Pairing, Row
from reader.compare.pairing import pair
from reader.document.collecting import uncollected
from reader.document.model import Edition
from reader.document.progress import Progress, ignore, rising

_PAIRED = 0.6  # the share of the work that is done when the rows stand
_EDITED = 0.85
_OFTEN = 256  # rows that stayed as they were between two looks at whether to stop


def compare(
    old: Edition,
    new: Edition,
    *,
    pairings: tuple[Pairing, ...] = (),
    dictionary: tuple[str, ...] = (),
    progress: Progress = ignore,
) -> Comparison:
    """Compare two editions.

    Args:
        old: the edition to compare with.
        new: the edition to read.
        pairings: rows that the reviewer put together by hand.
        dictionary: terms of the user's own, never cut apart.
        progress: told the share done; may raise to stop.

    Returns:
        The comparison: every paragraph of both editions stands in at least one row.

    Raises:
        Cancelled: when `progress` says so.
    """
    with uncollected():
        return _compared(old, new, pairings, dictionary, rising(progress))


def _compared(
    old: Edition,
    new: Edition,
    pairings: tuple[Pairing, ...],
    dictionary: tuple[str, ...],
    progress: Progress,
) -> Comparison:
    rows, sections = pair(old, new, pairings=pairings, progress=lambda share: progress(share * _PAIRED))
    rows = _edited(old, new, rows, dictionary, progress)
    changed = tuple((index, row) for index, row in enumerate(rows) if row.changed)
    comparison = Comparison(
        old,
        new,
        rows,
        sections,
        figures.changes(old, new, changed, partial(progress, _EDITED)),
        terms.changes(old, new, changed, partial(progress, 0.9)),
        verbs.changes(old, new, changed, partial(progress, 0.92)),
        changed_citations(old, new, rows, partial(progress, 0.94)),
        emphasis(old, new, changed, partial(progress, 0.97)),
    )
    progress(1.0)
    return comparison


def _edited(
    old: Edition, new: Edition, rows: tuple[Row, ...], dictionary: tuple[str, ...], progress: Progress
) -> tuple[Row, ...]:
    """Write the edits of every row."""
    edited: list[Row] = []

    def check() -> None:
        progress(_PAIRED + (_EDITED - _PAIRED) * len(edited) / len(rows))

    for number, row in enumerate(rows):
        before, after = side(old, row.old), side(new, row.new)
        if before != after or not number % _OFTEN:
            check()
        found = edits(before, after, dictionary, check)
        # Written out, because `_replace` takes longer than comparing two equal texts.
        edited.append(
            Row(row.old, row.new, row.relation, row.moved, row.score, found, row.manual, row.reason)
        )
    return tuple(edited)


def side(edition: Edition, ids: tuple[str, ...]) -> str:
    """Give the text of one side of a row: its paragraphs, each on a line of its own."""
    return "\n".join([edition.paragraph_by_id[name].text for name in ids])
