"""Decision: which of the candidates are accepted, and how sure that is."""

import math
from collections import defaultdict

Pair = tuple[int, int]


def accepted(likeness: dict[Pair, float], threshold: float = 0.5) -> dict[Pair, float]:
    """Give the accepted pairs with the probability that they are right.

    A candidate is looked at beside its best rival in row and in column.
    """
    rows: defaultdict[int, list[float]] = defaultdict(list)
    columns: defaultdict[int, list[float]] = defaultdict(list)
    for (i, j), value in likeness.items():
        rows[i].append(value)
        columns[j].append(value)
    best_row = {i: sorted(values)[-2:] for i, values in rows.items()}
    best_column = {j: sorted(values)[-2:] for j, values in columns.items()}
    found: dict[Pair, float] = {}
    for (i, j), value in likeness.items():
        lead = math.log(value / _rival(best_row[i], value)) + math.log(value / _rival(best_column[j], value))
        sure = 1 / (1 + math.exp(-(18 * (value - 0.3) + 1.5 * lead)))
        if sure >= threshold:
            found[i, j] = sure
    return found


def _rival(best: list[float], value: float) -> float:
    """Give the best other value of a row or column; a tenth of a likeness where there is none."""
    others = [other for other in best if other != value]
    return max(max(others, default=0.0), 0.05)
