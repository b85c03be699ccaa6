"""Two editions into a comparison: words, pairing, edits, figures, terms, verbs, citations.

`compare` is the whole street; it is loaded when it is first asked for, so that whoever needs only the model,
to show a comparison that is already stored, does not wait for dictionaries and grammars.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.compare.comparing import compare

__all__ = ["ALGORITHM", "compare"]

ALGORITHM = 17
"""Raised whenever the same editions would give another comparison, so that stored ones are made anew."""


def __getattr__(name: str) -> object:
    """Load `compare`."""
    if name == "compare":
        from reader.compare.comparing import compare  # noqa: PLC0415 - see above

        return compare
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
