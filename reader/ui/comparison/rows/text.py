"""What one side of a row shows: its paragraphs with their inks and footnote signs, ready to be laid out."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.compare.model import Comparison, Edit, EditClass, Op, Relation, Row
from reader.document.line import Mark
from reader.document.model import Paragraph, ParagraphKind
from reader.ui.comparison.index import QUIET, Change

if TYPE_CHECKING:
    from reader.compare.shared import Shared


class Side(Enum):
    """The column a text stands in."""

    OLD = auto()
    NEW = auto()


class Ink(Enum):
    """Why a run of text is set apart; each has a colour and a shape that shows without colour."""

    INSERT = auto()
    DELETE = auto()
    FIGURE = auto()
    TYPOGRAPHIC = auto()
    SHARED = auto()


@dataclass(frozen=True, slots=True)
class Span:
    """A run of a text, from `start` up to `end`, in an ink."""

    start: int
    end: int
    ink: Ink


@dataclass(frozen=True, slots=True)
class Sign:
    """A footnote's sign as displayed, from `start` up to `end` of the displayed text."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph as displayed.

    Attributes:
        paragraph: the paragraph.
        side: the edition it belongs to.
        text: its text with footnote signs put in; never holds a newline.
        spans: the inks, in offsets of `text`.
        signs: the footnote signs in `text`.
    """

    paragraph: Paragraph
    side: Side
    text: str
    spans: tuple[Span, ...]
    signs: tuple[Sign, ...]

    @property
    def is_item(self) -> bool:
        """Whether it is a sub-item, which stands further in."""
        return self.paragraph.kind is ParagraphKind.SUBITEM

    def shown(self, offset: int) -> int:
        """Turn an offset in the paragraph's own text into one in the displayed text."""
        return shown_offset(self.signs, offset)

    def plain(self, start: int, end: int) -> str:
        """Give a stretch of the displayed text as it stands in the edition, without signs."""
        parts, at = [], start
        for sign in self.signs:
            if sign.end <= start or sign.start >= end:
                continue
            parts.append(self.text[at : max(at, sign.start)])
            at = sign.end
        parts.append(self.text[at:end])
        return "".join(parts).replace("\N{LINE SEPARATOR}", "\n")


def shown_offset(signs: Sequence[Sign], offset: int) -> int:
    """Turn an offset in a text into one in the same text with signs put in."""
    shift = 0
    for sign in signs:
        if sign.start - shift >= offset:
            break
        shift += sign.end - sign.start
    return offset + shift


def heading_inks(comparison: Comparison, old: str | None, new: str | None) -> dict[Side, list[Span]]:
    """Give the inks of two headings that stand side by side, in offsets of their texts."""
    found: dict[Side, list[Span]] = {Side.OLD: [], Side.NEW: []}
    before = comparison.old.section_by_id.get(old or "")
    after = comparison.new.section_by_id.get(new or "")
    if before is None or after is None or before.text == after.text:
        return found
    from reader.compare.edits import edits  # noqa: PLC0415 - only a changed heading needs its rules

    at = {Side.OLD: 0, Side.NEW: 0}
    for edit in edits(before.text, after.text):
        for side, skipped in ((Side.OLD, Op.INSERT), (Side.NEW, Op.DELETE)):
            if edit.op is skipped:
                continue
            if (ink := ink_of(edit, QUIET)) is not None:
                found[side].append(_trimmed(at[side], edit.text, ink))
            at[side] += len(edit.text)
    return found


def paragraphs_of(comparison: Comparison, row: Row, side: Side) -> tuple[Paragraph, ...]:
    """Give the paragraphs of one side of a row."""
    if side is Side.OLD:
        return tuple(comparison.old.paragraph_by_id[name] for name in row.old)
    return tuple(comparison.new.paragraph_by_id[name] for name in row.new)


def pieces(comparison: Comparison, row: Row, side: Side, shown: Change) -> tuple[Piece, ...]:
    """Give what one side of a row shows when the classes of change in `shown` are wanted."""
    paragraphs = paragraphs_of(comparison, row, side)
    inks = list(_inks(comparison, row, side, shown))
    result, start = [], 0
    for paragraph in paragraphs:
        end = start + len(paragraph.text)
        own = [
            Span(max(s.start, start) - start, min(s.end, end) - start, s.ink)
            for s in inks
            if s.start < end and s.end > start
        ]
        result.append(_piece(paragraph, side, own))
        start = end + 1
    return tuple(result)


def _inks(comparison: Comparison, row: Row, side: Side, shown: Change) -> Iterator[Span]:
    """Give the inks of one side in offsets of its joined text."""
    if row.relation in (Relation.ADDED, Relation.REMOVED):
        return
    counterpart = row.relation is Relation.COUNTERPART
    if counterpart:
        # A rewritten paragraph shows what it kept, not every word that is another.
        common = _common(row.old_text, row.new_text, comparison.frequent_words)
        yield from (Span(*span, Ink.SHARED) for span in (common.old if side is Side.OLD else common.new))
    skipped = Op.INSERT if side is Side.OLD else Op.DELETE
    at = 0
    for edit in row.edits:
        if edit.op is skipped:
            continue
        ink = ink_of(edit, shown)
        if counterpart and ink is not Ink.FIGURE:
            ink = None
        if ink is not None:
            yield _trimmed(at, edit.text, ink)
        at += len(edit.text)


def ink_of(edit: Edit, shown: Change) -> Ink | None:
    """Give the ink of a run when the classes of change in `shown` are wanted."""
    if edit.op is Op.EQUAL:
        return None
    if edit.kind is EditClass.TYPOGRAPHIC:
        return Ink.TYPOGRAPHIC if Change.TYPOGRAPHIC in shown else None
    if edit.kind is EditClass.FIGURE:
        return Ink.FIGURE if Change.FIGURE in shown else None
    if not shown & (Change.NAME if edit.kind is EditClass.NAME else Change.WORDING):
        return None
    return Ink.INSERT if edit.op is Op.INSERT else Ink.DELETE


def _trimmed(at: int, text: str, ink: Ink) -> Span:
    """Give the span of a run without the spaces around it, unless it is nothing but spaces."""
    if not text.strip():
        return Span(at, at + len(text), ink)
    return Span(at + len(text) - len(text.lstrip()), at + len(text.rstrip()), ink)


@lru_cache(maxsize=64)
def _common(old: str, new: str, frequent: frozenset[str]) -> "Shared":
    """Give what two texts share; both sides of a row ask, one after the other."""
    from reader.compare.shared import shared  # noqa: PLC0415 - only a rewritten row needs it

    return shared(old, new, frequent)


def _piece(paragraph: Paragraph, side: Side, spans: Iterable[Span]) -> Piece:
    """Put the footnote signs into a paragraph's text and move its inks accordingly."""
    text, signs = with_signs(paragraph.text, paragraph.marks)
    if not signs:
        return Piece(paragraph, side, text, tuple(spans), ())
    moved = tuple(piece for span in spans for piece in _around_signs(span, paragraph.marks, signs))
    return Piece(paragraph, side, text, moved, signs)


def with_signs(text: str, marks: Sequence[Mark]) -> tuple[str, tuple[Sign, ...]]:
    """Give a text with footnote signs put in, fit for one layout (no newlines), and where they stand."""
    # A layout breaks lines at U+2028 and knows nothing of newlines; both are one character long.
    text = text.replace("\r", " ").replace("\n", "\N{LINE SEPARATOR}")
    if not marks:
        return text, ()
    parts: list[str] = []
    signs: list[Sign] = []
    at = length = 0
    for mark in sorted(marks, key=lambda mark: mark.offset):
        offset = min(max(mark.offset, at), len(text))
        parts += [text[at:offset], mark.label]
        length += offset - at
        signs.append(Sign(length, length + len(mark.label), mark.label))
        length += len(mark.label)
        at = offset
    parts.append(text[at:])
    return "".join(parts), tuple(signs)


def _around_signs(span: Span, marks: Sequence[Mark], signs: Sequence[Sign]) -> Iterator[Span]:
    """Give a span in displayed offsets, cut where a footnote sign stands inside it."""
    offsets = sorted(mark.offset for mark in marks)
    shifts = [0]
    for sign in signs:
        shifts.append(shifts[-1] + sign.end - sign.start)
    start = span.start
    for offset in [o for o in dict.fromkeys(offsets) if span.start < o < span.end] + [span.end]:
        shift = shifts[bisect_right(offsets, start)]
        yield Span(start + shift, offset + shift, span.ink)
        start = offset
