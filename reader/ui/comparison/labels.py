"""Names of sections, paragraphs, relations and changes in the interface's words."""

from PySide6.QtCore import QCoreApplication

from reader.compare.model import Comparison, Relation, Row
from reader.document.model import Edition, Paragraph
from reader.ui.comparison.index import Change
from reader.ui.comparison.rows.text import Side

SIGNS = {
    Relation.EQUIVALENT: "=",
    Relation.REVISED: "≈",
    Relation.COUNTERPART: "∼",
    Relation.ADDED: "+",
    Relation.REMOVED: "\N{MINUS SIGN}",
}


_SAMPLED = 1000  # items at either end of an edition


def _tr(text: str) -> str:
    return QCoreApplication.translate("Labels", text)


def section_path(edition: Edition, section: str | None) -> str:
    """Give a section's place as its enumerators: `四.A.1`, `第二章 第三节`; its heading where it has none."""
    if section is None:
        return ""
    chain = edition.path(section)
    signs = [(item.enumerator or "").strip().rstrip(".．、") for item in chain]
    if chain and not signs[-1]:
        return chain[-1].text
    named = [sign for sign in signs if sign]
    return (" " if any(map(_is_worded, named)) else ".").join(named)


def _is_worded(enumerator: str) -> bool:
    """Whether an enumerator says what it counts: `Chapter 2`, `第二章`."""
    letters = len(enumerator) > 1 and not enumerator.isascii() and not enumerator[-1].isnumeric()
    return letters or " " in enumerator


def section_title(edition: Edition, section: str | None) -> str:
    """Give a section's place and heading: `四.A.1 跨国有组织犯罪`."""
    if section is None or (found := edition.section_by_id.get(section)) is None:
        return ""
    path = section_path(edition, section)
    return found.text if not found.enumerator else f"{path}\u2002{found.text}"


def pseudo_name(name: str) -> str:
    """Give the name of what stands under no heading."""
    return {
        "front": _tr("Front matter"),
        "outer": _tr("Opening"),
        "preamble": _tr("Preamble"),
        "operative": _tr("Operative part"),
        "end": _tr("Close"),
    }.get(name.rpartition(".")[2], name)


def edition_title(edition: Edition) -> str:
    """Give what tells an edition from its neighbours: symbol or number, session, year; its author last."""
    identity = edition.identity
    year = str(identity.year or identity.date[:4] or "")
    parts = [identity.symbol or identity.number, identity.session, year, identity.author]
    told = [part for part in parts if part]
    return " · ".join(told) if told else edition.name


def short_names(comparison: Comparison) -> tuple[str, str]:
    """Give the shortest names that tell both editions apart: years, else sessions, else file names."""
    both = (comparison.old, comparison.new)
    years = [str(edition.identity.year or "") or edition.identity.date[:4] for edition in both]
    sessions = [edition.identity.session for edition in both]
    for old, new in (years, sessions):
        if old and new and old != new:
            return old, new
    old, new = (edition.name.rpartition(".")[0] or edition.name for edition in both)
    return (old, new) if old != new else (comparison.old.name, comparison.new.name)


def paragraph_name(paragraph: Paragraph) -> str:
    """Give a paragraph's number as a reader would say it, or its first words."""
    if paragraph.number:
        return paragraph.number
    head = paragraph.text.strip().replace("\n", " ")
    return head if len(head) <= 12 else head[:11] + "…"


def longest_numbers(comparison: Comparison) -> tuple[str, ...]:
    """Give a printed number of each length, from the beginning and the end of both editions."""
    found = {}
    for edition in (comparison.old, comparison.new):
        for item in (*edition.items[:_SAMPLED], *edition.items[-_SAMPLED:]):
            if isinstance(item, Paragraph):
                found[len(item.number), item.number.isascii()] = item.number
    return tuple(found.values())


def row_name(comparison: Comparison, row: Row) -> str:
    """Give the numbers of a row's paragraphs: `30 → 48`; the first words of one that has none."""
    olds = ", ".join(paragraph_name(comparison.old.paragraph_by_id[name]) for name in row.old)
    news = ", ".join(paragraph_name(comparison.new.paragraph_by_id[name]) for name in row.new)
    if not news or not olds:
        return olds or news
    numbered = any(comparison.new.paragraph_by_id[name].number for name in row.new)
    return f"{olds} → {news}" if numbered else news


def is_joined(row: Row) -> bool:
    """Whether several paragraphs of one side belong to the other side: the row was split or merged."""
    return bool(row.old and row.new) and len(row.old) + len(row.new) > 2


def relation_name(relation: Relation) -> str:
    """Give a relation's name."""
    return {
        Relation.EQUIVALENT: _tr("Equivalent"),
        Relation.REVISED: _tr("Revised"),
        Relation.COUNTERPART: _tr("Counterpart"),
        Relation.ADDED: _tr("Added"),
        Relation.REMOVED: _tr("Removed"),
    }[relation]


def change_name(change: Change) -> str:
    """Give the name of one class of change."""
    return {
        Change.FIGURE: _tr("Figures"),
        Change.WORDING: _tr("Wording"),
        Change.NAME: _tr("Names"),
        Change.PRESENCE: _tr("Added and removed"),
        Change.MOVED: _tr("Moved"),
        Change.TYPOGRAPHIC: _tr("Typographic"),
    }[change]


def tags(comparison: Comparison, row: Row, under_old: str | None) -> list[tuple[Side, str, str]]:
    """Give the tags of a row: the side, the word, and the colour's name.

    Args:
        comparison: what the row belongs to.
        row: the row.
        under_old: the old section whose band the row stands under.
    """
    new = Side.NEW if row.new else Side.OLD
    found: list[tuple[Side, str, str]] = []
    if row.relation is Relation.ADDED:
        found.append((new, _tr("added"), "ins"))
    if row.relation is Relation.COUNTERPART:
        found.append((new, _tr("counterpart"), "shared"))
    if row.relation is Relation.REMOVED:
        found.append((new, _tr("removed"), "removed"))
    if len(row.old) == 1 and len(row.new) > 1:
        found.append((new, _tr("split in {0}").format(len(row.new)), "soft"))
    if len(row.new) == 1 and len(row.old) > 1:
        found.append((new, _tr("merged from {0}").format(len(row.old)), "soft"))
    home = comparison.old.paragraph_by_id[row.old[0]].section if row.old else None
    origin = section_path(comparison.old, home) if home != under_old else ""
    if row.moved:
        found.append((new, _tr("moved · was {0}").format(origin) if origin else _tr("moved"), "moved"))
    elif origin and row.relation is Relation.REMOVED:
        found.append((new, _tr("from {0}").format(origin), "soft"))
    if row.manual:
        found.append((new, _tr("paired by hand"), "accent"))
    return found
