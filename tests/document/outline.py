"""An edition as lines that a person can read and compare."""

from reader.document.model import Edition, Section

_HEAD = 36


def outline(edition: Edition) -> str:
    """Give sections with their level, paragraphs with kind and section, notes, furniture and warnings."""
    lines: list[str] = []
    for item in edition.items:
        marks = "".join(f" ^{mark.label}" for mark in item.marks)
        if isinstance(item, Section):
            number = f"[{item.enumerator}] " if item.enumerator else ""
            lines.append(f"{'#' * item.level} {item.id} {number}{item.text}{marks}")
            continue
        number = f"[{item.number}] " if item.number else ""
        parent = f" of {item.parent}" if item.parent else ""
        text = " / ".join(" | ".join(row) for row in item.cells) if item.cells else item.text
        shown = text if len(text) <= _HEAD else f"{text[:_HEAD]}…"
        lines.append(f"    {item.id} {item.kind.value} in {item.section}{parent}: {number}{shown}{marks}")
    lines += (f"note {note.mark} of {note.paragraph}: {note.text}" for note in edition.footnotes)
    lines += (f"furniture: {piece.text}" for piece in edition.furniture)
    lines += (
        f"warning {warning.line} {warning.kind.value}: {warning.detail}" for warning in edition.warnings
    )
    identity = edition.identity
    lines += (
        f"{name}: {value}"
        for name in identity.__dataclass_fields__
        if (value := getattr(identity, name)) and name != "title"
    )
    return "\n".join(lines) + "\n"
