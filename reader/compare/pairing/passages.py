"""Passages: paragraphs made ready for pairing."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.compare.pairing.terms import Bag, sentence_bags
from reader.document.model import Paragraph, ParagraphKind

_PARTS = {
    ParagraphKind.FRONT: "front",
    ParagraphKind.SUMMARY: "summary",
    ParagraphKind.TABLE: "table",
}


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph and what it tells.

    Attributes:
        place: its index among the paragraphs of its edition.
        paragraph: the paragraph.
        sentences: the terms of each sentence.
        terms: the terms of all of them.
    """

    place: int
    paragraph: Paragraph
    sentences: tuple[Bag, ...]
    terms: Bag


def part(paragraph: Paragraph) -> str:
    """Name the part of a document a paragraph belongs to; only paragraphs of one part are paired."""
    return _PARTS.get(paragraph.kind, "body")


def passage(place: int, paragraph: Paragraph) -> Passage:
    """Make a paragraph ready."""
    sentences = sentence_bags(paragraph.text)
    return Passage(place, paragraph, tuple(sentences), _sum(sentences))


def _sum(bags: Iterable[Bag]) -> Bag:
    total: Bag = {}
    for bag in bags:
        for term, count in bag.items():
            total[term] = total.get(term, 0.0) + count
    return total
