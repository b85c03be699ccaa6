"""Citations: the documents and places that a text refers to, and what became of them."""

from reader.compare.citations.changes import changes
from reader.compare.citations.citation import Citation, CitationKind
from reader.compare.citations.finding import find

__all__ = ["Citation", "CitationKind", "changes", "find"]
