"""Side: one edition's paragraphs made ready for pairing, with the sections they stand in.

A paragraph's vector leans towards its section: towards the heading, and towards what the section keeps coming
back to. Two paragraphs that say little of their own are alike when their sections are.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.compare.pairing.rarity import Rarity, unit, weighted
from reader.compare.pairing.terms import Bag, bag, words
from reader.document.model import Edition, Paragraph

_HEADING = 0.4  # how far a paragraph leans towards its heading
_COMMON = 0.25  # and towards what the section keeps coming back to
_TELLING = 48  # terms that a section keeps coming back to


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as what it tells.

    Attributes:
        place: its index among the paragraphs of its edition.
        paragraph: the paragraph.
        bag: its terms.
        words: its words of content.
    """

    place: int
    paragraph: Paragraph
    bag: Bag
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Side:
    """One edition's paragraphs, by their index among those that are to be paired.

    Attributes:
        passages: the paragraphs.
        vectors: what each of them tells, weighted by rarity; a vector of length 1 without the terms that tell
            nothing of a pairing.
        leaning: the same, leaning towards the section.
        leaf: the innermost section each stands in.
        top: the outermost one.
        headings: what the heading of a section tells, by section.
    """

    passages: Sequence[Passage]
    vectors: Sequence[Bag]
    leaning: Sequence[Bag]
    leaf: Sequence[str]
    top: Sequence[str]
    headings: Mapping[str, Bag]


def passage(place: int, paragraph: Paragraph) -> Passage:
    """Make a paragraph ready."""
    terms = bag(paragraph.text)
    return Passage(place, paragraph, terms, words(terms))


def side(edition: Edition, passages: Sequence[Passage], rarity: Rarity) -> Side:
    """Weigh what the paragraphs tell."""
    vectors = [
        {term: weight for term, weight in weighted(passage.bag, rarity.of).items() if term in rarity.telling}
        for passage in passages
    ]
    paths = {name: edition.path(name) for name in {passage.paragraph.section for passage in passages}}
    leaf = [path[-1].id if (path := paths[p.paragraph.section]) else p.paragraph.section for p in passages]
    top = [path[0].id if (path := paths[p.paragraph.section]) else p.paragraph.section for p in passages]
    headings = {
        section.id: weighted(bag(section.text), rarity.of) for path in paths.values() for section in path
    }
    members: defaultdict[str, list[Bag]] = defaultdict(list)
    for name, vector in zip(leaf, vectors, strict=True):
        members[name].append(vector)
    lean = {name: _lean(headings.get(name, {}), bags) for name, bags in members.items()}
    leaning = [_sum(vector, lean[name]) for name, vector in zip(leaf, vectors, strict=True)]
    return Side(passages, vectors, leaning, leaf, top, headings)


def _lean(heading: Bag, members: Sequence[Bag]) -> Bag:
    """Give what a section adds to the vectors of its paragraphs."""
    total: Bag = {}
    for vector in members:
        for term, weight in vector.items():
            total[term] = total.get(term, 0.0) + weight
    telling = sorted(total.items(), key=lambda entry: -entry[1])[:_TELLING]
    added = {term: _COMMON * weight for term, weight in unit(dict(telling)).items()}
    for term, weight in heading.items():
        added[term] = added.get(term, 0.0) + _HEADING * weight
    return added


def _sum(vector: Bag, added: Bag) -> Bag:
    total = dict(vector)
    for term, weight in added.items():
        total[term] = total.get(term, 0.0) + weight
    return unit(total)
