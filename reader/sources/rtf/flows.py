"""Streams of paragraphs of an RTF file (the body, notes, headers, text boxes) into lines."""

from reader.document.line import Line
from reader.sources.collect import Lines, Passage, joined, shifted
from reader.sources.numerals import roman
from reader.sources.rtf.state import Flow, Goal, Paragraph
from reader.sources.rtf.styles import StyleSheet

_CHARACTER = 210.0  # the width of an ideograph in the usual size, in twentieths of a point


class Flows:
    """The streams that are open at a place of the file; the innermost takes what is read.

    Attributes:
        lines: what has been read.
    """

    def __init__(self, styles: StyleSheet) -> None:
        self.lines = Lines()
        self._styles = styles
        self._flows = [Flow(Goal.TEXT)]
        self._notes: list[tuple[str, list[Passage]]] = []
        self._footnotes = self._endnotes = 0

    @property
    def current(self) -> Flow:
        """The innermost stream."""
        return self._flows[-1]

    def open(self, goal: Goal) -> None:
        """Begin a stream; a note takes the sign that stands just before it."""
        label = self.current.paragraph.inline.last_mark() if goal is Goal.NOTE else ""
        self._flows.append(Flow(goal, label))

    def close(self) -> None:
        """End the innermost stream and file what it holds."""
        self.end_paragraph()
        self._end_table()
        flow = self._flows.pop()
        if flow.goal is Goal.FURNITURE:
            self.lines.furniture("\n".join(text for text, _marks in flow.done))
        elif flow.goal is Goal.NOTE:
            self._notes.append((flow.label, flow.done))
        else:
            # A text box: it is read after the paragraph it hangs on.
            self.current.done += flow.done

    def finish(self) -> None:
        """End the body, with a last paragraph that no word ends."""
        if not self.current.paragraph.inline.empty or self.current.paragraph.hidden:
            self.end_paragraph()
        self._end_table()

    def note_number(self) -> None:
        """Meet the automatic number of a note: in the text it counts, in the note's body it repeats."""
        if self.current.goal is not Goal.NOTE:
            self._footnotes += 1
            self.current.paragraph.inline.mark(str(self._footnotes))

    def endnote(self) -> None:
        """The note that is open is an endnote: those are counted apart, in Roman numerals."""
        flow = self.current
        if flow.goal is not Goal.NOTE or flow.label != str(self._footnotes):
            return
        self._footnotes -= 1
        self._endnotes += 1
        flow.label = roman(self._endnotes)
        self._flows[-2].paragraph.inline.rename_last(flow.label)

    def end_paragraph(self) -> None:
        """End a paragraph; its properties hold for the next."""
        flow = self.current
        paragraph = flow.paragraph
        passages = self._passages(paragraph)
        flow.paragraph = paragraph.next()
        if paragraph.in_table:
            flow.cell += passages
            return
        self._end_table()
        if len(self._flows) > 1:
            flow.done += passages
        else:
            self._write(paragraph, passages)

    def end_cell(self) -> None:
        """End a cell of a table."""
        flow = self.current
        flow.cell += self._passages(flow.paragraph)
        flow.paragraph = Paragraph(in_table=True)
        flow.row.append(joined(flow.cell, "\n"))
        flow.cell = []

    def end_row(self) -> None:
        """End a row of a table."""
        flow = self.current
        if flow.row:
            flow.rows.append(flow.row)
        flow.row = []

    def _passages(self, paragraph: Paragraph) -> list[Passage]:
        self.lines.furniture(" ".join(paragraph.hidden))
        passages = paragraph.inline.lines()
        label = " ".join(paragraph.label.split())
        if label and passages:
            self.lines.numbered = True
            gap = " " if paragraph.label[-1:].isspace() else ""
            text, marks = passages[0]
            passages[0] = (label + gap + text, shifted(marks, len(label + gap)))
        return passages

    def _write(self, paragraph: Paragraph, passages: list[Passage]) -> None:
        if paragraph.style in self._styles.contents:
            self.lines.furniture("\n".join(text for text, _marks in passages))
        else:
            level = paragraph.level or self._styles.levels.get(paragraph.style, 0)
            indent = round(max(paragraph.indent + paragraph.first, 0.0) / _CHARACTER, 1)
            shape = Line(0, "", level=level, emphasis=paragraph.inline.emphasis, indent=indent)
            self.lines.paragraph(passages, shape)
        for text, marks in self.current.done:
            self.lines.add(Line(0, text, marks=marks, whole=True))
        self.current.done = []
        self._write_notes()

    def _write_notes(self) -> None:
        notes, self._notes = self._notes, []
        for label, passages in notes:
            self.lines.note(label, joined(passages, "\n"))

    def _end_table(self) -> None:
        flow = self.current
        if flow.cell:
            flow.row.append(joined(flow.cell, "\n"))
            flow.cell = []
        self.end_row()
        rows, flow.rows = flow.rows, []
        if rows and len(self._flows) > 1:
            flow.done += [joined(row, "\t") for row in rows]
        elif rows:
            self.lines.table(rows)
            self._write_notes()
