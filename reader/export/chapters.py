"""Rows under the headings of both editions: the parts of a digest and its section map."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from reader.compare.model import Comparison, Relation, Row, SectionPair
from reader.document.language import Language
from reader.document.model import Edition
from reader.export.digest import Heading, Part
from reader.export.labels import heading_text, section_label
from reader.export.lines import SectionLine

_Key = tuple[str, str]  # ("new" or "old", id of the section in that edition)
_Group = tuple[tuple[Heading, ...], list[tuple[int, Row]]]


class Chapters:
    """Knows under which pair of headings a row stands."""

    def __init__(self, comparison: Comparison, language: Language) -> None:
        self._comparison = comparison
        self._language = language
        self._by_new: dict[str, SectionPair] = {}
        self._by_old: dict[str, SectionPair] = {}
        for pair in comparison.sections:
            if pair.new is not None:
                self._by_new.setdefault(pair.new, pair)
            if pair.old is not None:
                self._by_old.setdefault(pair.old, pair)

    def group(self, rows: Iterable[tuple[int, Row]]) -> Iterator[_Group]:
        """Give the rows in runs that stand under one heading, each with the headings that lead to it.

        Headings above the first of a run are given once in the whole digest; the run's own heading is given
        again where the digest comes back to it.
        """
        opened: Counter[_Key] = Counter()
        for key, run in groupby(rows, key=lambda item: self._key(item[1])):
            path = self._path(key)
            headings = [self._heading(above, opened) for above in path[:-1] if not opened[above]]
            headings.append(self._heading(path[-1], opened))
            yield tuple(headings), list(run)

    def map(self, parts: tuple[Part, ...]) -> tuple[SectionLine, ...]:
        """Give every pair of sections with the counts of its rows; links go where a part stands."""
        counts: dict[_Key, Counter[Relation]] = {}
        within: dict[_Key, Counter[Relation]] = {}
        for row in self._comparison.rows:
            key = self._key(row)
            counts.setdefault(key, Counter())[row.relation] += 1
            for above in self._path(key):
                within.setdefault(above, Counter())[row.relation] += 1
        present = {heading.anchor for part in parts for heading in part.headings}
        lines = []
        for pair in self._comparison.sections:
            key = ("new", pair.new) if pair.new is not None else ("old", pair.old or "")
            first = pair.new is None or self._by_new[pair.new] is pair
            anchor = _anchor(key)
            lines.append(
                SectionLine(
                    old_level=self._level(("old", pair.old or "")),
                    new_level=self._level(("new", pair.new or "")),
                    old=self._text(self._comparison.old, pair.old),
                    new=self._text(self._comparison.new, pair.new),
                    relation=pair.relation,
                    anchor=anchor if anchor in present else "",
                    counts=dict(counts.get(key, {})) if first else {},
                    within=dict(within.get(key, {})) if first else {},
                )
            )
        return tuple(lines)

    def _key(self, row: Row) -> _Key:
        if row.new:
            return "new", self._comparison.new.paragraph_by_id[row.new[0]].section
        section = self._comparison.old.paragraph_by_id[row.old[0]].section
        if section not in self._comparison.old.section_by_id:
            return "new", section  # front matter and the like have no pair: they are the same place
        pair = self._by_old.get(section)
        return ("old", section) if pair is None or pair.new is None else ("new", pair.new)

    def _path(self, key: _Key) -> list[_Key]:
        side, name = key
        return [(side, section.id) for section in self._edition(side).path(name)] or [key]

    def _edition(self, side: str) -> Edition:
        return self._comparison.new if side == "new" else self._comparison.old

    def _level(self, key: _Key) -> int:
        section = self._edition(key[0]).section_by_id.get(key[1])
        return section.level if section else 1

    def _heading(self, key: _Key, opened: Counter[_Key]) -> Heading:
        side, name = key
        opened[key] += 1
        anchor = _anchor(key) + (f"-{opened[key]}" if opened[key] > 1 else "")
        if name not in self._edition(side).section_by_id:
            label = section_label(name, self._edition(side), self._language)
            return Heading(1, label, label, None, anchor)
        pair = (self._by_new if side == "new" else self._by_old).get(name)
        if pair is None:
            new = side == "new"
            lone = Relation.ADDED if new else Relation.REMOVED
            pair = SectionPair(None if new else name, name if new else None, lone)
        return Heading(
            level=self._level(key),
            old=self._text(self._comparison.old, pair.old),
            new=self._text(self._comparison.new, pair.new),
            relation=pair.relation,
            anchor=anchor,
        )

    @staticmethod
    def _text(edition: Edition, name: str | None) -> str:
        section = edition.section_by_id.get(name or "")
        return heading_text(section) if section else ""


def _anchor(key: _Key) -> str:
    return f"{key[0]}-{key[1]}"
