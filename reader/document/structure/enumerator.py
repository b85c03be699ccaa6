"""What an enumerator is: a number printed before a text, and the way of counting it belongs to."""

from dataclasses import dataclass, replace
from typing import Final

ARTICLE: Final = "keyword:条"
"""The style of articles (第十二条, Article 12), which count through a document."""

DECISION: Final = "digit/"
"""The style of decisions in one document (2026/202), each of which counts its paragraphs anew."""

CHAPTER: Final = "keyword:章"
"""The style of chapters, which count through a document or begin anew in each part."""


@dataclass(slots=True)
class Enumerator:
    """A number as printed before a text.

    It is never changed, and not frozen only because every line makes one: frozen ones take twice as long.

    Attributes:
        printed: with its punctuation, as printed: `一.`, `(a)`, `第三章`.
        label: without full stop or comma: `45`, `(a)`, `第十二条`.
        style: the way of counting and its punctuation, such as `han、`, `lower()`, `digit.`, `keyword:章`.
        value: the number it stands for.
        end: where the text begins after it.
        parts: for a decimal (`1.2.3`), each number; else empty.
        other: a second reading, `(style, value)`: `(i)` is a letter or a roman number.
        suffix: for an inserted article (`第十二条之一`), the inner number, else 0.
    """

    printed: str
    label: str
    style: str
    value: int
    end: int
    parts: tuple[int, ...] = ()
    other: tuple[str, int] | None = None
    suffix: int = 0

    @property
    def kind(self) -> str:
        """The way of counting without its punctuation (`han`, `digit`, `lower`, `keyword` …)."""
        return "keyword" if self.is_keyword else self.style.rstrip(".、():")

    @property
    def is_keyword(self) -> bool:
        """Whether it is a word with a number (第三章, Article 5)."""
        return self.style.startswith("keyword:")

    @property
    def is_lettered(self) -> bool:
        """Whether it is a decimal that begins with a letter, as in appendices (`A.1`)."""
        return self.style.startswith("decimalA")

    def read_as(self, style: str) -> "Enumerator":
        """Give this enumerator in its other reading if that has the style asked for."""
        if self.other is None or self.other[0] != style:
            return self
        return replace(self, style=style, value=self.other[1], other=(self.style, self.value))
