"""Learn the weights of the decision: `python -m tests.compare.pairing.learn [--check]`.

Learned from what editors and we judged of pairs of the real editions (`judgements`, names of paragraphs
only), from excerpts of these, and from revisions that a generator made and knows. Writes
`reader/compare/pairing/learned.py`, and prints how well pairs of editions are decided by weights that were
learned without them.
"""

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from reader.compare.pairing.anchors import Anchors
from reader.compare.pairing.candidates import candidates
from reader.compare.pairing.decision import chances, settle
from reader.compare.pairing.evidence import FIRST, SECOND, Looked, look, look_again
from reader.compare.pairing.kept import kept
from reader.compare.pairing.numbers import numbering
from reader.compare.pairing.rarity import rarities
from reader.compare.pairing.sentences import Sentences
from reader.compare.pairing.side import passages, side
from reader.compare.pairing.sparse import Floats
from reader.compare.pairing.unchanged import part, unchanged
from reader.document.model import Edition, Paragraph
from reader.sources import read
from tests.compare.pairing.logistic import Example, learn
from tests.compare.pairing.revisions import LEARNING, revise

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[2]
SHARED = PROJECT.parent / "shared"
TARGET = PROJECT / "reader" / "compare" / "pairing" / "learned.py"
SURE = 0.38
"""How sure a pair must be: F1 is level from 0.3 to 0.45, and an unsure pair is better left unpaired."""
REVISED = 0.3  # how much an example of a generated revision counts
CUT = 0.1  # and one of an excerpt
EXCERPT = 14  # paragraphs of an excerpt on either side

Judgement = dict[tuple[str, str], bool]
"""Pairs that belong together (True), and pairs that are neither right nor wrong (False)."""
Weights = dict[str, float]


@dataclass(slots=True)
class Lesson:
    """Two editions of which it is known what belongs together."""

    name: str
    looked: Looked
    anchors: Anchors
    sentences: Sentences
    judges: Sequence[Judgement]
    counts: float = 1.0

    def names(self) -> list[tuple[str, str]]:
        """Give the names of each candidate's paragraphs."""
        old, new = self.looked.old.passages.paragraphs, self.looked.new.passages.paragraphs
        pairs = zip(self.looked.found.old.tolist(), self.looked.found.new.tolist(), strict=True)
        return [(old[i].id, new[j].id) for i, j in pairs]

    def examples(self, columns: Mapping[str, Floats], names: Sequence[str]) -> list[Example]:
        """Give what can be learned from the candidates; a kept text needs no learning."""
        found: list[Example] = []
        rows = np.column_stack([columns[name] for name in names]).tolist()
        for pair, row, was_kept in zip(self.names(), rows, self.looked.kept.tolist(), strict=True):
            verdicts = [judge.get(pair) for judge in self.judges]
            clear = [verdict is True for verdict in verdicts if verdict is not False]
            if clear and not was_kept:
                share = sum(clear) / len(clear)
                weight = self.counts * len(clear) / len(verdicts)
                found.append((row, share, weight))
        return found

    def again(self, first: Weights) -> dict[str, Floats]:
        """Gather the evidence of the second turn."""
        opinion = settle(self.looked, chances(self.looked.columns, first))
        return look_again(self.looked, opinion, self.anchors, self.sentences)

    def score(self, first: Weights, second: Weights, sure: float) -> tuple[float, float, float]:
        """Give precision, recall and F1 over the judges' mean, as the alignment scorer does."""
        decided = settle(self.looked, chances(self.again(first), second))
        found = {pair for pair, p in zip(self.names(), decided, strict=True) if p >= sure}
        scores = []
        for judge in self.judges:
            offered = {pair for pair in found if judge.get(pair) is not False}
            wanted = {pair for pair, right in judge.items() if right}
            right = len(offered & wanted)
            precision, recall = right / (len(offered) or 1), right / (len(wanted) or 1)
            scores.append((precision, recall, 2 * right / ((len(offered) + len(wanted)) or 1)))
        return tuple(sum(score[k] for score in scores) / len(scores) for k in range(3))  # type: ignore[return-value]


def lesson(name: str, old: Edition, new: Edition, judges: Sequence[Judgement], counts: float = 1.0) -> Lesson:
    """Look at two editions as the pairing does."""
    same = unchanged(old.paragraphs, new.paragraphs)
    taken = set(same.values())
    olds = [i for i, p in enumerate(old.paragraphs) if i not in same and part(p) == "body"]
    news = [j for j, p in enumerate(new.paragraphs) if j not in taken and part(p) == "body"]
    numbers = numbering()
    before, after = passages(old, olds, numbers), passages(new, news, numbers)
    rarity = rarities(before.terms, after.terms)
    one, other = side(before, rarity), side(after, rarity)
    anchors = Anchors(same, len(old.paragraphs), len(new.paragraphs))
    found = candidates(one, other)
    was_kept, still_open = kept(one, other, found, anchors)
    sure = found.only(was_kept)
    anchors = anchors.joined(before.places[sure.old], after.places[sure.new], sure.alike)
    looked = look(one, other, found.only(still_open), was_kept[still_open])
    names = old.paragraph_by_id.keys(), new.paragraph_by_id.keys()
    judges = [
        {pair: right for pair, right in judge.items() if pair[0] in names[0] and pair[1] in names[1]}
        for judge in judges
    ]
    return Lesson(name, looked, anchors, Sentences(numbers, rarity), judges, counts)


def judged(seen: Callable[[Edition], Edition] | None = None) -> list[Lesson]:
    """Give the pairs of real editions that somebody judged, each edition as it is seen."""
    return _lessons(_judges(), seen)


def unlearned(seen: Callable[[Edition], Edition] | None = None) -> list[Lesson]:
    """Give pairs of real editions that are only tried: nothing was ever learned from them."""
    return _lessons(_rows(HERE / "judgements" / "unlearned"), seen)


def _lessons(
    judges: Mapping[str, Sequence[Judgement]], seen: Callable[[Edition], Edition] | None
) -> list[Lesson]:
    editions = {name: seen(edition) if seen else edition for name, edition in _editions().items()}
    return [
        lesson(name, *(editions[edition] for edition in name.split("-")), of_pair)
        for name, of_pair in judges.items()
    ]


def _editions() -> dict[str, Edition]:
    return {path.stem: read(path) for path in sorted((SHARED / "editions").glob("*.txt"))}


def _judges() -> dict[str, list[Judgement]]:
    """Give what was judged of each pair of editions."""
    judges: dict[str, list[Judgement]] = {}
    for path in sorted((SHARED / "gold" / "alignment").glob("*.jsonl")):
        lines = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        judges.setdefault(path.stem.split(".")[-1], []).append(
            _judgement((x["old"], x["new"], x["relation"]) for x in lines)
        )
    for name, ours in _rows(HERE / "judgements").items():
        judges.setdefault(name, []).extend(ours)
    return dict(sorted(judges.items()))


def _rows(folder: Path) -> dict[str, list[Judgement]]:
    """Give what we judged ourselves, by pair of editions."""
    judges: dict[str, list[Judgement]] = {}
    for path in sorted(folder.glob("*.txt")):
        rows = [line.split() for line in path.read_text("utf-8").splitlines() if line.strip()]
        judges[path.stem] = [
            _judgement((a.split(","), b.split(","), "topic" if r == "t" else r) for a, b, r in rows)
        ]
    return judges


def excerpts() -> list[Lesson]:
    """Give short documents cut from the real editions: among few paragraphs rivals are easily beaten."""
    editions = _editions()
    found: list[Lesson] = []
    for name, judges in _judges().items():
        old, new = (editions[edition] for edition in name.split("-"))
        right = {pair for judge in judges for pair, verdict in judge.items() if verdict}
        for start in range(0, len(old.paragraphs) - EXCERPT + 1, EXCERPT):
            cut = old.paragraphs[start : start + EXCERPT]
            partners = [sum((one.id, other.id) in right for one in cut) for other in new.paragraphs]
            first = max(range(len(partners) - EXCERPT + 1), key=lambda k: sum(partners[k : k + EXCERPT]))
            beside = new.paragraphs[first : first + EXCERPT]
            short = lesson(f"{name}, cut", _only(old, cut), _only(new, beside), judges, CUT)
            if len(short.looked.kept):
                found.append(short)
    return found


def _only(edition: Edition, kept: Sequence[Paragraph]) -> Edition:
    """Give an edition that has no other paragraphs than those."""
    names = {paragraph.id for paragraph in kept}
    left = (item for item in edition.items if not isinstance(item, Paragraph) or item.id in names)
    return replace(edition, items=tuple(left))


def _judgement(lines) -> Judgement:
    found: Judgement = {}
    for olds, news, relation in lines:
        for old in olds:
            for new in news:
                found[old, new] = found.get((old, new), False) or relation != "topic"
    return found


def revised() -> list[Lesson]:
    """Give revisions of the real editions that a generator made."""
    editions = _editions()
    found: list[Lesson] = []
    for seed, (name, edition) in enumerate(editions.items()):
        strangers = [
            p.text for other, e in editions.items() if other != name for p in e.paragraphs if len(p.text) > 30
        ]
        for share in (0.1, 0.4):
            new, truth = revise(edition, seed, strangers, share, LEARNING)
            found.append(lesson(f"{name}, revised", edition, new, [dict.fromkeys(truth, True)], REVISED))
    return found


def weights(lessons: Sequence[Lesson]) -> tuple[Weights, Weights]:
    """Learn both turns; the second is learned on opinions of weights that had not seen the pair."""

    def first(taught: Sequence[Lesson]) -> Weights:
        return learn([x for one in taught for x in one.examples(one.looked.columns, FIRST)], FIRST)

    opinion = first(lessons)
    examples: list[Example] = []
    for one in lessons:
        unseen = first([other for other in lessons if other is not one]) if one.counts == 1 else opinion
        examples.extend(one.examples(one.again(unseen), SECOND))
    return opinion, learn(examples, SECOND)


def text(first: Weights, second: Weights, sure: float) -> str:
    """Give the module that is written."""
    lines = [
        '"""What the decision has learned. Written by `python -m tests.compare.pairing.learn`."""',
        "",
    ]
    for name, learnt in (("FIRST", first), ("SECOND", second)):
        lines.append(f"{name}: dict[str, float] = {{")
        lines += [f'    "{key}": {value},' for key, value in learnt.items()]
        lines += ["}"]
    return "\n".join([*lines, f"ACCEPTED = {sure}", ""])


def main(arguments: Sequence[str]) -> int:
    """Learn and write; with `--check`, only tell whether what is written is what would be learned."""
    real, made, cut = judged(), revised(), excerpts()
    first, second = weights([*real, *made, *cut])
    made_text = text(first, second, SURE)
    if "--check" in arguments:
        return 0 if made_text == TARGET.read_text("utf-8") else 1
    TARGET.write_text(made_text, "utf-8")
    print("learned from    precision recall F1    without it: precision recall F1")
    for one in real:
        others = [other for other in (*real, *cut) if other.name.split(",")[0] != one.name]
        blind = weights([*others, *made])
        figures = (*one.score(first, second, SURE), *one.score(*blind, SURE))
        print(one.name, "  ".join(f"{figure:.3f}" for figure in figures))
    print("never learned from: precision recall F1")
    for one in unlearned():
        print(one.name, "  ".join(f"{figure:.3f}" for figure in one.score(first, second, SURE)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
