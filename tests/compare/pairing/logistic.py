"""Logistic regression with weights that are never negative, small enough to be learned without a library."""

import math
from collections.abc import Sequence

Example = tuple[Sequence[float], float, float]
"""Evidence, the share of editors who pair it, and how much the example counts."""


def learn(examples: Sequence[Example], names: Sequence[str], penalty: float = 5.0) -> dict[str, float]:
    """Fit the weights by cyclic Newton steps, each weight at least 0.

    Args:
        examples: what to learn from.
        names: the names of the evidence, in the order of the examples.
        penalty: the weight of the squared standardised weights beside the log likelihood.

    Returns:
        the weight of each kind of evidence, rounded; the intercept has no name.
    """
    size = len(names)
    total = sum(count for _, _, count in examples)
    mean = [sum(row[f] * count for row, _, count in examples) / total for f in range(size)]
    spread = [
        math.sqrt(sum(count * (row[f] - mean[f]) ** 2 for row, _, count in examples) / total) + 1e-6
        for f in range(size)
    ]
    columns = [[(row[f] - mean[f]) / spread[f] for row, _, _ in examples] for f in range(size)]
    columns.append([1.0] * len(examples))
    wanted = [share for _, share, _ in examples]
    counts = [count for _, _, count in examples]
    weights = [0.0] * size + [math.log(0.02)]
    sums = [weights[size]] * len(examples)
    for _ in range(60):
        moved = 0.0
        for f in [size, *range(size)]:
            column = columns[f]
            slope = bend = 0.0
            for z, value, share, count in zip(sums, column, wanted, counts, strict=True):
                p = 1 / (1 + math.exp(-z))
                slope += count * (p - share) * value
                bend += count * max(p * (1 - p), 1e-4) * value * value
            if f < size:
                slope += penalty * weights[f]
                bend += penalty
            step = -slope / bend
            if f < size:
                step = max(step, -weights[f])
            weights[f] += step
            sums = [z + step * value for z, value in zip(sums, column, strict=True)]
            moved = max(moved, abs(step))
        if moved < 1e-3:
            break
    plain = {name: weights[f] / spread[f] for f, name in enumerate(names)}
    start = weights[size] - sum(plain[name] * mean[f] for f, name in enumerate(names))
    return {**{name: round(weight, 3) for name, weight in plain.items()}, "": round(start, 3)}
