"""A redline: the new edition's text with native tracked changes against the old one.

Word and LibreOffice show the changes and accept or reject them one by one. Accepting all gives the new
edition's text, rejecting all the old one's. Paragraph ends are tracked: a split is an inserted end, a
merge a deleted one. Moves have both their ends. Footnotes are real ones, and their bodies are
tracked too.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import BinaryIO

from reader.compare.edits import edits
from reader.compare.model import Comparison, Op
from reader.document.model import Footnote
from reader.document.progress import Progress, ignore
from reader.export import words
from reader.export.digest import Review, RowKey
from reader.export.docx import styles
from reader.export.docx.comments import Comments
from reader.export.docx.package import write_package
from reader.export.docx.xml import NAMESPACES, letters, paragraph, section_end
from reader.export.options import Options
from reader.export.redline import Fate, Line, Sign, Text, weave
from reader.export.safe import xml

_TAGS = {
    Fate.DELETED: "del",
    Fate.INSERTED: "ins",
    Fate.MOVED_AWAY: "moveFrom",
    Fate.MOVED_HERE: "moveTo",
}
_STYLES = {"title": "Title", "front": "Front", "summary": "Summary", "subitem": "Subitem"}
_AUTHOR = "Duizhao"
_SUPERSCRIPT = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'


# LibreOffice joins changes of one author that touch each other and are less than a minute apart, even across
# the end of a paragraph that is not changed; rejecting them would then lose that end. So the changes before
# and after an end that is kept are dated two minutes apart; those on both sides of an end that is tracked
# itself are not, or LibreOffice would not take that end back where a sign stands among them.
_APART = timedelta(minutes=2)

# LibreOffice loses the end of a paragraph with the last of two signs that touch there, unless something is
# between: a field that Word keeps for the data of converters, and that shows nothing.
_GUARD = '<w:fldSimple w:instr=" PRIVATE "/>'


def write_redline(  # noqa: PLR0913 - each says one thing, and those after the star have defaults
    comparison: Comparison,
    options: Options,
    out: BinaryIO,
    *,
    reviews: Mapping[RowKey, Review] | None = None,
    progress: Progress = ignore,
    moment: datetime | None = None,
) -> None:
    """Write the whole of both editions as one Word file with tracked changes.

    Of `options` only title, author, language and whether notes go in matter: a redline from which rows were
    left out could give back neither edition.

    Args:
        comparison: what was found.
        options: title, author and language.
        out: where to.
        reviews: what the reviewer said of rows; notes become comments.
        progress: told the share done.
        moment: when the changes were made, for those who need the same bytes twice; now where None.

    Raises:
        Cancelled: `progress` asked for it.
    """
    made = moment or datetime.now(UTC)
    author = options.author or _AUTHOR
    comments = Comments(author, _date(made))
    if options.notes and reviews:
        comments.expect(comparison, reviews, options.language)
    writer = _Redline(author, made, comments)
    lines = weave(comparison, progress=lambda share: progress(0.3 * share))
    progress(0.3)
    body = list(writer.document(lines, progress))
    parts = {
        "styles": styles.styles(styles.REPORT, styles.SERIF),
        "settings": styles.settings(notes=True),
        "footnotes": styles.footnotes(writer.notes),
        "footer": styles.footer(words.PAGE, options.language),
    }
    if comments.written:
        parts["comments"] = comments.part()
    title = options.title or comparison.new.identity.title
    write_package(out, body, parts, title=title, author=options.author)


class _Redline:
    """Turns lines into paragraphs; gives every change and every footnote its number."""

    def __init__(self, author: str, moment: datetime, comments: Comments) -> None:
        self.notes: list[str] = []
        self._comments = comments
        self._author = xml(author)
        self._moments = [_date(at) for at in (moment, moment - _APART)]
        self._ids = count(1)

    def document(self, lines: list[Line], progress: Progress) -> Iterator[str]:
        """Give the main part, piece by piece."""
        yield f"<w:document {NAMESPACES}><w:body>"
        open_move: tuple[int, str] | None = None
        range_id = 0
        for at, line in enumerate(lines):
            if at and lines[at - 1].end.fate is Fate.KEPT:
                self._moments.reverse()
            here = _move_of(line)
            if open_move and here != open_move:
                yield f'<w:{open_move[1]}RangeEnd w:id="{range_id}"/>'
            start = ""
            if here and here != open_move:
                range_id = next(self._ids)
                start = (
                    f'<w:{here[1]}RangeStart w:id="{range_id}" w:author="{self._author}" '
                    f'w:date="{self._moments[0]}" w:name="move{here[0]}"/>'
                )
            open_move = here
            yield self._paragraph(line, start, last=line is lines[-1])
            if at % 500 == 0:
                progress(0.3 + 0.6 * at / len(lines))
        if open_move:
            yield f'<w:{open_move[1]}RangeEnd w:id="{range_id}"/>'
        yield f"{section_end(1440, 1500)}</w:body></w:document>"

    def _paragraph(self, line: Line, start: str, *, last: bool) -> str:
        role = line.end.role
        style = f"Heading{min(line.end.level, 4)}" if role == "heading" else _STYLES.get(role, "")
        tag = _TAGS.get(line.end.fate)
        end = f"<w:rPr><w:{tag} {self._who()}/></w:rPr>" if tag else ""
        guard = _GUARD if _ends_in_signs(line) else ""
        content = self._comments.around(line, "".join(map(self._piece, line.pieces)), last=last)
        return paragraph(start + content + guard, style, end)

    def _piece(self, piece: Text | Sign) -> str:
        inside = self._sign(piece) if isinstance(piece, Sign) else _letters(piece.text, piece.fate)
        return self._tracked(f"<w:r>{inside}</w:r>", piece.fate)

    def _tracked(self, runs: str, fate: Fate) -> str:
        tag = _TAGS.get(fate)
        return f"<w:{tag} {self._who()}>{runs}</w:{tag}>" if tag else runs

    def _who(self) -> str:
        return f'w:id="{next(self._ids)}" w:author="{self._author}" w:date="{self._moments[0]}"'

    def _sign(self, sign: Sign) -> str:
        """Give the inside of a run that bears a footnote's sign, and keep the note's body."""
        label = "" if sign.counted else _letters(sign.label, sign.fate)
        if not sign.old and not sign.new:
            return _SUPERSCRIPT + label
        number = len(self.notes) + 1
        self.notes.append(self._note(sign, number))
        own = "" if sign.counted else ' w:customMarkFollows="1"'
        return f'{_SUPERSCRIPT}<w:footnoteReference{own} w:id="{number}"/>{label}'

    def _note(self, sign: Sign, number: int) -> str:
        mark = "<w:footnoteRef/>" if sign.counted else letters(sign.label)
        runs = f"<w:r>{_SUPERSCRIPT}{mark}</w:r><w:r>{letters(' ')}</w:r>{self._note_runs(sign)}"
        return f'<w:footnote w:id="{number}">{paragraph(runs, "FootnoteText")}</w:footnote>'

    def _note_runs(self, sign: Sign) -> str:
        """Give a note's text: tracked where both editions have it, else whole, as its sign is tracked."""
        old, new = (_body(sign.old), _body(sign.new)) if sign.fate is Fate.KEPT else ("", "")
        if sign.fate is not Fate.KEPT:
            note = sign.new if sign.fate.in_new else sign.old
            return f"<w:r>{letters(_body(note))}</w:r>"
        fates = {Op.EQUAL: Fate.KEPT, Op.DELETE: Fate.DELETED, Op.INSERT: Fate.INSERTED}
        return "".join(
            self._tracked(f"<w:r>{_letters(edit.text, fates[edit.op])}</w:r>", fates[edit.op])
            for edit in edits(old, new)
        )


def _ends_in_signs(line: Line) -> bool:
    """Whether two signs touch before an end that stays where one of them goes."""
    last, end = line.pieces[-2:], line.end.fate
    if len(last) < 2 or not all(isinstance(piece, Sign) for piece in last):
        return False
    fates = [piece.fate for piece in last]
    accepted = end.in_new and not all(fate.in_new for fate in fates)
    return accepted or (end.in_old and not all(fate.in_old for fate in fates))


def _date(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:00Z}"


def _body(note: Footnote | None) -> str:
    return note.text if note else ""


def _letters(content: str, fate: Fate) -> str:
    return letters(content, "delText" if fate is Fate.DELETED else "t")


def _move_of(line: Line) -> tuple[int, str] | None:
    """Give the move a line takes part in, and which end of it."""
    if not line.move:
        return None
    fates = {line.end.fate, *(piece.fate for piece in line.pieces)}
    return line.move, "moveFrom" if fates & {Fate.MOVED_AWAY, Fate.DELETED} else "moveTo"
