"""About: what a figure tells of, in a few words of the text."""

import re

from reader.compare.figures.figure import Figure, Measure
from reader.compare.words import cut, listed, tagged

_SENTENCE = re.compile(r"[。；！？\n;!?]|\.(?=\s|$)")
_CLAUSE = re.compile(r"[，：（）()“”,:—]")
_TITLE = re.compile(r"《[^《》\n]{1,30}》")
_DATE = re.compile(r"\d{4}\s?年(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日)?|[至到]今|截至|\b(?:19|20)\d\d\b")
# 以上五千元以下的(罚款), 的(捐款)
_LIMIT = re.compile(r"(?:(?:以[上下内]|至)[^，。；]{0,14}?以[上下内]|以[上下内])的?|的")
_NUMBER = re.compile(r"\d|[一二三四五六七八九十百千万亿]{2,}")
_LINKS = listed(
    "达到 已达 共有 共计 总计 合计 约有 平均 增至 减至 升至 降至 增加 减少 达 为 有 共 约 占 的 了 "
    "是 至 到 在 由 从 向 对 并 已 其 来自 包括 其中 以及 和 与"
)
_LATIN_LINKS = listed(
    "the a an of to by in at for from was were is are be been has have had reached amounted totalled "
    "totaled rose fell increased decreased accounted about and or with that which whom some more "
    "than over these those them it they us million billion"
)
_JOINED = re.compile(r"\b(?:and|or|but)\b")
_ENOUGH = 4  # characters of a Chinese noun that need no context
_LONGEST = 14
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
    if measure is Measure.COUNT and noun:
        return _counted(left, right, noun)
    limited = _LIMIT.match(right)
    after = right[limited.end() :] if limited else ""
    return _phrase(after[:8]) or _before(left) or _phrase(_CLAUSE.split(right, maxsplit=1)[0])


def _counted(left: str, right: str, noun: str) -> str:
    """Give what is counted, with the title it belongs to, or with what makes a short noun clear."""
    if titles := _TITLE.findall(left):
        return f"{titles[-1]}{noun}" if len(noun) < _LONGEST else noun
    if len(noun) >= _ENOUGH:
        return noun
    clauses = [*_CLAUSE.split(right)[:2], *reversed(_CLAUSE.split(left)[-2:])]
    context = next((phrase for clause in clauses if (phrase := _phrase(clause)) and noun not in phrase), "")
    return f"{noun}（{context}）" if context else noun


def _sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """Give what stands before and after a figure in its sentence, at most some clauses of it."""
    before = text[max(0, start - 80) : start]
    after = text[end : end + 80]
    breaks = [match.end() for match in _SENTENCE.finditer(before)]
    stop = _SENTENCE.search(after)
    return before[breaks[-1] if breaks else 0 :], after[: stop.start()] if stop else after


def _before(left: str) -> str:
    """Give the end of the clause before a share or a sum: the thing that has that size."""
    for clause in reversed(_CLAUSE.split(_DATE.sub("", left))):
        words = cut(_NUMBER.split(clause, maxsplit=1)[0].strip())
        while words and (words[-1] in _LINKS or words[-1].isspace()):
            words.pop()
        length = 0
        first = len(words)
        while first and length + len(words[first - 1]) <= _LONGEST:
            first -= 1
            length += len(words[first])
        while first < len(words) and (words[first] in _LINKS or not words[first].isalnum()):
            first += 1
        if len(found := "".join(words[first:])) >= 2:
            return found
    return ""


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
    if measure is Measure.COUNT:
        return " ".join([noun, *_trimmed(after[:4], front=False)])
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
