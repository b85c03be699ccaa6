"""The tables of a digest as cells, so that every format has the same columns, rows and order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.compare.model import Direction, Relation
from reader.document.language import Language, Phrase
from reader.export import words
from reader.export.digest import Digest
from reader.export.lines import FigureLine, FlowMap, FootnoteLine, Place, SectionLine
from reader.export.numbers import difference, percent
from reader.export.runs import Run

_WAYS = {Direction.STRONGER: "up", Direction.WEAKER: "down", Direction.SAME: ""}


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one field of a table.

    Attributes:
        text: the whole content as text.
        places: where it stands, for links; their labels are the text.
        runs: the text with its edits, for footnotes.
        value: the number that the text prints.
        indent: how deep a heading stands.
        way: `up` or `down`, for what grew or shrank.
        language: the language of the text, where it is the editions' own.
        anchor: the name that links within the digest point to.
    """

    text: str
    places: tuple[Place, ...] = ()
    runs: tuple[Run, ...] = ()
    value: float | None = None
    indent: int = 0
    way: str = ""
    language: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        head: what stands above it.
        width: its share of the table.
        numeric: it holds numbers, which stand to the right.
        sign: what stands above it where there is no room for words.
    """

    head: Phrase
    width: int
    numeric: bool = False
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of the digest.

    Attributes:
        name: what links within the digest call it.
        title: its heading.
        columns: its columns.
        rows: its rows; each has a cell for every column.
    """

    name: str
    title: Phrase
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def section_sheet(digest: Digest) -> Sheet:
    """Give the section map."""
    present = [one for one in Relation if any(line.counts.get(one) for line in digest.sections)]
    columns = (
        Column(words.OLD, 36),
        Column(words.NEW, 36),
        Column(words.RELATION_HEAD, 17),
        *(Column(words.RELATION[one], 7, numeric=True, sign=words.RELATION_SIGN[one]) for one in present),
    )
    rows = tuple(_section_row(line, present, digest) for line in digest.sections)
    return Sheet("sections", words.SECTIONS, columns, rows)


def _section_row(line: SectionLine, present: list[Relation], digest: Digest) -> tuple[Cell, ...]:
    link = (Place(line.new, line.anchor),) if line.anchor else ()
    return (
        Cell(line.old, indent=line.old_level - 1, language=digest.old.language),
        Cell(line.new, link, indent=line.new_level - 1, language=digest.new.language),
        Cell(f"{words.RELATION_SIGN[line.relation]} {words.RELATION[line.relation].to(digest.language)}"),
        *(_count(line.counts.get(one, 0)) for one in present),
    )


def _count(count: int) -> Cell:
    return Cell(str(count), value=count) if count else Cell("")


def flow_sheet(digest: Digest) -> Sheet:
    """Give where the paragraphs of each outermost section went, for formats that draw no picture."""
    columns = (Column(words.OLD, 44), Column(words.NEW, 44), Column(words.PARAGRAPHS, 12, numeric=True))
    flow = digest.flow or FlowMap()
    rows = tuple(
        (
            Cell("—" if one.old is None else flow.old[one.old], language=digest.old.language),
            Cell("—" if one.new is None else flow.new[one.new], language=digest.new.language),
            _count(one.count),
        )
        for one in flow.flows
    )
    return Sheet("flow", words.FLOW, columns, rows)


def figure_sheet(digest: Digest) -> Sheet:
    """Give the changed figures."""
    columns = (
        Column(words.ABOUT, 28),
        Column(words.OLD, 14, numeric=True),
        Column(words.NEW, 14, numeric=True),
        Column(words.DIFFERENCE, 12, numeric=True),
        Column(words.PERCENT, 9, numeric=True),
        Column(words.WHERE_OLD, 13),
        Column(words.WHERE_NEW, 13),
    )
    rows = []
    for line in digest.figures:
        way = "" if not line.difference else "up" if line.difference > 0 else "down"
        rows.append(
            (
                Cell(line.about or "—", language=digest.new.language),
                Cell(line.old or "—", value=line.old_value),
                Cell(line.new or "—", value=line.new_value),
                *_growth(line, way, digest.language),
                _place(line.old_place),
                _place(line.new_place),
            )
        )
    return Sheet("figures", words.FIGURES, columns, tuple(rows))


def _growth(line: FigureLine, way: str, language: Language) -> tuple[Cell, Cell]:
    """Give by how much a figure changed, and by what share; what is a share itself changes by points."""
    if line.unit in ("%", "％") and line.difference is not None:
        points = words.POINTS.to(language, number=difference(line.difference))
        return Cell(points, value=line.difference, way=way), Cell("")
    return (
        Cell(difference(line.difference), value=line.difference, way=way),
        Cell(percent(line.percent), value=line.percent, way=way),
    )


def term_sheet(digest: Digest) -> Sheet:
    """Give the changed names."""
    columns = (Column(words.OLD, 36), Column(words.NEW, 36), Column(words.WHERE, 24))
    old, new = digest.old.language, digest.new.language
    rows = tuple(
        (Cell(one.old, language=old), Cell(one.new, language=new), _places(one.places, digest.language))
        for one in digest.terms
    )
    return Sheet("terms", words.TERMS, columns, rows)


def verb_sheet(digest: Digest) -> Sheet:
    """Give the changed operative verbs."""
    columns = (
        Column(words.OLD, 18),
        Column(words.NEW, 18),
        Column(words.STRENGTH, 16),
        Column(words.WHERE_OLD, 22),
        Column(words.WHERE_NEW, 22),
    )
    rows = tuple(
        (
            Cell(one.old, language=digest.old.language),
            Cell(one.new, language=digest.new.language),
            Cell(
                f"{words.DIRECTION_SIGN[one.direction]} {words.DIRECTION[one.direction].to(digest.language)}",
                way=_WAYS[one.direction],
            ),
            _place(one.old_place),
            _place(one.new_place),
        )
        for one in digest.verbs
    )
    return Sheet("verbs", words.VERBS, columns, rows)


def citation_sheet(digest: Digest) -> Sheet:
    """Give the cited documents."""
    columns = (
        Column(words.FATE_HEAD, 12),
        Column(words.OLD, 26),
        Column(words.NEW, 26),
        Column(words.WHERE_OLD, 18),
        Column(words.WHERE_NEW, 18),
    )
    rows = tuple(
        (
            Cell(words.FATE[one.fate].to(digest.language)),
            Cell(one.old, language=digest.old.language),
            Cell(one.new, language=digest.new.language),
            _places(one.old_places, digest.language),
            _places(one.new_places, digest.language),
        )
        for one in digest.citations
    )
    return Sheet("citations", words.CITATIONS, columns, rows)


def footnote_sheet(digest: Digest) -> Sheet:
    """Give the footnotes of both editions."""
    columns = (
        Column(words.RELATION_HEAD, 10),
        Column(words.WHERE_OLD, 12),
        Column(words.OLD, 33),
        Column(words.WHERE_NEW, 12),
        Column(words.NEW, 33),
    )
    rows = tuple(_footnote_row(line, digest) for line in digest.footnotes)
    return Sheet("footnotes", words.FOOTNOTES, columns, rows)


def _footnote_row(line: FootnoteLine, digest: Digest) -> tuple[Cell, ...]:
    cells = [Cell(words.RELATION[line.relation].to(digest.language))]
    for side, mark, runs, place, card in (
        ("old", line.old_mark, line.old, line.old_place, digest.old),
        ("new", line.new_mark, line.new, line.new_place, digest.new),
    ):
        text = f"{mark} {''.join(run.text for run in runs)}" if mark else ""
        marked = (Run(f"{mark} "), *runs) if mark else ()
        anchor = f"note-{side}-{mark}" if mark else ""
        cells += [_place(place), Cell(text, runs=marked, language=card.language, anchor=anchor)]
    return tuple(cells)


def emphasis_sheet(digest: Digest) -> Sheet:
    """Give the words that gained or lost, as occurrences per 10,000 words."""
    columns = (
        Column(words.WORD, 40),
        Column(words.OLD, 20, numeric=True),
        Column(words.NEW, 20, numeric=True),
        Column(words.DIFFERENCE, 20, numeric=True),
    )
    rows = tuple(
        (
            Cell(one.word, language=digest.new.language),
            Cell(f"{one.old:.1f}", value=one.old),
            Cell(f"{one.new:.1f}", value=one.new),
            Cell(
                difference(round(one.new - one.old, 1)),
                value=round(one.new - one.old, 4),
                way="up" if one.new > one.old else "down",
            ),
        )
        for one in digest.emphasis
    )
    return Sheet("emphasis", words.EMPHASIS, columns, rows)


_AFTER: tuple[tuple[str, Callable[[Digest], Sheet]], ...] = (
    ("figures", figure_sheet),
    ("terms", term_sheet),
    ("verbs", verb_sheet),
    ("citations", citation_sheet),
    ("footnotes", footnote_sheet),
    ("emphasis", emphasis_sheet),
)


def leading_sheets(digest: Digest) -> tuple[Sheet, ...]:
    """Give the tables that stand before the changes, in order, those without rows left out."""
    made = (
        section_sheet(digest) if digest.sections else None,
        flow_sheet(digest) if digest.flow and digest.flow.flows else None,
    )
    return tuple(sheet for sheet in made if sheet is not None)


def sheets(digest: Digest) -> tuple[Sheet, ...]:
    """Give the tables that follow the changes, in order, those without rows left out."""
    return tuple(make(digest) for name, make in _AFTER if getattr(digest, name))


def in_order(digest: Digest) -> Iterator[Sheet | None]:
    """Give what follows the title block, in the order of all formats: tables, and None for the rows."""
    yield from leading_sheets(digest)
    if digest.changes:
        yield None
    yield from sheets(digest)


def _place(place: Place | None) -> Cell:
    return Cell(place.label, (place,)) if place else Cell("")


def _places(places: tuple[Place, ...], language: Language) -> Cell:
    return Cell(words.COMMA.to(language).join(place.label for place in places), places)
