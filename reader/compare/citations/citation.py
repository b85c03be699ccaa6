"""A citation: a reference to a document, a resolution, a treaty, or a place in one."""

from dataclasses import dataclass
from enum import StrEnum


class CitationKind(StrEnum):
    """What is cited."""

    DOCUMENT = "document"  # by its symbol
    RESOLUTION = "resolution"
    DECISION = "decision"
    TITLE = "title"  # a treaty, an instrument, a publication, by its name
    TREATY = "treaty"  # by its number in a treaty series
    NUMBERED = "numbered"  # a standard, a law or an order, by the number that its issuer gave it
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    CHAPTER = "chapter"
    ANNEX = "annex"
    PAGE = "page"
    SAME = "same"  # 同上, ibid.


WHOLE = frozenset(
    (
        CitationKind.DOCUMENT,
        CitationKind.RESOLUTION,
        CitationKind.DECISION,
        CitationKind.TITLE,
        CitationKind.TREATY,
        CitationKind.NUMBERED,
    )
)
"""The kinds that name a document; the others name a place in one."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference as it stands in a text.

    Organ, kind and number together say what is cited: a decision and a resolution of one number differ,
    and so do the resolutions of two organs.

    Attributes:
        start: where it starts in its text.
        end: where it ends.
        text: as printed.
        kind: what is cited.
        number: the number without spaces (`76/187`, `1540(2004)`, `155C(VII)`), the symbol (`A/77/137`), or
            for a title its name without 《》; Chinese numerals of articles and paragraphs as digits.
        organ: whose it is: `A`, `E`, `S` for the main organs of the United Nations, else as printed; empty
            when the text does not say.
        of: for a place, the document it is in as the text names it; empty when it does not.
        here: the place is in the citing document itself (见上文第 6 段).
    """

    start: int
    end: int
    text: str
    kind: CitationKind
    number: str
    organ: str = ""
    of: str = ""
    here: bool = False

    @property
    def key(self) -> tuple[CitationKind, str, str, str]:
        """What is cited: equal for citations of one thing."""
        return self.kind, self.organ, self.number, self.of

    def leads_into(self, other: "Citation") -> bool:
        """Tell whether another citation begins within this one and goes on after it."""
        return self.start <= other.start < self.end < other.end
