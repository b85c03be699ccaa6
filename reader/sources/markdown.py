"""Markdown files into lines: headings, tables, lists, quotes, code, footnotes; paragraphs stay lines."""

import re
from typing import Final

from reader.document.line import Line, LineKind, Source
from reader.document.progress import Progress, ignore
from reader.sources.boxes import box_title
from reader.sources.embedded import opens_table, read_table, table_end
from reader.sources.encoding import decode
from reader.sources.limits import LARGEST_TEXT, too_large
from reader.sources.markup import NoteSigns, note_signs
from reader.sources.matter import read_matter
from reader.sources.tags import Tag, Tags
from reader.sources.text import barred, indent, read_line, sift, table_line, tabled

_HEADING: Final = re.compile(r"(#{1,6})(?:[ \t\u3000]+(.*?))?[ \t]*(#*)$")
_ATTRIBUTES: Final = re.compile(r"[ \t]*\{[#.][^{}]*\}$")
_UNDERLINE: Final = re.compile(r"=+$|-{2,}$")
_DELIMITERS: Final = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$")
_CELL_EDGE: Final = re.compile(r"(?<!\\)\|")
_BREAK: Final = re.compile(r"<br\s*/?>$", re.IGNORECASE)
"""At its end, a line of a paragraph says that the next one begins anew."""

_NOTE: Final = re.compile(r"\[\^([^\]\s]{1,30})\]:[ \t]*(.*)$")
_FENCE: Final = re.compile(r"(`{3,}|~{3,})")
_QUOTE: Final = re.compile(r"(?:>[ \t]?)+")
_TABLE_RULE: Final = re.compile(rb"^\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t|:-]*$", re.MULTILINE)
_HASHES: Final = re.compile(rb"#{1,6}[ \t]+\S")
_LATEST_HEADING: Final = 1 << 14
# What else only Markdown begins a line with, by its first byte.
_SIGNS_OF_MARKDOWN: Final = {
    b"`": re.compile(rb"```"),
    b"[": re.compile(rb"\[\^[^\]\s]+\]:"),
    b"<": re.compile(rb"<!--"),
}


def looks_like_markdown(data: bytes) -> bool:
    """Say whether a text file has what only Markdown has: `#` headings, table rules, fences, note bodies.

    The signs are ASCII, so they are the same bytes in every encoding but UTF-16, which only adds zeros. A `#`
    that comes late is the remark of a program that a plain text quotes.
    """
    if b"\0" in data:
        data = data.replace(b"\0", b"")
    if _begins_a_line(data[:_LATEST_HEADING], b"#", _HASHES):
        return True
    if any(_begins_a_line(data, first, sign) for first, sign in _SIGNS_OF_MARKDOWN.items()):
        return True
    return b"|" in data and _TABLE_RULE.search(data) is not None


def _begins_a_line(data: bytes, first: bytes, sign: re.Pattern[bytes]) -> bool:
    # Single bytes are found many times faster than a pattern that is anchored to line beginnings.
    at = data.find(first)
    while at >= 0:
        if (at == 0 or data[at - 1] in b"\n\r\xbf\xfe\xff") and sign.match(data, at):
            return True
        at = data.find(first, at + 1)
    return False


def read_source(data: bytes, name: str, *, progress: Progress = ignore) -> Source:
    """Read a Markdown file.

    Args:
        data: the file.
        name: its name without folders.
        progress: told the share done.
    """
    if len(data) > LARGEST_TEXT:
        raise too_large(name, len(data), LARGEST_TEXT)
    decoded = decode(data)
    text, unseen, controls = sift(decoded.text)
    rows = text.split("\n")
    matter, properties = read_matter(rows)
    signs = note_signs(text, rows, markdown=True, unseen=unseen)
    lines = _Reader(rows, signs, Tags(text), matter).read(progress)
    if "\t" in text:
        lines = tabled(lines)
    if "|\n" in text:
        lines = barred(lines)
    return Source(
        name,
        "markdown",
        tuple(lines),
        decoded.encoding,
        properties,
        warnings=decoded.warnings + controls,
    )


class _Reader:
    """Goes through the rows of one file; `at` is the row it looks at."""

    def __init__(self, rows: list[str], signs: NoteSigns, tags: Tags, matter: list[Line]) -> None:
        self.rows = rows
        self.signs = signs
        self.tags = tags
        self.at = len(matter)
        self.gap = 0
        self.unclosed = False  # a table was met that nothing closes
        self.lines = matter
        self.deeper = any(line.level for line in matter)  # a title stands above all headings

    def read(self, progress: Progress) -> list[Line]:
        step = max(len(self.rows) // 20, 2000)
        after = 0
        while self.at < len(self.rows):
            if self.at >= after:
                progress(self.at / len(self.rows) * 0.3)
                after += step
            self._row(self.rows[self.at])
        return self.lines

    def _row(self, row: str) -> None:
        number, text = self.at + 1, row.strip()
        first = text[:1]
        if not first:
            self.gap += 1
            self.at += 1
        elif first == "#" and (match := _HEADING.match(text)) is not None:
            self._heading(number, match)
        elif first == "|" or (text and "|" in text and self._has_delimiters_below()):
            self._table() if self._has_delimiters_below() else self._plain(number, row)
        elif first in "`~" and _FENCE.match(text):
            self._fence(text)
        elif first == "<" and text.startswith("<!--"):
            self._comment()
        elif first == "<" and opens_table(text) and (end := self._table_end()):
            self.lines += read_table(self.rows[self.at : end], number, self.gap)
            self.at, self.gap = end, 0
        elif first == "<" and (tag := self.tags.opening(self.rows, self.at)) is not None:
            self._tagged(number, tag)
        elif first == "[" and (match := _NOTE.match(text)) is not None:
            self._note(number, match)
        elif first == ">" and (match := _QUOTE.match(text)) is not None:
            self._quoted(number, row, match[0].strip(), text[match.end() :])
        elif first in "=-" and not self.gap and _UNDERLINE.match(text) and self._underlines(text):
            self.at += 1
        elif (title := box_title(text)) is not None:
            self._add(self._titled(number, title, text))
        else:
            self._plain(number, row)

    def _plain(self, number: int, row: str) -> None:
        ending = _BREAK.search(row) if row.endswith(">") else None
        text = row[: ending.start()] if ending else row
        line = read_line(number, text, self.signs, gap=self.gap, markdown=True)
        if ending is not None:
            line = line._replace(whole=not self._goes_on(), markup=line.markup + ending[0])
        self.lines.append(line)
        self.gap = 0
        self.at += 1

    def _goes_on(self) -> bool:
        """Say whether a row stands right below another one of its paragraph."""
        above = self.lines[-1] if self.lines and not self.gap else None
        return above is not None and above.kind is LineKind.TEXT and not (above.whole or above.level)

    def _add(self, line: Line) -> None:
        self.lines.append(line._replace(gap=self.gap))
        self.gap = 0
        self.at += 1

    def _heading(self, number: int, match: re.Match[str]) -> None:
        title = _ATTRIBUTES.sub("", match[2] or "")
        line = read_line(number, title, self.signs, markdown=True)
        kind = LineKind.TEXT if line.text or line.marks else LineKind.BLANK
        markup = f"{match[1]}{line.markup}{(match[2] or '')[len(title) :].strip()}{match[3]}"
        self._add(line._replace(kind=kind, level=len(match[1]) + self.deeper, markup=markup))

    def _tagged(self, number: int, tag: Tag) -> None:
        """Take the tags out of a row that begins with one; they are kept as markup."""
        text, tags = self.tags.parted(tag.rest)
        line = read_line(number, text, self.signs, markdown=True)
        level = tag.level + self.deeper if tag.level else 0
        self._add(line._replace(level=level, markup="".join((tag.markup + tags).split()) + line.markup))
        self.at += tag.rows - 1

    def _quoted(self, number: int, row: str, edge: str, text: str) -> None:
        title = box_title(text)
        if title is None:
            line = read_line(number, text, self.signs, markdown=True)
        else:
            line = self._titled(number, title, text)
        self._add(line._replace(markup=edge + line.markup, indent=indent(row) + 2))

    def _titled(self, number: int, title: str, text: str) -> Line:
        """Read a row that opens or closes a box: its title, if it shows one, and the rest as markup."""
        line = read_line(number, title, self.signs, markdown=True)
        return line._replace(markup="".join(text.replace(title, "", 1).split()) + line.markup)

    def _underlines(self, text: str) -> bool:
        """Make the line above a heading if this row underlines it and it stands alone."""
        above = self.lines[-1] if self.lines else None
        if above is None or above.kind is not LineKind.TEXT or above.level or above.whole:
            return False
        if len(self.lines) > 1 and not above.gap and not self.lines[-2].level:
            return False
        level = (1 if text[0] == "=" else 2) + self.deeper
        self.lines[-1] = above._replace(level=level, markup=above.markup + text)
        return True

    def _table_end(self) -> int:
        end = 0 if self.unclosed else table_end(self.rows, self.at)
        self.unclosed = not end
        return end

    def _has_delimiters_below(self) -> bool:
        below = self.rows[self.at + 1].strip() if self.at + 1 < len(self.rows) else ""
        return "-" in below and "|" in below and len(below) < 2000 and _DELIMITERS.match(below) is not None

    def _table(self) -> None:
        first = self.at
        rows: list[list[Line]] = []
        markup: list[str] = []
        while self.at < len(self.rows) and "|" in (row := self.rows[self.at].strip()):
            if self.at == first + 1:
                markup.append(row)
            else:
                parts = _split_row(row)
                cells = [read_line(0, part.replace("\\|", "|"), self.signs, markdown=True) for part in parts]
                markup += (
                    "|" * len(_CELL_EDGE.findall(row)),
                    "\\" * row.count("\\|"),
                    *(cell.markup for cell in cells),
                )
                rows.append(cells)
            self.at += 1
        self.lines.append(table_line(first + 1, rows, "".join(markup), self.gap))
        self.gap = 0

    def _fence(self, text: str) -> None:
        """Keep a block of code as it is laid out: a table with one cell a row."""
        first = self.at
        match = _FENCE.match(text)
        mark = match[0] if match else text[:3]
        code: list[str] = []
        closed = ""
        self.at += 1
        while self.at < len(self.rows) and not closed:
            row = self.rows[self.at].rstrip()
            self.at += 1
            if row.lstrip().startswith(mark):
                closed = row.strip()
            else:
                code.append(row)
        kind = LineKind.TABLE if any(code) else LineKind.BLANK
        cells = tuple((row,) for row in code)
        self.lines.append(
            Line(first + 1, "\n".join(code), kind, cells=cells, markup=text + closed, gap=self.gap)
        )
        self.gap = 0

    def _comment(self) -> None:
        """Set a comment aside, over as many rows as it takes."""
        while self.at < len(self.rows):
            row = self.rows[self.at].strip()
            end = row.find("-->")
            taken, rest = (row, "") if end < 0 else (row[: end + 3], row[end + 3 :])
            line = read_line(self.at + 1, rest, self.signs, markdown=True)
            self._add(line._replace(markup=taken + line.markup))
            if end >= 0:
                return

    def _note(self, number: int, match: re.Match[str]) -> None:
        line = read_line(number, match[2], self.signs, markdown=True)
        self._add(line._replace(kind=LineKind.NOTE, label=match[1], markup="[^]:" + line.markup))


def _split_row(row: str) -> list[str]:
    inner = row.removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return _CELL_EDGE.split(inner)
