"""What is said of an entry in a few words: its relation, the way it went, what else must be known."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.compare.model import Relation
from reader.document.language import Language
from reader.export import words
from reader.export.digest import Digest, Entry, Passage

_MANY = 2  # more paragraphs than this are named by the first and the last


class Fact(NamedTuple):
    """Something about an entry; `kind` is `moved`, `cut`, `rewritten` or `important`."""

    kind: str
    text: str


class Count(NamedTuple):
    """How many rows there are of a kind: its sign, what it is called, and the number."""

    sign: str
    label: str
    number: int


def tally(digest: Digest) -> list[Count]:
    """Give how many rows there are of each relation, moved, and with typographic differences."""
    kinds = [(words.RELATION_SIGN[one], words.RELATION[one], one.value) for one in Relation]
    kinds += [("↕", words.MOVED, "moved"), ("·", words.TYPOGRAPHIC, "typographic")]
    return [Count(sign, label.to(digest.language), digest.summary.get(key, 0)) for sign, label, key in kinds]


def relation(one: Relation, language: Language) -> str:
    """Give a relation with its sign: `≈ revised`."""
    return f"{words.RELATION_SIGN[one]} {words.RELATION[one].to(language)}"


def side(passages: Sequence[Passage], language: Language) -> str:
    """Give the paragraphs of one side by their labels; empty where there are none."""
    if len(passages) > _MANY:
        return f"{passages[0].label} – {passages[-1].label}"
    return words.COMMA.to(language).join(passage.label for passage in passages)


def route(entry: Entry, language: Language) -> str:
    """Give where an entry stood and stands: `para. 9 → paras. …`."""
    return " → ".join(filter(None, (side(entry.old, language), side(entry.new, language))))


def facts(entry: Entry, language: Language) -> list[Fact]:
    """Give what else is to be told, in the order in which it matters."""
    found = []
    if entry.moved:
        origin = words.MOVED_FROM.to(language, place=entry.origin)
        found.append(Fact("moved", origin if entry.origin else words.MOVED.to(language)))
    if entry.split or entry.merged:
        found.append(Fact("cut", (words.SPLIT if entry.split else words.MERGED).to(language)))
    if entry.rewritten:
        found.append(Fact("rewritten", words.REWRITTEN.to(language)))
    if entry.review.important:
        found.append(Fact("important", f"★ {words.IMPORTANT.to(language)}"))
    return found
