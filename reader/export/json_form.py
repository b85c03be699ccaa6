"""Editions and comparisons as the JSON that the command line prints and other programs read.

The shapes are contracts: fields may be added, none may be renamed or dropped.
"""

from typing import Any

from reader.compare.model import (
    CitationChange,
    Comparison,
    FigureChange,
    Row,
    SectionPair,
    TermChange,
    VerbChange,
)
from reader.document.language import Language
from reader.document.model import Edition, Footnote, Furniture, Paragraph, Section
from reader.document.warning import ReadingWarning

Json = dict[str, Any]


def structure(edition: Edition, language: Language = Language.EN) -> Json:
    """Give an edition's tree; warnings are worded in `language`."""
    identity = edition.identity
    return {
        "title": identity.title,
        "kind": identity.kind,
        "symbol": identity.symbol,
        "session": identity.session,
        "language": identity.language,
        "number": identity.number,
        "organ": identity.organ,
        "agenda": list(identity.agenda),
        "agenda_title": list(identity.agenda_title),
        "author": identity.author,
        "date": identity.date,
        "year": identity.year,
        "meeting": identity.meeting,
        "series": identity.series,
        "headings": [_heading(section) for section in edition.sections],
        "paragraphs": [_paragraph(paragraph) for paragraph in edition.paragraphs],
        "footnotes": [_footnote(note) for note in edition.footnotes],
        "furniture": [_furniture(piece) for piece in edition.furniture],
        "warnings": [_warning(warning, language) for warning in edition.warnings],
    }


def comparison(comparison: Comparison, language: Language = Language.EN) -> Json:
    """Give a comparison with both editions; warnings are worded in `language`."""
    return {
        "old": structure(comparison.old, language),
        "new": structure(comparison.new, language),
        "summary": comparison.summary,
        "sections": [_section_pair(pair) for pair in comparison.sections],
        "rows": [_row(row) for row in comparison.rows],
        "figures": [_figure(change) for change in comparison.figures],
        "terms": [_term(change) for change in comparison.terms],
        "verbs": [_verb(change) for change in comparison.verbs],
        "citations": [_citation(change) for change in comparison.citations],
        "emphasis": [
            {"word": e.word, "old": e.old, "new": e.new, "weight": e.weight} for e in comparison.emphasis
        ],
    }


def _heading(section: Section) -> Json:
    return {
        "id": section.id,
        "level": section.level,
        "enumerator": section.enumerator,
        "text": section.text,
        "parent": section.parent,
        "footnotes": [mark.label for mark in section.marks],
        "line": section.line,
    }


def _paragraph(paragraph: Paragraph) -> Json:
    form: Json = {
        "id": paragraph.id,
        "number": paragraph.number,
        "section": paragraph.section,
        "kind": paragraph.kind.value,
        "text": paragraph.text,
        "footnotes": list(paragraph.footnotes),
        "marks": [{"offset": mark.offset, "mark": mark.label} for mark in paragraph.marks],
        "parent": paragraph.parent,
        "lines": list(paragraph.lines),
    }
    if paragraph.cells:
        form["cells"] = [list(row) for row in paragraph.cells]
    return form


def _footnote(note: Footnote) -> Json:
    return {"mark": note.mark, "text": note.text, "paragraph": note.paragraph, "line": note.line}


def _furniture(piece: Furniture) -> Json:
    return {"line": piece.line, "text": piece.text}


def _warning(warning: ReadingWarning, language: Language) -> Json:
    return {"line": warning.line, "message": warning.message(language), "kind": warning.kind.value}


def _section_pair(pair: SectionPair) -> Json:
    return {"old": pair.old, "new": pair.new, "relation": pair.relation.value}


def _row(row: Row) -> Json:
    return {
        "old": list(row.old),
        "new": list(row.new),
        "relation": row.relation.value,
        "moved": row.moved,
        "score": round(row.score, 3),
        "edits": [[edit.op.value, edit.text] for edit in row.edits],
        "classes": [edit.kind.value for edit in row.edits],
        "manual": row.manual,
        "reason": list(row.reason),
    }


def _figure(change: FigureChange) -> Json:
    return {
        "old": change.old,
        "new": change.new,
        "old_value": change.old_value,
        "new_value": change.new_value,
        "difference": change.difference,
        "percent": change.percent,
        "unit": change.unit,
        "about": change.about,
        "old_paragraph": change.old_paragraph,
        "new_paragraph": change.new_paragraph,
    }


def _term(change: TermChange) -> Json:
    return {"old": change.old, "new": change.new, "rows": list(change.rows)}


def _verb(change: VerbChange) -> Json:
    return {
        "old": change.old,
        "new": change.new,
        "direction": change.direction.value,
        "old_paragraph": change.old_paragraph,
        "new_paragraph": change.new_paragraph,
    }


def _citation(change: CitationChange) -> Json:
    return {
        "old": change.old,
        "new": change.new,
        "fate": change.fate.value,
        "old_paragraphs": list(change.old_paragraphs),
        "new_paragraphs": list(change.new_paragraphs),
    }
