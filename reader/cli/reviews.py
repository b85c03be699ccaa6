"""What the library knows of a comparison's rows, as a digest takes it."""

from reader.compare.model import Comparison
from reader.export import Review, RowKey
from reader.library import Library, place


def reviews_of(comparison: Comparison, old: str, new: str, library: Library | None) -> dict[RowKey, Review]:
    """Give what all authors said of a comparison's rows; nothing where a side is not in the library.

    Args:
        comparison: what was found.
        old: the old edition as the person named it.
        new: the new one.
        library: the library, or None where there is none.
    """
    first, second = (library.find(name) if library is not None else None for name in (old, new))
    if library is None or first is None or second is None:
        return {}
    found: dict[RowKey, Review] = {}
    for at, said in place(library.reviews(first.id, second.id), comparison.rows).items():
        row = comparison.rows[at]
        notes = (f"{one.author}: {one.note}" if one.author else one.note for one in said if one.note)
        found[row.old, row.new] = Review(
            any(one.seen for one in said), any(one.important for one in said), "\n".join(notes)
        )
    return found
