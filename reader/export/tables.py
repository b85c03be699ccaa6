"""The tables of a digest: figures, terms, verbs, citations, footnotes, with links to where they stand."""

from reader.compare.edits import edits
from reader.compare.model import Comparison, Edit, Op
from reader.document.language import Language
from reader.document.model import Edition, Footnote
from reader.export.footnotes import pair_footnotes
from reader.export.labels import paragraph_label, section_label
from reader.export.lines import CitationLine, FigureLine, FootnoteLine, Place, TermLine, VerbLine
from reader.export.runs import Run, Tone


class Tables:
    """Turns findings into lines whose places link to the entries that are shown."""

    def __init__(self, comparison: Comparison, language: Language, shown: frozenset[int]) -> None:
        self._comparison = comparison
        self._language = language
        self._old_rows: dict[str, int] = {}
        self._new_rows: dict[str, int] = {}
        self._shown = shown
        for index, row in enumerate(comparison.rows):
            for name in row.old:
                self._old_rows.setdefault(name, index)
            for name in row.new:
                self._new_rows.setdefault(name, index)

    def figures(self) -> tuple[FigureLine, ...]:
        """Give the changed figures in the order in which they were found."""
        return tuple(
            FigureLine(
                about=change.about,
                unit=change.unit,
                old=change.old or "",
                new=change.new or "",
                old_value=change.old_value,
                new_value=change.new_value,
                difference=change.difference,
                percent=change.percent,
                old_place=self._old(change.old_paragraph),
                new_place=self._new(change.new_paragraph),
            )
            for change in self._comparison.figures
        )

    def terms(self) -> tuple[TermLine, ...]:
        """Give the changed names."""
        return tuple(
            TermLine(change.old, change.new, tuple(self._row(index) for index in change.rows))
            for change in self._comparison.terms
        )

    def verbs(self) -> tuple[VerbLine, ...]:
        """Give the changed verbs."""
        return tuple(
            VerbLine(
                change.old,
                change.new,
                change.direction,
                self._old(change.old_paragraph) or Place(""),
                self._new(change.new_paragraph) or Place(""),
            )
            for change in self._comparison.verbs
        )

    def citations(self) -> tuple[CitationLine, ...]:
        """Give the cited documents."""
        return tuple(
            CitationLine(
                change.old or "",
                change.new or "",
                change.fate,
                tuple(place for name in change.old_paragraphs if (place := self._old(name))),
                tuple(place for name in change.new_paragraphs if (place := self._new(name))),
            )
            for change in self._comparison.citations
        )

    def footnotes(self) -> tuple[FootnoteLine, ...]:
        """Give the footnotes of both editions side by side."""
        return tuple(
            FootnoteLine(
                old_mark=old.mark if old else "",
                new_mark=new.mark if new else "",
                old=sides[0],
                new=sides[1],
                relation=relation,
                old_place=self._old(old.paragraph) if old else None,
                new_place=self._new(new.paragraph) if new else None,
            )
            for old, new, relation in pair_footnotes(self._comparison)
            for sides in [_runs(old, new)]
        )

    def _row(self, index: int) -> Place:
        row = self._comparison.rows[index]
        place = self._new(row.new[0]) if row.new else self._old(row.old[0])
        return place or Place("")

    def _old(self, name: str | None) -> Place | None:
        return self._place(self._comparison.old, self._old_rows, name)

    def _new(self, name: str | None) -> Place | None:
        return self._place(self._comparison.new, self._new_rows, name)

    def _place(self, edition: Edition, rows: dict[str, int], name: str | None) -> Place | None:
        if name is None:
            return None
        paragraph = edition.paragraph_by_id.get(name)
        if paragraph is None:
            # A footnote's sign may stand in a heading.
            return Place(section_label(name, edition, self._language))
        label = paragraph_label(paragraph, edition, self._language)
        row = rows.get(name)
        return Place(label, f"row-{row + 1}" if row in self._shown and row is not None else "")


def _runs(old: Footnote | None, new: Footnote | None) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Give both notes' texts, with what changed where there are two."""
    if old is None or new is None:
        return (Run(old.text),) if old else (), (Run(new.text),) if new else ()
    found = edits(old.text, new.text)
    return (
        tuple(_run(edit, Tone.DELETED) for edit in found if edit.op is not Op.INSERT),
        tuple(_run(edit, Tone.INSERTED) for edit in found if edit.op is not Op.DELETE),
    )


def _run(edit: Edit, tone: Tone) -> Run:
    return Run(edit.text, Tone.PLAIN if edit.op is Op.EQUAL else tone, edit.kind)
