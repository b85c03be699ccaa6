"""Relation: how the two sides of a row belong together."""

from reader.compare.model import Relation


def relation(likeness: float) -> Relation:
    """Name the relation of two paragraphs by their likeness."""
    if likeness > 0.9:
        return Relation.EQUIVALENT
    if likeness > 0.45:
        return Relation.REVISED
    return Relation.COUNTERPART
