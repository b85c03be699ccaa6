"""A figure: a number with its unit and what it counts."""

from enum import StrEnum
from typing import NamedTuple


class Measure(StrEnum):
    """What sort of quantity a figure is; only figures of one sort are set against each other."""

    COUNT = "count"
    SHARE = "share"
    MONEY = "money"
    SIZE = "size"


class Figure(NamedTuple):
    """A number with its unit and what it counts.

    Attributes:
        start: where it starts in its text, hedge included.
        end: where it ends, multiplier and percent sign included.
        text: as printed, hedge included (`约 53`, `130 多`, `3.54 亿`, `5.2%`).
        value: what it is worth (354000000; a share in percent; the middle of a range).
        measure: what sort of quantity it is.
        unit: what is counted or measured in (`个缔约国`, `美元`, `%`).
        noun: the thing counted, without its measure word; empty for shares, money and sizes.
        counted_to: where what it counts ends in the text.
        sure: the words around it say what it counts or measures; a number that is not sure is a figure only
            where another stands in its place.
    """

    start: int
    end: int
    text: str
    value: float
    measure: Measure
    unit: str
    noun: str
    counted_to: int
    sure: bool = True
