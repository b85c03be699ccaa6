"""Sparse: matrices whose rows hold few values, as paragraphs hold few of all terms.

Products are made in blocks of rows, so that only a few megabytes of zeros stand in memory at any time, and
the work can be stopped between two blocks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from reader.document.progress import Progress, ignore

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

_LOOKED = 0.2  # the share of the work that is done by the time of the first product
_BLOCK = 1 << 20  # cells and multiplications of a block: some 30 MB, some 20 ms


@dataclass(frozen=True, slots=True)
class Sparse:
    """A matrix, row after row.

    Attributes:
        starts: where each row starts among the values, and where the last one ends.
        columns: the column of each value.
        values: the values that are not 0.
        width: the number of columns.
    """

    starts: Ints
    columns: Ints
    values: Floats
    width: int

    @property
    def height(self) -> int:
        """Give the number of rows."""
        return len(self.starts) - 1

    @property
    def lengths(self) -> Ints:
        """Give the number of values in each row."""
        lengths: Ints = self.starts[1:] - self.starts[:-1]
        return lengths

    @property
    def rows(self) -> Ints:
        """Give the row of each value."""
        return np.repeat(np.arange(self.height), self.lengths)

    @property
    def filled(self) -> Ints:
        """Give the number of values in each column."""
        return np.bincount(self.columns, minlength=self.width)

    def valued(self, values: Floats) -> "Sparse":
        """Give the matrix with other values in the same places."""
        return replace(self, values=values)

    def only(self, kept: Bools) -> "Sparse":
        """Give the matrix with some of its values alone."""
        return Sparse(running(kept)[self.starts], self.columns[kept], self.values[kept], self.width)

    def narrowed(self, kept: Bools) -> "Sparse":
        """Give the matrix of some of its columns alone."""
        found, places = self.only(kept[self.columns]), running(kept)
        return Sparse(found.starts, places[found.columns], found.values, int(places[-1]))

    def between(self, first: int, last: int) -> "Sparse":
        """Give the matrix of the rows from the first to the one before the last alone."""
        starts = self.starts[first : last + 1]
        at = slice(starts[0], starts[-1])
        return Sparse(starts - starts[0], self.columns[at], self.values[at], self.width)

    def turned(self) -> "Sparse":
        """Give the matrix with rows and columns exchanged."""
        return sparse(self.columns, self.rows, self.values, (self.width, self.height))

    def picked(self, rows: Ints) -> "Sparse":
        """Give the matrix of some rows alone, in this order."""
        index, place = self.inside(rows)
        return sparse(index, self.columns[place], self.values[place], (len(rows), self.width))

    def row(self, number: int) -> tuple[Ints, Floats]:
        """Give the columns and the values of one row."""
        at = slice(self.starts[number], self.starts[number + 1])
        return self.columns[at], self.values[at]

    def inside(self, rows: Ints) -> tuple[Ints, Ints]:
        """Give where the values of some rows stand: for each the index in `rows`, and its place."""
        lengths = self.lengths[rows]
        index = np.repeat(np.arange(len(rows)), lengths)
        before = self.starts[rows] - running(lengths)[:-1]
        return index, before[index] + np.arange(len(index))


def totals(keys: Ints, values: Floats | Bools, count: int = 0) -> Floats:
    """Give the sum of the values of each key from 0 on, for `count` keys or for as many as there are."""
    return np.bincount(keys, values, count).astype(np.float64, copy=False)


def running(lengths: NDArray[np.number | np.bool_]) -> Ints:
    """Give where pieces of these lengths start, one after the other, and where the last one ends."""
    ends = np.zeros(len(lengths) + 1, np.int64)
    lengths.cumsum(out=ends[1:])
    return ends


def sparse(rows: Ints, columns: Ints, values: Floats, shape: tuple[int, int]) -> Sparse:
    """Make a matrix of this height and width from values at their places, none of them named twice."""
    order = np.argsort(rows.astype(np.min_scalar_type(shape[0])), kind="stable")  # short numbers: in no time
    starts = running(np.bincount(rows, minlength=shape[0]))
    return Sparse(starts, columns[order], values[order], shape[1])


def gathered(rows: Ints, columns: Ints, values: Floats, shape: tuple[int, int]) -> tuple[Sparse, Ints]:
    """Make a matrix from values at their places; what is put at the same place is added up.

    Returns:
        the matrix, and where each of the values went among its values.
    """
    height, width = shape
    places, which = np.unique(rows * width + columns, return_inverse=True)
    starts = np.searchsorted(places, np.arange(height + 1) * width)
    columns = places - np.repeat(np.arange(height) * width, starts[1:] - starts[:-1])
    return Sparse(starts, columns, totals(which, values, len(places)), width), which


def stacked(parts: Sequence[Sparse]) -> Sparse:
    """Give matrices as one, the rows of each below those of the one before."""
    lengths = np.concatenate([part.lengths for part in parts])
    return Sparse(
        running(lengths),
        np.concatenate([part.columns for part in parts]),
        np.concatenate([part.values for part in parts]),
        max(part.width for part in parts),
    )


def products(one: Sparse, other: Sparse, progress: Progress = ignore) -> Iterator[tuple[int, Floats]]:
    """Give the product of two matrices by blocks of rows: the first row of each block, and the block."""
    width = other.width
    starts = one.rows * width
    work = running(other.lengths[one.columns])[one.starts[1:]]
    for first, last in _blocks(work + width * np.arange(1, one.height + 1)):
        progress(_LOOKED)
        here = slice(one.starts[first], one.starts[last])
        index, place = other.inside(one.columns[here])
        cells = (starts[here] - first * width)[index] + other.columns[place]
        sums = totals(cells, one.values[here][index] * other.values[place], (last - first) * width)
        yield first, sums.reshape(last - first, width)


def product_at(one: Sparse, other: Sparse, rows: Ints, columns: Ints, progress: Progress = ignore) -> Floats:
    """Give the product of two matrices at some places."""
    found = np.zeros(len(rows))
    order = np.argsort(rows, kind="stable")
    ordered = rows[order]
    for first, block in products(one, other, progress):
        start, end = np.searchsorted(ordered, (first, first + len(block)))
        places = order[start:end]
        found[places] = block[rows[places] - first, columns[places]]
    return found


def dots(one: Sparse, other: Sparse, rows: Ints, others: Ints, progress: Progress = ignore) -> Floats:
    """Give the dot product of each of some rows of a matrix with one of another matrix.

    A column that is filled in very many rows costs no more here than others, as it does in `products`.
    """
    pairs, which = np.unique(rows * other.height + others, return_inverse=True)
    rows, others = np.divmod(pairs, max(other.height, 1))
    nth = running(rows[1:] != rows[:-1])[: len(rows)]  # of the rows that are asked for
    found = [np.array([])]
    for first, last in _blocks(running(other.lengths[others])[1:] + one.width * (nth + 1)):
        progress(_LOOKED)
        row = nth[first:last] - nth[first]
        used = np.empty(row[-1] + 1, np.int64)
        used[row] = rows[first:last]
        full = np.zeros(len(used) * one.width)
        index, place = one.inside(used)
        full[index * one.width + one.columns[place]] = one.values[place]
        index, place = other.inside(others[first:last])
        beside = full[(row * one.width)[index] + other.columns[place]]
        found.append(totals(index, beside * other.values[place], last - first))
    return np.concatenate(found)[which]


def _blocks(work: NDArray[np.number]) -> Iterator[tuple[int, int]]:
    """Cut rows into blocks, given the work done after each: the first row of a block, and the next one's."""
    first = 0
    while first < len(work):
        done = work[first - 1] if first else 0
        last = max(first + 1, int(np.searchsorted(work, done + _BLOCK, "right")))
        yield first, last
        first = last
