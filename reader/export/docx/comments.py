"""Comments of a Word file: what the reviewer noted, at the paragraphs it was noted of."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.compare.model import Comparison
from reader.document.language import Language
from reader.export import words
from reader.export.digest import Review, RowKey
from reader.export.docx.xml import NAMESPACES, letters, paragraph
from reader.export.redline import Line
from reader.export.safe import shown, xml

_Key = tuple[bool, str]  # whether the paragraph is the new edition's, and its id


@dataclass(slots=True)
class Comments:
    """The reviewer's notes, each given out at the last paragraph of its row.

    Attributes:
        author: who wrote them.
        date: when, as Word writes it.
        written: the comments that were given out.
    """

    author: str
    date: str
    _waiting: dict[_Key, str] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)

    def expect(self, comparison: Comparison, reviews: Mapping[RowKey, Review], language: Language) -> None:
        """Take the notes of a comparison's rows, and the word for those that are important."""
        for row in comparison.rows:
            review = reviews.get((row.old, row.new), Review())
            star = f"★ {words.IMPORTANT.to(language)}" if review.important else ""
            text = "\n".join(filter(None, (star, review.note)))
            if text:
                self._waiting[(True, row.new[-1]) if row.new else (False, row.old[-1])] = text

    def around(self, line: Line, content: str, *, last: bool) -> str:
        """Give a paragraph's content, in the comment that belongs to it if there is one.

        Args:
            line: the paragraph.
            content: its runs.
            last: it is the last one of the file, and takes what found no place.
        """
        key = (line.end.fate.in_new, line.end.name)
        texts = [self._waiting.pop(key)] if key in self._waiting else []
        if last:
            texts += self._waiting.values()
            self._waiting.clear()
        for text in texts:
            number = len(self.written)
            self.written.append(self._comment(text, number))
            content = (
                f'<w:commentRangeStart w:id="{number}"/>{content}<w:commentRangeEnd w:id="{number}"/>'
                f'<w:r><w:commentReference w:id="{number}"/></w:r>'
            )
        return content

    def part(self) -> str:
        """Give the part of comments."""
        return f"<w:comments {NAMESPACES}>{''.join(self.written)}</w:comments>"

    def _comment(self, text: str, number: int) -> str:
        body = paragraph(f"<w:r>{letters(shown(text))}</w:r>", "CommentText")
        who = f'w:author="{xml(self.author)}" w:date="{self.date}" w:initials="{xml(self.author[:2])}"'
        return f'<w:comment w:id="{number}" {who}>{body}</w:comment>'
