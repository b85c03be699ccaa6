"""Two editions into a comparison: words, pairing, edits, figures, terms, verbs, citations."""

from reader.compare.comparing import ALGORITHM, compare

__all__ = ["ALGORITHM", "compare"]
