"""The digest set onto pages."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath

from reader.compare.model import Relation
from reader.document.language import Phrase
from reader.document.progress import Progress
from reader.export import captions, words
from reader.export.digest import Digest, Entry, Heading, Passage
from reader.export.lines import EditionCard
from reader.export.pdf.fonts import font
from reader.export.pdf.pages import PAD, Pages
from reader.export.pdf.setting import COLOURS, Cell, Lines, Look
from reader.export.pictures import Band, Box, Picture, Words, picture
from reader.export.runs import Run
from reader.export.safe import one_line
from reader.export.sheets import Cell as SheetCell
from reader.export.sheets import Column, Sheet, leading_sheets, sheets
from reader.export.widths import fitted

_GUTTER = 62.0
_LETTER = 4.8  # of a narrow letter in a table's head
_BODY = Look(9.0)
_SMALL = Look(7.2, colour="soft", align=Qt.AlignmentFlag.AlignHCenter)
_SOFT = Look(8.5, colour="soft")
_PAGE = Phrase("第 {page} 页", "Page {page}")
_OPAQUE = {"kept": 0.28, "added": 0.62, "removed": 0.55}


class Book:
    """Sets a digest from its title to its last table."""

    def __init__(self, digest: Digest, progress: Progress, scale: float = 1.0) -> None:
        """Open the file.

        Args:
            digest: what is set.
            progress: told the share done.
            scale: everything is set so much smaller or larger.

        Raises:
            Fault: no font has Chinese glyphs.
        """
        self._digest = digest
        self._language = digest.language
        self._progress = progress
        self._pages = Pages(
            one_line(digest.title),
            one_line(digest.author),
            lambda page: _PAGE.to(self._language, page=page),
            self._language,
            scale,
        )
        side = (self._pages.width - _GUTTER) / 2
        self._widths = (side, _GUTTER, side)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._pages.count

    def data(self) -> bytes:
        """Set everything and give the file.

        Raises:
            Cancelled: `progress` asked for it.
        """
        try:
            self._set()
            return self._pages.finish()
        finally:
            self._pages.close()

    def _set(self) -> None:
        self._masthead()
        for sheet in leading_sheets(self._digest):
            self._drawn(sheet)
        if self._digest.changes:
            self._changes()
        for sheet in sheets(self._digest):
            self._drawn(sheet)

    def _say(self, phrase: Phrase) -> str:
        return phrase.to(self._language)

    def _title(self, phrase: Phrase) -> None:
        self._pages.space(12)
        self._pages.need(80)
        self._pages.bookmark(self._say(phrase), 1)
        self._pages.text([Run(self._say(phrase))], Look(13, bold=True), after=6)

    def _masthead(self) -> None:
        digest, pages = self._digest, self._pages
        pages.bookmark(digest.title, 1)
        pages.text([Run(one_line(digest.title))], Look(16, bold=True), after=4)
        if digest.author:
            author = words.PREPARED.to(self._language, author=digest.author)
            pages.text([Run(one_line(author))], _SOFT, after=8)
        half = pages.width / 2
        cards = [self._card(words.OLD, digest.old, half), self._card(words.NEW, digest.new, half)]
        pages.space(4)
        pages.row(cards, [half, half])
        self._title(words.AT_A_GLANCE)
        counts = [
            (captions.relation(one, self._language), digest.summary.get(one.value, 0)) for one in Relation
        ]
        counts += [(self._say(words.MOVED), digest.summary.get("moved", 0))]
        counts += [(self._say(words.TYPOGRAPHIC), digest.summary.get("typographic", 0))]
        width = pages.width / len(counts)
        centre = Qt.AlignmentFlag.AlignHCenter
        tally = [
            Cell(
                [
                    pages.set([Run(f"{count:,}")], width, Look(14, bold=True, align=centre)),
                    pages.set([Run(label)], width, _SMALL),
                ]
            )
            for label, count in counts
        ]
        pages.row(tally, [width] * len(tally))

    def _card(self, role: Phrase, card: EditionCard, width: float) -> Cell:
        pages = self._pages
        texts = [
            pages.set([Run(self._say(role))], width, _SOFT),
            pages.set([Run(one_line(card.title))], width, Look(9.5, bold=True, language=card.language)),
        ]
        if card.facts:
            facts = " · ".join(map(one_line, card.facts))
            texts.append(pages.set([Run(facts)], width, replace(_SOFT, language=card.language)))
        return Cell(texts, gap=2)

    def _changes(self) -> None:
        digest, pages = self._digest, self._pages
        self._title(words.CHANGES)
        pages.text([Run(words.SHOWN.to(self._language, shown=digest.shown, total=digest.total))], _SOFT)
        if not digest.shown:
            pages.text([Run(self._say(words.NO_CHANGES))], _BODY)
        names = [digest.old.name, "", digest.new.name]
        heads = [
            Cell([pages.set([Run(one_line(name))], width, _SOFT)], fill="")
            for name, width in zip(names, self._widths, strict=True)
        ]
        if digest.shown:
            pages.head(heads, self._widths)
        done = 0
        for part in digest.parts:
            for heading in part.headings:
                self._band(heading)
            for entry in part.entries:
                self._entry(entry)
                done += 1
            self._progress(done / max(digest.shown, 1))
        pages.head(None, ())

    def _band(self, heading: Heading) -> None:
        sign = words.RELATION_SIGN[heading.relation] if heading.relation else ""
        look = Look(10 if heading.level == 1 else 9.5, bold=True)
        cells = [
            Cell([self._pages.set([Run(one_line(text))], width, kind)], fill="band")
            for text, width, kind in zip(
                (heading.old, sign, heading.new), self._widths, (look, _SMALL, look), strict=True
            )
        ]
        self._pages.need(70)
        self._pages.bookmark(heading.text, heading.level + 1)
        self._pages.row(cells, self._widths)

    def _entry(self, entry: Entry) -> None:
        side = self._widths[0]
        languages = self._digest.old.language, self._digest.new.language
        old = Cell([self._passage(one, side, languages[0]) for one in entry.old], gap=4)
        new = Cell([self._passage(one, side, languages[1]) for one in entry.new], gap=4)
        if not entry.old:
            old.fill, new.bar = "hatch", "inserted"
        if not entry.new:
            new.fill, old.bar = "hatch", "deleted"
        self._pages.row([old, self._gutter(entry), new], self._widths)
        if entry.review.note:
            note = f"{self._say(words.NOTE)}　{entry.review.note}"
            lines = self._pages.set([Run(note)], self._pages.width, Look(8.5))
            self._pages.row([Cell([lines], fill="band")], [self._pages.width])

    def _passage(self, passage: Passage, width: float, language: str) -> Lines:
        return self._pages.set(passage.runs, width, replace(_BODY, language=language), number=passage.number)

    def _gutter(self, entry: Entry) -> Cell:
        facts = [captions.relation(entry.relation, self._language)]
        facts += [fact.text for fact in captions.facts(entry, self._language)]
        return Cell([self._pages.set([Run(one_line(fact))], _GUTTER, _SMALL) for fact in facts])

    def _drawn(self, sheet: Sheet) -> None:
        """Set a table, or the picture that says the same."""
        drawn = picture(sheet.name, self._digest)
        if drawn is None:
            self._sheet(sheet)
        else:
            self._picture(sheet.title, drawn)

    def _sheet(self, sheet: Sheet) -> None:
        self._title(sheet.title)
        widths = fitted(sheet, self._language, self._pages.width, _LETTER, 2 * PAD)
        heads = [self._head(column, width) for column, width in zip(sheet.columns, widths, strict=True)]
        self._pages.head(heads, widths)
        for row in sheet.rows:
            cells = [
                self._cell(cell, column, width)
                for cell, column, width in zip(row, sheet.columns, widths, strict=True)
            ]
            self._pages.row(cells, widths)
        self._pages.head(None, ())

    def _head(self, column: Column, width: float) -> Cell:
        label = Run(column.sign or self._say(column.head))
        return Cell([self._pages.set([label], width, _look(column, bold=True))], fill="band")

    def _cell(self, cell: SheetCell, column: Column, width: float) -> Cell:
        runs: Sequence[Run] = cell.runs or [Run(one_line(cell.text))]
        look = replace(_look(column, way=cell.way), language=cell.language)
        lines = self._pages.set(runs, width, look, indent=cell.indent * 9.0)
        return Cell([lines])

    def _picture(self, title: Phrase, picture: Picture) -> None:
        scale = self._pages.width / picture.width
        height = picture.height * scale
        self._pages.space(14)
        self._pages.need(height + 40)
        self._pages.bookmark(self._say(title), 1)
        self._pages.text([Run(self._say(title))], Look(13, bold=True), after=6)
        for shape in picture.shapes:
            if isinstance(shape, Words):
                self._pages.setter.letters.update(one_line(shape.text))
        self._pages.paint(height, lambda painter: _draw(painter, picture), scale)


def _look(column: Column, *, bold: bool = False, way: str = "") -> Look:
    align = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
    return Look(8.2, bold=bold, colour=way or ("soft" if bold else "ink"), align=align)


def _draw(painter: QPainter, picture: Picture) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for shape in picture.shapes:
        colour = QColor(COLOURS.get(shape.role, COLOURS["ink"]))
        match shape:
            case Box():
                colour.setAlphaF(_OPAQUE.get(shape.role, 1.0))
                painter.fillRect(QRectF(shape.x, shape.y, shape.width, shape.height), colour)
            case Band():
                colour.setAlphaF(_OPAQUE.get(shape.role, 1.0))
                painter.fillPath(_band(shape), colour)
            case Words():
                set_in = font()
                set_in.setPixelSize(round(shape.size))
                text = one_line(shape.text)
                width = QFontMetricsF(set_in).horizontalAdvance(text)
                shift = {"start": 0.0, "middle": width / 2, "end": width}[shape.align]
                painter.setFont(set_in)
                painter.setPen(colour)
                painter.drawText(QPointF(shape.x - shift, shape.y), text)
                painter.setPen(Qt.PenStyle.NoPen)


def _band(shape: Band) -> QPainterPath:
    middle = (shape.x0 + shape.x1) / 2
    low0, low1 = shape.y0 + shape.thickness, shape.y1 + shape.thickness
    path = QPainterPath(QPointF(shape.x0, shape.y0))
    path.cubicTo(middle, shape.y0, middle, shape.y1, shape.x1, shape.y1)
    path.lineTo(shape.x1, low1)
    path.cubicTo(middle, low1, middle, low0, shape.x0, low0)
    path.closeSubpath()
    return path
