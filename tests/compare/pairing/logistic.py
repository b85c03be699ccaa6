"""Logistic regression with weights that are never negative."""

import math
from collections.abc import Sequence

import numpy as np

Example = tuple[Sequence[float], float, float]
"""Evidence, the share of editors who pair it, and how much the example counts."""


def learn(examples: Sequence[Example], names: Sequence[str], penalty: float = 8.0) -> dict[str, float]:
    """Fit the weights by cyclic Newton steps, each weight at least 0.

    Args:
        examples: what to learn from.
        names: the names of the evidence, in the order of the examples.
        penalty: the weight of the squared standardised weights beside the log likelihood.

    Returns:
        the weight of each kind of evidence, rounded; the intercept has no name.
    """
    rows, wanted, counts = (np.array(part, float) for part in zip(*examples, strict=True))
    mean = np.average(rows, axis=0, weights=counts)
    spread = np.sqrt(np.average((rows - mean) ** 2, axis=0, weights=counts)) + 1e-6
    size = len(names)
    columns = [*((rows - mean) / spread).T.copy(), np.ones(len(rows))]
    weights = np.append(np.zeros(size), math.log(0.02))
    sums = np.full(len(rows), weights[size])
    for _ in range(500):
        moved = 0.0
        for f in [size, *range(size)]:
            chances = 1 / (1 + np.exp(-sums))
            slope = np.sum(counts * (chances - wanted) * columns[f])
            bend = np.sum(counts * np.maximum(chances * (1 - chances), 1e-4) * columns[f] ** 2)
            if f < size:
                slope += penalty * weights[f]
                bend += penalty
            step = -slope / bend
            if f < size:
                step = max(step, -weights[f])
            weights[f] += step
            sums += step * columns[f]
            moved = max(moved, abs(step))
        if moved < 1e-4:
            break
    plain = weights[:size] / spread
    found = {name: round(float(weight), 3) for name, weight in zip(names, plain, strict=True)}
    return {**found, "": round(float(weights[size] - plain @ mean), 3)}
