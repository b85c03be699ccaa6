"""The pictures of a digest as shapes, so that every format draws the same ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.compare.model import Emphasis
from reader.export.columns import wrap
from reader.export.digest import Digest
from reader.export.lines import Flow, FlowMap
from reader.export.safe import one_line


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle; `role` says what it stands for and thereby its colour."""

    x: float
    y: float
    width: float
    height: float
    role: str


@dataclass(frozen=True, slots=True)
class Band:
    """A curved band from the left edge (x0, y0, thickness) to the right one."""

    x0: float
    y0: float
    x1: float
    y1: float
    thickness: float
    role: str
    label: str


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text; `align` is `start`, `middle` or `end` at x; y is its baseline."""

    x: float
    y: float
    text: str
    align: str
    role: str = "ink"
    size: float = 12


@dataclass(frozen=True, slots=True)
class Picture:
    """Shapes in a frame, drawn in order."""

    width: float
    height: float
    shapes: tuple[Box | Band | Words, ...]


_WIDTH = 960.0
_COLUMN = 300.0  # room for the names of sections on either side
_BAR = 10.0
_UNIT = 9.0  # height of one paragraph
_GAP = 14.0
_LEAST = 17.0  # height of a line of a heading, and the least one of a section
_STUB = 54.0  # length of what leaves or enters the picture
_NAME = 20  # letters on a line of a heading beside the picture, full-width ones counted
_NAME_LINES = 2
_SIZE = 14.0  # of the letters in headings
_LEFT, _RIGHT = _COLUMN + _BAR, _WIDTH - _COLUMN - _BAR  # where bands begin and end
_MIDDLE = _WIDTH / 2  # where the bars of words begin
_HALF = 330.0  # length of the longest one
_ROW = 24.0  # from one word to the next
_MOST = 24  # words in a plot


def picture(name: str, digest: Digest) -> Picture | None:
    """Give the picture that says what the table of that name says, and says it better; None for none."""
    if name == "flow" and digest.flow:
        return flow_picture(digest.flow)
    return emphasis_picture(digest.emphasis) if name == "emphasis" else None


def shorten(text: str, room: int) -> str:
    """Cut a text to `room` full-width letters; a narrow letter takes half the room."""
    taken = 0.0
    for at, letter in enumerate(text):
        taken += 1 if ord(letter) > 0x2E7F else 0.55
        if taken > room:
            return text[: max(at - 1, 1)].rstrip() + "…"
    return text


def flow_picture(flow: FlowMap) -> Picture:
    """Draw where the paragraphs of each section went.

    Bands join the sections that share paragraphs; a stub on the left leaves the picture (removed), one on the
    right comes into it (added).
    """
    unit = _unit(flow)
    old = _pile(flow.old, [one.old for one in flow.flows], flow.flows, unit)
    new = _pile(flow.new, [one.new for one in flow.flows], flow.flows, unit)
    shapes = [
        *_bands(flow, old, new, unit),
        *_sections(old, _LEFT - _BAR, _LEFT - _BAR - 8, "end"),
        *_sections(new, _RIGHT, _RIGHT + _BAR + 8, "start"),
    ]
    return Picture(_WIDTH, max(old.end, new.end) + 6, tuple(shapes))


@dataclass(slots=True)
class _Pile:
    """The sections of one edition, one under the other.

    Attributes:
        names: the heading of each, on as many lines as there is room for.
        tops: where each begins.
        filled: how far down bands have come out of each.
        end: where the last one ends.
    """

    names: list[list[str]]
    tops: list[float]
    filled: list[float]
    end: float

    def take(self, at: int, height: float) -> float:
        """Give where the next band out of a section begins."""
        top = self.filled[at]
        self.filled[at] += height
        return top


def _pile(names: Sequence[str], at: Sequence[int | None], flows: Sequence[Flow], unit: float) -> _Pile:
    """Pile up sections, each as high as its paragraphs or its heading ask for."""
    sizes = [0.0] * len(names)
    for index, one in zip(at, flows, strict=True):
        if index is not None:
            sizes[index] += one.count * unit
    lines = [*map(_name_lines, names)]
    tops = [6.0]
    for size, name in zip(sizes, lines, strict=True):
        tops.append(tops[-1] + max(size, _LEAST * len(name)) + _GAP)
    return _Pile(lines, tops[:-1], tops[:-1], tops[-1] - _GAP)


def _bands(flow: FlowMap, old: _Pile, new: _Pile, unit: float) -> Iterator[Band | Words]:
    """Draw what goes from section to section, leaves the picture, or comes into it."""
    for one in flow.flows:
        thick = one.count * unit
        if one.old is not None and one.new is not None:
            label = f"{flow.old[one.old]} → {flow.new[one.new]}: {one.count}"
            y0, y1 = old.take(one.old, thick), new.take(one.new, thick)
            yield Band(_LEFT, y0, _RIGHT, y1, thick, "kept", label)
        elif one.old is not None:
            y, label = old.take(one.old, thick), f"{flow.old[one.old]}: −{one.count}"
            yield Band(_LEFT, y, _LEFT + _STUB, y, thick, "removed", label)
            yield from _beside(_LEFT + _STUB + 6, y, thick, f"−{one.count}", "start")
        elif one.new is not None:
            y, label = new.take(one.new, thick), f"{flow.new[one.new]}: +{one.count}"
            yield Band(_RIGHT - _STUB, y, _RIGHT, y, thick, "added", label)
            yield from _beside(_RIGHT - _STUB - 6, y, thick, f"+{one.count}", "end")


def _sections(pile: _Pile, x: float, text_x: float, align: str) -> Iterator[Box | Words]:
    """Draw a bar for each section with its heading beside it, as near to its middle as there is room."""
    for name, top, bottom in zip(pile.names, pile.tops, pile.filled, strict=True):
        height = max(bottom - top, 2)
        yield Box(x, top, _BAR, height, "bar")
        half = _LEAST * (len(name) - 1) / 2
        first = max(top + height / 2, top + half + 4) - half
        for at, line in enumerate(name):
            yield Words(text_x, first + _SIZE * 0.36 + at * _LEAST, line, align, size=_SIZE)


def _name_lines(name: str) -> list[str]:
    """Give a heading on as many lines as there is room for."""
    lines = wrap(one_line(name), 2 * _NAME)
    kept = lines[:_NAME_LINES]
    if len(lines) > _NAME_LINES:
        kept[-1] = shorten(kept[-1] + lines[_NAME_LINES], _NAME)
    return kept


def _beside(x: float, y: float, thick: float, text: str, align: str) -> list[Words]:
    """Give the count at a stub, where the stub is high enough for it."""
    return [Words(x, y + thick / 2 + 4, text, align, "soft", 11)] if thick >= 9 else []


def _unit(flow: FlowMap) -> float:
    """Let a report of any length fit about one page."""
    total = sum(one.count for one in flow.flows) or 1
    return min(_UNIT, 560 / total)


def emphasis_picture(emphasis: tuple[Emphasis, ...]) -> Picture:
    """Draw the words that gained (to the right) and lost (to the left), the strongest on the outside."""
    gained = sorted((one for one in emphasis if one.weight > 0), key=lambda one: -one.weight)[: _MOST // 2]
    lost = sorted((one for one in emphasis if one.weight < 0), key=lambda one: one.weight)[: _MOST // 2]
    strongest = max((abs(one.weight) for one in (*gained, *lost)), default=1.0) or 1.0
    shapes: list[Box | Band | Words] = []
    y = 4.0
    for one in (*gained, *reversed(lost)):
        length = max(abs(one.weight) / strongest * _HALF, 2)
        numbers = f"{one.old:.0f} → {one.new:.0f}"
        if one.weight > 0:
            shapes.append(Box(_MIDDLE, y, length, _ROW - 8, "added"))
            shapes.append(Words(_MIDDLE - 8, y + 13, shorten(one.word, 20), "end", size=_SIZE))
            shapes.append(Words(_MIDDLE + length + 8, y + 13, numbers, "start", "soft"))
        else:
            shapes.append(Box(_MIDDLE - length, y, length, _ROW - 8, "removed"))
            shapes.append(Words(_MIDDLE + 8, y + 13, shorten(one.word, 20), "start", size=_SIZE))
            shapes.append(Words(_MIDDLE - length - 8, y + 13, numbers, "end", "soft"))
        y += _ROW
    return Picture(_WIDTH, y + 4, tuple(shapes))
