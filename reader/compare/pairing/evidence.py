"""Evidence: what speaks for each candidate, beside its rivals in row, column and section.

Every kind of evidence grows with the chance that the pair is right. It is gathered in two turns: what the
texts and headings say; then, with a first opinion of every candidate, what the other likely pairs say.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from reader.compare.pairing.anchors import Anchors
from reader.compare.pairing.candidates import Likeness, Pair, neighbours
from reader.compare.pairing.explained import unexplained
from reader.compare.pairing.rarity import cosine
from reader.compare.pairing.rivals import leads, usual
from reader.compare.pairing.sections import agreement, agreement_of_others
from reader.compare.pairing.side import Side
from reader.document.progress import Progress, ignore

_MANY = 200  # paragraphs of two editions among which the best is the best indeed
_LOOKED = 0.65  # the share of the work that is done when the candidates are looked at

FIRST = ("alike", "standing", "context", "names", "part", "part_heading", "section", "heading", "many")
SECOND = (
    "opinion",
    "part",
    "part_least",
    "part_others",
    "chapter_others",
    "bridge",
    "bridge_least",
    "unexplained",
    "beside",
    "block",
    "opinion_block",
    "mutual",
    "heading",
    "many",
    "gap",
    "strange",
)


@dataclass(frozen=True, slots=True)
class Looked:
    """The candidates of two editions and what is known of them, as parallel lists.

    Attributes:
        old: the older side.
        new: the newer side.
        pairs: the candidates.
        alike: the cosine of the two paragraphs.
        context: the same, each paragraph leaning towards its section.
        columns: evidence of the first turn by name.
    """

    old: Side
    new: Side
    pairs: Sequence[Pair]
    alike: Sequence[float]
    context: Sequence[float]
    columns: Mapping[str, Sequence[float]]

    def row(self, k: int, names: Sequence[str]) -> tuple[float, ...]:
        """Give the evidence for the k-th candidate."""
        return tuple(self.columns[name][k] for name in names)


def look(old: Side, new: Side, likeness: Mapping[Pair, Likeness], progress: Progress = ignore) -> Looked:
    """Gather what texts and headings say of the candidates."""
    pairs = list(likeness)
    alike = [value.alike for value in likeness.values()]
    context = [value.context for value in likeness.values()]
    rows = [i for i, _ in pairs]
    columns = [j for _, j in pairs]
    progress(_LOOKED)
    best = _best_shares(alike, rows)
    top_old, top_new = [old.top[i] for i in rows], [new.top[j] for j in columns]
    leaf_old, leaf_new = [old.leaf[i] for i in rows], [new.leaf[j] for j in columns]
    tops = agreement(best, top_old, top_new)
    leaves = agreement(best, leaf_old, leaf_new)
    progress(_LOOKED)
    of_old, of_new = Counter(old.leaf), Counter(new.leaf)
    names = _names(old, new, pairs)
    progress(_LOOKED)
    headings = {
        pair: cosine(old.headings.get(pair[0], {}), new.headings.get(pair[1], {}))
        for pair in {*zip(top_old, top_new, strict=True), *zip(leaf_old, leaf_new, strict=True)}
    }
    return Looked(
        old,
        new,
        pairs,
        alike,
        context,
        {
            "alike": alike,
            "standing": _standing(alike, rows, columns, 3),
            "context": _standing(context, rows, columns, 5),
            "names": names,
            "part": [max(pair) for pair in zip(*tops, strict=True)],
            "part_heading": [headings[pair] for pair in zip(top_old, top_new, strict=True)],
            "section": [min(pair) for pair in zip(*leaves, strict=True)],
            "heading": [
                headings[pair] / min(of_old[pair[0]], of_new[pair[1]])
                for pair in zip(leaf_old, leaf_new, strict=True)
            ],
            "many": [_many(old, new)] * len(pairs),
        },
    )


def look_again(
    looked: Looked, opinion: Sequence[float], anchors: Anchors, progress: Progress = ignore
) -> dict[str, list[float]]:
    """Gather what the other likely pairs say of each candidate."""
    old, new, pairs = looked.old, looked.new, looked.pairs
    likely = dict(zip(pairs, opinion, strict=True))
    rows = [i for i, _ in pairs]
    columns = [j for _, j in pairs]
    top_old, top_new = [old.top[i] for i in rows], [new.top[j] for j in columns]
    tops = agreement(opinion, top_old, top_new)
    through_old, through_new = _bridges(looked, likely, progress)
    left = unexplained(old.vectors, new.vectors, likely, progress)

    def ahead_of(values: Sequence[float], keys: Sequence[Hashable]) -> list[float]:
        progress(_LOOKED)
        return leads(values, keys)

    remains = [left.get(pair, alike) for pair, alike in zip(pairs, looked.alike, strict=True)]
    lead_old, lead_new = ahead_of(through_old, columns), ahead_of(through_new, rows)
    row_blocks = [(i, new.top[j]) for i, j in pairs]
    column_blocks = [(old.top[i], j) for i, j in pairs]
    ahead = [
        min(pair)
        for pair in zip(ahead_of(opinion, row_blocks), ahead_of(opinion, column_blocks), strict=True)
    ]
    part_least = [min(pair) for pair in zip(*tops, strict=True)]
    progress(_LOOKED)
    part_others = agreement_of_others(pairs, opinion, top_old, top_new)
    progress(_LOOKED)
    chapters = [old.chapter[i] for i in rows], [new.chapter[j] for j in columns]
    chapter_others = agreement_of_others(pairs, opinion, *chapters)
    progress(_LOOKED)
    return {
        "opinion": [math.log((p + 0.003) / (1.003 - p)) for p in opinion],
        "part": [max(pair) for pair in zip(*tops, strict=True)],
        "part_least": part_least,
        "part_others": part_others,
        "chapter_others": chapter_others,
        "bridge": [math.log(max(pair) + 0.003) for pair in zip(through_old, through_new, strict=True)],
        "bridge_least": [min(pair) for pair in zip(lead_old, lead_new, strict=True)],
        "unexplained": [
            max(pair) for pair in zip(ahead_of(remains, rows), ahead_of(remains, columns), strict=True)
        ],
        "beside": _beside(likely),
        "block": [
            max(pair)
            for pair in zip(
                ahead_of(looked.context, row_blocks), ahead_of(looked.context, column_blocks), strict=True
            )
        ],
        "opinion_block": ahead,
        # In parts that surely belong together, the best of both sides need less else to speak for them.
        "mutual": [
            math.sqrt(share) if lead > 0 else 0.0 for lead, share in zip(ahead, part_least, strict=True)
        ],
        "heading": list(looked.columns["heading"]),
        "many": list(looked.columns["many"]),
        "gap": [
            anchors.kinship * anchors.between(old.passages[i].place, new.passages[j].place) for i, j in pairs
        ],
        "strange": [1 - anchors.kinship] * len(pairs),
    }


def _standing(values: Sequence[float], rows: Sequence[int], columns: Sequence[int], most: int) -> list[float]:
    """Give each value beside what is usual among the best of its row and of its column."""
    return [
        value / math.sqrt((row + 0.02) * (column + 0.02))
        for value, row, column in zip(
            values, usual(values, rows, most), usual(values, columns, most), strict=True
        )
    ]


def _many(old: Side, new: Side) -> float:
    """Say how much it means to be ahead of all rivals: little where they are few."""
    return min(1.0, math.log(len(old.passages) + len(new.passages)) / math.log(_MANY))


def _best_shares(alike: Sequence[float], rows: Sequence[int]) -> list[float]:
    """Give the four best candidates of each row their square share of the best; the others nothing."""
    gathered: defaultdict[int, list[float]] = defaultdict(list)
    for value, row in zip(alike, rows, strict=True):
        gathered[row].append(value)
    best = {row: sorted(values, reverse=True)[:4] for row, values in gathered.items()}
    return [
        value**2 / (best[row][0] ** 2 + 1e-6) if value >= best[row][-1] else 0.0
        for value, row in zip(alike, rows, strict=True)
    ]


def _names(old: Side, new: Side, pairs: Sequence[Pair]) -> list[float]:
    """Give how many words the paragraphs share that hardly any other paragraph bears."""
    in_old = Counter(word for passage in old.passages for word in passage.words)
    in_new = Counter(word for passage in new.passages for word in passage.words)
    rare = {
        word: 1 / (number * in_new[word])
        for word, number in in_old.items()
        if 0 < number * in_new[word] < 100
    }
    olds = [rare.keys() & passage.words for passage in old.passages]
    news = [rare.keys() & passage.words for passage in new.passages]
    return [math.log1p(5 * sum([rare[word] for word in olds[i] & news[j]])) for i, j in pairs]


def _bridges(
    looked: Looked, likely: Mapping[Pair, float], progress: Progress
) -> tuple[list[float], list[float]]:
    """Give how likely the neighbours in content of the old paragraph are the new one's, and the other way.

    What is called differently in two editions is often found beside what is called the same.
    """
    by_old: defaultdict[int, dict[int, float]] = defaultdict(dict)
    by_new: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for (i, j), p in likely.items():
        by_old[i][j] = p
        by_new[j][i] = p
    old, new = _through(looked.old, by_old, progress), _through(looked.new, by_new, progress)
    return [old[i].get(j, 0.0) for i, j in looked.pairs], [new[j].get(i, 0.0) for i, j in looked.pairs]


def _through(
    side: Side, likely: Mapping[int, Mapping[int, float]], progress: Progress
) -> list[dict[int, float]]:
    """Give how likely the neighbours in content of each paragraph belong with each of the other side."""
    found: list[dict[int, float]] = []
    for near in neighbours(side, progress):
        row: dict[int, float] = {}
        for k, share in near:
            if k in likely:
                for partner, p in likely[k].items():
                    row[partner] = row.get(partner, 0.0) + share * p
        found.append(row)
    return found


def _beside(likely: Mapping[Pair, float]) -> list[float]:
    """Give the likeliest of the pairs that stand directly beside each candidate in both editions."""
    steps = [(a, b) for a in (-1, 0, 1) for b in (-1, 0, 1) if (a, b) != (0, 0)]
    return [max(likely.get((i + a, j + b), 0.0) for a, b in steps) for i, j in likely]
