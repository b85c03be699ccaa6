"""How editions, paragraphs and changes are spoken of in the windows of a series."""

from html import escape

from reader.compare.model import Edit, EditClass, Op, Relation
from reader.document.language import Language
from reader.document.model import Edition
from reader.export.labels import paragraph_label
from reader.export.words import RELATION
from reader.ui.theme import theme


def place_name(edition: Edition, name: str, language: Language) -> str:
    """Give how a paragraph is referred to; a section by its heading."""
    paragraph = edition.paragraph_by_id.get(name)
    if paragraph is not None:
        return paragraph_label(paragraph, edition, language)
    section = edition.section_by_id.get(name)
    return section.text if section is not None else name


def relation_name(relation: Relation | None, language: Language) -> str:
    """Give how a paragraph belongs to the edition before."""
    return RELATION[relation].to(language) if relation is not None else ""


def marked(edits: tuple[Edit, ...]) -> str:
    """Give edits as rich text: struck out, underlined, figures on their own ground."""
    return "".join(_run(edit) for edit in edits)


def _run(edit: Edit) -> str:
    text = escape(edit.text).replace("\n", "<br>")
    if edit.op is Op.EQUAL or edit.kind is EditClass.TYPOGRAPHIC:
        return text if edit.op is not Op.DELETE else ""
    look = theme().colours
    deleted = edit.op is Op.DELETE
    figure = edit.kind is EditClass.FIGURE and not deleted  # beside the one that was struck out
    ink = look.figure if figure else look.removed if deleted else look.ins
    ground = look.figure_bg if figure else look.removed_bg if deleted else look.ins_bg
    line = "line-through" if deleted else "underline"
    return f"<span style='color:{ink};background:{ground};text-decoration:{line}'>{text}</span>"
