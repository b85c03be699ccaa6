"""A series of editions as tables."""

from collections.abc import Sequence

from reader.compare.model import Relation
from reader.compare.series import Chain, Counts, Timeline, timeline
from reader.document.language import Language, Phrase
from reader.document.model import Edition
from reader.export import words
from reader.export.labels import paragraph_label, section_label
from reader.export.listing import Listing
from reader.export.sheets import Cell, Column, Sheet

CHANGED = Phrase("改动", "changed")
SIGNS = Phrase("+ 新增　− 删除　≈ 改动　↕ 移位", "+ added   − removed   ≈ changed   ↕ moved")
"""What the signs of a step mean."""
SIZE = Phrase("{paragraphs} 段，{characters} 字", "{paragraphs} paragraphs, {characters} characters")
_UNDER = Phrase("{count} 段", "{count} paragraphs")
_TITLE = Phrase("{name}：{count} 个版本", "{name}: {count} editions")
_EDITIONS = Phrase("各版本", "Editions")
_SECTIONS = Phrase("各章节", "Sections")
_COLUMNS = Phrase("逐段并列", "Paragraph by paragraph")
_EDITION = Phrase("版本", "Edition")
_PARAGRAPHS = Phrase("段落", "Paragraphs")
_CHARACTERS = Phrase("字数", "Characters")


def names_of(editions: Sequence[Edition]) -> list[str]:
    """Give short names for columns: the files' names without endings."""
    return [edition.name.rpartition(".")[0] or edition.name for edition in editions]


def listing(joined: Chain, name: str, language: Language) -> Listing:
    """Give a series as tables: its editions, its sections, and its paragraphs side by side."""
    found = timeline(joined)
    sheets = (_editions(found), _sections(found, language), _bands(joined, language))
    return Listing(
        _TITLE.to(language, name=name, count=len(joined.editions)), (SIGNS.to(language),), sheets, language
    )


def _editions(found: Timeline) -> Sheet:
    columns = (
        Column(_EDITION, 24),
        Column(_PARAGRAPHS, 10, numeric=True),
        Column(_CHARACTERS, 10, numeric=True),
        *(Column(head, 10, numeric=True) for head in (*_counted(), words.MOVED)),
    )
    rows = []
    for at, name in enumerate(names_of(found.editions)):
        step = found.steps[at - 1] if at else None
        sizes = (found.paragraphs[at], found.characters[at])
        counts = (step.added, step.removed, step.changed, step.moved) if step else ()
        cells = [Cell(name), *(Cell(str(count), value=count) for count in (*sizes, *counts))]
        rows.append((*cells, *(Cell("") for _ in range(len(columns) - len(cells)))))
    return Sheet("editions", _EDITIONS, columns, tuple(rows))


def _counted() -> tuple[Phrase, Phrase, Phrase]:
    return words.RELATION[Relation.ADDED], words.RELATION[Relation.REMOVED], CHANGED


def _sections(found: Timeline, language: Language) -> Sheet:
    names = names_of(found.editions)
    columns = (Column(words.SECTION, 36), *(Column(Phrase(name, name), 24) for name in names))
    rows = []
    for line in found.sections:
        newest = max(at for at, ident in enumerate(line.ids) if ident is not None)
        head = section_label(line.ids[newest] or "", found.editions[newest], language)
        cells = [Cell(head, indent=line.level - 1)]
        for at, size in enumerate(line.sizes):
            step = counted(line.steps[at - 1]) if at else ""
            text = _UNDER.to(language, count=size) if size else "–"
            cells.append(Cell(f"{text}　{step}" if step else text))
        rows.append(tuple(cells))
    return Sheet("sections", _SECTIONS, columns, tuple(rows))


def counted(step: Counts) -> str:
    """Give what happened in a step in a few signs; see `SIGNS`."""
    said = ((step.added, "+"), (step.removed, "−"), (step.changed, "≈"), (step.moved, "↕"))
    return " ".join(f"{sign}{count}" for count, sign in said if count)


def _bands(joined: Chain, language: Language) -> Sheet:
    names = names_of(joined.editions)
    columns = tuple(Column(Phrase(name, name), 60) for name in names)
    rows = tuple(
        tuple(
            Cell(_text(edition, ids, language))
            for edition, ids in zip(joined.editions, band.ids, strict=True)
        )
        for band in joined.bands
    )
    return Sheet("columns", _COLUMNS, columns, rows)


def _text(edition: Edition, ids: Sequence[str], language: Language) -> str:
    paragraphs = [edition.paragraph_by_id[ident] for ident in ids]
    return "\n".join(f"[{paragraph_label(one, edition, language)}] {one.text}" for one in paragraphs)
