"""The digest set onto pages."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath

from reader.document.language import Phrase
from reader.document.progress import Progress
from reader.export import captions, words
from reader.export.colours import OPACITY, SHAPES
from reader.export.digest import Digest, Entry, Heading, Passage, outermost
from reader.export.lines import EditionCard
from reader.export.pdf.fonts import font
from reader.export.pdf.pages import PAD, Imprint, Pages
from reader.export.pdf.setting import Cell, Lines, Look
from reader.export.pictures import Band, Box, Picture, Words, picture, shorten
from reader.export.runs import Run, Tone
from reader.export.safe import one_line
from reader.export.sheets import Cell as SheetCell
from reader.export.sheets import Column, Sheet, in_order
from reader.export.widths import fitted

_GUTTER = 62.0
_LETTER = 4.8  # of a narrow letter in a table's head
_BODY = Look(9.0)
_SMALL = Look(7.2, colour="soft", align=Qt.AlignmentFlag.AlignHCenter)
_SOFT = Look(8.5, colour="soft")
_TITLE = 240  # wide letters that a title may have on the front page
_LINE = 46  # and a line of the contents
_ENTRY = 21.0  # height of such a line, in points
_NUMBER = 40.0
_STEP = 200  # rows of a table
_PAGE = Phrase("第 {page} 页", "Page {page}")


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
        self._share = 0.0  # what was told last
        self._pages = Pages(
            Imprint(one_line(digest.title), one_line(digest.author)),
            lambda page: _PAGE.to(self._language, page=page),
            self._language,
            scale,
            front=self._has_front,
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

    @property
    def _has_front(self) -> bool:
        """Whether there is enough to fill a table of contents, which then has a page with the title."""
        return not self._digest.brief and self._digest.shown > 0 and bool(self._digest.sections)

    def _set(self) -> None:
        if not self._has_front:
            self._masthead()
        for sheet in in_order(self._digest):
            if sheet is None:
                self._changes()
            else:
                self._drawn(sheet)
        if self._has_front:
            self._pages.open_front()
            self._masthead()
            self._contents()

    def _say(self, phrase: Phrase) -> str:
        return phrase.to(self._language)

    def _title(self, phrase: Phrase, anchor: str = "") -> None:
        self._pages.space(12)
        self._pages.need(110)
        if anchor:
            self._pages.bookmark(self._say(phrase), 1)
            self._pages.target(anchor)
        self._pages.text([Run(self._say(phrase))], Look(13, bold=True), after=6)

    def _masthead(self) -> None:
        digest, pages = self._digest, self._pages
        pages.bookmark(digest.title, 1)
        pages.text([Run(shorten(one_line(digest.title), _TITLE))], Look(16, bold=True), after=4)
        if digest.author:
            author = words.PREPARED.to(self._language, author=digest.author)
            pages.text([Run(shorten(one_line(author), _TITLE))], _SOFT, after=8)
        half = pages.width / 2
        cards = [self._card(words.OLD, digest.old, half), self._card(words.NEW, digest.new, half)]
        pages.space(4)
        pages.row(cards, [half, half])
        self._title(words.AT_A_GLANCE)
        counts = captions.tally(digest)
        width = pages.width / len(counts)
        number = Look(14, bold=True, align=Qt.AlignmentFlag.AlignHCenter)
        cells = [
            Cell(
                [
                    pages.set([Run(f"{one.number:,}")], width, number),
                    pages.set([Run(f"{one.sign} {one.label}")], width, _SMALL),
                ]
            )
            for one in counts
        ]
        pages.row(cells, [width] * len(cells))

    def _card(self, role: Phrase, card: EditionCard, width: float) -> Cell:
        pages, bold = self._pages, Look(9.5, bold=True, language=card.language)
        texts = [
            pages.set([Run(self._say(role))], width, _SOFT),
            pages.set([Run(shorten(one_line(card.title), _TITLE))], width, bold),
        ]
        if card.facts:
            facts = shorten(" · ".join(map(one_line, card.facts)), _TITLE)
            texts.append(pages.set([Run(facts)], width, replace(_SOFT, language=card.language)))
        return Cell(texts, gap=2)

    def _contents(self) -> None:
        """Set what there is and on which page, with the outermost sections as far as they have room."""
        pages = self._pages
        self._title(words.CONTENTS)
        parts = list(in_order(self._digest))
        sections = outermost(self._digest)[: max(int(pages.room / _ENTRY) - len(parts), 0)]
        entries = []
        for sheet in parts:
            if sheet is None:
                entries.append((self._say(words.CHANGES), 0, "changes"))
                entries += [(heading.text, 1, heading.anchor) for heading in sections]
            else:
                entries.append((self._say(sheet.title), 0, sheet.name))
        widths = [pages.width - _NUMBER, _NUMBER]
        number = Look(9, colour="soft", align=Qt.AlignmentFlag.AlignRight)
        for label, level, anchor in entries:
            text = shorten(one_line(label), _LINE)
            left = pages.set([Run(text)], widths[0], replace(_BODY, indent=level * 12.0), anchors=[anchor])
            right = pages.set([Run(pages.number(anchor))], widths[1], number)
            pages.row([Cell([left]), Cell([right])], widths)

    def _changes(self) -> None:
        digest, pages = self._digest, self._pages
        self._title(words.CHANGES, "changes")
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
            bands = [self._band(heading) for heading in part.headings]
            first = self._columns(part.entries[0])
            # Headings stand with the beginning of what they are over.
            pages.need(sum(map(pages.height, bands)) + pages.height(first, opening=True))
            for heading, band in zip(part.headings, bands, strict=True):
                pages.bookmark(heading.text, heading.level + 1)
                pages.row(band, self._widths, [heading.anchor])
            for entry in part.entries:
                self._entry(entry)
                done += 1
            self._share = done / max(digest.shown, 1)
            self._progress(self._share)
        pages.head(None, ())

    def _band(self, heading: Heading) -> list[Cell]:
        sign = words.RELATION_SIGN[heading.relation] if heading.relation else ""
        look = Look(10 if heading.level == 1 else 9.5, bold=True)
        return [
            Cell([self._pages.set([Run(one_line(text))], width, kind)], fill="band")
            for text, width, kind in zip(
                (heading.old, sign, heading.new), self._widths, (look, _SMALL, look), strict=True
            )
        ]

    def _columns(self, entry: Entry) -> list[Cell]:
        digest = self._digest
        old = Cell([self._passage(one, "old", digest.old.language) for one in entry.old], gap=4)
        new = Cell([self._passage(one, "new", digest.new.language) for one in entry.new], gap=4)
        if not entry.old:
            old.fill, new.bar = "absent", "inserted"
        if not entry.new:
            new.fill, old.bar = "absent", "deleted"
        return [old, self._gutter(entry), new]

    def _entry(self, entry: Entry) -> None:
        self._pages.row(self._columns(entry), self._widths, [entry.anchor])
        if entry.review.note:
            note = f"{self._say(words.NOTE)}　{entry.review.note}"
            lines = self._pages.set([Run(note)], self._pages.width, Look(8.5))
            self._pages.row([Cell([lines], fill="note")], [self._pages.width])

    def _passage(self, passage: Passage, side: str, language: str) -> Lines:
        look = replace(_BODY, language=language)
        anchors = [f"note-{side}-{run.text}" if run.tone is Tone.MARK else "" for run in passage.runs]
        return self._pages.set(passage.runs, self._widths[0], look, number=passage.number, anchors=anchors)

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
            self._picture(sheet, drawn)

    def _sheet(self, sheet: Sheet) -> None:
        self._title(sheet.title, sheet.name)
        widths = fitted(sheet, self._language, self._pages.width, _LETTER, 2 * PAD)
        heads = [self._head(column, width) for column, width in zip(sheet.columns, widths, strict=True)]
        self._pages.head(heads, widths)
        for at, row in enumerate(sheet.rows):
            if at % _STEP == 0:
                self._progress(self._share)  # a long table can be stopped too
            cells = [
                self._cell(cell, column, width)
                for cell, column, width in zip(row, sheet.columns, widths, strict=True)
            ]
            self._pages.row(cells, widths, [cell.anchor for cell in row if cell.anchor])
        self._pages.head(None, ())

    def _head(self, column: Column, width: float) -> Cell:
        label = Run(column.sign or self._say(column.head))
        return Cell([self._pages.set([label], width, _look(column, bold=True))], fill="band")

    def _cell(self, cell: SheetCell, column: Column, width: float) -> Cell:
        runs: Sequence[Run] = cell.runs or [Run(one_line(cell.text))]
        anchors: Sequence[str] = ()
        if cell.places:
            comma = Run(self._say(words.COMMA))
            runs = [one for place in cell.places for one in (Run(one_line(place.label)), comma)][:-1]
            anchors = [one for place in cell.places for one in (place.anchor, "")][:-1]
        look = replace(_look(column, way=cell.way), language=cell.language, indent=cell.indent * 9.0)
        lines = self._pages.set(runs, width, look, anchors=anchors)
        return Cell([lines])

    def _picture(self, sheet: Sheet, picture: Picture) -> None:
        title = self._say(sheet.title)
        scale = self._pages.width / picture.width
        height = picture.height * scale
        self._pages.space(14)
        self._pages.need(height + 40)
        self._pages.bookmark(title, 1)
        self._pages.target(sheet.name)
        self._pages.text([Run(title)], Look(13, bold=True), after=6)
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
        colour = QColor(f"#{SHAPES[shape.role]}")
        match shape:
            case Box():
                colour.setAlphaF(OPACITY.get(shape.role, 1.0))
                painter.fillRect(QRectF(shape.x, shape.y, shape.width, shape.height), colour)
            case Band():
                colour.setAlphaF(OPACITY.get(shape.role, 1.0))
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
