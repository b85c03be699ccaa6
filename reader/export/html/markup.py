"""Elements of HTML; all text goes through here and is escaped."""

from html import escape

from reader.compare.model import EditClass
from reader.export.digest import Passage
from reader.export.lines import Place
from reader.export.runs import Run, Tone
from reader.export.safe import shown


def text(value: object) -> str:
    """Give a text for element content or a quoted attribute."""
    return escape(shown(str(value)))


def tag(name: str, content: str, **attributes: str) -> str:
    """Give an element; `content` is markup, attribute values are escaped, `class_` loses its stroke."""
    return f"<{name}{attributes_of(**attributes)}>{content}</{name}>"


def attributes_of(**attributes: str) -> str:
    """Give attributes as they stand in a start tag; empty ones are left out."""
    return "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(value)}"' for key, value in attributes.items() if value
    )


def runs(pieces: tuple[Run, ...], anchor: str = "") -> str:
    """Give runs as inline markup; footnote signs link to the notes when `anchor` names their edition."""
    return "".join(_run(piece, anchor) for piece in pieces)


def _run(piece: Run, anchor: str) -> str:
    content = text(piece.text).replace("\n", "<br>")
    kind = piece.kind.value if piece.kind not in (EditClass.SAME, EditClass.WORDING) else ""
    match piece.tone:
        case Tone.DELETED:
            return f"<del{attributes_of(class_=kind)}>{content}</del>"
        case Tone.INSERTED:
            return f"<ins{attributes_of(class_=kind)}>{content}</ins>"
        case Tone.SHARED:
            return f'<span class="shared">{content}</span>'
        case Tone.MARK:
            inner = f'<a href="#{text(f"note-{anchor}-{piece.text}")}">{content}</a>' if anchor else content
            return f"<sup>{inner}</sup>"
        case _:
            return f'<span class="figure">{content}</span>' if piece.kind is EditClass.FIGURE else content


def passage(one: Passage, anchor: str) -> str:
    """Give one paragraph of a side: its number and its text, or its table."""
    number = f'<b class="no">{text(one.number)}</b> ' if one.number else ""
    if one.cells:
        rows = "".join(tag("tr", "".join(tag("td", text(cell)) for cell in row)) for row in one.cells)
        return f'{number}<table class="quoted"><tbody>{rows}</tbody></table>'
    return tag("p", number + runs(one.runs, anchor))


def place(one: Place | None) -> str:
    """Give a place, as a link where its row is in the digest."""
    if one is None:
        return ""
    return f'<a href="#{text(one.anchor)}">{text(one.label)}</a>' if one.anchor else text(one.label)
