"""Which rows of a comparison go into a digest."""

from collections.abc import Mapping
from itertools import takewhile

from reader.compare.model import Comparison, Op, Relation, Row
from reader.document.model import Edition, ParagraphKind
from reader.export.digest import Review, RowKey
from reader.export.options import Options, Scope

# Headings under which a report says what is to be done, in the languages of the product.
_RECOMMENDING = ("建议", "recommend")


class Choice:
    """Decides row by row what was asked for."""

    def __init__(self, comparison: Comparison, options: Options, reviews: Mapping[RowKey, Review]) -> None:
        self._comparison = comparison
        self._options = options
        self._reviews = reviews
        self._verbs_old = {verb.old_paragraph for verb in comparison.verbs}
        self._verbs_new = {verb.new_paragraph for verb in comparison.verbs}

    def takes(self, row: Row) -> bool:
        """Whether a row goes in."""
        return (
            row.relation in self._options.relations
            and self._changed_enough(row)
            and self._reviewed_enough(row)
            and self._in_chosen_sections(row)
            and (not self._options.recommendations or self._recommends(row))
        )

    def _changed_enough(self, row: Row) -> bool:
        if self._options.unchanged or row.moved or row.relation in (Relation.ADDED, Relation.REMOVED):
            return True
        if len(row.old) != len(row.new):
            return True
        return any(edit.op is not Op.EQUAL and edit.kind in self._options.classes for edit in row.edits)

    def _reviewed_enough(self, row: Row) -> bool:
        review = self._reviews.get((row.old, row.new), Review())
        match self._options.scope:
            case Scope.REVIEWED:
                return review.seen or review.important or bool(review.note)
            case Scope.IMPORTANT:
                return review.important
            case _:
                return True

    def _in_chosen_sections(self, row: Row) -> bool:
        """Whether a row stands in a chosen section; where none is chosen, in none that is left out.

        Of sections within each other the innermost that is named decides. A row stands where its new
        paragraphs stand, where it has any; it can be chosen by its old ones too.
        """
        options, comparison = self._options, self._comparison
        sides = (
            (comparison.new, row.new, options.sections, options.without_sections),
            (comparison.old, row.old, options.old_sections, options.without_old_sections),
        )
        if options.sections or options.old_sections:
            return any(
                _stands_in(edition, name, chosen, without)
                for edition, names, chosen, without in sides
                for name in names
            )
        edition, names, _, without = sides[0] if row.new else sides[1]
        return not without or any(not _stands_in(edition, name, without, ()) for name in names)

    def _recommends(self, row: Row) -> bool:
        if self._verbs_old.intersection(row.old) or self._verbs_new.intersection(row.new):
            return True
        sides = ((self._comparison.new, row.new), (self._comparison.old, row.old))
        return any(_recommends(edition, name) for edition, names in sides for name in names)


def _stands_in(edition: Edition, paragraph: str, chosen: tuple[str, ...], without: tuple[str, ...]) -> bool:
    """Whether the innermost section around a paragraph that is named at all is a chosen one."""
    section = edition.paragraph_by_id[paragraph].section
    inwards = [section, *(above.id for above in reversed(edition.path(section)))]
    return any(name in chosen for name in takewhile(lambda name: name not in without, inwards))


def _recommends(edition: Edition, name: str) -> bool:
    paragraph = edition.paragraph_by_id[name]
    if paragraph.kind is ParagraphKind.FRONT:
        return False
    if paragraph.section == "operative":
        return True
    return any(
        word in section.text.casefold()
        for section in edition.path(paragraph.section)
        for word in _RECOMMENDING
    )
