"""The weave: both editions as one stream of lines."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from reader.compare.model import Comparison, Edit, Op
from reader.document.line import Mark
from reader.document.model import Edition, Footnote, Paragraph, ParagraphKind, Section
from reader.export.redline.pieces import End, Fate, Line, Piece, Sign, Text
from reader.export.redline.units import Item, Unit, in_order, item_text, units

_ROLES = {
    ParagraphKind.FRONT: "front",
    ParagraphKind.SUMMARY: "summary",
    ParagraphKind.PREAMBLE: "preamble",
    ParagraphKind.SUBITEM: "subitem",
}


def weave(comparison: Comparison) -> list[Line]:
    """Weave both editions into lines.

    Texts, signs and ends that are kept or inserted are the new edition's, in its order; those that are kept
    or deleted the old one's. The last line's end is kept, because a word processor cannot lose its last
    paragraph.
    """
    pieces: list[tuple[Piece, int]] = []
    for part, move in _parts(comparison):
        pieces.extend((piece, move) for piece in part)
    return list(_lines(_with_kept_end(pieces)))


def _parts(comparison: Comparison) -> Iterator[tuple[Iterator[Piece], int]]:
    """Give the parts in order: units that keep their place; between them what went, then what came."""
    found = units(comparison)
    kept = in_order(found)
    moves = {index: at for at, index in enumerate((i for i in range(len(found)) if i not in kept), 1)}
    away = {found[index].old[0]: (found[index], number) for index, number in moves.items()}
    here = {found[index].new[0]: (found[index], number) for index, number in moves.items()}
    sides = _Sides(_Reader(comparison.old), _Reader(comparison.new))
    both_counted = sides.old.counted and sides.new.counted
    sides.old.counted = sides.new.counted = both_counted
    old = new = 0
    for index in sorted(kept):
        unit = found[index]
        yield from sides.one_sided(old, unit.old[0], away, Fate.DELETED)
        yield from sides.one_sided(new, unit.new[0], here, Fate.INSERTED)
        yield sides.both(unit), 0
        old, new = unit.old[1], unit.new[1]
    yield from sides.one_sided(old, len(comparison.old.items), away, Fate.DELETED)
    yield from sides.one_sided(new, len(comparison.new.items), here, Fate.INSERTED)


@dataclass(slots=True)
class _Reader:
    """One edition, its items and its notes by their signs.

    Attributes:
        edition: the edition.
        notes: its notes by label.
        counted: its numbered signs run 1, 2, 3 … so that a word processor can count them itself.
    """

    edition: Edition
    notes: dict[str, list[Footnote]] = field(default_factory=dict)
    counted: bool = False

    def __post_init__(self) -> None:
        for note in self.edition.footnotes:
            self.notes.setdefault(note.mark, []).append(note)
        signs = [
            mark.label
            for item in self.edition.items
            for mark in sorted(item.marks, key=lambda mark: mark.offset)
            if mark.label.isdigit() and mark.label in self.notes
        ]
        self.counted = signs == [str(number) for number in range(1, len(signs) + 1)]

    def note(self, label: str, bearer: str) -> Footnote | None:
        """Give the note that a sign in an item points to."""
        many = self.notes.get(label, [])
        return next((note for note in many if note.paragraph == bearer), many[0] if many else None)


@dataclass(slots=True)
class _Sides:
    old: _Reader
    new: _Reader

    def one_sided(
        self, first: int, last: int, moved: dict[int, tuple[Unit, int]], fate: Fate
    ) -> Iterator[tuple[Iterator[Piece], int]]:
        """Give items of one edition that have no partner in their place; moved units among them apart."""
        reader = self.old if fate is Fate.DELETED else self.new
        at = first
        while at < last:
            unit, number = moved.get(at, (None, 0))
            if unit is None:
                yield self._alone(reader, reader.edition.items[at], fate), 0
                at += 1
            else:
                yield self._moved(unit, fate), number
                at = unit.old[1] if fate is Fate.DELETED else unit.new[1]

    def _alone(self, reader: _Reader, item: Item, fate: Fate) -> Iterator[Piece]:
        op = Op.DELETE if fate is Fate.DELETED else Op.INSERT
        yield from _weave_items(
            _Track(reader, [item] if op is Op.DELETE else []),
            _Track(reader, [item] if op is Op.INSERT else []),
            (Edit(op, item_text(item)),),
        )

    def both(self, unit: Unit) -> Iterator[Piece]:
        """Give a unit that keeps its place."""
        return _weave_items(
            _Track(self.old, self.old.edition.items[slice(*unit.old)]),
            _Track(self.new, self.new.edition.items[slice(*unit.new)]),
            unit.edits,
        )

    def _moved(self, unit: Unit, side: Fate) -> Iterator[Piece]:
        """Give one end of a move: what both ends share was moved, the rest deleted or inserted."""
        moved = Fate.MOVED_AWAY if side is Fate.DELETED else Fate.MOVED_HERE
        for piece in self.both(unit):
            if piece.fate is Fate.KEPT:
                yield replace(piece, fate=moved)
            elif piece.fate is side:
                yield piece


@dataclass(frozen=True, slots=True)
class _Found:
    """A sign as it stands in one edition."""

    label: str
    note: Footnote | None
    counted: bool


class _Track:
    """Walks along one side's items, letter by letter, and says what stands between the letters."""

    def __init__(self, reader: _Reader, items: Sequence[Item]) -> None:
        self._reader = reader
        self._items = items
        self._item = 0
        self._at = 0
        self._marks: list[Mark] = []
        self._enter()

    def _enter(self) -> None:
        if self._item < len(self._items):
            item = self._items[self._item]
            shift = _heading_shift(item)
            end = len(item_text(item))
            placed = (Mark(min(mark.offset + shift, end), mark.label) for mark in item.marks)
            self._marks = sorted(placed, key=lambda mark: mark.offset)
            self._at = 0

    @property
    def finished(self) -> bool:
        """Whether the last item is at its end."""
        return self._item >= len(self._items)

    def prefix(self) -> str:
        """Give the number that stands before the item entered."""
        item = None if self.finished else self._items[self._item]
        return _number(item) if isinstance(item, Paragraph) else ""

    def room(self) -> int:
        """Give how many letters may be taken before a sign stands, or the item ends."""
        end = len(item_text(self._items[self._item])) if not self.finished else 0
        following = next((mark.offset for mark in self._marks if mark.offset > self._at), end)
        return min(following, end) - self._at

    def advance(self, letters: int) -> None:
        """Go on by so many letters."""
        self._at += letters

    def signs(self) -> list[_Found]:
        """Take the signs that stand here; a sign follows the letter before it."""
        bearer = "" if self.finished else self._items[self._item].id
        here = [mark for mark in self._marks if mark.offset <= self._at]
        self._marks = self._marks[len(here) :]
        return [self._found(mark.label, self._reader.note(mark.label, bearer)) for mark in here]

    def _found(self, label: str, note: Footnote | None) -> _Found:
        return _Found(label, note, self._reader.counted and note is not None and label.isdigit())

    @property
    def at_end(self) -> bool:
        """Whether the item's last letter has been taken."""
        return not self.finished and self._at >= len(item_text(self._items[self._item]))

    def leave(self) -> tuple[str, int]:
        """Go on to the next item; gives role and level of the one left."""
        item = self._items[self._item]
        self._item += 1
        self._enter()
        return _role(item)


def _weave_items(old: _Track, new: _Track, runs: Iterable[Edit]) -> Iterator[Piece]:
    """Weave the items of a unit along its edits."""
    yield from _prefixes(old.prefix(), new.prefix())
    yield from _signs(old, new, Op.EQUAL)
    for run in runs:
        rest = run.text
        while rest:
            sides = {Op.DELETE: (old,), Op.INSERT: (new,), Op.EQUAL: (old, new)}[run.op]
            if any(side.room() <= 0 for side in sides):
                yield from _join(old, new, run.op)
                rest = rest[1:]
                continue
            taken = min(len(rest), *(side.room() for side in sides))
            for side in sides:
                side.advance(taken)
            yield Text(rest[:taken], _FATES[run.op])
            rest = rest[taken:]
            yield from _signs(old, new, run.op)
    yield from _close(old, new)


_FATES = {Op.DELETE: Fate.DELETED, Op.INSERT: Fate.INSERTED, Op.EQUAL: Fate.KEPT}


def _join(old: _Track, new: _Track, op: Op) -> Iterator[Piece]:
    """Give the newline that joins two paragraphs of a side: an end there, a line break on the other side."""
    old_ends, new_ends = op is not Op.INSERT and old.at_end, op is not Op.DELETE and new.at_end
    if old_ends and new_ends:
        role = new.leave()
        old.leave()
        yield End(Fate.KEPT, *role)
        yield from _prefixes(old.prefix(), new.prefix())
        yield from _signs(old, new, Op.EQUAL)
        return
    for track, ends, fate, mine in (
        (old, old_ends, Fate.DELETED, Op.DELETE),
        (new, new_ends, Fate.INSERTED, Op.INSERT),
    ):
        if ends:
            yield End(fate, *track.leave())
            if prefix := track.prefix():
                yield Text(prefix, fate)
            yield from _signs(old, new, mine)
        elif op in (Op.EQUAL, mine):
            track.advance(1)
            yield Text("\n", fate)
            yield from _signs(old, new, mine)


def _signs(old: _Track, new: _Track, op: Op) -> Iterator[Piece]:
    """Give the signs that stand here: those of both sides together, as far as they go."""
    before = old.signs() if op is not Op.INSERT else []
    after = new.signs() if op is not Op.DELETE else []
    for at in range(max(len(before), len(after))):
        gone = before[at] if at < len(before) else None
        come = after[at] if at < len(after) else None
        if gone and come and _same(gone, come):
            yield Sign(come.label, Fate.KEPT, gone.note, come.note, come.counted)
            continue
        if gone:
            yield Sign(gone.label, Fate.DELETED, gone.note, None, gone.counted)
        if come:
            yield Sign(come.label, Fate.INSERTED, None, come.note, come.counted)


def _same(gone: _Found, come: _Found) -> bool:
    """Whether one sign can stand for both: its label agrees, or is counted anew."""
    if (gone.note is None) != (come.note is None):
        return False
    return gone.label == come.label or (gone.counted and come.counted)


def _close(old: _Track, new: _Track) -> Iterator[Piece]:
    """Give the ends of both sides' last items."""
    if old.finished or new.finished:
        if not old.finished:
            yield End(Fate.DELETED, *old.leave())
        if not new.finished:
            yield End(Fate.INSERTED, *new.leave())
        return
    old.leave()
    yield End(Fate.KEPT, *new.leave())


def _prefixes(old: str, new: str) -> Iterator[Piece]:
    """Give the numbers before two items; the stop and blank behind different numbers are kept."""
    if old == new:
        if old:
            yield Text(old, Fate.KEPT)
        return
    stem_old, stem_new = old.rstrip(". "), new.rstrip(". ")
    tail = old[len(stem_old) :] if old[len(stem_old) :] == new[len(stem_new) :] else ""
    if stem_old or not tail:
        gone, come = (stem_old, stem_new) if tail else (old, new)
        if gone:
            yield Text(gone, Fate.DELETED)
        if come:
            yield Text(come, Fate.INSERTED)
    if tail:
        yield Text(tail, Fate.KEPT)


def _number(paragraph: Paragraph) -> str:
    """Give a paragraph's number as it is printed before the text."""
    if not paragraph.number:
        return ""
    return f"{paragraph.number}. " if paragraph.number.isdigit() else f"{paragraph.number} "


def _heading_shift(item: Item) -> int:
    """Give how far the marks of a heading stand behind, its enumerator being part of the text."""
    return len(item_text(item)) - len(item.text)


def _role(item: Item) -> tuple[str, int]:
    if isinstance(item, Section):
        return "heading", item.level
    if item.id == "title":
        return "title", 0
    return _ROLES.get(item.kind, "body"), 0


def _with_kept_end(pieces: list[tuple[Piece, int]]) -> list[tuple[Piece, int]]:
    """Make the last end one that both editions have.

    The last end of either edition is moved to the very end, where the two become one.
    """
    last_old = _last_end(pieces, old=True)
    last_new = _last_end(pieces, old=False)
    if last_old is None or last_new is None or last_old == last_new:
        return pieces
    final = pieces[-1][0]
    assert isinstance(final, End)
    result = list(pieces)
    for at, stays in ((last_old, Fate.INSERTED), (last_new, Fate.DELETED)):
        piece, move = result[at]
        assert isinstance(piece, End)
        # An end that both had becomes one that only the other edition has here.
        result[at] = (
            (replace(piece, fate=stays), move) if piece.fate is Fate.KEPT else (Text("", stays), move)
        )
    result.append((replace(final, fate=Fate.KEPT), 0))
    return result


def _last_end(pieces: list[tuple[Piece, int]], *, old: bool) -> int | None:
    for at in range(len(pieces) - 1, -1, -1):
        piece = pieces[at][0]
        if isinstance(piece, End) and (piece.fate.in_old if old else piece.fate.in_new):
            return at
    return None


def _lines(pieces: Iterable[tuple[Piece, int]]) -> Iterator[Line]:
    held: list[Text | Sign] = []
    for piece, move in pieces:
        if isinstance(piece, End):
            yield Line(_joined(held), piece, move)
            held = []
        elif not isinstance(piece, Text) or piece.text:
            held.append(piece)


def _joined(pieces: list[Text | Sign]) -> tuple[Text | Sign, ...]:
    """Join neighbouring texts of one fate."""
    result: list[Text | Sign] = []
    for piece in pieces:
        last = result[-1] if result else None
        if isinstance(piece, Text) and isinstance(last, Text) and last.fate is piece.fate:
            result[-1] = Text(last.text + piece.text, piece.fate)
        else:
            result.append(piece)
    return tuple(result)
