"""The weave: both editions as one stream of lines."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reader.compare.model import Comparison, Edit, Op
from reader.document.model import Edition, Item
from reader.document.progress import Progress, ignore
from reader.export.redline.pieces import End, Fate, Line, Piece, Sign, Text
from reader.export.redline.track import Found, Track, counts_its_notes
from reader.export.redline.units import Unit, in_order, item_text, units

_STEP = 500  # items between two words about how far it is


def weave(comparison: Comparison, *, progress: Progress = ignore) -> list[Line]:
    """Weave both editions into lines.

    Texts, signs and ends that are kept or inserted are the new edition's, in its order; those that are kept
    or deleted the old one's. The last line's end is kept, because a word processor cannot lose its last
    paragraph.

    Raises:
        Cancelled: `progress` asked for it.
    """
    pieces: list[tuple[Piece, int]] = []
    most = len(comparison.old.items) + len(comparison.new.items)
    for at, (part, move) in enumerate(_parts(comparison)):
        pieces.extend((piece, move) for piece in part)
        if at % _STEP == 0:
            progress(at / most)
    return list(_lines(_with_kept_end(pieces)))


def _parts(comparison: Comparison) -> Iterator[tuple[Iterator[Piece], int]]:
    """Give the parts in order: units that keep their place; between them what went, then what came."""
    found = units(comparison)
    kept = in_order(found)
    moves = {index: at for at, index in enumerate((i for i in range(len(found)) if i not in kept), 1)}
    away = {found[index].old[0]: (found[index], number) for index, number in moves.items()}
    here = {found[index].new[0]: (found[index], number) for index, number in moves.items()}
    sides = _Sides(comparison.old, comparison.new)
    old = new = 0
    for index in sorted(kept):
        unit = found[index]
        yield from sides.one_sided(old, unit.old[0], away, Fate.DELETED)
        yield from sides.one_sided(new, unit.new[0], here, Fate.INSERTED)
        yield sides.both(unit), 0
        old, new = unit.old[1], unit.new[1]
    yield from sides.one_sided(old, len(comparison.old.items), away, Fate.DELETED)
    yield from sides.one_sided(new, len(comparison.new.items), here, Fate.INSERTED)


class _Sides:
    """Both editions; signs are counted where those of both can be."""

    def __init__(self, old: Edition, new: Edition) -> None:
        self.old = old
        self.new = new
        self._counted = counts_its_notes(old) and counts_its_notes(new)

    def one_sided(
        self, first: int, last: int, moved: dict[int, tuple[Unit, int]], fate: Fate
    ) -> Iterator[tuple[Iterator[Piece], int]]:
        """Give items of one edition that have no partner in their place; moved units among them apart."""
        edition = self.old if fate is Fate.DELETED else self.new
        at = first
        while at < last:
            unit, number = moved.get(at, (None, 0))
            if unit is None:
                yield self._alone(edition.items[at], fate), 0
                at += 1
            else:
                yield self._moved(unit, fate), number
                at = unit.old[1] if fate is Fate.DELETED else unit.new[1]

    def _alone(self, item: Item, fate: Fate) -> Iterator[Piece]:
        op = Op.DELETE if fate is Fate.DELETED else Op.INSERT
        return self._along(
            [item] if op is Op.DELETE else [],
            [item] if op is Op.INSERT else [],
            (Edit(op, item_text(item)),),
        )

    def both(self, unit: Unit) -> Iterator[Piece]:
        """Give a unit that keeps its place."""
        pieces = [*self._woven(unit)]
        if not _brittle(pieces):
            yield from pieces
            return
        for item in self.old.items[slice(*unit.old)]:
            yield from self._alone(item, Fate.DELETED)
        for item in self.new.items[slice(*unit.new)]:
            yield from self._alone(item, Fate.INSERTED)

    def _moved(self, unit: Unit, side: Fate) -> Iterator[Piece]:
        """Give one end of a move: what both ends share was moved, the rest deleted or inserted."""
        moved = Fate.MOVED_AWAY if side is Fate.DELETED else Fate.MOVED_HERE
        for piece in self._woven(unit):
            if piece.fate is Fate.KEPT:
                yield replace(piece, fate=moved)
            elif piece.fate is side:
                yield piece

    def _woven(self, unit: Unit) -> Iterator[Piece]:
        return self._along(self.old.items[slice(*unit.old)], self.new.items[slice(*unit.new)], unit.edits)

    def _along(self, old: Sequence[Item], new: Sequence[Item], edits: Iterable[Edit]) -> Iterator[Piece]:
        return _weave_items(
            Track(self.old, old, counted=self._counted), Track(self.new, new, counted=self._counted), edits
        )


def _brittle(pieces: list[Piece]) -> bool:
    """Whether a sign comes or goes in a unit where a paragraph's end comes or goes too.

    LibreOffice 7.4 does not always join what stands on both sides of such an end when it accepts or rejects
    all, however the file says it; whole paragraphs that come and go it settles well.
    """
    tracked = [piece for piece in pieces if piece.fate is not Fate.KEPT]
    return any(isinstance(one, Sign) for one in tracked) and any(isinstance(one, End) for one in tracked)


def _weave_items(old: Track, new: Track, runs: Iterable[Edit]) -> Iterator[Piece]:
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


def _join(old: Track, new: Track, op: Op) -> Iterator[Piece]:
    """Give the newline that joins two paragraphs of a side: an end there, a line break on the other side."""
    old_ends, new_ends = op is not Op.INSERT and old.at_end, op is not Op.DELETE and new.at_end
    if old_ends and new_ends:
        old.leave(Fate.KEPT)
        yield new.leave(Fate.KEPT)
        yield from _prefixes(old.prefix(), new.prefix())
        yield from _signs(old, new, Op.EQUAL)
        return
    for track, ends, fate, mine in (
        (old, old_ends, Fate.DELETED, Op.DELETE),
        (new, new_ends, Fate.INSERTED, Op.INSERT),
    ):
        if ends:
            yield track.leave(fate)
            if prefix := track.prefix():
                yield Text(prefix, fate)
            yield from _signs(old, new, mine)
        elif op in (Op.EQUAL, mine):
            track.advance(1)
            yield Text("\n", fate)
            yield from _signs(old, new, mine)


def _signs(old: Track, new: Track, op: Op) -> Iterator[Piece]:
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


def _same(gone: Found, come: Found) -> bool:
    """Whether one sign can stand for both: its label agrees, or is counted anew."""
    if (gone.note is None) != (come.note is None):
        return False
    return gone.label == come.label or (gone.counted and come.counted)


def _close(old: Track, new: Track) -> Iterator[Piece]:
    """Give the ends of both sides' last items."""
    if old.finished or new.finished:
        if not old.finished:
            yield old.leave(Fate.DELETED)
        if not new.finished:
            yield new.leave(Fate.INSERTED)
        return
    old.leave(Fate.KEPT)
    yield new.leave(Fate.KEPT)


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
