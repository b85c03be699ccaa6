"""The footnotes of both editions side by side."""

from collections import defaultdict

from reader.compare.model import Comparison, Relation
from reader.document.model import Footnote


def pair_footnotes(comparison: Comparison) -> list[tuple[Footnote | None, Footnote | None, Relation]]:
    """Put the footnotes of both editions together, in the order of the new edition.

    Notes belong together when their texts are the same, else when their marks stand, in the same order, in
    paragraphs of one row. Old notes without a partner stand after the partner of the note before them.
    """
    partner: dict[int, int] = {}
    _pair_same_text(comparison, partner)
    _pair_same_row(comparison, partner)
    old_notes, new_notes = comparison.old.footnotes, comparison.new.footnotes
    taken = set(partner.values())
    orphans: dict[int, list[int]] = defaultdict(list)  # new index they stand after (-1: before all)
    backwards = {old: new for new, old in partner.items()}
    last = -1
    for index in range(len(old_notes)):
        if index in taken:
            last = backwards[index]
        else:
            orphans[last].append(index)
    result: list[tuple[Footnote | None, Footnote | None, Relation]] = []
    for at in range(-1, len(new_notes)):
        if at >= 0:
            new = new_notes[at]
            old = old_notes[partner[at]] if at in partner else None
            same = old is not None and old.text == new.text
            relation = Relation.ADDED if old is None else Relation.EQUIVALENT if same else Relation.REVISED
            result.append((old, new, relation))
        result.extend((old_notes[index], None, Relation.REMOVED) for index in orphans[at])
    return result


def _pair_same_text(comparison: Comparison, partner: dict[int, int]) -> None:
    by_text: dict[str, list[int]] = defaultdict(list)
    for index, note in enumerate(comparison.old.footnotes):
        by_text[note.text].append(index)
    for index, note in enumerate(comparison.new.footnotes):
        if by_text[note.text]:
            partner[index] = by_text[note.text].pop(0)


def _pair_same_row(comparison: Comparison, partner: dict[int, int]) -> None:
    row_of_old = {name: index for index, row in enumerate(comparison.rows) for name in row.old}
    row_of_new = {name: index for index, row in enumerate(comparison.rows) for name in row.new}
    taken = set(partner.values())
    waiting: dict[int, list[int]] = defaultdict(list)
    for index, note in enumerate(comparison.old.footnotes):
        if index not in taken and note.paragraph in row_of_old:
            waiting[row_of_old[note.paragraph]].append(index)
    for index, note in enumerate(comparison.new.footnotes):
        if index not in partner and note.paragraph in row_of_new:
            candidates = waiting[row_of_new[note.paragraph]]
            if candidates:
                partner[index] = candidates.pop(0)
