"""What a person can ask for of documents that belong together: citations, series, mandates and reports."""

from reader.linking.cites import Cites, Document, cites
from reader.linking.joined import commitments, series
from reader.linking.shelf import Citing, Landing, Shelf
from reader.linking.suggesting import Suggestion, Tie, suggestions

__all__ = [
    "Cites",
    "Citing",
    "Document",
    "Landing",
    "Shelf",
    "Suggestion",
    "Tie",
    "cites",
    "commitments",
    "series",
    "suggestions",
]
