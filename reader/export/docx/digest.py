"""A digest as a Word file: styles, headings, tables, a table of contents, links."""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import BinaryIO

from reader.document.language import Phrase
from reader.document.progress import Progress, ignore
from reader.export import captions, words
from reader.export.columns import width
from reader.export.digest import Digest, Entry, Heading, Passage, outermost
from reader.export.docx import styles
from reader.export.docx.cells import Grid, looks, mono, plain, runs
from reader.export.docx.package import write_package
from reader.export.docx.picture import drawing
from reader.export.docx.xml import DRAWING_NAMESPACES, NAMESPACES, paragraph, run, section_end
from reader.export.lines import EditionCard, Place
from reader.export.pictures import picture
from reader.export.safe import one_line, shown
from reader.export.sheets import Cell, Column, Sheet, in_order
from reader.export.widths import fitted

_WIDTH = 9638  # twentieths of a point between the margins of an A4 page
_GUTTER = 1500
_SIDE = (_WIDTH - _GUTTER) // 2
_LETTER = 118  # of a narrow letter in a table's head
_BESIDE = 200  # what a column takes beside its text
_WHOLE = 500  # letters that a side may have to be kept on one page


def write_docx(digest: Digest, out: BinaryIO, *, progress: Progress = ignore) -> None:
    """Write the digest as a Word file.

    Raises:
        Cancelled: `progress` asked for it.
    """
    parts = {
        "styles": styles.styles(*_look(digest)),
        "settings": styles.settings(notes=False),
        "footer": styles.footer(words.PAGE, digest.language),
    }
    body = _Writer(digest, progress).document()
    write_package(out, body, parts, title=one_line(digest.title), author=one_line(digest.author))


def _look(digest: Digest) -> tuple[dict[str, styles.Style], tuple[str, str], int]:
    """Give styles, fonts and the height of lines; what is to be one page is set small."""
    if digest.brief:
        return styles.compact(styles.DIGEST), styles.SANS, 250
    return styles.DIGEST, styles.SANS, 300


class _Writer:
    def __init__(self, digest: Digest, progress: Progress) -> None:
        self._digest = digest
        self._language = digest.language
        self._progress = progress
        self._bookmarks = count(1)

    def document(self) -> Iterator[str]:
        """Give the main part, piece by piece."""
        yield f"<w:document {NAMESPACES} {DRAWING_NAMESPACES}><w:body>"
        yield from self._masthead()
        if not self._digest.brief:
            yield from self._contents()
        for sheet in in_order(self._digest):
            yield from self._changes() if sheet is None else self._drawn(sheet)
        yield f"{section_end(720 if self._digest.brief else 1134, 1134)}</w:body></w:document>"

    def _say(self, phrase: Phrase) -> str:
        return phrase.to(self._language)

    def _bookmark(self, name: str, content: str) -> str:
        number = next(self._bookmarks)
        start = f'<w:bookmarkStart w:id="{number}" w:name="{mono(name)}"/>'
        return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'

    def _heading(self, text: str, level: int, name: str) -> str:
        return paragraph(self._bookmark(name, run(one_line(text))), f"Heading{min(level, 4)}")

    def _masthead(self) -> Iterator[str]:
        digest = self._digest
        yield paragraph(run(one_line(digest.title)), "Title")
        if digest.author:
            yield paragraph(
                run(one_line(words.PREPARED.to(self._language, author=digest.author))), "Subtitle"
            )
        cards = [[self._card(words.OLD, digest.old)], [self._card(words.NEW, digest.new)]]
        grid = Grid((_WIDTH // 2, _WIDTH // 2), tight=digest.brief)
        yield grid.open() + grid.row([cards[0][0], cards[1][0]]) + grid.close()
        yield self._heading(self._say(words.AT_A_GLANCE), 1, "glance")
        counts = captions.tally(digest)
        grid = Grid([_WIDTH // len(counts)] * len(counts), tight=digest.brief)
        yield grid.open()
        yield grid.row([plain(f"{one.sign} {one.label}", "Sides") for one in counts], head=True)
        yield grid.row([paragraph(run(f"{one.number:,}", "<w:b/>"), "Gutter") for one in counts])
        yield grid.close()

    def _card(self, role: Phrase, card: EditionCard) -> str:
        facts = " · ".join(map(one_line, card.facts))
        return (
            paragraph(run(self._say(role)), "Caption")
            + paragraph(run(one_line(card.title), "<w:b/>"), "Cell")
            + (plain(facts, "Cell") if facts else "")
        )

    def _contents(self) -> Iterator[str]:
        """Give a table of contents that is filled in already and that Word can bring up to date."""
        entries = [("glance", self._say(words.AT_A_GLANCE), 1)]
        for sheet in in_order(self._digest):
            if sheet is None:
                entries.append(("changes", self._say(words.CHANGES), 1))
                entries += [(one.anchor, one_line(one.text), 2) for one in outermost(self._digest)]
            else:
                entries.append((sheet.name, self._say(sheet.title), 1))
        yield plain(self._say(words.CONTENTS), "TOCHeading")
        begin = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC '
            '\\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        )
        end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        for at, (name, label, level) in enumerate(entries):
            link = f'<w:hyperlink w:anchor="{mono(name)}" w:history="1">{run(label)}</w:hyperlink>'
            first, last = begin if at == 0 else "", end if at == len(entries) - 1 else ""
            yield paragraph(first + link + last, f"TOC{level}")

    def _changes(self) -> Iterator[str]:
        digest = self._digest
        yield self._heading(self._say(words.CHANGES), 1, "changes")
        shown_rows = words.SHOWN.to(self._language, shown=digest.shown, total=digest.total)
        key = run(self._say(words.DELETED), looks("deleted")) + run("  ")
        key += run(self._say(words.INSERTED), looks("inserted"))
        yield paragraph(run(f"{shown_rows}  {self._say(words.LEGEND)}: ") + key, "Caption")
        if not digest.shown:
            yield plain(self._say(words.NO_CHANGES))
        done = 0
        for part in digest.parts:
            for heading in part.headings:
                yield self._section(heading)
            grid = Grid((_SIDE, _GUTTER, _SIDE))
            yield grid.open()
            yield grid.row(
                [
                    plain(one_line(digest.old.name), "Sides"),
                    plain("", "Sides"),
                    plain(one_line(digest.new.name), "Sides"),
                ],
                head=True,
            )
            for entry in part.entries:
                yield from self._entry(entry, grid)
                done += 1
            yield grid.close()
            self._progress(done / max(digest.shown, 1))

    def _section(self, heading: Heading) -> str:
        return self._heading(heading.both, heading.level + 1, heading.anchor)

    def _entry(self, entry: Entry, grid: Grid) -> Iterator[str]:
        sides = [
            "".join(map(self._passage, side)) or plain(self._say(absent), "Gutter")
            for side, absent in ((entry.old, words.ABSENT_OLD), (entry.new, words.ABSENT_NEW))
        ]
        whole = max(map(_letters, (entry.old, entry.new))) <= _WHOLE
        yield grid.row([sides[0], self._gutter(entry), sides[1]], whole=whole)
        if entry.review.note:
            note = run(f"{self._say(words.NOTE)}  ", "<w:b/>") + run(shown(entry.review.note))
            yield grid.wide(paragraph(note, "Cell"))

    def _gutter(self, entry: Entry) -> str:
        relation = run(captions.relation(entry.relation, self._language), "<w:b/>")
        head = paragraph(self._bookmark(entry.anchor, relation), "Gutter")
        facts = captions.facts(entry, self._language)
        return head + "".join(plain(one_line(fact.text), "Gutter") for fact in facts)

    @staticmethod
    def _passage(passage: Passage) -> str:
        number = run(f"{one_line(passage.number)}  ", looks("number")) if passage.number else ""
        return paragraph(number + runs(passage.runs), "Cell")

    def _drawn(self, sheet: Sheet) -> Iterator[str]:
        """Give a table, or the picture that says the same."""
        title = self._say(sheet.title)
        drawn = picture(sheet.name, self._digest)
        yield self._heading(title, 1, sheet.name)
        if drawn is None:
            yield from self._sheet(sheet)
        else:
            yield drawing(drawn, title, next(self._bookmarks), _WIDTH / 20)

    def _sheet(self, sheet: Sheet) -> Iterator[str]:
        widths = fitted(sheet, self._language, _WIDTH, _LETTER, _BESIDE)
        grid = Grid(widths, tight=self._digest.brief)
        yield grid.open()
        yield grid.row([self._head(column) for column in sheet.columns], head=True)
        for row in sheet.rows:
            yield grid.row(
                [self._cell(cell, column) for cell, column in zip(row, sheet.columns, strict=True)]
            )
        yield grid.close()

    def _head(self, column: Column) -> str:
        align = '<w:jc w:val="right"/>' if column.numeric else ""
        return paragraph(run(column.sign or self._say(column.head)), "Head", align)

    def _cell(self, cell: Cell, column: Column) -> str:
        align = '<w:jc w:val="right"/>' if column.numeric else ""
        indent = f'<w:ind w:left="{cell.indent * 240}"/>' if cell.indent else ""
        if cell.places:
            content = run(self._say(words.COMMA)).join(map(_link, cell.places))
        else:
            content = runs(cell.runs) or run(one_line(cell.text), looks(cell.way))
        return paragraph(content, "Cell", indent + align)


def _letters(side: Sequence[Passage]) -> int:
    """Give how much a side takes, as wide letters."""
    return sum(width(run.text) for passage in side for run in passage.runs) // 2


def _link(place: Place) -> str:
    label = one_line(place.label)
    if not place.anchor:
        return run(label)
    start = f'<w:hyperlink w:anchor="{mono(place.anchor)}" w:history="1">'
    return f"{start}{run(label, looks('link'))}</w:hyperlink>"
