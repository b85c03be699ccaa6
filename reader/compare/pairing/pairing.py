"""Pairing: two editions into rows."""

from dataclasses import dataclass, field

from reader.compare.model import Pairing, Relation, Row, SectionPair
from reader.compare.pairing.anchors import Anchors
from reader.compare.pairing.candidates import Pair, candidates
from reader.compare.pairing.decision import decide
from reader.compare.pairing.evidence import look
from reader.compare.pairing.explain import shared_words
from reader.compare.pairing.kept import kept
from reader.compare.pairing.rarity import rarities
from reader.compare.pairing.relation import relation
from reader.compare.pairing.rows import UNCHANGED, Alone, Match, Paired, rows
from reader.compare.pairing.sections import section_pairs
from reader.compare.pairing.side import Passage, side
from reader.compare.pairing.unchanged import part, unchanged
from reader.document.model import Edition
from reader.document.progress import Progress, ignore, watched

_READ = 0.1  # the share of the work that is done when the paragraphs are being cut into terms
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
    sections = section_pairs(old, new, work.matches)
    progress(_DECIDED)
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
        known: dict[str, str] = {}
        olds = _passages(self.old, self.done_old, name, known, progress)
        news = _passages(self.new, self.done_new, name, known, progress)
        if not olds or not news:
            return
        rarity = rarities(passage.terms for passage in watched((*olds, *news), progress, _READ))
        one, other = side(self.old, olds, rarity, progress), side(self.new, news, rarity, progress)
        likeness = candidates(one, other, progress)
        standing = kept(one, other, likeness, anchors, progress)
        undecided = {pair: value for pair, value in likeness.items() if standing.open(pair)}
        looked = look(one, other, undecided, progress)
        accepted, refused = decide(looked, standing, anchors, progress)
        for (i, j), chance in watched(refused.items(), progress, _DECIDED, every=1024):
            before, after = olds[i].place, news[j].place
            self.alone.old[before] = min(self.alone.old.get(before, 1.0), 1 - chance)
            self.alone.new[after] = min(self.alone.new.get(after, 1.0), 1 - chance)
        for (i, j), sure in watched(accepted.items(), progress, _DECIDED, every=64):
            text, later = olds[i].paragraph.text, news[j].paragraph.text
            words = set(olds[i].words).intersection(news[j].words)
            named = relation(text, later, likeness[i, j].alike, rarity)
            if (i, j) in standing.pairs and named is Relation.COUNTERPART:
                named = Relation.REVISED  # the shorter text stands in the longer one
            self.matches[olds[i].place, news[j].place] = Match(
                named,
                sure,
                shared_words(one.vectors[i], other.vectors[j], words),
            )


def _passages(
    edition: Edition, done: set[int], name: str, known: dict[str, str], progress: Progress
) -> list[Passage]:
    """Make ready the paragraphs of one part of a document that have no partner yet."""
    found: list[Passage] = []
    for place, paragraph in enumerate(watched(edition.paragraphs, progress, _READ)):
        if place not in done and part(paragraph) == name:
            found.append(Passage(place, paragraph, known))
    return found
