"""A digest as Markdown: for wikis, trackers and mails.

Edits are set as `<ins>` and `<del>`, which CommonMark lets through, because `**` and `~~` do not open or
close beside Chinese punctuation. Everything else in a text is escaped.
"""

import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from reader.document.language import Phrase
from reader.document.progress import Progress, ignore
from reader.export import captions, words
from reader.export.digest import Digest, Entry, Heading, Passage
from reader.export.lines import EditionCard, Place
from reader.export.plain import LineWriter
from reader.export.runs import Run, Tone
from reader.export.safe import one_line, shown
from reader.export.sheets import Cell, Sheet

# Everything that opens a construct inside a line; what opens one only at a line's start is guarded apart.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~#!])")
_STARTS = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s|$)")
_AMPERSAND = re.compile(r"&(?=#?\w+;)")
_LINK = re.compile(r"(?i)(https?|ftp|mailto|www)(?=[:.])")

_RIGHT, _LEFT = "--:", "---"


def escape(text: str) -> str:
    """Give a text on one line as Markdown that shows exactly this text."""
    escaped = _SPECIAL.sub(r"\\\1", one_line(text))
    escaped = _AMPERSAND.sub("&amp;", escaped)
    # A zero-width comment between scheme and colon keeps renderers from making links of hostile text.
    escaped = _LINK.sub(lambda found: f"{found.group(1)}<!-- -->", escaped)
    return _STARTS.sub(lambda found: f"{found.group(1)}{_guard(found.group(2))}", escaped)


def _guard(start: str) -> str:
    return f"{start[:-1]}\\{start[-1]}"


def write_markdown(digest: Digest, out: BinaryIO, *, progress: Progress = ignore) -> None:
    """Write the digest as UTF-8 Markdown.

    Raises:
        Cancelled: `progress` asked for it.
    """
    _Writer(digest, progress).write(out)


class _Writer(LineWriter):
    def _masthead(self) -> Iterator[str]:
        digest = self._digest
        yield f"# {escape(digest.title)}"
        if digest.author:
            yield from ("", escape(words.PREPARED.to(self._language, author=digest.author)))
        yield ""
        for role, card in ((words.OLD, digest.old), (words.NEW, digest.new)):
            yield f"- **{self._say(role)}** {self._card(card)}"
        rows = [[f"{one.sign} {one.label}", str(one.number)] for one in captions.tally(digest)]
        yield from self._table(words.AT_A_GLANCE, (words.RELATION_HEAD, words.COUNT), rows, 1)

    def _card(self, card: EditionCard) -> str:
        return " · ".join(map(escape, (card.title, *card.facts)))

    def _title(self, phrase: Phrase) -> Iterator[str]:
        yield from ("", f"## {self._say(phrase)}", "")

    def _table(
        self, title: Phrase, heads: Sequence[Phrase], rows: Sequence[Sequence[str]], *numeric: int
    ) -> Iterator[str]:
        """Give a table; its cells are Markdown already."""
        yield from self._title(title)
        yield _table_row([self._say(head) for head in heads])
        yield _table_row([_RIGHT if at in numeric else _LEFT for at in range(len(heads))])
        yield from map(_table_row, rows)

    def _sheet(self, sheet: Sheet) -> Iterator[str]:
        heads = [column.head for column in sheet.columns]
        numeric = [at for at, column in enumerate(sheet.columns) if column.numeric]
        rows = [list(map(self._cell, row)) for row in sheet.rows]
        yield from self._table(sheet.title, heads, rows, *numeric)

    def _cell(self, cell: Cell) -> str:
        indent = "&emsp;" * cell.indent if cell.text else ""
        anchor = f'<a id="{_name(cell.anchor)}"></a>' if cell.anchor else ""
        if cell.places:
            content = words.COMMA.to(self._language).join(map(_link, cell.places))
        else:
            content = _marked(cell.runs) or escape(cell.text)
        return indent + anchor + content

    def _heading(self, heading: Heading) -> Iterator[str]:
        text = escape(heading.both)
        sign = f"{words.RELATION_SIGN[heading.relation]} " if heading.relation else ""
        yield from ("", f'{"#" * min(heading.level + 2, 6)} <a id="{_name(heading.anchor)}"></a>{sign}{text}')

    def _entry(self, entry: Entry) -> Iterator[str]:
        facts = [
            f"**{captions.relation(entry.relation, self._language)}**",
            escape(captions.route(entry, self._language)),
            *(escape(fact.text) for fact in captions.facts(entry, self._language)),
        ]
        yield from ("", f'<a id="{entry.anchor}"></a>' + " · ".join(facts))
        for role, side in ((words.OLD, entry.old), (words.NEW, entry.new)):
            for passage in side:
                yield from ("", f"> {self._say(role)} {self._passage(passage)}")
        if entry.review.note:
            yield from ("", f"**{self._say(words.NOTE)}** {escape(entry.review.note)}")

    @staticmethod
    def _passage(passage: Passage) -> str:
        number = f"**{escape(passage.number)}** " if passage.number else ""
        return number + _marked(passage.runs)


def _link(place: Place) -> str:
    return f"[{escape(place.label)}](#{_name(place.anchor)})" if place.anchor else escape(place.label)


def _name(name: str) -> str:
    """Give an anchor's name with everything but letters, digits, dots and strokes made a stroke."""
    return re.sub(r"[^\w.-]", "-", name)


def _table_row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _marked(runs: tuple[Run, ...]) -> str:
    pieces = []
    for run in runs:
        # Blanks at a run's ends matter inside a paragraph, so lines are joined without trimming.
        text = _run(run.text)
        match run.tone:
            case Tone.DELETED:
                pieces.append(f"<del>{text}</del>")
            case Tone.INSERTED:
                pieces.append(f"<ins>{text}</ins>")
            case Tone.MARK:
                pieces.append(f"<sup>{text}</sup>")
            case _:
                pieces.append(text)
    return "".join(pieces)


def _run(text: str) -> str:
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return before + escape(shown(text)) + after
