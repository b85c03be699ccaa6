"""About: what a figure tells of, in a few words of the text."""

import re
from collections.abc import Iterable
from itertools import chain, takewhile

from reader.compare.figures.counting import MEASURES
from reader.compare.figures.figure import Figure, Measure
from reader.compare.words import cut, listed, tagged

_SENTENCE = re.compile(r"[。；！？\n;!?]|\.(?=\s|$)")
_CLAUSE = re.compile(r"[，：（）()“”,:—]")
_TITLE = re.compile(r"《[^《》\n]{1,30}》")
_DATE = re.compile(r"\d{4}\s?年(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日)?|[至到]今|截至|\b(?:19|20)\d\d\b")
# 以上五千元以下的(罚款), 的(捐款)
_LIMIT = re.compile(r"(?:(?:以[上下内]|至)[^，。；]{0,14}?以[上下内]|以[上下内])的?|的")
_NUMBER = re.compile(r"\d[\d,.]*|[一二三四五六七八九十百千万亿]{2,}")
_UNIT = re.compile(r"^[^\u4e00-\u9fff]*[多余几]?[十百千万亿]*[元股人个年月日次家名]?")
_LIMITED = frozenset("不低高大小至最")
_LINKS = listed(
    "达到 已达 共有 共计 总计 合计 约有 增至 减至 升至 降至 增加 减少 达 为 有 共 约 占 的 了 "
    "是 至 到 在 由 从 向 对 并 已 其 来自 包括 其中 以及 和 与 左右 以上 以下 以内 等 "
    "各 每 降 升 增 突破 现 现为 现有"
)
_LATIN_LINKS = listed(
    "the a an of to by in at for from was were is are be been has have had reached amounted totalled "
    "totaled rose fell increased decreased accounted about and or with that which whom some more "
    "than over these those them it they us million billion"
)
_JOINED = re.compile(r"\b(?:and|or|but)\b")
_HIRAGANA = re.compile("[\u3041-\u3096]")
_JAPANESE_TOPIC = re.compile(
    r"(?:[年月]?度?の)?([\u4e00-\u9fffァ-ヶー々・]+(?:の[\u4e00-\u9fffァ-ヶー々・]+)*)([はがをも])"
)
_ENOUGH = 4  # characters of a Chinese noun that need no context
_LONGEST = 14
_FEW = 10
_HAN = re.compile(r"[\u3400-\u9fff]")


def about(text: str, figure: Figure) -> str:
    """Tell what a figure is about.

    Args:
        text: the text it stands in.
        figure: one that was found in it.
    """
    noun, measure = figure.noun, figure.measure
    left, right = _sentence(text, figure.start, figure.counted_to)
    if not _HAN.search(left + noun + right):
        return _english(left, right, noun, measure)
    if _HIRAGANA.search(left) and (topic := _japanese(left)):
        return topic
    if measure is Measure.COUNT and noun:
        return _counted(left, right, noun)
    told = _opening(right) if measure is Measure.SIZE else ""
    # What a limit holds for follows it at once, 五千元以下的罚款, but before 不大于, 低于 it stands already.
    if measure is not Measure.SIZE and figure.text[0] not in _LIMITED and (limited := _LIMIT.match(right)):
        after = right[limited.end() :]
        told = _phrase(after[:8]) if after[:1].isalpha() else ""
    return told or _before(left) or _phrase(_CLAUSE.split(right, maxsplit=1)[0])


def _japanese(left: str) -> str:
    """Give the topic of a Japanese sentence: the words before its last は or が, else before を or も."""
    topics = _JAPANESE_TOPIC.findall(left)
    return next(
        (words for words, mark in reversed(topics) if mark in "はが"), topics[-1][0] if topics else ""
    )


def _counted(left: str, right: str, noun: str) -> str:
    """Give what is counted, with the title it belongs to, or with what makes a short noun clear."""
    if titles := _TITLE.findall(left):
        return f"{titles[-1]}{noun}" if len(noun) < _LONGEST else noun
    if len(noun) >= _ENOUGH:
        return noun
    ahead, behind = _CLAUSE.split(right)[:2], _CLAUSE.split(left)[:-3:-1]
    told: Iterable[str] = map(_phrase, (*ahead, *behind))
    if not ahead[0].strip() or ahead[0][0] == "、" or ahead[0] in _LINKS:
        # 城镇新增就业 7.2 万人，: what ends its clause is told of before it
        told = chain((_topic(_subject(_DATE.sub("", behind[0]))),), told)
    context = next((phrase for phrase in told if phrase and phrase != noun), "")
    return f"{noun}（{context}）" if context else noun


def _sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """Give what stands before and after a figure in its sentence, at most some clauses of it."""
    before = text[max(0, start - 80) : start]
    after = text[end : end + 80]
    breaks = [match.end() for match in _SENTENCE.finditer(before)]
    stop = _SENTENCE.search(after)
    return before[breaks[-1] if breaks else 0 :], after[: stop.start()] if stop else after


def _before(left: str) -> str:
    """Give what stands before a share, a sum or a size: the thing that has it."""
    clauses = reversed(_CLAUSE.split(_DATE.sub("", left)))
    return next((found for clause in clauses if (found := _subject(clause))), "")


def _subject(clause: str) -> str:
    """Give what the end of a clause tells of: the words after the last figure, if they name something."""
    first, *others = _NUMBER.split(clause)
    for piece in reversed(others):
        # After a figure its unit stands first, and what follows a 、 is the next thing.
        found = _trimmed_end(_unmeasured(_UNIT.sub("", piece.rpartition("、")[2])))
        if _topic(found):
            return found
    return _trimmed_end(first)


def _unmeasured(words: str) -> str:
    """Take off the measure word that some words begin with: 项培训活动."""
    return words[1:] if words[:1] in MEASURES and cut(words)[0] == words[0] else words


def _topic(words: str) -> str:
    """Give some words if they are few and name something."""
    kinds = [kind[0] for _, kind in tagged(words)] if len(words) <= _FEW else []
    return words if not {*"nlj"}.isdisjoint(kinds) and {*"ur"}.isdisjoint(kinds) else ""


def _trimmed_end(clause: str) -> str:
    """Give the end of a clause without the verbs and little words around it; empty for a single character."""
    words = cut(clause.strip())
    while words and (words[-1] in _LINKS or words[-1].isspace()):
        words.pop()
    length = 0
    first = len(words)
    while first and length + len(words[first - 1]) <= _LONGEST:
        first -= 1
        length += len(words[first])
    while first < len(words) and (words[first] in _LINKS or not words[first].isalnum()):
        first += 1
    found = "".join(words[first:]).strip("-–—~～ ")
    return found if len(found) >= 2 else ""


def _opening(right: str) -> str:
    """Give the nouns that follow at once: 1,450 公顷湿地."""
    nouns = takewhile(lambda entry: entry[1][0] in "njz", tagged(_CLAUSE.split(right, maxsplit=1)[0]))
    found = "".join(word for word, _ in nouns)
    return found if len(found) >= 2 else ""


def _phrase(clause: str) -> str:
    """Give the longest run of nouns of a clause."""
    best = run = ""
    for word, kind in tagged(clause):
        if (kind[0] in "njla" or kind in ("vn", "eng")) and word[0] not in "万亿":
            run += word
            best = max(best, run, key=len) if len(run) <= _LONGEST else best
        else:
            run = ""
    return best if len(best) >= 2 else ""


def _english(left: str, right: str, noun: str, measure: Measure) -> str:
    """Give a few words of English around the figure."""
    after = _JOINED.split(_CLAUSE.split(right, maxsplit=1)[0], maxsplit=1)[0].split()[:5]
    if measure is Measure.COUNT and (counted := " ".join([noun, *_trimmed(after[:4], front=False)]).strip()):
        return counted
    for clause in reversed(_CLAUSE.split(left)):
        words = _trimmed(clause.split(), front=False)[-5:]
        if told := _trimmed(words):
            return " ".join(told)
    return " ".join(_trimmed(after))


def _trimmed(words: list[str], *, front: bool = True) -> list[str]:
    """Take the little words and numbers off the ends."""
    first, last = 0, len(words)
    while first < last and not _tells(words[last - 1]):
        last -= 1
    while front and first < last and not _tells(words[first]):
        first += 1
    return words[first:last]


def _tells(word: str) -> bool:
    return word.lower() not in _LATIN_LINKS and not any(map(str.isdigit, word))
