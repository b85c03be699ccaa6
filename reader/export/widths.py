"""The widths of a table's columns: as they are wished for, but none too narrow for its longest word."""

import re
from collections.abc import Sequence

from reader.document.language import Language
from reader.export.sheets import Sheet

# What is not broken inside: letters that are not of the scripts that break anywhere.
_UNBROKEN = re.compile(r"[^\s\u2e80-\uffff]+")
_LEAST = 2  # letters: one of the wide ones
_MOST = 0.3  # of the room: a longer word is broken


def fitted(sheet: Sheet, language: Language, room: float, letter: float, beside: float) -> list[float]:
    """Give the columns' widths, which together are the room.

    Args:
        sheet: the table.
        language: the language of its heads.
        room: the table's width, in any unit.
        letter: the width of a narrow letter, in that unit.
        beside: what a column takes beside its text.
    """
    total = sum(column.width for column in sheet.columns)
    wished = [room * column.width / total for column in sheet.columns]
    texts = [[column.sign or column.head.to(language)] for column in sheet.columns]
    for row in sheet.rows:
        for column, cell in zip(texts, row, strict=True):
            column.append(cell.text)
    least = [min(_longest(column) * letter + beside, room * _MOST) for column in texts]
    lacking = sum(max(need - wish, 0.0) for need, wish in zip(least, wished, strict=True))
    spare = sum(max(wish - need, 0.0) for need, wish in zip(least, wished, strict=True))
    if lacking >= spare:
        return [room * need / sum(least) for need in least]
    given = lacking / spare if spare else 0.0
    return [
        need if wish <= need else wish - (wish - need) * given
        for need, wish in zip(least, wished, strict=True)
    ]


def _longest(texts: Sequence[str]) -> int:
    words = (len(word) for text in texts for word in _UNBROKEN.findall(text))
    return max(words, default=_LEAST)
