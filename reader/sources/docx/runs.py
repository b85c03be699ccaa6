"""What stands inside a paragraph of a Word file: runs of text, notes, fields, symbols, boxes."""

from collections.abc import Iterator

from lxml import etree

from reader.sources.bullets import symbol
from reader.sources.docx.fields import Fields
from reader.sources.docx.formulas import spelled
from reader.sources.docx.names import (
    ALTERNATE,
    CHOICE,
    FALLBACK,
    MATH,
    R_PR,
    TEXT_BOX,
    VAL,
    R,
    on,
    w,
)
from reader.sources.docx.notes import Notes
from reader.sources.docx.revisions import INSERTED, REMOVED, Revisions
from reader.sources.docx.styles import Format, Styles
from reader.sources.inline import SOFT_BREAK, TAB, WIDE_GAP, Inline, columned

_T = w("t")
_STYLE, _BOLD, _VANISH, _RAISE = w("rStyle"), w("b"), w("vanish"), w("vertAlign")
_FIELD, _CODE, _SYM, _RUBY = w("fldChar"), w("instrText"), w("sym"), w("ruby")
_CONTAINERS = frozenset(
    w(name)
    for name in (
        "hyperlink",
        "smartTag",
        "customXml",
        "sdt",
        "sdtContent",
        "fldSimple",
        "dir",
        "bdo",
        "subDoc",
    )
)
_MATH = frozenset({f"{{{MATH}}}oMath", f"{{{MATH}}}oMathPara"})
_FIXED = {w("tab"): TAB, w("ptab"): TAB, w("cr"): SOFT_BREAK, w("br"): SOFT_BREAK, w("noBreakHyphen"): "-"}
_BOXES = frozenset({w("drawing"), w("pict"), w("object"), ALTERNATE})


class Runs:
    """Reads the content of paragraphs, in document order.

    Attributes:
        fields: the fields that are open.
        pending: notes met and not yet read: their labels and bodies.
        boxes: text boxes met and not yet read.
    """

    def __init__(self, styles: Styles, footnotes: Notes, endnotes: Notes, revisions: Revisions) -> None:
        self.fields = Fields()
        self.pending: list[tuple[str, etree._Element]] = []
        self.boxes: list[etree._Element] = []
        self._styles = styles
        self._notes = {w("footnoteReference"): footnotes, w("endnoteReference"): endnotes}
        self._revisions = revisions

    def read(self, parent: etree._Element, base: Format, into: Inline, hidden: list[str]) -> None:
        """Read what stands in a paragraph, or in a part of one.

        Args:
            parent: the paragraph.
            base: what its style says of its runs.
            into: takes the text.
            hidden: takes text that Word does not show.
        """
        for child in parent:
            tag = child.tag
            if tag == R:
                self._run(child, base, into, hidden)
            elif tag in _CONTAINERS:
                self.read(child, base, into, hidden)
            elif tag in INSERTED:
                self._revisions.count(tag)
                self.read(child, base, into, hidden)
            elif tag in REMOVED:
                self._revisions.count(tag)
            elif tag == ALTERNATE:
                for content in chosen(child):
                    self.read(content, base, into, hidden)
            elif tag in _MATH:
                into.add(spelled(child))

    def _run(self, run: etree._Element, base: Format, into: Inline, hidden: list[str]) -> None:
        bold = base.bold
        if base.hidden and run.find(R_PR) is None:
            self._set_apart(run, base, into, hidden, veiled=True)
            return
        showing = self.fields.showing
        for child in run:
            tag = child.tag
            if tag == _T:
                if showing:
                    text = child.text or ""
                    into.add(columned(text) if WIDE_GAP in text else text, bold=bold)
            elif tag == R_PR:
                bold, veiled, raised = self._look(child, base)
                if raised or veiled:
                    self._set_apart(run, base, into, hidden, veiled=veiled)
                    return
            elif self._special(child, run, base, into, hidden):
                return
            else:
                showing = self.fields.showing

    def _set_apart(
        self, run: etree._Element, base: Format, into: Inline, hidden: list[str], *, veiled: bool
    ) -> None:
        """Read a run that is raised or hidden: its text is a mark, a power, or nothing that is shown."""
        for child in run:
            if child.tag not in (_T, R_PR) and self._special(child, run, base, into, hidden):
                # The text is the note's own sign, and has been taken with it.
                return
        text = "".join(child.text or "" for child in run.iterchildren(_T)) if self.fields.showing else ""
        if veiled:
            hidden.append(text)
        elif text:
            into.raised(text)

    def _look(self, properties: etree._Element, base: Format) -> tuple[bool, bool, bool]:
        """Give whether a run is bold, hidden and raised."""
        bold, veiled, raised = base.bold, base.hidden, False
        for child in properties:
            tag = child.tag
            if tag == _STYLE:
                name = child.get(VAL, "")
                styled = self._styles.run_bold(name)
                bold = bold if styled is None else styled
                veiled = veiled or self._styles.run_hidden(name)
            elif tag == _BOLD:
                bold = on(child.get(VAL))
            elif tag == _VANISH:
                veiled = on(child.get(VAL))
            elif tag == _RAISE:
                raised = child.get(VAL) == "superscript"
        return bold, veiled, raised

    def _special(
        self, child: etree._Element, run: etree._Element, base: Format, into: Inline, hidden: list[str]
    ) -> bool:
        """Read what is no text; True where the rest of the run has been read with it."""
        tag = child.tag
        if tag in self._notes:
            return self._reference(child, run, into)
        if tag == _FIELD:
            into.add(self.fields.character(child.get(w("fldCharType"), "")))
        elif tag == _CODE:
            self.fields.instruct(child.text or "")
        elif not self.fields.showing:
            return False
        elif tag in _FIXED:
            into.add(_FIXED[tag])
        elif tag == _SYM:
            into.add(_symbol(child))
        elif tag in _BOXES:
            self.boxes += text_boxes(child)
        elif tag == _RUBY:
            for part in child:
                if part.tag == w("rubyBase"):
                    self.read(part, base, into, hidden)
                elif part.tag == w("rt"):
                    into.markup += "".join(text.text or "" for text in part.iter(_T))
        return False

    def _reference(self, child: etree._Element, run: etree._Element, into: Inline) -> bool:
        custom = on(child.get(w("customMarkFollows"), "0"))
        found = self._notes[child.tag].refer(child.get(w("id"), ""), custom=custom)
        if found is None:
            return False
        label, body = found
        if custom:
            signs = (_symbol(c) if c.tag == _SYM else c.text or "" for c in child.itersiblings(_T, w("sym")))
            label = "".join(signs).strip()
        into.mark(label)
        self.pending.append((label, body))
        return custom


def _symbol(element: etree._Element) -> str:
    try:
        return symbol(int(element.get(w("char"), ""), 16), element.get(w("font"), ""))
    except ValueError:
        return ""


def chosen(alternate: etree._Element) -> Iterator[etree._Element]:
    """Give the one version of alternate content that is read: the first choice, or else the fallback."""
    for tag in (CHOICE, FALLBACK):
        found = alternate.find(tag)
        if found is not None and len(found):
            yield found
            return


def text_boxes(element: etree._Element) -> list[etree._Element]:
    """Give the outermost text boxes in a drawing, each once though a file may hold it twice."""
    boxes: list[etree._Element] = []
    for child in chosen(element) if element.tag == ALTERNATE else element:
        if child.tag == TEXT_BOX:
            boxes.append(child)
        else:
            boxes += text_boxes(child)
    return boxes
