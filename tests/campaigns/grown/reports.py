"""Reports grown by chance: what they say, before any format."""

from enum import Enum
from typing import NamedTuple

from hypothesis import strategies as st


class Kind(Enum):
    """What a piece of a report is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"
    NOTED = "noted"  # a paragraph with a footnote


class Piece(NamedTuple):
    """A piece of a report: its words, or its rows of cells; `more` is the words of the footnote."""

    kind: Kind
    text: str
    level: int = 1
    more: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


Report = list[Piece]

_WORDS = (
    "水位", "湿地恢复", "委员会", "Committee ", "the river ", "fell.", "rose;", "《湖区公约》",
    "（见附件）", "2031年", "12.5", "，", "。", "：", "A/7/12", "第3/2号决议", "百分之五", "$3,400 ", "-",
    "– ", "“", "”", "…", "Überblick ", "и др. ", "한국어 ", "مياه ", "e\u0301", "🛶", "𠮷", "\u3000", " ",
    "\u00a0", "http://a.example/b?c=d&e ", "[1]", "*",
)  # fmt: skip
_NUMBERS = (
    "", "", "", "1. ", "2. ", "3.", "一、", "（一）", "(a) ", "I. ", "A. ", "第一条 ", "第二章　",
    "Article 4. ", "1.1 ", "•\u3000", "- ", "¹ ", "* ", "12 ", "Annex I", "附件", "Contents", "目录",
    "摘要",
)  # fmt: skip
_CHARACTERS = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co", "Zl", "Zp"))


def texts() -> st.SearchStrategy[str]:
    """Give lines of text that open with a number at times."""
    words = st.lists(st.sampled_from(_WORDS) | _CHARACTERS, max_size=12).map("".join)
    return st.builds("{}{}".format, st.sampled_from(_NUMBERS), words)


def reports(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Report]:
    """Give reports of a few pieces."""
    levels = st.integers(1, 4)
    cells = st.integers(1, 4).flatmap(
        lambda wide: st.lists(st.tuples(*[texts] * wide), min_size=1, max_size=4)
    )
    piece = (
        st.tuples(st.sampled_from((Kind.HEADING, Kind.ITEM)), texts, levels)
        | st.tuples(st.just(Kind.PARAGRAPH), texts)
        | st.tuples(st.just(Kind.NOTED), texts, st.just(1), texts)
        | st.tuples(st.just(Kind.TABLE), st.just(""), st.just(1), st.just(""), cells.map(tuple))
    ).map(lambda parts: Piece(*parts))
    return st.lists(piece, min_size=1, max_size=9)


def words(report: Report) -> str:
    """Give all that a report says."""
    return "".join(
        piece.text + piece.more + "".join(cell for row in piece.rows for cell in row) for piece in report
    )
