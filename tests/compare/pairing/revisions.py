"""Light revisions: an edition revised by a generator that knows what it did.

A tenth of the paragraphs is edited, moved, split, merged, deleted, or gets a new paragraph beside it; then
everything is renumbered, as a real revision would be. What belongs together is known by construction.
"""

import random
import re
from collections.abc import Sequence
from dataclasses import replace

import rjieba

from reader.compare.model import Row
from reader.document.model import Edition, Paragraph, ParagraphKind, Section

Pair = tuple[str, str]

KINDS = ("edit", "edit", "edit", "move", "split", "merge", "insert", "delete")
LEARNING = (*KINDS, "rewrite", "rewrite", "rewrite")
"""For learning, some paragraphs are rewritten in their place by half and more."""
_BODY = (ParagraphKind.NUMBERED, ParagraphKind.SUBITEM, ParagraphKind.UNNUMBERED, ParagraphKind.PREAMBLE)
_SENTENCE = re.compile(r".*?(?:[。；！？]|[.;!?](?=\s|$)|$)", re.DOTALL)


def revise(
    edition: Edition,
    seed: int,
    strangers: Sequence[str],
    share: float = 0.1,
    kinds: Sequence[str] = KINDS,
) -> tuple[Edition, set[Pair]]:
    """Revise an edition.

    Args:
        edition: what to revise.
        seed: the same seed revises in the same way.
        strangers: texts for inserted paragraphs, and the words that edits put in.
        share: how many of the paragraphs are touched.
        kinds: what may be done to a paragraph.

    Returns:
        the revised edition, and which old paragraph belongs to which new one.
    """
    rng = random.Random(seed)
    items: list[tuple[Section | Paragraph, tuple[str, ...]]] = [
        (item, (item.id,) if isinstance(item, Paragraph) else ()) for item in edition.items
    ]
    touchable = [
        index
        for index, (item, _) in enumerate(items)
        if isinstance(item, Paragraph) and item.kind in _BODY and len(item.text) > 12
    ]
    chosen = rng.sample(touchable, max(1, round(share * len(touchable))))
    words = [word for text in strangers for word in rjieba.cut(text) if len(word) > 1]
    moved: list[tuple[Paragraph, tuple[str, ...]]] = []
    for index in sorted(chosen, reverse=True):
        item, origin = items[index]
        assert isinstance(item, Paragraph)
        kind = rng.choice(kinds)
        if kind == "edit":
            items[index] = (item._replace(text=edited(item.text, rng, words)), origin)
        elif kind == "rewrite":
            items[index] = (item._replace(text=edited(item.text, rng, words, 2)), origin)
        elif kind == "move":
            moved.append((item, origin))
            del items[index]
        elif kind == "split":
            halves = _halves(item.text)
            if halves:
                items[index : index + 1] = [(item._replace(text=half), origin) for half in halves]
        elif kind == "merge":
            beside = items[index + 1] if index + 1 < len(items) else None
            if beside and isinstance(beside[0], Paragraph) and beside[0].kind in _BODY:
                joined = item._replace(text=item.text + beside[0].text)
                items[index : index + 2] = [(joined, origin + beside[1])]
        elif kind == "insert":
            items.insert(index, (item._replace(text=rng.choice(strangers)), ()))
        else:
            del items[index]
    for paragraph, origin in moved:
        places = [
            k for k, (item, _) in enumerate(items) if isinstance(item, Paragraph) and item.kind in _BODY
        ]
        place = rng.choice(places)
        section = items[place][0].section  # type: ignore[union-attr]
        items.insert(place, (paragraph._replace(section=section), origin))
    return _renumbered(edition, items)


def edited(text: str, rng: random.Random, words: Sequence[str], one_in: int = 8) -> str:
    """Replace, drop or add about one word in so many, at least one."""
    cut = rjieba.cut(text)
    spots = [k for k, word in enumerate(cut) if word[0].isalnum()]
    for k in rng.sample(spots, max(1, len(spots) // one_in)):
        change = rng.random()
        if cut[k].isdigit():
            cut[k] = (
                str(int(cut[k]) + rng.randint(1, 9)) if cut[k].isdecimal() and cut[k].isascii() else cut[k]
            )
        elif change < 0.6:
            cut[k] = rng.choice(words)
        elif change < 0.8:
            cut[k] += rng.choice(words)
        elif len(spots) > 6:
            cut[k] = ""
    return "".join(cut)


def f1(rows: Sequence[Row], truth: set[Pair]) -> float:
    """Score rows as the alignment scorer does: every pair a row puts side by side counts."""
    found = {(o, n) for row in rows for o in row.old for n in row.new}
    right = len(found & truth)
    return 2 * right / (len(found) + len(truth))


def _halves(text: str) -> tuple[str, str] | None:
    """Cut a text at the sentence end nearest its middle; nothing if it is one sentence."""
    ends = [match.end() for match in _SENTENCE.finditer(text) if 0 < match.end() < len(text)]
    ends = [end for end in ends if min(end, len(text) - end) >= 8]
    if not ends:
        return None
    end = min(ends, key=lambda place: abs(place - len(text) / 2))
    return text[:end], text[end:].lstrip()


def _renumbered(
    edition: Edition, items: Sequence[tuple[Section | Paragraph, tuple[str, ...]]]
) -> tuple[Edition, set[Pair]]:
    """Give every paragraph a new name and number in order, and tell which old ones it came from."""
    made: list[Section | Paragraph] = []
    truth: set[Pair] = set()
    count = 0
    for item, origin in items:
        if isinstance(item, Section):
            made.append(item)
            continue
        count += 1
        name = f"p{count}"
        number = str(count) if item.number else ""
        made.append(item._replace(id=name, number=number))
        truth.update((old, name) for old in origin)
    return replace(edition, items=tuple(made)), truth
