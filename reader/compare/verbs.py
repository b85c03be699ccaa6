"""Operative verbs: what a recommendation or an operative paragraph asks, and how strongly.

The scale is that of resolutions, recommendations and laws in general, from taking note to ordering; verbs
on one step differ in tone only. A verb counts where it is what the sentence does: at its start (促请会员国…,
Also urges…), as its modal (会员国应当…, States should…), or in the passive (States are invited to…).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.compare.model import Direction, Row, VerbChange
from reader.compare.words import cut, join, listed
from reader.document.model import Edition, ParagraphKind

_STEPS = (
    "注意到 表示注意到 认识到 意识到 承认 知悉 重申 回顾",
    "赞赏地注意到 表示赞赏地注意到 满意地注意到 关切地注意到 欢迎 赞赏 表示赞赏 赞扬 支持 表示满意",
    "不妨 可以 可考虑",
    "鼓励 提倡 倡导",
    "邀请 建议 提议 推荐",
    "请 希望 期望",
    "应 应当 应该",
    "呼吁 促请 吁请",
    "敦促 督促",
    "要求 责成 责令 命令",
    "必须 须 不得 决定 禁止 严禁",
)
_ENGLISH_STEPS = (
    "notes|takes note of|recognizes|acknowledges|reaffirms|recalls|taken note of|noted",
    "notes with appreciation|notes with satisfaction|notes with concern|welcomes|"
    "appreciates|commends|supports|endorses",
    "may wish to|may|could|might",
    "encourages|encouraged to|encouraged",
    "invites|recommends|suggests|proposes|invited to|recommended to|recommended that|invited|advised to",
    "requests|asks|expects|requested to|asked to|expected to|requested",
    "should|ought to|need to|needs to",
    "calls upon|calls on|calls for|appeals to|called upon to|called on to|called upon",
    "urges|urged to|urged",
    "demands|directs|instructs|requires|required to|directed to",
    "must|shall|decides|orders|prohibits|may not|must not|shall not",
)
_STRENGTH = {verb: float(step) for step, verbs in enumerate(_STEPS) for verb in verbs.split()}
_ENGLISH_STRENGTH = {
    form: float(step)
    for step, verbs in enumerate(_ENGLISH_STEPS)
    for verb in verbs.split("|")
    for form in (verb, re.sub(r"^(\w+[^s])s\b", r"\1", verb))  # urges, and urge after a pronoun
}
_RECEIVING = 2.0  # verbs below this step only take note, and ask only where they open a paragraph
_MODALS = listed("不妨 可以 可考虑 应 应当 应该 必须 须 不得 严禁")
# Verbs of several words, which are one verb whatever jieba thinks.
_PHRASES = re.compile("|".join(sorted((verb for verb in _STRENGTH if len(verb) > 2), key=len, reverse=True)))
_ADVERBS = listed(
    "我 我们 大会 委员会 理事会 特此 谨 又 还 再次 并 并且 同时 也 另 进一步 特别 郑重 仍 继续 此外 因此 兹"
)
_STRONGLY = listed("强烈 大力 坚决 着重 紧急 迫切")
_OPENING = 12  # characters of a paragraph that may stand before its first verb
_HAN = re.compile(r"[\u3400-\u9fff]")
_SENTENCE = re.compile(r"[^。；！？\n;!?]+")
_SENTENCE_ENDS = frozenset("。；！？\n;!?")
_CLAUSE_ENDS = frozenset("，,：:")
_WORTH_CUTTING = re.compile("|".join(sorted(_STRENGTH, key=len, reverse=True)))
_VERBS = "|".join(sorted((re.escape(verb) for verb in _ENGLISH_STRENGTH), key=len, reverse=True))
_ENGLISH = re.compile(
    rf"""
      ^\W* (?:\([a-z]+\)\s)?
        (?: The\s (?:[A-Z][\w-]+\s){{1,4}} )?
        (?: (?:I|we|therefore|also|further|again|once\sagain|in\sthis\sregard|and|to)[\s,]+ )*
        (?P<strongly>strongly\s)? (?P<verb>{_VERBS}) \b (?!\s(?:for|of|from|by|was|were|is|are|has|have)\b)
    | ^ (?:[\w’'-]+[\s,]+){{1,16}}? (?: (?:is|are|be)\s (?:also\s|further\s)? (?P<strongly2>strongly\s)?
        (?P<passive>(?:encourag|invit|request|urg|recommend|ask|expect|requir|direct|advis)ed\sto|called\s(?:up)?on\sto)
      | (?P<modal>should|must|shall|may\swish\sto|ought\sto|needs?\sto|may) (?P<not>\snot)? ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SILENT = frozenset((ParagraphKind.FRONT, ParagraphKind.SUMMARY, ParagraphKind.PREAMBLE, ParagraphKind.TABLE))


@dataclass(frozen=True, slots=True)
class Demand:
    """What a sentence asks.

    Attributes:
        start: where the verb starts in its text.
        end: where it ends.
        verb: as printed, with what strengthens it (`强烈敦促`).
        strength: its step on the scale, 0 for taking note.
        rest: the pieces of what is asked, to find its like by.
    """

    start: int
    end: int
    verb: str
    strength: float
    rest: frozenset[str]


def find(text: str) -> tuple[Demand, ...]:
    """Find what the sentences of a text ask, one demand for each clause that has its own verb."""
    if not _HAN.search(text):
        sentences = [_english(sentence) for sentence in _SENTENCE.finditer(text)]
    elif _WORTH_CUTTING.search(text):
        sentences = _chinese(text)
    else:
        return ()
    found: list[Demand] = []
    for demands in sentences:
        asking = [demand for demand in demands if demand.strength >= _RECEIVING]
        found.extend(asking or [demand for demand in demands if demand.start < _OPENING])
    return tuple(found)


def is_verb(word: str) -> bool:
    """Tell whether an English word is a verb of the scale."""
    return word in _ENGLISH_STRENGTH


def _chinese(text: str) -> list[list[Demand]]:
    """Find the demands of a Chinese text, sentence by sentence."""
    sentences: list[list[Demand]] = [[]]
    start = end = 0
    strongly = ""
    opening = True  # nothing but adverbs has been read since the clause began
    for word in join(text, cut(text), (phrase.span() for phrase in _PHRASES.finditer(text))):
        start, end = end, end + len(word)
        if word in _SENTENCE_ENDS:
            sentences.append([])
            opening, strongly = True, ""
        elif word in _CLAUSE_ENDS:
            opening, strongly = True, ""
        elif word in _STRENGTH and (opening or (word in _MODALS and not sentences[-1])):
            rest = _SENTENCE.match(text, end)
            strength = _STRENGTH[word] + (0.5 if strongly else 0.0)
            verb = text[start - len(strongly) : end]
            pieces = _pieces(rest.group()) if rest else frozenset()
            sentences[-1].append(Demand(start - len(strongly), end, verb, strength, pieces))
            opening = False
        elif word in _STRONGLY and opening:
            strongly = word
        elif word not in _ADVERBS and word.strip("(（)） *“"):
            opening, strongly = False, ""
    return sentences


def _english(sentence: re.Match[str]) -> list[Demand]:
    """Find the demand of an English sentence."""
    text = sentence.group()
    match = _ENGLISH.search(text.lstrip())
    if match is None:
        return []
    shift = sentence.start() + len(text) - len(text.lstrip())
    group = "verb" if match["verb"] else "passive" if match["passive"] else "modal"
    verb = " ".join(match[group].lower().split())
    strength = _ENGLISH_STRENGTH["must not" if match["not"] else verb]
    adverb = match["strongly"] or match["strongly2"]
    start = match.start(group) - (len(adverb) if adverb else 0)
    end = match.end("not") if match["not"] else match.end(group)
    return [
        Demand(
            shift + start,
            shift + end,
            match.string[start:end],
            strength + (0.5 if adverb else 0.0),
            _pieces(match.string[match.end() :]),
        )
    ]


def _pieces(text: str) -> frozenset[str]:
    """Give what is asked in pieces: pairs of Chinese characters, words of other scripts."""
    if not _HAN.search(text):
        return frozenset(word for word in text.lower().split() if len(word) > 3)
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


def changes(
    old: Edition, new: Edition, changed: Sequence[tuple[int, Row]], check: Callable[[], None]
) -> tuple[VerbChange, ...]:
    """Tell which demands changed their verb.

    Args:
        old: the old edition.
        new: the new edition.
        changed: the rows that changed, each with its index.
        check: called for every row; raises to stop.
    """
    found: list[VerbChange] = []
    for _, row in changed:
        check()
        if row.old and row.new:
            before = [(name, demand) for name in row.old for demand in _demands(old, name)]
            after = [(name, demand) for name in row.new for demand in _demands(new, name)]
            found.extend(_changed(before, after))
    return tuple(found)


def _demands(edition: Edition, name: str) -> tuple[Demand, ...]:
    """Find the demands of a paragraph; front matter, preambles and tables ask nothing."""
    paragraph = edition.paragraph_by_id[name]
    return () if paragraph.kind in _SILENT else find(paragraph.text)


def _changed(before: Sequence[tuple[str, Demand]], after: Sequence[tuple[str, Demand]]) -> list[VerbChange]:
    """Pair the demands of a row by what they ask, and give those whose verb differs."""
    likely = sorted(
        (
            (-_likeness(one, two), abs(at_old - at_new), at_old, at_new)
            for at_old, (_, one) in enumerate(before)
            for at_new, (_, two) in enumerate(after)
        ),
    )
    alone = len(before) == 1 == len(after)
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    found: list[tuple[int, VerbChange]] = []
    for unlike, _, at_old, at_new in likely:
        if at_old in taken_old or at_new in taken_new or -unlike < (0.12 if alone else 0.25):
            continue
        taken_old.add(at_old)
        taken_new.add(at_new)
        (old_name, one), (new_name, two) = before[at_old], after[at_new]
        if not _same_verb(one, two):
            found.append((at_new, VerbChange(one.verb, two.verb, _direction(one, two), old_name, new_name)))
    return [change for _, change in sorted(found, key=lambda entry: entry[0])]


def _likeness(one: Demand, two: Demand) -> float:
    """Tell how much two demands ask the same."""
    least = min(len(one.rest), len(two.rest))
    return len(one.rest & two.rest) / least if least else 0.0


def _same_verb(one: Demand, two: Demand) -> bool:
    """Tell whether two demands use one verb; urges, urge and are urged to are one."""
    stems = (one.verb.lower()[:5], two.verb.lower()[:5])
    latin = one.verb.isascii() and stems[0].rstrip("s") == stems[1].rstrip("s")
    return one.verb == two.verb or (latin and one.strength == two.strength)


def _direction(old: Demand, new: Demand) -> Direction:
    if old.strength == new.strength:
        return Direction.SAME
    return Direction.STRONGER if new.strength > old.strength else Direction.WEAKER
