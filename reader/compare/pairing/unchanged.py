"""Unchanged paragraphs: those that cost a hash."""

from collections import defaultdict
from collections.abc import Sequence, Set

from reader.compare.pairing.width import one_width
from reader.document.model import Paragraph, ParagraphKind
from reader.document.progress import Progress, ignore, watched

_SIGNS = (("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'"), ("–", "-"), ("—", "-"), ("‑", "-"))

_PARTS = {
    ParagraphKind.FRONT: "front",
    ParagraphKind.SUMMARY: "summary",
    ParagraphKind.TABLE: "table",
}

_Key = tuple[str, str] | None
"""The part of the document and the text by which a paragraph is known; None for one without text."""


def part(paragraph: Paragraph) -> str:
    """Name the part of a document a paragraph belongs to; only paragraphs of one part are paired."""
    return _PARTS.get(paragraph.kind, "body")


def plain(text: str) -> str:
    """Give the text as two typesettings of it would agree: one width, one sort of quotes, no spaces."""
    folded = one_width(text).casefold()
    for sign, usual in _SIGNS:
        folded = folded.replace(sign, usual)
    return "".join(folded.split())


def unchanged(
    old: Sequence[Paragraph], new: Sequence[Paragraph], progress: Progress = ignore
) -> dict[int, int]:
    """Give for every old place whose text stands unchanged in the new edition the new place.

    A text that stands once on both sides is paired at once. Texts that stand several times go first with an
    unchanged neighbour, then in order.
    """
    found: dict[int, int] = {}
    taken: set[int] = set()
    # A text that both editions print alike is known by itself; only the others are made plain.
    alike = {paragraph.text for paragraph in old}.intersection([paragraph.text for paragraph in new])
    old_keys = [_key(paragraph, alike) for paragraph in watched(old, progress)]
    new_keys = [_key(paragraph, alike) for paragraph in watched(new, progress)]
    where_old, where_new = _places(old_keys), _places(new_keys)

    def take(i: int, j: int) -> None:
        found[i] = j
        taken.add(j)

    repeated: list[_Key] = []
    for key, places in where_old.items():
        others = where_new.get(key)
        if others is None or not key:
            continue
        if len(places) == len(others) == 1:
            take(places[0], others[0])
        else:
            repeated.append(key)
    for step in (1, -1):
        for i in range(len(old)) if step > 0 else range(len(old) - 1, -1, -1):
            beside = found.get(i - step)
            if i in found or beside is None:
                continue
            j = beside + step
            if 0 <= j < len(new) and j not in taken and old_keys[i] == new_keys[j] and old_keys[i]:
                take(i, j)
    for key in repeated:
        free_old = [i for i in where_old[key] if i not in found]
        free_new = [j for j in where_new[key] if j not in taken]
        for i, j in zip(free_old, free_new, strict=False):
            take(i, j)
    return found


def _key(paragraph: Paragraph, alike: Set[str]) -> _Key:
    text = paragraph.text if paragraph.text in alike else plain(paragraph.text)
    return (part(paragraph), text) if text else None


def _places(keys: Sequence[_Key]) -> dict[_Key, list[int]]:
    places: defaultdict[_Key, list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        places[key].append(place)
    return places
