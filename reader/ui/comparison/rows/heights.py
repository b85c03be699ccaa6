"""How high the blocks are: exact where a block has been laid out, estimated elsewhere.

An estimate is linear in what does not depend on the width: `padding + lines(units)`. The sums of units
are kept once; a new width or zoom only changes two factors, so that a resize costs nothing however long
the document is. Exact heights are corrections on top, in a Fenwick tree (P. M. Fenwick, "A new data
structure for cumulative frequency tables", Software: Practice and Experience 24, 1994).
"""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a block is expected to take: `band` for a band, `row + unit * units` for a row, in pixels."""

    band: float
    row: float
    unit: float


class Heights:
    """The heights of a list of blocks and the sums of them; every question takes O(log n) at most."""

    def __init__(self, estimate: Estimate) -> None:
        self._estimate = estimate
        self._units = array("d", [0.0])
        self._bands = array("i", [0])
        self._tree = array("d", [0.0])
        self._exact: dict[int, float] = {}

    def __len__(self) -> int:
        return len(self._units) - 1

    def extend(self, units: Iterable[float]) -> None:
        """Add blocks at the end by their units: those of a row, or -1 for a band."""
        bands, total = self._bands[-1], self._units[-1]
        for one in units:
            if one < 0:
                bands += 1
            else:
                total += one
            self._bands.append(bands)
            self._units.append(total)
        if not self._exact:
            self._tree.extend(array("d", [0.0]) * (len(self._units) - len(self._tree)))
            return
        for at in range(len(self._tree), len(self._units)):
            # A node holds what the nodes below it hold; the blocks that are added have no correction.
            total, below, first = 0.0, at - 1, at - (at & -at)
            while below > first:
                total += self._tree[below]
                below -= below & -below
            self._tree.append(total)

    def reset(self, estimate: Estimate) -> None:
        """Forget exact heights, because the width or the zoom is another."""
        self._estimate = estimate
        self._exact = {}
        self._tree = array("d", [0.0]) * len(self._tree)

    def set(self, block: int, height: float) -> float:
        """Say how high a block really is; give by how much that differs from what was thought."""
        change = height - self.height(block)
        self._exact[block] = height
        if change:
            at = block + 1
            while at < len(self._tree):
                self._tree[at] += change
                at += at & -at
        return change

    def known(self, block: int) -> float | None:
        """Give how high a block really is, or None where nobody has said it."""
        return self._exact.get(block)

    def height(self, block: int) -> float:
        """Give the height of one block, as far as is known."""
        return self._exact.get(block, self._guess(block + 1) - self._guess(block))

    def top(self, block: int) -> float:
        """Give how far below the first block's top a block begins; for `len(self)`, the whole height."""
        return self._guess(block) + self._corrections(block)

    def find(self, y: float) -> int:
        """Give the block that covers a height; the first or the last where it lies outside."""
        # Down the tree: each of its nodes holds the corrections of as many blocks as its step is long.
        count, block, corrected = len(self), 0, 0.0
        step = 1 << count.bit_length()
        while step := step // 2:
            below = block + step
            if below <= count and self._guess(below) + corrected + self._tree[below] <= y:
                block, corrected = below, corrected + self._tree[below]
        return max(0, min(block, count - 1))

    def _guess(self, count: int) -> float:
        bands = self._bands[count]
        estimate = self._estimate
        return bands * estimate.band + (count - bands) * estimate.row + self._units[count] * estimate.unit

    def _corrections(self, count: int) -> float:
        total = 0.0
        while count:
            total += self._tree[count]
            count -= count & -count
        return total
