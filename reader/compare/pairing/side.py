"""Side: one edition's paragraphs made ready for pairing, with the sections they stand in."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.compare.pairing.likeness import Index
from reader.compare.pairing.rarity import Rarity
from reader.compare.pairing.terms import Bag, terms
from reader.document.model import Edition, Paragraph
from reader.document.progress import Progress, ignore

_READ = 0.15  # the share of the work that is done when the terms are weighed


class Passage:
    """A paragraph and its terms, packed: a long document has millions of them.

    Attributes:
        place: the paragraph's index in its edition.
        paragraph: the paragraph.
        terms: its terms.
        counts: how often each stands there.
        words: its words outside enumerations.
    """

    __slots__ = ("counts", "paragraph", "place", "terms", "words")

    def __init__(self, place: int, paragraph: Paragraph, known: dict[str, str]) -> None:
        """Find the terms; equal ones are kept once, in `known`."""
        bag, words = terms(paragraph.text)
        self.place = place
        self.paragraph = paragraph
        self.terms = tuple(map(known.setdefault, bag, bag))
        self.counts = array("f", bag.values())
        self.words = tuple(map(known.setdefault, words, words))


@dataclass(frozen=True, slots=True)
class Side:
    """One edition's paragraphs, by their index among those that are to be paired.

    Attributes:
        passages: the paragraphs.
        vectors: what each of them tells, weighted by rarity; of length 1 before the terms were left out that
            tell nothing of a pairing.
        lengths: what a vector must be multiplied with to give the weight of its terms.
        wholes: the weight of all terms of a paragraph but those that stand everywhere.
        index: the vectors by their terms.
        leaf: the innermost section each stands in.
        chapter: the one below the outermost, or the outermost itself.
        top: the outermost one.
        headings: what the heading of a section tells, by section.
    """

    passages: Sequence[Passage]
    vectors: Sequence[Bag]
    lengths: Sequence[float]
    wholes: Sequence[float]
    index: Index
    leaf: Sequence[str]
    chapter: Sequence[str]
    top: Sequence[str]
    headings: Mapping[str, Bag]


def side(edition: Edition, passages: Sequence[Passage], rarity: Rarity, progress: Progress = ignore) -> Side:
    """Weigh what the paragraphs tell."""
    weighed: list[tuple[Bag, float, float]] = []
    for count, passage in enumerate(passages):
        if not count % 128:
            progress(_READ)
        weighed.append(rarity.weigh(passage.terms, passage.counts))
    vectors = [vector for vector, _, _ in weighed]
    paths = {name: edition.path(name) for name in {passage.paragraph.section for passage in passages}}
    levels = {name: [section.id for section in path] or [name] for name, path in paths.items()}
    standing = [levels[passage.paragraph.section] for passage in passages]
    sections = {section.id: section.text for path in paths.values() for section in path}
    headings = {name: rarity.vector(terms(text)[0]) for name, text in sections.items()}
    return Side(
        passages,
        vectors,
        [length for _, length, _ in weighed],
        [whole for _, _, whole in weighed],
        Index(vectors, progress),
        [names[-1] for names in standing],
        [names[:2][-1] for names in standing],
        [names[0] for names in standing],
        headings,
    )
