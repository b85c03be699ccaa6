"""Terms: the same thing under another name.

A change of name shows in several ways: the text says so (formerly …); the same words are replaced by the same
others again and again; a definition keeps its long form and changes its short one, or the other way round; a
title or a quoted name changes a little, in a row or anywhere; a word fades from rewritten text as one like it
appears.
Each is believed only when the old name went out of use as the new one came in.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, product

from reader.compare import definitions
from reader.compare.definitions import Definition
from reader.compare.edits.units import titles
from reader.compare.model import Relation, Row, TermChange
from reader.compare.renames import bare, renames
from reader.compare.replaced import extends, replacements
from reader.compare.shifts import shifts
from reader.compare.words import tagged
from reader.document.model import Edition

_SIGNS = ' \t\n，。；：、！？（）()“”"‘’,.;:!?'
_INNER = re.compile(r"[，。；：、！？（）()\n\d,;:!?]")
_NAMING = frozenset("n nr ns nt nz nrt nrfg vn j l an eng i ng".split())  # noqa: SIM905 - parts of speech
_LONGEST = 16
_QUOTED = re.compile(r"“([^“”，。；：\n]{3,16})”")
_ONLY_POINTING = 5  # characters of a title with its marks
_MOST_CANDIDATES = 400

_Candidates = dict[tuple[str, str], set[int]]


def changes(
    old: Edition, new: Edition, changed: Sequence[tuple[int, Row]], check: Callable[[], None]
) -> tuple[TermChange, ...]:
    """Find the names that changed.

    Args:
        old: the old edition.
        new: the new edition.
        changed: the rows that changed, with their edits, each with its index.
        check: called for every row; raises to stop.

    Returns:
        The changes, those seen in most rows first.
    """
    rows = _Seen()
    for index, row in changed:
        check()
        rows.look(index, row)
    use = _Use(old, new)
    found = {pair: seen for pair, seen in rows.renamed.items() if use.was(pair[0])}
    for pair, seen in chain(rows.defined.items(), rows.reworded(check)):
        if use.changed(*pair, least=1):
            found.setdefault(pair, set()).update(seen)
    for pair, seen in shifts(old, new, changed, check).items():
        if use.changed(*pair, least=2):
            found.setdefault(pair, set()).update(seen)
    replaced = sorted(rows.replaced.items(), key=lambda entry: (-len(entry[1]), entry[0]))[:_MOST_CANDIDATES]
    for pair, times in replaced:
        check()
        alike = len(set(pair[0]) & set(pair[1])) * 2 > min(map(len, map(set, pair)))
        often = use.changed(*pair, least=2 if alike else 3) and len(times if alike else set(times)) > 1
        shown = len(times) > 1 or (alike and times[0] not in rows.rewritten)
        altogether = shown and use.exchanged(*pair)
        if often or altogether or (extends(*pair) and use.changed(*pair, least=1)):
            found.setdefault(pair, set()).update(times)
    for (one, two), seen in rows.facing.items():
        if (one.short, two.short) in found and use.changed(one.long, two.long, least=1):
            found.setdefault((one.long, two.long), set()).update(seen)
    return _each_once(found, use)


def _each_once(found: _Candidates, use: "_Use") -> tuple[TermChange, ...]:
    """Let every name change only once: into what was seen most, and is used most."""
    strongest = sorted(
        found.items(),
        key=lambda entry: (
            -len(entry[1]),
            -use.weight(*entry[0]),
            -min(map(len, entry[0])),
            min(entry[1]),
            entry[0],
        ),
    )
    changes: list[TermChange] = []
    for (one, two), seen in strongest:
        if not any(_overlap(one, change.old) or _overlap(two, change.new) for change in changes):
            changes.append(TermChange(one, two, tuple(sorted(seen))))
    return tuple(changes)


def _overlap(one: str, other: str) -> bool:
    """Tell whether two names are one, or one of them is a part of the other."""
    return one in other or other in one


class _Seen:
    """What the rows show of names, each with the rows where it was seen.

    Attributes:
        replaced: names that stand in the place of others, with a row for each time.
        defined: names that are defined alike.
        renamed: names that the text itself calls former ones.
        facing: definitions of one row, of which one may stand in the place of the other.
        rewritten: the rows whose sides have little in common, so that one place shows nothing.
    """

    def __init__(self) -> None:
        self.replaced: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        self.defined: _Candidates = defaultdict(set)
        self.renamed: _Candidates = defaultdict(set)
        self.rewritten: set[int] = set()
        self.facing: defaultdict[tuple[Definition, Definition], set[int]] = defaultdict(set)
        self._before: defaultdict[str, set[int]] = defaultdict(set)
        self._after: defaultdict[str, set[int]] = defaultdict(set)

    def look(self, index: int, row: Row) -> None:
        """Look at a row."""
        old, new = row.old_text, row.new_text
        before, after = _named(old), _named(new)
        for name in before:
            self._before[name].add(index)
        for name in after:
            self._after[name].add(index)
        if row.relation is Relation.COUNTERPART:
            self.rewritten.add(index)
        if row.old and row.new:
            for pair in chain(replacements(row), _titles(before, after)):
                self.replaced[pair].append(index)
            olds, news = set(definitions.find(old)), set(definitions.find(new))
            for pair in _definitions(olds, news):
                self.defined[pair].add(index)
            for facing in product(olds - news, news - olds):
                self.facing[facing].add(index)
        for former in definitions.renamed(new):
            self.renamed[former].add(index)

    def reworded(self, check: Callable[[], None]) -> Iterator[tuple[tuple[str, str], set[int]]]:
        """Give the titles and quoted names that were worded anew, wherever they stand."""
        gone, come = self._before.keys() - self._after.keys(), self._after.keys() - self._before.keys()
        for one, two in renames(sorted(gone), sorted(come), check):
            yield (one, two), self._before[one] | self._after[two]


class _Use:
    """How often names are used in both editions."""

    def __init__(self, old: Edition, new: Edition) -> None:
        self._old = "\n".join(paragraph.text for paragraph in old.paragraphs)
        self._new = "\n".join(paragraph.text for paragraph in new.paragraphs)

    def changed(self, one: str, two: str, *, least: int) -> bool:
        """Tell whether one name went out of use as another came in, used `least` times each on average."""
        out, stayed = self._count(self._old, one, two), self._count(self._new, one, two)
        before, came = self._count(self._old, two, one), self._count(self._new, two, one)
        return out + came >= 2 * least and out > 2 * stayed and came > 2 * before

    def exchanged(self, one: str, two: str) -> bool:
        """Tell whether one name went out of use altogether as another came in, used twice at least."""
        out, came = self._count(self._old, one, two), self._count(self._new, two, one)
        return (
            min(out, came) > 1
            and not self._count(self._new, one, two)
            and not self._count(self._old, two, one)
        )

    def was(self, name: str) -> bool:
        """Tell whether the old edition used a name."""
        return name in self._old

    def weight(self, one: str, two: str) -> int:
        """Tell how often both names are used, each in its edition."""
        return self._old.count(one) + self._new.count(two)

    @staticmethod
    def _count(text: str, name: str, other: str) -> int:
        """Count a name, without the places where it is only a part of the other one."""
        within = other.count(name) if len(other) > len(name) else 0
        return text.count(name) - (text.count(other) * within if within else 0)


def _titles(before: set[str], after: set[str]) -> Iterator[tuple[str, str]]:
    """Give the titles and quoted names of the old side of a row that the new one has in another wording."""
    for one in before - after:
        for two in after - before:
            # 《公约》 only points back to a title given before; another year is another document.
            if min(len(one), len(two)) <= _ONLY_POINTING or bare(one) == bare(two):
                continue
            if _likeness(one, two) >= 0.6:
                yield one, two


def _named(text: str) -> set[str]:
    """Give the titles and the short names in quotes of a text."""
    return {text[start:end] for start, end in titles(text)} | {
        f"“{match[1]}”" for match in _QUOTED.finditer(text)
    }


def _definitions(before: set[Definition], after: set[Definition]) -> Iterator[tuple[str, str]]:
    """Give short forms that changed while the long form is alike, and the other way round."""
    kept = {one.short for one in before} & {two.short for two in after}
    for one in before:
        for two in after:
            if one.short == two.short:
                if one.long != two.long and one.made and two.made:
                    yield one.long, two.long
            elif not kept & {one.short, two.short} and _is_renamed(one, two):
                yield one.short, two.short
                if one.long != two.long:
                    yield one.long, two.long


def _is_renamed(one: Definition, two: Definition) -> bool:
    """Tell whether two definitions with other short forms seem to name one thing."""
    if one.long[0] == "《":  # titles of one kind are alike, and so are their short forms if they are one
        return _likeness(one.long, two.long) >= 0.6 and _likeness(one.short, two.short) >= 0.5
    alike = _likeness(one.long, two.long) >= (0.6 if one.made or two.made else 0.28)
    return alike and _place(one.long) == _place(two.long)  # else it is a body of another country


def _place(name: str) -> str:
    """Give the place that a name begins with, if it does."""
    word, kind = tagged(name)[0]
    return word if kind == "ns" else ""


def _likeness(one: str, two: str) -> float:
    """Tell how many pairs of characters two names share (Dice's coefficient)."""
    pairs_one = {one[at : at + 2] for at in range(len(one) - 1)}
    pairs_two = {two[at : at + 2] for at in range(len(two) - 1)}
    return 2 * len(pairs_one & pairs_two) / ((len(pairs_one) + len(pairs_two)) or 1)
