"""The texts of a row as passages: paragraph by paragraph, cut into runs, with footnote signs set in."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.compare.model import Edit, EditClass, Op, Relation, Row
from reader.document.language import Language
from reader.document.model import Edition, Paragraph
from reader.export.digest import Passage
from reader.export.labels import paragraph_label
from reader.export.runs import Run, Tone

# Below this share of common text a rewritten pair is easier to read without its edits.
READABLE_SHARE = 0.45

# Both texts together are no longer than this: they are taken in at a glance, edits and all.
_GLANCE = 40

# Shorter common runs than this, in a rewritten pair, are chance and say nothing.
_TELLING = 3


def is_rewritten(row: Row) -> bool:
    """Whether too little is common in a pair for its edits to be read."""
    if row.relation not in (Relation.COUNTERPART, Relation.REVISED):
        return False
    equal = sum(len(edit.text) for edit in row.edits if edit.op is Op.EQUAL)
    whole = len(row.old_text) + len(row.new_text)
    return whole > _GLANCE and 2 * equal / whole < READABLE_SHARE


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison, and how its texts are to be shown.

    Attributes:
        edition: the edition of that side.
        other: the operation that belongs to the other side alone.
        classes: the classes of edits that are highlighted.
        language: the language of labels.
    """

    edition: Edition
    other: Op
    classes: frozenset[EditClass]
    language: Language

    def passages(self, row: Row) -> tuple[Passage, ...]:
        """Give this side of a row, paragraph by paragraph."""
        names = row.new if self.other is Op.DELETE else row.old
        paragraphs = [self.edition.paragraph_by_id[name] for name in names]
        runs = list(self._runs(row)) or [Run("\n".join(p.text for p in paragraphs))]
        return tuple(self._passages(paragraphs, runs))

    def _runs(self, row: Row) -> Iterator[Run]:
        rewritten = is_rewritten(row)
        one_sided = not row.old or not row.new
        for edit in row.edits:
            if edit.op is not self.other and edit.text:
                # A paragraph that is new as a whole is marked as a row, not letter by letter.
                yield Run(edit.text) if one_sided else self._run(edit, rewritten)

    def _run(self, edit: Edit, rewritten: bool) -> Run:
        if edit.op is Op.EQUAL:
            shared = rewritten and sum(map(str.isalnum, edit.text)) >= _TELLING
            return Run(edit.text, Tone.SHARED if shared else Tone.PLAIN)
        if rewritten or edit.kind not in self.classes:
            return Run(edit.text, Tone.PLAIN, edit.kind)
        return Run(edit.text, Tone.DELETED if edit.op is Op.DELETE else Tone.INSERTED, edit.kind)

    def _passages(self, paragraphs: list[Paragraph], runs: list[Run]) -> Iterator[Passage]:
        start = 0
        for paragraph in paragraphs:
            end = start + len(paragraph.text)
            yield Passage(
                id=paragraph.id,
                number=paragraph.number,
                label=paragraph_label(paragraph, self.edition, self.language),
                runs=with_marks(tuple(_between(runs, start, end)), paragraph),
                cells=paragraph.cells,
            )
            start = end + 1  # the newline that joins paragraphs of one side


def _between(runs: list[Run], start: int, end: int) -> Iterator[Run]:
    at = 0
    for run in runs:
        first, last = max(start, at), min(end, at + len(run.text))
        if first < last:
            yield Run(run.text[first - at : last - at], run.tone, run.kind)
        at += len(run.text)


def with_marks(runs: tuple[Run, ...], paragraph: Paragraph) -> tuple[Run, ...]:
    """Set a paragraph's footnote signs into its runs."""
    result: list[Run] = []
    marks = sorted(paragraph.marks, key=lambda mark: mark.offset)
    at = taken = 0
    for run in runs:
        end, cut = at + len(run.text), 0
        while taken < len(marks) and marks[taken].offset < end:
            offset = max(marks[taken].offset - at, cut)
            if offset > cut:
                result.append(Run(run.text[cut:offset], run.tone, run.kind))
            result.append(Run(marks[taken].label, Tone.MARK))
            cut, taken = offset, taken + 1
        if cut < len(run.text):
            result.append(Run(run.text[cut:], run.tone, run.kind))
        at = end
    result.extend(Run(mark.label, Tone.MARK) for mark in marks[taken:])
    return tuple(result)
