"""Candidates: the pairs of paragraphs worth looking at."""

from dataclasses import dataclass

from reader.compare.pairing.context import in_context
from reader.compare.pairing.likest import leads, likest
from reader.compare.pairing.rivals import Rivals
from reader.compare.pairing.side import Side
from reader.compare.pairing.sparse import Bools, Floats, Ints, products
from reader.document.progress import Progress, ignore

_WEIGHED = 48  # likest paragraphs whose sections are looked at from each old paragraph
_LOOKED_AT = 32  # likest of these in their sections that are looked at from the new side
_READ = 0.2  # the share of the work that is done when candidates are sought
_KEPT = 10  # candidates kept for each paragraph of either side


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs of paragraphs, as parallel arrays.

    Attributes:
        old: the old paragraph of each.
        new: the new one.
        alike: how alike the two are by themselves.
        context: the same, each paragraph leaning towards its section.
    """

    old: Ints
    new: Ints
    alike: Floats
    context: Floats

    def only(self, kept: Bools) -> "Candidates":
        """Give some of them alone."""
        return Candidates(self.old[kept], self.new[kept], self.alike[kept], self.context[kept])


def candidates(old: Side, new: Side, progress: Progress = ignore) -> Candidates:
    """Give the pairs worth looking at: each among the likest of its old or of its new paragraph."""
    progress(_READ)
    to_old = leads(old.vectors)
    progress(_READ)
    to_new = leads(new.vectors)
    found = likest(products(old.vectors, to_new, progress), _WEIGHED)
    context = in_context(old, new, found, (to_old, to_new), progress)
    weighed = Candidates(found.rows, found.columns, found.values, context)
    looked = weighed.only(Rivals(weighed.old).first(weighed.context, _LOOKED_AT))
    row, column = (Rivals(key).first(looked.context, _KEPT) for key in (looked.old, looked.new))
    return looked.only(row | column)
