"""Blocks: what is between two paragraph breaks, and how its text is shaped."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

from reader.document.line import Mark
from reader.document.structure.enumerator import Enumerator


class Role(Enum):
    """What a block was found to be."""

    UNKNOWN = auto()
    HEADING = auto()
    SUMMARY = auto()  # the heading of a summary
    ANNEX = auto()  # the heading of an annex
    NUMBERED = auto()
    ITEM = auto()
    ACTOR = auto()
    PREAMBLE = auto()
    OUTER = auto()
    LEAD = auto()
    TEXT = auto()
    TABLE = auto()
    END = auto()


# A member is looked up in its enum ten times more slowly than a global name (Python 3.11), and every block is
# asked for its role dozens of times.
UNKNOWN: Final = Role.UNKNOWN
HEADING: Final = Role.HEADING
SUMMARY: Final = Role.SUMMARY
ANNEX: Final = Role.ANNEX
NUMBERED: Final = Role.NUMBERED
ITEM: Final = Role.ITEM
ACTOR: Final = Role.ACTOR
PREAMBLE: Final = Role.PREAMBLE
OUTER: Final = Role.OUTER
LEAD: Final = Role.LEAD
TEXT: Final = Role.TEXT
TABLE: Final = Role.TABLE
END: Final = Role.END

FINAL: Final = frozenset("。；：？！…;:.?!؛؟۔।")
COMMAS: Final = frozenset("，,、،—–")
_DASHED: Final = re.compile(r"[^-]--$|:-$")
"""A dash as typewriters set it, which introduces what follows."""

_REMARK: Final = re.compile(r"[a-z][.!?] (?:\([^()]*\)|\[[^\[\]]*\])$")
"""A remark in brackets after a finished sentence: `… is done. (Paragraph 3)`"""

_LINKED: Final = re.compile(r"([;,；，])\s?[^\W\d_]{1,3}$")
"""A clause with the word that links it to the next: `…; and`, `…, или`."""

CLOSING: Final = "”’」』）)》〉】]\"'"
BULLETS: Final = frozenset("•●○▪◦‣■◆□▶➢✓·*-–o")
BULLET: Final = re.compile(
    r"(?:[•●○▪◦‣■◆□▶➢✓][ \u3000\t]*|[·*–-][ \u3000\t]+|o[ ]{2,})(?:\[[ xX]\][ ]+)?(?=\S)"
)
_WIDE: Final = re.compile(
    "[\u2e80-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\U00020000-\U0003ffff]"
)
_FEWEST_MARKED: Final = 3
TITLE_COLUMNS: Final = 130
"""No heading is wider: twice the longest ones met in reports, in columns (an ideograph fills two)."""


@dataclass(slots=True)
class Block:
    """A paragraph, heading, item or table before it is known which.

    Attributes:
        text: the text, enumerator included.
        lines: the source lines it was read from.
        marks: footnote signs by offset in `text`.
        level: the heading level that markup claims, 0 if none.
        emphasis: wholly bold.
        whole: the format vouches that it is a whole paragraph.
        indent: of its first line.
        gap: blank lines (or other things set aside) before it.
        edge: a page edge, a footnote or furniture stands before it.
        cells: for a table.
        enumerator: what it begins with; None also where the structure decided that it is none.
        role: what it was found to be.
        bullet: the bullet that opened it.
        listed: the table of contents names it.
        placed: its level is from there, and not from markup.
        titled: shaped like a heading: short, without a final stop, in one phrase.
        complete: ends as a finished sentence or clause.
    """

    text: str
    lines: tuple[int, ...]
    marks: tuple[Mark, ...] = ()
    level: int = 0
    emphasis: bool = False
    whole: bool = False
    indent: float = 0.0
    gap: int = 0
    edge: bool = False
    cells: tuple[tuple[str, ...], ...] = ()
    enumerator: Enumerator | None = None
    role: Role = Role.UNKNOWN
    bullet: str = ""
    listed: bool = False
    placed: bool = False
    titled: bool = field(init=False)
    complete: bool = field(init=False)

    def __post_init__(self) -> None:
        self.shape()

    def shape(self) -> None:
        """Judge the shape of the text anew, after the text has changed."""
        last = last_mark(self.text)
        linked = _LINKED.search(self.text[-8:]) if last not in FINAL else None
        self.complete = last in FINAL or (linked is not None and linked[1] in ";；")
        is_dashed = last == "-" and _DASHED.search(self.text[-3:]) is not None
        goes_on = self.complete or last in COMMAS or linked is not None or is_dashed
        self.titled = not (goes_on or self.cells) and is_phrase(self.text)

    @property
    def body(self) -> str:
        """The text after the enumerator."""
        return self.text[self.enumerator.end :] if self.enumerator else self.text

    def join(self, rest: Sequence["Block"]) -> None:
        """Take the blocks that follow as the rest of this one, cut off by pages."""
        self.text, self.marks = join_texts([(block.text, block.marks) for block in (self, *rest)])
        self.lines = tuple(line for block in (self, *rest) for line in block.lines)
        self.shape()


def are_marked(blocks: Sequence[Block]) -> bool:
    """Say whether markup marks headings: whoever marks some of them marks all."""
    return len([block for block in blocks if block.level and not block.placed]) >= _FEWEST_MARKED


def columns(text: str) -> int:
    """Give the width of a text in columns, an ideograph filling two."""
    if text.isascii():
        return len(text)
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > 2 * len(text):  # mostly Chinese: three bytes are two columns
        return (len(text) + size) // 2
    return len(text) + len(_WIDE.findall(text))


def is_cjk(character: str) -> bool:
    """Say whether a character is an ideograph, kana, or East Asian punctuation."""
    return "\u3000" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or character >= "\uff00"


def is_shouted(text: str) -> bool:
    """Say whether a text is set in capitals, of any script that has them."""
    return len(text) > 3 and text.isupper() and sum(map(str.isupper, text)) * 2 > len(text)


def last_mark(text: str) -> str:
    """Give the last character, looking through closing quotes and brackets for a stop before them."""
    if not text:
        return ""
    last = text[-1]
    if last in CLOSING and len(text) > 1:
        if _REMARK.search(text):
            return "."
        inner = text.rstrip(CLOSING)[-1:]
        if inner in FINAL and last not in ")）]】》〉":
            return inner
    return last


def is_phrase(text: str) -> bool:
    """Say whether a text is short and in one piece, as headings are."""
    size = len(text)
    if size > TITLE_COLUMNS or (2 * size > TITLE_COLUMNS and columns(text) > TITLE_COLUMNS):
        return False
    return "。" not in text and "！" not in text and "？" not in text[:-1]


def join_texts(pieces: Iterable[tuple[str, tuple[Mark, ...]]]) -> tuple[str, tuple[Mark, ...]]:
    """Put the pieces of one paragraph together, each a text with its marks."""
    texts: list[str] = []
    marks: list[Mark] = []
    length = 0
    for text, signs in pieces:
        glue = joint(texts[-1], text) if texts else ""
        length += len(glue)
        marks += (Mark(mark.offset + length, mark.label) for mark in signs)
        texts += (glue, text)
        length += len(text)
    return "".join(texts), tuple(marks)


def joint(before: str, after: str) -> str:
    """Give what stands between two pieces of one paragraph: a space, except beside Chinese or a hyphen.

    Between a figure and its unit in Chinese (`2022 年 2` + `月`) stands a space too.
    """
    if not before or not after:
        return ""
    left, right = before[-1], after[0]
    if is_cjk(left) and is_cjk(right):
        return ""
    if is_cjk(left) or is_cjk(right):
        other = right if is_cjk(left) else left
        ideograph = left if is_cjk(left) else right
        return " " if other.isascii() and other.isalnum() and "\u3400" <= ideograph <= "\u9fff" else ""
    if left in "-‐" and before[-2:-1].isalnum() and right.isalnum():
        return ""
    return " "
