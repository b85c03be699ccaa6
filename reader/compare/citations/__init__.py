"""Citations: the documents and places that a text refers to (`finding`), and what became of them (`changes`).

Both bring their grammars when they are asked for: showing a comparison needs only what a citation is.
"""

from reader.compare.citations.citation import Citation, CitationKind

__all__ = ["Citation", "CitationKind"]
