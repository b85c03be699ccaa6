"""Speakers: whose resolution it is where the text does not say so right before the number."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from reader.compare.citations.citation import Citation
from reader.compare.citations.organs import THEIRS, named, organ_before, organ_in
from reader.compare.citations.titles import Titles
from reader.document.model import Edition

_ACTORS = ("pre0", "outer1")  # what the ids of paragraphs end in that say who speaks
_BODIES = re.compile(
    r"大会|理事会|委员会|缔约[方国](?:大会|会议)|Assembly\b|Council\b|Commission\b|Committee\b|Conference\b"
)
# After 的 a number belongs to whoever did what is said before it.
_DONE = re.compile(
    r"(?:的|通过了?|所载)\s?(?:(?:19|20)\d\d\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?)?\s?第?\s?$"
)
_PARTIES = re.compile(r"(?P<treaty>.*?)(?P<body>缔约[方国]会议)$")
_TREATY = re.compile(r"(?:公约|条约|协定|议定书|盟约|Convention|Treaty|Agreement|Protocol)$")
_BARE = re.compile(r"理事会|委员会|Council|Commission|Committee|Conference|Assembly")
_ASSEMBLY = ("大会", "Assembly")
_MAIN = frozenset("AES")


class Speakers:
    """The bodies that speak in an edition, or are spoken of.

    Args:
        edition: the edition.
        titles: its titles; the parties to a treaty meet under its name.
        cited: all its citations; a body that calls itself the Assembly is not that of the United Nations.
    """

    def __init__(self, edition: Edition, titles: Titles, cited: Iterable[Citation]) -> None:
        self._edition = edition
        self._titles = titles
        self._assemblies: dict[str, set[str]] = {}
        for citation in cited:
            if citation.organ not in _MAIN and citation.organ.endswith(_ASSEMBLY):
                self._assemblies.setdefault(citation.organ, set()).add(citation.number)

    def whose(self, citation: Citation, text: str, bearer: str, *, note: bool) -> str:
        """Give the organ of a resolution or decision.

        Args:
            citation: the resolution.
            text: where it stands.
            bearer: the id of the paragraph or section of that text.
            note: the text is that of a note.

        Returns:
            The organ that stands by the number; the body that speaks where the text says *its*, or nothing;
            else the body named last before, by its whole name.
        """
        if citation.organ == "A":
            return self._assembly(citation, text)
        if citation.organ:
            return self._whole(citation.organ, bearer)
        actor = self._actor.get(bearer, "")
        if organ_before(text, citation.start) == THEIRS and actor:
            return actor
        if note or not actor or _DONE.search(text, 0, citation.start):
            organ = organ_in(text, citation.start)
            if organ and organ != THEIRS:
                return self._whole(organ, bearer)
        return actor

    def _assembly(self, citation: Citation, text: str) -> str:
        """Give the assembly that is meant where the document tells of one with a longer name."""
        for name, numbers in self._assemblies.items():
            if citation.number in numbers or name in text[: citation.start]:
                return name
        return "A"

    def _whole(self, organ: str, bearer: str) -> str:
        """Give the whole name of a body that the text calls by a short one: 委员会, 缔约方会议."""
        if organ in _MAIN:
            return organ
        if parties := _PARTIES.match(organ):
            treaty = self._titles.within(parties["treaty"])
            if not treaty and not _TREATY.search(parties["treaty"]):
                treaty = self._treaty_before(bearer, parties["body"])
            return (treaty or parties["treaty"]) + parties["body"]
        if not _BARE.fullmatch(organ):
            return organ
        here = self._order.get(bearer, 0)
        longer = [(at, name) for at, name in self._bodies if name.endswith(organ) and name != organ]
        headings = "".join(section.text for section in self._edition.path(self._section(bearer)))
        if heading := next((name for _, name in longer if name in headings), ""):
            return heading
        before = Counter(name for at, name in longer if at <= here) or Counter(name for _, name in longer)
        return before.most_common(1)[0][0] if before else organ

    def _section(self, bearer: str) -> str:
        paragraph = self._edition.paragraph_by_id.get(bearer)
        return paragraph.section if paragraph is not None else bearer

    def _treaty_before(self, bearer: str, body: str) -> str:
        """Give the treaty whose parties' meeting was named last."""
        here = self._order.get(bearer, 0)
        met = [
            (at, treaty)
            for at, name in self._bodies
            if name.endswith(body) and (treaty := self._titles.within(name.removesuffix(body)))
        ]
        before = [treaty for at, treaty in met if at <= here]
        return before[-1] if before else next((treaty for _, treaty in met), "")

    @cached_property
    def _order(self) -> dict[str, int]:
        """The place of each paragraph and section, by its id."""
        return {item.id: place for place, item in enumerate(self._edition.items)}

    @cached_property
    def _actor(self) -> dict[str, str]:
        """The body that speaks in each paragraph and section, by its id; empty before any does."""
        found: dict[str, str] = {}
        actor = ""
        for item in self._edition.items:
            if item.id.rpartition(".")[2] in _ACTORS:
                actor = named(item.text.rstrip("，, "))
            found[item.id] = actor
        return found

    @cached_property
    def _bodies(self) -> list[tuple[int, str]]:
        """The names of bodies in all texts, in order, each as short as it stands on its own."""
        found: list[tuple[int, str]] = []
        for place, item in enumerate(self._edition.items):
            for mention in _BODIES.finditer(item.text):
                organ = organ_before(item.text, mention.end())
                if organ and organ != THEIRS and organ not in _MAIN:
                    found.append((place, organ))
        names = sorted({name for _, name in found if not _BODIES.fullmatch(name)}, key=len)
        clean = {name: next((short for short in names if name.endswith(short)), name) for _, name in found}
        return [(at, clean[name]) for at, name in found]
