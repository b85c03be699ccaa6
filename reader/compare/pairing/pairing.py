"""Pairing: two editions into rows."""

from collections.abc import Sequence

from reader.compare.model import Pairing, Relation, Row, SectionPair
from reader.compare.pairing.candidates import candidates
from reader.compare.pairing.decision import decide
from reader.compare.pairing.evidence import look
from reader.compare.pairing.explain import shared_words
from reader.compare.pairing.rarity import rarities
from reader.compare.pairing.relation import relation
from reader.compare.pairing.rows import Match, rows
from reader.compare.pairing.sections import section_pairs
from reader.compare.pairing.side import passage, side
from reader.compare.pairing.unchanged import part, unchanged
from reader.document.model import Edition
from reader.document.progress import Progress, ignore


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
    """
    progress(0.0)
    matches: dict[tuple[int, int], Match] = {}
    place_old = {paragraph.id: place for place, paragraph in enumerate(old.paragraphs)}
    place_new = {paragraph.id: place for place, paragraph in enumerate(new.paragraphs)}
    done_old: set[int] = set()
    done_new: set[int] = set()
    for number, pairing in enumerate(pairings):
        olds = [place_old[name] for name in pairing.old if name in place_old]
        news = [place_new[name] for name in pairing.new if name in place_new]
        done_old.update(olds)
        done_new.update(news)
        for i in olds:
            for j in news:
                matches[i, j] = Match(Relation.COUNTERPART, 1.0, manual=str(number + 1))
    for i, j in unchanged(old.paragraphs, new.paragraphs).items():
        if i not in done_old and j not in done_new:
            matches[i, j] = Match(Relation.EQUIVALENT, 1.0)
            done_old.add(i)
            done_new.add(j)
    parts = sorted({part(paragraph) for paragraph in old.paragraphs})
    for name in parts:
        old_places = [i for i, p in enumerate(old.paragraphs) if i not in done_old and part(p) == name]
        new_places = [j for j, p in enumerate(new.paragraphs) if j not in done_new and part(p) == name]
        matches |= _rewritten(old, new, old_places, new_places, progress)
    sections = section_pairs(old, new, matches)
    progress(1.0)
    return rows(old, new, matches, sections), sections


def _rewritten(
    old: Edition, new: Edition, old_places: Sequence[int], new_places: Sequence[int], progress: Progress
) -> dict[tuple[int, int], Match]:
    """Pair the paragraphs of one part that did not stay as they were."""
    if not old_places or not new_places:
        return {}
    olds = [passage(place, old.paragraphs[place]) for place in old_places]
    news = [passage(place, new.paragraphs[place]) for place in new_places]
    rarity = rarities(passage.bag for passage in (*olds, *news))
    old_side, new_side = side(old, olds, rarity), side(new, news, rarity)
    looked = look(old_side, new_side, candidates(old_side, new_side, progress))
    alike = dict(zip(looked.pairs, looked.alike, strict=True))
    return {
        (olds[i].place, news[j].place): Match(
            relation(alike[i, j]), sure, shared_words(old_side.vectors[i], new_side.vectors[j])
        )
        for (i, j), sure in decide(looked).items()
    }
