"""A digest as plain text: what a terminal shows, and what goes into a mail."""

from collections.abc import Iterator
from typing import BinaryIO

from reader.document.language import Phrase
from reader.document.progress import Progress, ignore
from reader.export import captions, words
from reader.export.columns import table, width, wrap
from reader.export.digest import Digest, Entry, Heading, Passage
from reader.export.lines import EditionCard
from reader.export.plain import LineWriter
from reader.export.runs import Run, Tone
from reader.export.safe import one_line, shown
from reader.export.sheets import Sheet

_WIDTH = 96
_INDENT = "    "
_WRAP = {Tone.DELETED: ("[-", "-]"), Tone.INSERTED: ("{+", "+}"), Tone.MARK: ("[", "]")}
_KEY = Phrase("[-删去-]  {+增入+}", "[-deleted-]  {+inserted+}")


def write_text(digest: Digest, out: BinaryIO, *, progress: Progress = ignore) -> None:
    """Write the digest as UTF-8 text, line by line.

    Raises:
        Cancelled: `progress` asked for it.
    """
    _Writer(digest, progress).write(out)


class _Writer(LineWriter):
    def _title(self, phrase: Phrase) -> Iterator[str]:
        title = self._say(phrase)
        yield from ("", title, "═" * width(title))

    def _sheet(self, sheet: Sheet) -> Iterator[str]:
        yield from self._title(sheet.title)
        yield from self._notes(sheet) if sheet.name == "footnotes" else self._table(sheet)

    def _table(self, sheet: Sheet) -> Iterator[str]:
        heads = [column.sign or self._say(column.head) for column in sheet.columns]
        rows = [
            ["  " * cell.indent * bool(cell.text) + one_line(cell.text) for cell in row] for row in sheet.rows
        ]
        most = [column.width + 4 for column in sheet.columns]
        numeric = frozenset(at for at, column in enumerate(sheet.columns) if column.numeric)
        yield from table([heads, *rows], most, numeric)

    def _notes(self, sheet: Sheet) -> Iterator[str]:
        """Footnotes are too long for columns: each stands as a block."""
        for relation, old_place, old, new_place, new in sheet.rows:
            yield one_line(f"{relation.text}  {' → '.join(filter(None, (old_place.text, new_place.text)))}")
            for sign, cell in (("-", old), ("+", new)):
                if cell.text:
                    yield from _block(_marked(cell.runs), f"{_INDENT}{sign} ")

    def _masthead(self) -> Iterator[str]:
        digest = self._digest
        yield from wrap(one_line(digest.title), _WIDTH)
        if digest.author:
            yield one_line(words.PREPARED.to(self._language, author=digest.author))
        yield ""
        for role, card in ((words.OLD, digest.old), (words.NEW, digest.new)):
            yield from self._card(role, card)
        yield ""
        yield "   ".join(f"{one.sign} {one.label} {one.number}" for one in captions.tally(digest))

    def _card(self, role: Phrase, card: EditionCard) -> Iterator[str]:
        facts = " · ".join(one_line(fact) for fact in card.facts)
        label = f"{self._say(role)}  "
        for at, line in enumerate(wrap(one_line(card.title), _WIDTH - width(label))):
            yield (label if at == 0 else " " * width(label)) + line
        if facts:
            yield " " * width(label) + facts

    def _count(self) -> str:
        return f"{super()._count()}  {self._say(_KEY)}"

    def _heading(self, heading: Heading) -> Iterator[str]:
        sign = f"{words.RELATION_SIGN[heading.relation]} " if heading.relation else ""
        yield ""
        yield from wrap(f"{'#' * heading.level} {sign}{one_line(heading.both)}", _WIDTH)

    def _entry(self, entry: Entry) -> Iterator[str]:
        facts = [captions.relation(entry.relation, self._language), captions.route(entry, self._language)]
        facts += [fact.text for fact in captions.facts(entry, self._language)]
        yield ""
        yield "  " + one_line("  ".join(facts))
        for sign, side in (("-", entry.old), ("+", entry.new)):
            for passage in side:
                yield from self._passage(sign, passage)
        if entry.review.note:
            yield from _block(f"{self._say(words.NOTE)}: {shown(entry.review.note)}", f"{_INDENT}! ")

    def _passage(self, sign: str, passage: Passage) -> Iterator[str]:
        number = f"{one_line(passage.number)} " if passage.number else ""
        yield from _block(number + _marked(passage.runs), f"{_INDENT}{sign} ")


def _marked(runs: tuple[Run, ...]) -> str:
    pieces = []
    for run in runs:
        before, after = _WRAP.get(run.tone, ("", ""))
        pieces.append(f"{before}{shown(run.text)}{after}")
    return "".join(pieces)


def _block(text: str, first: str) -> Iterator[str]:
    """Give a text as an indented block whose first line is marked."""
    rest = " " * len(first)
    for at, line in enumerate(wrap(text, _WIDTH - len(first))):
        yield (first if at == 0 else rest) + line
