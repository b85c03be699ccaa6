"""Both sides of a row in one text: what went struck out, what came underlined, as an editor marks it."""

from reader.compare.model import Comparison, Op, Relation, Row
from reader.ui.comparison.index import Change
from reader.ui.comparison.rows.text import Ink, Piece, Side, Sign, Span, ink_of


def is_woven(comparison: Comparison, row: Row) -> bool:
    """Whether a row reads well as one text: one paragraph each, and the same statement."""
    same = row.relation in (Relation.EQUIVALENT, Relation.REVISED)
    if not same or len(row.old) != 1 or len(row.new) != 1:
        return False
    # Cells of two tables cannot be told apart in one text.
    old, new = comparison.old.paragraph_by_id[row.old[0]], comparison.new.paragraph_by_id[row.new[0]]
    return not (old.cells or new.cells)


def woven(comparison: Comparison, row: Row, shown: Change) -> Piece:
    """Give a row's text with its edits in place; footnote signs are those of the new edition.

    What is not to be shown stands as in the new edition.
    """
    paragraph = comparison.new.paragraph_by_id[row.new[0]]
    marks = sorted(paragraph.marks, key=lambda mark: mark.offset)
    parts: list[str] = []
    spans: list[Span] = []
    signs: list[Sign] = []
    length = at = 0
    for edit in row.edits:
        ink = ink_of(edit, shown)
        if edit.op is Op.DELETE:
            if ink is not None:
                spans.append(Span(length, length + len(edit.text), Ink.DELETE))
                parts.append(edit.text)
                length += len(edit.text)
            continue
        start = length
        text, end = edit.text, at + len(edit.text)
        while marks and marks[0].offset < end:
            mark = marks.pop(0)
            before = text[: max(0, mark.offset - at)]
            parts += [before, mark.label]
            length += len(before)
            if ink is not None and length > start:
                spans.append(Span(start, length, ink))
            signs.append(Sign(length, length + len(mark.label), mark.label))
            length += len(mark.label)
            start = length
            text, at = text[len(before) :], at + len(before)
        parts.append(text)
        length += len(text)
        at = end
        if ink is not None and length > start:
            spans.append(Span(start, length, ink))
    for mark in marks:
        parts.append(mark.label)
        signs.append(Sign(length, length + len(mark.label), mark.label))
        length += len(mark.label)
    shown_text = "".join(parts).replace("\r", " ").replace("\n", "\N{LINE SEPARATOR}")
    return Piece(paragraph, Side.NEW, shown_text, tuple(spans), tuple(signs))
