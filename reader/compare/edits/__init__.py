"""Edits: what changed inside a row, as an editor would mark it.

The street: text → units (`units`) → what both sides have in common (`diff`) → made readable (`readability`) →
runs of text, each with the class of its change (`writing`, `classes`).
"""

from collections.abc import Callable

from reader.compare.edits.diff import blocks
from reader.compare.edits.readability import tidy
from reader.compare.edits.units import units
from reader.compare.edits.writing import write
from reader.compare.model import Edit, EditClass, Op


def _go_on() -> None:
    """Never stop."""


def edits(
    old: str, new: str, dictionary: tuple[str, ...] = (), check: Callable[[], None] = _go_on
) -> tuple[Edit, ...]:
    """Tell what changed between two texts.

    Args:
        old: the old text.
        new: the new text.
        dictionary: terms of the user's own that are never cut apart.
        check: called now and then; raises to stop.

    Returns:
        The runs: `=` and `-` joined are the old text, `=` and `+` the new one; no run is empty, and none ends
        inside a word, a number, a date, a symbol or a title.
    """
    if old == new:
        return (Edit(Op.EQUAL, old),) if old else ()
    if not old:
        return (Edit(Op.INSERT, new, EditClass.WORDING),)
    if not new:
        return (Edit(Op.DELETE, old, EditClass.WORDING),)
    old_units, new_units = units(old, dictionary), units(new, dictionary)
    found = tidy(blocks(old_units.keys, new_units.keys, check), old_units.keys, new_units.keys)
    return write(found, old, new, old_units, new_units)
