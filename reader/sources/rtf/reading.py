"""An RTF file read from its first token to its last."""

import re
import sys
from array import array

from reader.sources.bullets import symbol
from reader.sources.collect import Lines
from reader.sources.inline import WIDE_GAP, columned
from reader.sources.rtf import charsets
from reader.sources.rtf.flows import Flows
from reader.sources.rtf.state import Goal, State
from reader.sources.rtf.styles import FontTable, StyleSheet
from reader.sources.rtf.tokens import Token
from reader.sources.rtf.words import CHARACTERS, GOALS, SHOWN, SYMBOLS

MAX_DEPTH = 2000  # groups within groups; Word writes some thirty
# Words that switch a look on (off with the number 0), or off.
_LOOKS = {"b": ("bold", True), "v": ("hidden", True), "super": ("raised", True), "up": ("raised", True)}
_LOOKS |= dict.fromkeys(("nosupersub", "sub", "dn"), ("raised", False))
_LOOKS |= {"deleted": ("deleted", True)}
_BOX = "shptxt"
_LOUD = frozenset({_BOX, "title", "author"})  # these stand inside groups that are not text
_SILENT = frozenset({Goal.NOTHING, Goal.INSTRUCTION})
_NUMBER = re.compile(rb"u(-?\d+)")
_CHARACTER = re.compile(rb"\\u(-?\d+)[ ]?(?:\\'([0-9a-fA-F]{2})|\?)")
_UTF_16 = "utf-16-le" if sys.byteorder == "little" else "utf-16-be"
_SURROGATE = range(0xD800, 0xE000)


class Reading:
    """Reads tokens into lines.

    Attributes:
        properties: title and author.
        deletions: how many pieces tracked changes took out.
        insertions: how many they put in.
        lost: how many bytes could not be decoded.
    """

    def __init__(self) -> None:
        self.properties: dict[str, str] = {}
        self.deletions = self.insertions = self.lost = 0
        self._states = [State()]
        self._styles = StyleSheet()
        self._fonts = FontTable()
        self._flows = Flows(self._styles)
        self._opened: list[int] = []  # how many groups were open when each inner stream began
        self._style = 0
        self._name = ""
        self._bytes = bytearray()
        self._to_skip = 0
        self._high = 0
        self._starred = False
        self._too_deep = 0

    @property
    def balanced(self) -> bool:
        """Whether every group that was opened has been closed."""
        return len(self._states) == 1 and not self._too_deep

    @property
    def _state(self) -> State:
        return self._states[-1]

    @property
    def lines(self) -> Lines:
        """What has been read."""
        return self._flows.lines

    def take(self, token: Token) -> None:
        """Read one token."""
        kind = token.kind
        if kind == "text":
            self._data(token.data)
            return
        self._flush()
        if kind == "unicode":
            self._unicode_run(token.data)
            return
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
        self._flows.finish()

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
        if self._opened and self._opened[-1] == len(self._states):
            self._opened.pop()
            self._flows.close()
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
            self._fonts.name(self._state.font, name)
        elif name:
            self._styles.name(self._style, name)
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
        paragraph = self._flows.current.paragraph
        if goal is Goal.NUMBER:
            paragraph.label += text
        elif state.deleted:
            self.deletions += 1
        elif state.hidden:
            paragraph.hidden.append(text)
        elif state.raised:
            paragraph.inline.raised(text)
        else:
            paragraph.inline.add(columned(text) if WIDE_GAP in text else text, bold=state.bold)

    def _symbol(self, name: str) -> None:
        if name in ("\n", "\r"):
            self._flows.end_paragraph()
        elif name in SYMBOLS:
            self._text(SYMBOLS[name])

    def _word(self, name: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        on = number != 0
        state = self._state
        if name in GOALS or name in SHOWN or starred:
            self._goal(name)
        elif state.goal in _SILENT:
            return
        elif name == "u":
            self._unicode(number or 0)
        elif name in CHARACTERS:
            self._text(CHARACTERS[name])
        elif name in ("par", "sect"):
            self._flows.end_paragraph()
        elif name in ("cell", "row"):
            self._flows.end_cell() if name == "cell" else self._flows.end_row()
        elif name == "uc":
            state.skip = min(max(number or 0, 0), 8)
        elif name == "chftn" and state.goal is Goal.TEXT:
            self._flows.note_number()
        elif name in _LOOKS:
            look, shows = _LOOKS[name]
            setattr(state, look, on and shows)
        elif name == "revised" and on:
            self.insertions += 1
        elif state.goal is not Goal.NUMBER:
            self._setting(name, number or 0)

    def _setting(self, name: str, number: int) -> None:
        state, paragraph = self._state, self._flows.current.paragraph
        if name == "f":
            self._set_font(number)
        elif name == "fcharset" and state.goal is Goal.FONTS:
            self._fonts.charset(state.font, number)
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
            self._fonts.page = state.codec = charsets.of_page(pages[name])
        elif name == "ftnalt":
            self._flows.endnote()

    def _outline(self, number: int) -> None:
        if not 0 <= number < 9:
            return
        if self._state.goal is Goal.STYLES:
            self._styles.levels[self._style] = number + 1
        else:
            self._flows.current.paragraph.level = number + 1

    def _set_font(self, number: int) -> None:
        state = self._state
        state.font = number
        state.symbol = self._fonts.symbol(number)
        state.codec = self._fonts.codec(number)

    def _unicode_run(self, run: bytes) -> None:
        """Read characters that each have one byte after them for old readers."""
        state = self._state
        if state.skip == 1 and not state.symbol and not self._high:
            numbers = [int(number) & 0xFFFF for number in _NUMBER.findall(run)]
            self._text(array("H", numbers).tobytes().decode(_UTF_16, "replace"))
            self._to_skip = 0
            return
        for number, code in _CHARACTER.findall(run):
            self._unicode(int(number))
            self._data(bytes.fromhex(code.decode("ascii")) if code else b"?")
            self._flush()

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
        if state.goal in (Goal.NOTHING, Goal.STYLES) and name not in _LOUD:
            state.goal = Goal.NOTHING
            return
        goal = GOALS.get(name, Goal.TEXT if name in SHOWN else Goal.NOTHING)
        if name == _BOX or goal in (Goal.FURNITURE, Goal.NOTE):
            self._flows.open(goal)
            self._opened.append(len(self._states))
            state.bold = state.raised = state.hidden = False
            goal = Goal.TEXT
        elif goal is Goal.NUMBER:
            self._flows.current.paragraph.label = ""
        state.goal = goal
