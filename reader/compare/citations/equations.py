"""Equations: a title and the resolution that bears its text, where a document says that both are one."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.compare.citations.citation import CitationKind
from reader.compare.citations.key import Key, alike
from reader.compare.citations.links import Link
from reader.compare.citations.names import Name
from reader.document.model import Edition

_ACTS = (CitationKind.RESOLUTION, CitationKind.DECISION)
# A note, or a bracket, that holds no more than this beside its citations only says what they name.
_FEW = 36
_SIGNS = re.compile(r"[\s，,。.；;：:、）)》”\"]{0,4}")
_OPENED = re.compile(r"\s?[（(][^（）()]*")


class Equation(NamedTuple):
    """A title and the act that bears what is called so.

    Attributes:
        title: the key of the title.
        act: the key of the resolution or decision.
        annex: what the title names is an annex of the act; else it is the act itself.
    """

    title: Key
    act: Key
    annex: bool


def equations(edition: Edition, followed: Sequence[Link]) -> tuple[Equation, ...]:
    """Give what an edition says of titles and resolutions: 《海湾宣言》（大会第 5/1 号决议，附件）.

    It is said in brackets, or in a note that does nothing else, right after the title.

    Args:
        edition: the edition.
        followed: its `links`.
    """
    return tuple(dict.fromkeys(_equations(edition, followed)))


def _equations(edition: Edition, followed: Sequence[Link]) -> Iterator[Equation]:
    texts: dict[tuple[str, str], list[Link]] = defaultdict(list)
    for link in followed:
        texts[link.bearer, link.note].append(link)
    notes = {(note.paragraph, note.mark): note.text for note in edition.footnotes}
    for item in edition.items:
        found = texts[item.id, ""]
        starts = [link.citation.start for link in found]
        signs = {mark.offset: mark.label for mark in item.marks}
        for title in found:
            if title.citation.kind is not CitationKind.TITLE or title.document is None:
                continue
            end = title.citation.end
            if opened := _OPENED.match(item.text, end):
                inside = found[bisect_left(starts, end) : bisect_left(starts, opened.end())]
                yield from _equation(title.document, inside, opened.group())
            after = _SIGNS.match(item.text, end)
            for label in (signs[at] for at in range(end, after.end() + 1 if after else end) if at in signs):
                told = notes.get((item.id, label), "")
                yield from _equation(title.document, texts[item.id, label], told)


def _equation(title: Key, told: Sequence[Link], text: str) -> Iterator[Equation]:
    """Give the equation that a note or bracket tells: one act, perhaps with its annex, and nothing else."""
    acts = [link.document for link in told if link.citation.kind in _ACTS and link.document is not None]
    annexes = [link for link in told if link.citation.kind is CitationKind.ANNEX]
    beside = len(text) - sum(len(link.citation.text) for link in told)
    if len(acts) == 1 and len(told) == 1 + len(annexes) and beside <= _FEW:
        yield Equation(title, acts[0], bool(annexes))


def equated(shelf: Sequence[tuple[Name, int]], known: Iterable[Equation]) -> Iterator[tuple[Name, int]]:
    """Give the further names of what bears one side of an equation, where nothing bears the other side.

    Args:
        shelf: names, each with what bears it (an id).
        known: equations, whoever tells them.
    """
    borne: dict[tuple[str, str], list[tuple[Name, int]]] = defaultdict(list)
    for name, bearer in shelf:
        borne[name.key.kind, name.key.number].append((name, bearer))

    def bearers(key: Key) -> list[tuple[Name, int]]:
        return [one for one in borne.get((key.kind, key.number), ()) if alike(key, one[0].key)]

    for title, act, annex in known:
        titled, acting = bearers(title), bearers(act)
        if not acting:
            yield from ((Name(act, name.section), bearer) for name, bearer in titled)
        if not titled:
            yield from ((Name(title, _annex(shelf, bearer) if annex else ""), bearer) for _, bearer in acting)


def _annex(shelf: Sequence[tuple[Name, int]], bearer: int) -> str:
    """Give the only annex of what bears a name; nothing where it has several or none."""
    annexes = {name.section for name, other in shelf if other == bearer and name.section}
    return annexes.pop() if len(annexes) == 1 else ""
