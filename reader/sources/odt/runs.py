"""What stands inside a paragraph of an OpenDocument text: text, spans, notes, frames."""

from lxml import etree

from reader.sources.inline import SOFT_BREAK, TAB, WIDE_GAP, Inline
from reader.sources.odt.names import STYLE_NAME, n
from reader.sources.odt.styles import Look, Styles
from reader.sources.xml import text_of

_SPAN = n("text:span")
_S, _TAB, _BREAK = n("text:s"), n("text:tab"), n("text:line-break")
_NOTE = n("text:note")
_FRAMES = frozenset(
    {n("draw:frame"), n("draw:custom-shape"), n("draw:g"), n("draw:rect"), n("draw:text-box")}
)
_SKIPPED = frozenset(
    {
        n("office:annotation"),
        n("office:annotation-end"),
        n("text:hidden-text"),
        n("text:tracked-changes"),
        n("text:script"),
    }
)


class Runs:
    """Reads the content of paragraphs, in document order.

    Attributes:
        pending: notes met and not yet read: their labels and bodies.
        boxes: frames with text met and not yet read.
    """

    def __init__(self, styles: Styles) -> None:
        self.pending: list[tuple[str, etree._Element]] = []
        self.boxes: list[etree._Element] = []
        self._styles = styles

    def read(self, parent: etree._Element, look: Look, into: Inline, hidden: list[str]) -> None:
        """Read what stands in a paragraph, or in a part of one.

        Args:
            parent: the paragraph or span.
            look: what the styles around say.
            into: takes the text.
            hidden: takes text that is not shown.
        """
        _add(parent.text, look, into, hidden)
        for child in parent:
            self._child(child, look, into, hidden)
            _add(child.tail, look, into, hidden)

    def _child(self, child: etree._Element, look: Look, into: Inline, hidden: list[str]) -> None:
        tag = child.tag
        if tag == _SPAN:
            named = self._styles.of("text", child.get(STYLE_NAME))
            bold = named.bold or look.bold
            inner = Look(bold=bold, raised=named.raised or look.raised, hidden=named.hidden or look.hidden)
            self.read(child, inner, into, hidden)
        elif tag == _S:
            spaces = child.get(n("text:c"), "1")
            wide = spaces.isdecimal() and (len(spaces) > 1 or int(spaces) >= len(WIDE_GAP))
            _add(TAB if wide else " ", look, into, hidden)
        elif tag == _TAB:
            _add(TAB, look, into, hidden)
        elif tag == _BREAK:
            _add(SOFT_BREAK, look, into, hidden, kept=True)
        elif tag == _NOTE:
            self._note(child, into)
        elif tag in _FRAMES:
            self.boxes.append(child)
        elif tag == n("text:ruby"):
            self._ruby(child, look, into, hidden)
        elif tag not in _SKIPPED:
            # Links, fields, bookmarks and whatever newer versions bring: what they hold is shown.
            self.read(child, look, into, hidden)

    def _note(self, note: etree._Element, into: Inline) -> None:
        citation, body = note.find(n("text:note-citation")), note.find(n("text:note-body"))
        if citation is None or body is None:
            return
        label = text_of(citation).strip()
        into.mark(label)
        self.pending.append((label, body))

    def _ruby(self, ruby: etree._Element, look: Look, into: Inline, hidden: list[str]) -> None:
        for part in ruby:
            if part.tag == n("text:ruby-base"):
                self.read(part, look, into, hidden)
            else:
                into.markup += text_of(part)


def _add(text: str | None, look: Look, into: Inline, hidden: list[str], *, kept: bool = False) -> None:
    """Add text; line ends of the file are blanks."""
    if not text:
        return
    shown = text if kept else text.replace("\n", " ")
    if look.hidden:
        hidden.append(shown)
    elif look.raised and not kept:
        into.raised(shown)
    else:
        into.add(shown, bold=look.bold)
