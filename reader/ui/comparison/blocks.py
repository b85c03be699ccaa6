"""Bands of headings and rows, in the order in which the view shows them."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple, overload


class Block(NamedTuple):
    """What stands in the view as one strip: a band of headings, or a row.

    Attributes:
        row: the index of the row, or -1 for a band.
        old: the old section in force: the band's heading, or the section whose band the row stands under.
        new: likewise for the new edition.
        again: a band that only takes up a section which was interrupted.
    """

    row: int
    old: str | None
    new: str | None
    again: bool = False

    @property
    def is_band(self) -> bool:
        """Whether it is a band of headings."""
        return self.row < 0


class Blocks(Sequence[Block]):
    """All blocks of a comparison; only bands are held, since a row stands under the last band before it.

    Attributes:
        bands: the numbers of the blocks that are bands.
    """

    def __init__(self) -> None:
        self.bands = array("i")
        self._held: list[Block] = []
        self._rows_above = array("i")  # for each band
        self._over = array("i")  # for each band, the how manyth band it stands under, or -1
        self._levels = array("i")
        self._rows = 0

    def add_band(self, band: Block, level: int) -> int:
        """Add a band at the end, under the last one whose level is less; give its number."""
        over = len(self._held) - 1
        while over >= 0 and self._levels[over] >= level:
            over = self._over[over]
        number = len(self)
        self.bands.append(number)
        self._held.append(band)
        self._rows_above.append(self._rows)
        self._over.append(over)
        self._levels.append(level)
        return number

    def add_row(self) -> None:
        """Add the next row at the end."""
        self._rows += 1

    @property
    def rows(self) -> int:
        """How many of them are rows."""
        return self._rows

    def of_row(self, row: int) -> int:
        """Give the number of a row's block."""
        if not 0 <= row < self._rows:
            raise IndexError(row)
        return row + bisect_right(self._rows_above, row)

    def headed(self, rows: Sequence[int]) -> list[int]:
        """Give the numbers of some rows' blocks and of all bands that they stand under; both ascend."""
        found: list[int] = []
        at, passed = 0, -1
        while at < len(rows):
            band = over = bisect_right(self._rows_above, rows[at]) - 1
            headings = []
            # What was passed already and stands over this band stood over the rows before, too.
            while over > passed:
                headings.append(self.bands[over])
                over = self._over[over]
            passed, following = band, band + 1
            end = self._rows_above[following] if following < len(self._held) else self._rows
            until = bisect_left(rows, end, at)
            found += reversed(headings)
            found += [row + following for row in rows[at:until]]
            at = until
        return found

    def __len__(self) -> int:
        return self._rows + len(self._held)

    @overload
    def __getitem__(self, number: int) -> Block: ...

    @overload
    def __getitem__(self, number: slice) -> list[Block]: ...

    def __getitem__(self, number: int | slice) -> Block | list[Block]:
        if isinstance(number, slice):
            return [self[at] for at in range(*number.indices(len(self)))]
        if not 0 <= number < len(self):
            raise IndexError(number)
        bands = bisect_right(self.bands, number)
        if not bands:
            return Block(number, None, None)
        above = self._held[bands - 1]
        if self.bands[bands - 1] == number:
            return above
        return Block(number - bands, above.old, above.new)
