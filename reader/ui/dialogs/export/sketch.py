"""The beginning of a digest as simple hypertext: enough to see what goes in, short enough to show at once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import islice

from reader.export import captions, words
from reader.export.digest import Digest, Entry, Passage
from reader.export.runs import Tone
from reader.export.sheets import Sheet, in_order
from reader.ui.theme import Colours

_ENTRIES = 12
_LINES = 6
_LETTERS = 400  # of one passage
_ONE_LINE = 9  # letters of a cell that is not broken


@dataclass(frozen=True, slots=True)
class Sketch:
    """A preview.

    Attributes:
        html: the beginning of the digest, in the digest's language.
        rows: how many rows go in.
        tables: how many tables and pictures go in.
    """

    html: str
    rows: int
    tables: int


def sketch(digest: Digest, colours: Colours) -> Sketch:
    """Give the beginning of every part of a digest."""
    pieces = [f"<h3>{escape(digest.title)}</h3>"]
    if digest.author:
        pieces.append(f"<p>{escape(words.PREPARED.to(digest.language, author=digest.author))}</p>")
    parts = list(in_order(digest))
    for sheet in parts:
        pieces += _changes(digest, colours) if sheet is None else _table(sheet, digest)
    return Sketch("".join(pieces), digest.shown, sum(sheet is not None for sheet in parts))


def _table(sheet: Sheet, digest: Digest) -> Iterator[str]:
    yield f"<h4>{escape(sheet.title.to(digest.language))} ({len(sheet.rows):,})</h4>"
    yield '<table width="99%" cellspacing="0" cellpadding="3"><tr>'
    for column in sheet.columns:
        yield f'<th align="left">{escape(column.sign or column.head.to(digest.language))}</th>'
    yield "</tr>"
    for row in sheet.rows[:_LINES]:
        cells = "".join(_cell(cell.text) for cell in row)
        yield f"<tr>{cells}</tr>"
    yield "</table>"
    yield _more(len(sheet.rows) - _LINES)


def _changes(digest: Digest, colours: Colours) -> Iterator[str]:
    shown = words.SHOWN.to(digest.language, shown=digest.shown, total=digest.total)
    yield f"<h4>{escape(words.CHANGES.to(digest.language))}</h4><p>{escape(shown)}</p>"
    if not digest.shown:
        yield f"<p>{escape(words.NO_CHANGES.to(digest.language))}</p>"
    left = _ENTRIES
    for part in digest.parts:
        if not left:
            break
        yield from (f"<h5>{escape(heading.text)}</h5>" for heading in part.headings)
        for entry in islice(part.entries, left):
            left -= 1
            yield from _entry(entry, digest, colours)
    yield _more(digest.shown - _ENTRIES)


def _entry(entry: Entry, digest: Digest, colours: Colours) -> Iterator[str]:
    facts: Iterable[str] = (
        captions.relation(entry.relation, digest.language),
        captions.route(entry, digest.language),
        *(fact.text for fact in captions.facts(entry, digest.language)),
    )
    yield f'<p style="color:{colours.soft}">{escape("  ".join(facts))}</p>'
    for passage in (*entry.old, *entry.new):
        yield f"<p>{_passage(passage, colours)}</p>"
    if entry.review.note:
        yield f"<p><i>{escape(words.NOTE.to(digest.language))}: {escape(entry.review.note)}</i></p>"


def _passage(passage: Passage, colours: Colours) -> str:
    looks = {
        Tone.DELETED: f"color:{colours.removed};text-decoration:line-through",
        Tone.INSERTED: f"color:{colours.ins};text-decoration:underline",
    }
    pieces, left = [f"{escape(passage.number)} "], _LETTERS
    for run in passage.runs:
        words_of_run = escape(run.text[:left])
        look = looks.get(run.tone)
        pieces.append(f'<span style="{look}">{words_of_run}</span>' if look else words_of_run)
        left -= len(run.text)
        if left <= 0:
            pieces.append("…")
            break
    return "".join(pieces)


def _cell(text: str) -> str:
    """Give a cell; a word or two in it stay on one line."""
    shown = text if len(text) <= _LETTERS // 4 else f"{text[: _LETTERS // 4]}…"
    kept = "white-space:nowrap" if len(text) <= _ONE_LINE else ""
    return f'<td style="{kept}">{escape(shown)}</td>'


def _more(count: int) -> str:
    return f"<p>… +{count:,}</p>" if count > 0 else ""
