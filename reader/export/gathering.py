"""A comparison gathered into a digest: what was chosen, in reading order, with labels and links."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from reader.compare.model import Comparison, Op, Row
from reader.document.model import Edition
from reader.document.progress import Progress, ignore
from reader.export import words
from reader.export.chapters import Chapters
from reader.export.choice import Choice
from reader.export.digest import Digest, Entry, Part, Review, RowKey
from reader.export.flow import flow_map
from reader.export.labels import section_short
from reader.export.lines import EditionCard, FigureLine
from reader.export.options import Options
from reader.export.passages import Side, is_rewritten
from reader.export.tables import Tables

_UNREVIEWED = Review()
_BRIEF = 6  # lines of a table on a page that holds all tables
_ROWS = 0.8  # share of the work that the rows take


def gather(
    comparison: Comparison,
    options: Options,
    reviews: Mapping[RowKey, Review] | None = None,
    *,
    progress: Progress = ignore,
) -> Digest:
    """Gather what `options` ask for.

    Args:
        comparison: what was found.
        options: what goes in.
        reviews: what the reviewer said of rows, by the rows' ids.
        progress: told the share done.

    Raises:
        Cancelled: `progress` asked for it.
    """
    return _Gathering(comparison, options, reviews or {}, progress).digest()


def brief(digest: Digest) -> Digest:
    """Give the digest with no more than what one page holds of each table."""

    def share(line: FigureLine) -> float:
        return -abs(line.percent) if line.percent is not None else 0.0

    outermost = [replace(line, counts=line.within) for line in digest.sections if line.level == 1]
    return replace(
        digest,
        sections=tuple(outermost[: 2 * _BRIEF]),
        figures=tuple(sorted(digest.figures, key=share)[:_BRIEF]),
        terms=digest.terms[:_BRIEF],
        verbs=digest.verbs[:_BRIEF],
        citations=digest.citations[:_BRIEF],
        footnotes=digest.footnotes[:_BRIEF],
        emphasis=digest.emphasis[:_BRIEF],
    )


@dataclass
class _Gathering:
    comparison: Comparison
    options: Options
    reviews: Mapping[RowKey, Review]
    progress: Progress
    chapters: Chapters = field(init=False)

    def __post_init__(self) -> None:
        self.chapters = Chapters(self.comparison, self.options.language)

    def digest(self) -> Digest:
        comparison, options = self.comparison, self.options
        parts = tuple(self._parts()) if options.changes else ()
        shown = {entry.row for part in parts for entry in part.entries}
        tables = Tables(comparison, options.language, frozenset(shown))
        old, new = self._card(comparison.old), self._card(comparison.new)
        whole = Digest(
            title=options.title or self._title(old, new),
            author=options.author,
            language=options.language,
            old=old,
            new=new,
            summary=dict(comparison.summary),
            shown=len(shown),
            total=len(comparison.rows),
            brief=options.brief,
            changes=options.changes,
            parts=parts,
            sections=self.chapters.map(parts) if options.map else (),
            figures=tables.figures() if options.figures else (),
            terms=tables.terms() if options.terms else (),
            verbs=tables.verbs() if options.verbs else (),
            citations=tables.citations() if options.citations else (),
            footnotes=tables.footnotes() if options.footnotes else (),
            emphasis=comparison.emphasis if options.plot else (),
            flow=flow_map(comparison, options.language) if options.flow else None,
        )
        return brief(whole) if options.brief else whole

    def _parts(self) -> Iterator[Part]:
        choice = Choice(self.comparison, self.options, self.reviews)
        chosen = [(index, row) for index, row in enumerate(self.comparison.rows) if choice.takes(row)]
        done = 0
        for headings, group in self.chapters.group(chosen):
            yield Part(headings, tuple(self._entry(index, row) for index, row in group))
            done += len(group)
            self.progress(_ROWS * done / len(chosen))

    def _entry(self, index: int, row: Row) -> Entry:
        options, comparison = self.options, self.comparison
        old = Side(comparison.old, Op.INSERT, options.classes, options.language)
        new = Side(comparison.new, Op.DELETE, options.classes, options.language)
        review = self.reviews.get((row.old, row.new), _UNREVIEWED)
        return Entry(
            row=index,
            relation=row.relation,
            moved=row.moved,
            old=old.passages(row),
            new=new.passages(row),
            rewritten=is_rewritten(row),
            changed=row.changed,
            origin=self._origin(row) if row.moved and row.old else "",
            review=review if options.notes else Review(review.seen, review.important),
        )

    def _origin(self, row: Row) -> str:
        old = self.comparison.old
        return section_short(old.paragraph_by_id[row.old[0]].section, old, self.options.language)

    def _card(self, edition: Edition) -> EditionCard:
        identity = edition.identity
        facts = (identity.symbol or "", identity.session, *identity.agenda, identity.author, identity.date)
        year = str(identity.year) if identity.year else ""
        return EditionCard(
            name=identity.symbol or identity.number or identity.session or year or edition.name,
            title=identity.title or edition.name,
            facts=tuple(dict.fromkeys(fact for fact in facts if fact)),
            language=identity.language,
            paragraphs=len(edition.paragraphs),
            sections=len(edition.sections),
            characters=sum(len(paragraph.text) for paragraph in edition.paragraphs),
        )

    def _title(self, old: EditionCard, new: EditionCard) -> str:
        names = (old.name, new.name)
        if names[0] == names[1]:
            names = (self.comparison.old.name, self.comparison.new.name)
        return words.TITLE.to(self.options.language, title=new.title, old=names[0], new=names[1])
