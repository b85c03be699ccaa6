"""Products of sparse matrices are what products of full ones are, however many blocks they come in."""

import numpy as np
import pytest

from reader.compare.pairing import sparse as matrices
from reader.compare.pairing.likest import likest
from reader.compare.pairing.sparse import Sparse, dots, gathered, product_at, products, sparse


@pytest.fixture(params=[1, 40, 1 << 20])
def block(request, monkeypatch):
    """Blocks of one row, of some, and of all."""
    monkeypatch.setattr(matrices, "_BLOCK", request.param)


def some(height: int, width: int, seed: int) -> tuple[Sparse, np.ndarray]:
    """Make a matrix with empty rows and columns, and the same in full."""
    chance = np.random.default_rng(seed)
    full = np.where(chance.random((height, width)) < 0.3, chance.random((height, width)), 0.0)
    full[height // 2] = 0.0
    full[:, width // 3] = 0.0
    rows, columns = np.nonzero(full)
    return sparse(rows, columns, full[rows, columns], full.shape), full


@pytest.mark.usefixtures("block")
def test_products_are_those_of_full_matrices():
    (one, full_one), (other, full_other) = some(9, 7, 1), some(7, 11, 2)
    wanted = full_one @ full_other
    assert np.concatenate([part for _, part in products(one, other)]) == pytest.approx(wanted)
    rows, columns = np.array([8, 0, 3, 4, 3]), np.array([1, 10, 2, 5, 2])
    assert product_at(one, other, rows, columns) == pytest.approx(wanted[rows, columns])
    assert dots(one, other.turned(), rows, columns) == pytest.approx(wanted[rows, columns])


@pytest.mark.usefixtures("block")
def test_the_likest_of_each_row_are_its_greatest_values():
    (one, full_one), (other, full_other) = some(9, 7, 3), some(7, 11, 4)
    wanted = full_one @ full_other
    found = likest(products(one, other), 3)
    for row in range(9):
        greatest = sorted((value for value in wanted[row] if value), reverse=True)[:3]
        assert sorted(found.values[found.rows == row], reverse=True) == pytest.approx(greatest)


def test_what_is_put_at_the_same_place_is_added_up():
    matrix, which = gathered(np.array([1, 0, 1]), np.array([2, 0, 2]), np.array([1.0, 4.0, 2.0]), (2, 3))
    assert which.tolist() == [1, 0, 1]
    assert [part.tolist() for part in matrix.row(1)] == [[2], [3.0]]
    assert matrix.turned().turned().row(0)[1].tolist() == [4.0]


def test_some_columns_and_some_rows_stand_alone():
    matrix, full = some(9, 7, 5)
    kept = np.arange(7) % 2 == 0
    narrow = matrix.narrowed(kept).between(2, 6)
    identity = gathered(np.arange(4), np.arange(4), np.ones(4), (4, 4))[0]
    assert np.concatenate([part for _, part in products(identity, narrow)]) == pytest.approx(full[2:6, kept])
