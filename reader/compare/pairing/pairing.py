"""Pairing: two editions into rows."""

from dataclasses import dataclass, field

from reader.compare.model import Pairing, Relation, Row, SectionPair
from reader.compare.pairing.anchors import Anchors
from reader.compare.pairing.candidates import candidates
from reader.compare.pairing.decision import decide
from reader.compare.pairing.evidence import look
from reader.compare.pairing.explain import shared_words
from reader.compare.pairing.kept import kept
from reader.compare.pairing.numbers import numbering
from reader.compare.pairing.rarity import rarities
from reader.compare.pairing.relation import Beside, relations
from reader.compare.pairing.rivals import Rivals
from reader.compare.pairing.rows import UNCHANGED, Alone, Match, Pair, Paired, rows
from reader.compare.pairing.section_pairs import section_pairs
from reader.compare.pairing.sentences import Sentences
from reader.compare.pairing.side import passages, side
from reader.compare.pairing.unchanged import part, unchanged
from reader.document.model import Edition
from reader.document.progress import Progress, ignore

_WEIGHED = 0.15  # the share of the work that is done when the terms are weighed
_DECIDED = 0.9  # and when it is decided what belongs together


def pair(
    old: Edition, new: Edition, *, pairings: tuple[Pairing, ...] = (), progress: Progress = ignore
) -> tuple[tuple[Row, ...], tuple[SectionPair, ...]]:
    """Put side by side what belongs together.

    Args:
        old: the older edition.
        new: the newer edition.
        pairings: what the reviewer paired by hand; it is never undone.
        progress: called with the share done; it may raise `Cancelled`.

    Returns:
        the rows, without edits, in the order of the new edition; and which sections belong together.

    Raises:
        Cancelled: when `progress` says so.
    """
    progress(0.0)
    work = _Work(old, new)
    work.by_hand(pairings)
    anchors = work.unchanged(progress)
    for name in sorted({part(paragraph) for paragraph in old.paragraphs}):
        work.rewritten(name, anchors, progress)
    progress(_DECIDED)
    told = {pair: match.relation for pair, match in work.matches.items()}
    sections = section_pairs(old, new, told, lambda _share: progress(_DECIDED))
    progress(1.0)
    return rows(old, new, Paired(work.matches, sections, work.alone), progress), sections


@dataclass(slots=True)
class _Work:
    """Two editions being paired.

    Attributes:
        old: the older edition.
        new: the newer edition.
        matches: the pairs found so far, by place.
        done_old: old places that need no further partner.
        done_new: new places that need none.
        alone: how sure it is that a place has no partner, where that is in doubt.
    """

    old: Edition
    new: Edition
    matches: dict[Pair, Match] = field(default_factory=dict)
    done_old: set[int] = field(default_factory=set)
    done_new: set[int] = field(default_factory=set)
    alone: Alone = field(default_factory=Alone)

    def by_hand(self, pairings: tuple[Pairing, ...]) -> None:
        """Take what the reviewer paired."""
        if not pairings:
            return
        place_old = {paragraph.id: place for place, paragraph in enumerate(self.old.paragraphs)}
        place_new = {paragraph.id: place for place, paragraph in enumerate(self.new.paragraphs)}
        for number, pairing in enumerate(pairings, 1):
            olds = [place_old[name] for name in pairing.old if name in place_old]
            news = [place_new[name] for name in pairing.new if name in place_new]
            self.done_old.update(olds)
            self.done_new.update(news)
            for i in olds:
                for j in news:
                    self.matches[i, j] = Match(Relation.COUNTERPART, 1.0, manual=str(number))

    def unchanged(self, progress: Progress) -> Anchors:
        """Take the paragraphs whose text stayed as it was."""
        same = unchanged(self.old.paragraphs, self.new.paragraphs, progress)
        for i, j in same.items():
            if i not in self.done_old and j not in self.done_new:
                self.matches[i, j] = UNCHANGED
                self.done_old.add(i)
                self.done_new.add(j)
        return Anchors(same, len(self.old.paragraphs), len(self.new.paragraphs))

    def rewritten(self, name: str, anchors: Anchors, progress: Progress) -> None:
        """Pair the paragraphs of one part of the document that did not stay as they were."""
        olds, news = _open(self.old, self.done_old, name), _open(self.new, self.done_new, name)
        if not olds or not news:
            return
        numbers = numbering()
        before = passages(self.old, olds, numbers, progress)
        after = passages(self.new, news, numbers, progress)
        progress(_WEIGHED)
        rarity = rarities(before.terms, after.terms)
        progress(_WEIGHED)
        one = side(before, rarity)
        progress(_WEIGHED)
        other = side(after, rarity)
        found = candidates(one, other, progress)
        was_kept, still_open = kept(one, other, found, anchors, progress)
        sure = found.only(was_kept)
        anchors = anchors.joined(before.places[sure.old], after.places[sure.new], sure.alike)
        sentences = Sentences(numbers, rarity)
        looked = look(one, other, found.only(still_open), was_kept[still_open], progress)
        accepted, chances = decide(looked, anchors, sentences, progress)
        found = looked.found
        refused = found.only(~accepted)
        for alone, where in (
            (self.alone.old, before.places[refused.old]),
            (self.alone.new, after.places[refused.new]),
        ):
            chance = Rivals(where).best(chances[~accepted])
            alone.update(zip(where.tolist(), (1 - chance).tolist(), strict=True))
        found = found.only(accepted)
        olds, news = found.old.tolist(), found.new.tolist()
        values = zip(olds, news, found.alike.tolist(), looked.kept[accepted].tolist(), strict=True)
        texts = [
            Beside(before.paragraphs[i].text, after.paragraphs[j].text, alike, was_kept)
            for i, j, alike, was_kept in values
        ]
        named = relations(texts, sentences, progress)
        olds_say, news_say = (rarity.weigh(said.words).vectors for said in (before, after))
        told = shared_words(olds_say, news_say, found, numbers.names(rarity.columns), progress)
        places = zip(before.places[found.old].tolist(), after.places[found.new].tolist(), strict=True)
        self.matches.update(zip(places, map(Match, named, chances[accepted].tolist(), told), strict=True))


def _open(edition: Edition, done: set[int], name: str) -> list[int]:
    """Give the paragraphs of one part of a document that have no partner yet."""
    return [
        place
        for place, paragraph in enumerate(edition.paragraphs)
        if place not in done and part(paragraph) == name
    ]
