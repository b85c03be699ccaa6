"""An edition's tree as text for a terminal: headings indented, paragraphs by their opening words."""

from collections.abc import Iterator

from reader.document.language import Language, Phrase
from reader.document.model import Edition, Paragraph, Section
from reader.export.safe import for_terminal

_OPENING = 60  # characters of a paragraph that let a reader know it again
_NOTES = Phrase("脚注", "Footnotes")
_FURNITURE = Phrase("页面元素（不属于正文）", "Page furniture (not part of the text)")
_WARNINGS = Phrase("可疑之处", "Warnings")
_LINE = Phrase("第 {line} 行", "line {line}")


def outline(edition: Edition, language: Language) -> str:
    """Give title, headings, paragraphs, notes, furniture and warnings, one a line."""
    return "\n".join(_lines(edition, language)) + "\n"


def _lines(edition: Edition, language: Language) -> Iterator[str]:
    identity = edition.identity
    yield for_terminal(identity.title or edition.name)
    facts = (identity.kind, identity.symbol, identity.number, identity.session, identity.date)
    yield " · ".join(for_terminal(fact) for fact in facts if fact)
    yield ""
    depth = 0
    for item in edition.items:
        if isinstance(item, Section):
            depth = item.level
            heading = f"{item.enumerator or ''} {item.text}".strip()
            yield f"{'  ' * (depth - 1)}{for_terminal(heading)}  [{item.id}]"
        else:
            yield f"{'  ' * depth}{item.id:8} {_opening(item)}"
    if edition.footnotes:
        yield f"\n{_NOTES.to(language)} ({len(edition.footnotes)})"
        for note in edition.footnotes:
            yield f"  {for_terminal(note.mark)} → {note.paragraph or '?'}  {for_terminal(note.text)}"
    if edition.furniture:
        yield f"\n{_FURNITURE.to(language)} ({len(edition.furniture)})"
        for piece in edition.furniture:
            yield f"  {_LINE.to(language, line=piece.line)}: {for_terminal(piece.text)}"
    if edition.warnings:
        yield f"\n{_WARNINGS.to(language)} ({len(edition.warnings)})"
        for warning in edition.warnings:
            yield f"  {_LINE.to(language, line=warning.line)}: {for_terminal(warning.message(language))}"


def _opening(paragraph: Paragraph) -> str:
    text = paragraph.text.replace("\n", " / ").replace("\t", " | ")
    return for_terminal(text if len(text) <= _OPENING else text[: _OPENING - 1] + "…")
