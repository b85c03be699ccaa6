"""Classes: what sort of change an edit is."""

from collections.abc import Sequence

from reader.compare.edits.readability import weight
from reader.compare.model import EditClass


def class_of(old: Sequence[str], new: Sequence[str]) -> EditClass:
    """Tell what sort of change it is to put the new units in the place of the old ones.

    Args:
        old: the keys of the units deleted.
        new: the keys of the units inserted.
    """
    sides = [side for side in (old, new) if side]
    if all(any(map(_is_figure, side)) and _rest(side) <= 2 for side in sides):
        return EditClass.FIGURE
    if all(_is_name(side) for side in sides):
        return EditClass.NAME
    return EditClass.WORDING


def _is_figure(key: str) -> bool:
    return key[0].isdigit()


def _rest(keys: Sequence[str]) -> float:
    """Tell how much units say beside their figures."""
    return weight([key for key in keys if not _is_figure(key)])


def _is_name(keys: Sequence[str]) -> bool:
    return any(key.startswith("《") for key in keys) and weight([key for key in keys if key[0] != "《"]) <= 2
