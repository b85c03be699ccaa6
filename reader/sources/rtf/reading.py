"""An RTF file read from its first token to its last."""

import re

from reader.document.line import Line
from reader.sources.bullets import symbol
from reader.sources.collect import Lines, Passage, joined, shifted
from reader.sources.numerals import roman
from reader.sources.rtf import charsets
from reader.sources.rtf.state import Flow, Goal, Paragraph, State
from reader.sources.rtf.tokens import Token
from reader.sources.rtf.words import CHARACTERS, GOALS, SHOWN, SYMBOLS

MAX_DEPTH = 2000  # groups within groups; Word writes some thirty
_HEADING = re.compile(r"(?:heading|标题|überschrift|titre|заголовок)\s*([1-9])\b", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录|contents)\s*(?:[1-9]|heading)\b", re.IGNORECASE)
# Words that switch a look on (off with the number 0), or off.
_LOOKS = {"b": ("bold", True), "v": ("hidden", True), "super": ("raised", True), "up": ("raised", True)}
_LOOKS |= dict.fromkeys(("nosupersub", "sub", "dn"), ("raised", False))
_LOOKS |= {"deleted": ("deleted", True)}
_CHARACTER = 210.0  # the width of an ideograph in the usual size, in twentieths of a point
_SURROGATE = range(0xD800, 0xE000)


class Reading:
    """Reads tokens into lines.

    Attributes:
        lines: what has been read.
        properties: title and author.
        deletions: how many pieces tracked changes took out.
        insertions: how many they put in.
        lost: how many bytes could not be decoded.
    """

    def __init__(self) -> None:
        self.lines = Lines()
        self.properties: dict[str, str] = {}
        self.deletions = self.insertions = self.lost = 0
        self._states = [State()]
        self._flows = [Flow(Goal.TEXT)]
        self._opened: list[tuple[int, Flow]] = []
        self._fonts: dict[int, int] = {}
        self._font_names: dict[int, str] = {}
        self._style_levels: dict[int, int] = {}
        self._contents_styles: set[int] = set()
        self._style = 0
        self._name = ""
        self._page = "cp1252"
        self._bytes = bytearray()
        self._to_skip = 0
        self._high = 0
        self._starred = False
        self._notes: list[tuple[str, list[Passage]]] = []
        self._counts = {False: 0, True: 0}  # footnotes, endnotes
        self._too_deep = 0

    @property
    def balanced(self) -> bool:
        """Whether every group that was opened has been closed."""
        return len(self._states) == 1 and not self._too_deep

    @property
    def _state(self) -> State:
        return self._states[-1]

    @property
    def _flow(self) -> Flow:
        return self._flows[-1]

    def take(self, token: Token) -> None:
        """Read one token."""
        kind = token.kind
        if kind in ("byte", "text"):
            self._data(token.data)
            return
        self._flush()
        if kind == "word":
            self._word(token.name, token.number)
        elif kind == "open":
            self._open()
        elif kind == "close":
            self._close()
        elif token.name == "*":
            self._starred = True
        else:
            self._symbol(token.name)

    def finish(self) -> None:
        """Close what the file left open."""
        self._flush()
        while len(self._states) > 1:
            self._close()
        self._end_paragraph()
        self._end_table()

    def _open(self) -> None:
        if len(self._states) >= MAX_DEPTH:
            self._too_deep += 1
            return
        self._states.append(self._state.copy())

    def _close(self) -> None:
        if self._too_deep:
            self._too_deep -= 1
            return
        if len(self._states) < 2:
            return
        if self._opened and self._opened[-1][0] == len(self._states):
            self._close_flow(self._opened.pop()[1])
        self._state_ends()
        self._states.pop()
        self._starred = False
        self._to_skip = 0

    def _state_ends(self) -> None:
        goal = self._state.goal
        if goal in (Goal.TITLE, Goal.AUTHOR) and self._name.strip():
            self.properties["title" if goal is Goal.TITLE else "author"] = self._name.strip()
            self._name = ""
        elif goal in (Goal.FONTS, Goal.STYLES):
            self._name_ends()

    def _name_ends(self) -> None:
        """A font's or style's name is complete."""
        name = self._name.strip().rstrip(";")
        if name and self._state.goal is Goal.FONTS:
            self._font_names[self._state.font] = name
        elif name:
            if found := _HEADING.match(name):
                self._style_levels.setdefault(self._style, int(found[1]))
            if _CONTENTS.match(name):
                self._contents_styles.add(self._style)
            self._style = 0
        self._name = ""

    def _data(self, data: bytes) -> None:
        if self._to_skip:
            taken = min(self._to_skip, len(data))
            self._to_skip -= taken
            data = data[taken:]
        self._bytes += data

    def _flush(self) -> None:
        """Decode the bytes that have come together; one character may have come in several tokens."""
        if not self._bytes:
            return
        data = bytes(self._bytes)
        self._bytes.clear()
        state = self._state
        if state.symbol and state.goal is Goal.TEXT:
            self._text("".join(symbol(0xF000 + byte, state.symbol) for byte in data))
            return
        text = charsets.decoded(data, state.codec)
        self.lost += text.count("\N{REPLACEMENT CHARACTER}")
        self._text(text)

    def _text(self, text: str) -> None:
        state = self._state
        goal = state.goal
        if goal in (Goal.FONTS, Goal.STYLES, Goal.TITLE, Goal.AUTHOR):
            self._name += text
            if goal in (Goal.FONTS, Goal.STYLES) and ";" in text:
                self._name_ends()
            return
        if goal in (Goal.NOTHING, Goal.INSTRUCTION):
            return
        paragraph = self._flow.paragraph
        if goal is Goal.NUMBER:
            paragraph.label += text
        elif state.deleted:
            self.deletions += 1
        elif state.hidden:
            paragraph.hidden.append(text)
        elif state.raised:
            paragraph.inline.raised(text)
        else:
            paragraph.inline.add(text, bold=state.bold)

    def _symbol(self, name: str) -> None:
        if name in ("\n", "\r"):
            self._end_paragraph()
        elif name in SYMBOLS:
            self._text(SYMBOLS[name])

    def _word(self, name: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        on = number != 0
        state = self._state
        if name in GOALS or starred:
            self._goal(name)
        elif name == "u":
            self._unicode(number or 0)
        elif name in CHARACTERS:
            self._text(CHARACTERS[name])
        elif name in ("par", "sect"):
            self._end_paragraph()
        elif name in ("cell", "row"):
            self._end_cell() if name == "cell" else self._end_row()
        elif name == "uc":
            state.skip = min(max(number or 0, 0), 8)
        elif name == "chftn":
            self._note_number()
        elif name in _LOOKS:
            look, shows = _LOOKS[name]
            setattr(state, look, on and shows)
        elif name == "revised" and on:
            self.insertions += 1
        elif state.goal is not Goal.NUMBER:
            self._setting(name, number or 0)

    def _setting(self, name: str, number: int) -> None:
        state, paragraph = self._state, self._flow.paragraph
        if name == "f":
            self._set_font(number)
        elif name == "fcharset" and state.goal is Goal.FONTS:
            self._fonts[state.font] = number
        elif name == "plain":
            state.bold = state.raised = state.hidden = state.deleted = False
        elif name == "pard":
            paragraph.in_table, paragraph.level, paragraph.style = False, 0, 0
            paragraph.indent = paragraph.first = 0.0
        elif name == "s":
            self._style = paragraph.style = number
        elif name == "outlinelevel":
            self._outline(number)
        elif name == "intbl":
            paragraph.in_table = True
        elif name == "li":
            paragraph.indent = float(number)
        elif name == "fi":
            paragraph.first = float(number)
        elif name in ("ansicpg", "mac", "pc", "pca"):
            pages = {"ansicpg": number, "mac": 10000, "pc": 437, "pca": 850}
            self._page = state.codec = charsets.of_page(pages[name])
        elif name == "ftnalt" and self._flow.goal is Goal.NOTE:
            self._endnote()

    def _outline(self, number: int) -> None:
        if not 0 <= number < 9:
            return
        if self._state.goal is Goal.STYLES:
            self._style_levels[self._style] = number + 1
        else:
            self._flow.paragraph.level = number + 1

    def _set_font(self, number: int) -> None:
        state = self._state
        state.font = number
        charset = self._fonts.get(number, 1)
        state.symbol = self._font_names.get(number, "symbol") if charsets.is_symbol(charset) else ""
        state.codec = charsets.of_font(charset) or self._page

    def _unicode(self, number: int) -> None:
        code = number + 0x10000 if number < 0 else number
        self._to_skip = self._state.skip
        if code in _SURROGATE:
            if code < 0xDC00:
                self._high = code
            elif self._high:
                self._text(chr(0x10000 + ((self._high - 0xD800) << 10) + code - 0xDC00))
                self._high = 0
            return
        if 0xF000 <= code < 0xF100 and self._state.symbol:
            self._text(symbol(code, self._state.symbol))
        elif 0 < code <= 0x10FFFF:
            self._text(chr(code))

    def _goal(self, name: str) -> None:
        """A group begins that is not plain text."""
        state = self._state
        if state.goal in (Goal.NOTHING, Goal.STYLES) and name not in SHOWN:
            state.goal = Goal.NOTHING
            return
        goal = GOALS.get(name, Goal.TEXT if name in SHOWN else Goal.NOTHING)
        if name == "shptxt":
            self._open_flow(Flow(Goal.TEXT))
            goal = Goal.TEXT
        elif goal in (Goal.FURNITURE, Goal.NOTE):
            self._open_flow(Flow(goal, self._pending_label() if goal is Goal.NOTE else ""))
            goal = Goal.TEXT
        elif goal is Goal.NUMBER:
            self._flow.paragraph.label = ""
        state.goal = goal

    def _open_flow(self, flow: Flow) -> None:
        self._opened.append((len(self._states), flow))
        self._flows.append(flow)
        state = self._state
        state.bold = state.raised = state.hidden = False

    def _close_flow(self, flow: Flow) -> None:
        self._end_paragraph()
        self._end_table()
        self._flows.pop()
        if flow.goal is Goal.FURNITURE:
            self.lines.furniture("\n".join(text for text, _marks in flow.done))
        elif flow.goal is Goal.NOTE:
            self._notes.append((flow.label, flow.done))
        else:
            # A text box: it is read after the paragraph it hangs on.
            self._flow.done += flow.done

    def _note_number(self) -> None:
        """The automatic number of a note: in the text it counts, in the note's body it repeats."""
        if self._flow.goal is Goal.NOTE or self._state.goal is not Goal.TEXT:
            return
        self._counts[False] += 1
        self._flow.paragraph.inline.mark(str(self._counts[False]))

    def _pending_label(self) -> str:
        """Give the sign of the note whose body begins here: the last sign before it."""
        return self._flow.paragraph.inline.last_mark()

    def _endnote(self) -> None:
        """The note is an endnote: those are counted apart, in Roman numerals."""
        if self._flow.label != str(self._counts[False]):
            return
        self._counts[False] -= 1
        self._counts[True] += 1
        self._flow.label = roman(self._counts[True])
        self._flows[-2].paragraph.inline.rename_last(self._flow.label)

    def _end_paragraph(self) -> None:
        flow = self._flow
        paragraph = flow.paragraph
        passages = self._passages(paragraph)
        in_table = paragraph.in_table
        flow.paragraph = Paragraph(
            in_table=in_table,
            level=paragraph.level,
            style=paragraph.style,
            indent=paragraph.indent,
            first=paragraph.first,
        )
        if in_table:
            flow.cell += passages
            return
        self._end_table()
        if flow.goal is not Goal.TEXT or len(self._flows) > 1:
            flow.done += passages
            return
        self._write(paragraph, passages)

    def _passages(self, paragraph: Paragraph) -> list[Passage]:
        passages = paragraph.inline.lines()
        label = " ".join(paragraph.label.split())
        if label and passages:
            self.lines.numbered = True
            gap = " " if paragraph.label[-1:].isspace() else ""
            text, marks = passages[0]
            passages[0] = (label + gap + text, shifted(marks, len(label + gap)))
        return passages

    def _write(self, paragraph: Paragraph, passages: list[Passage]) -> None:
        self.lines.furniture(" ".join(paragraph.hidden))
        if paragraph.style in self._contents_styles:
            self.lines.furniture("\n".join(text for text, _marks in passages))
        elif not passages:
            self.lines.blank()
        else:
            level = paragraph.level or self._style_levels.get(paragraph.style, 0)
            indent = round(max(paragraph.indent + paragraph.first, 0.0) / _CHARACTER, 1)
            shape = Line(0, "", level=level, emphasis=paragraph.inline.emphasis, indent=indent)
            self.lines.paragraph(passages, shape)
        for text, marks in self._flow.done:
            self.lines.add(Line(0, text, marks=marks, whole=True))
        self._flow.done = []
        self._write_notes()

    def _write_notes(self) -> None:
        notes, self._notes = self._notes, []
        for label, passages in notes:
            self.lines.note(label, joined(passages, "\n"))

    def _end_cell(self) -> None:
        flow = self._flow
        flow.cell += self._passages(flow.paragraph)
        flow.paragraph = Paragraph(in_table=True)
        flow.row.append(joined(flow.cell, "\n"))
        flow.cell = []

    def _end_row(self) -> None:
        flow = self._flow
        if flow.row:
            flow.rows.append(flow.row)
        flow.row = []

    def _end_table(self) -> None:
        flow = self._flow
        if flow.row or flow.cell:
            flow.row += [joined(flow.cell, "\n")] if flow.cell else []
            flow.cell = []
            self._end_row()
        if not flow.rows:
            return
        rows, flow.rows = flow.rows, []
        if flow.goal is Goal.TEXT and len(self._flows) == 1:
            self.lines.table(rows)
            self._write_notes()
        else:
            flow.done += [joined(row, "\t") for row in rows]
