"""The operative verbs of Chinese."""

import re
from collections.abc import Iterator

from reader.compare.verbs.demand import Demand, pieces
from reader.compare.words import cut, join, listed

_STEPS = (
    "注意到 表示注意到 认识到 意识到 承认 知悉 重申 回顾",
    "赞赏地注意到 表示赞赏地注意到 满意地注意到 关切地注意到 欢迎 赞赏 表示赞赏 赞扬 支持 表示满意",
    "不妨 可以 可考虑 可",
    "鼓励 提倡 倡导",
    "邀请 建议 提议 推荐 宜 不宜",
    "请 提请 希望 期望",
    "应 应当 应该 不应 不应当 要",
    "呼吁 促请 吁请",
    "敦促 督促",
    "要求 责成 责令 命令",
    "必须 须 不得 决定 禁止 严禁",
)
_TRADITIONAL = str.maketrans(
    "应须请励议吁决责严欢赞扬识认满关当该荐", "應須請勵議籲決責嚴歡讚揚識認滿關當該薦"
)
_STRENGTH = {
    form: float(step)
    for step, verbs in enumerate(_STEPS)
    for verb in verbs.split()
    for form in (verb, verb.translate(_TRADITIONAL))
}
_MODALS = listed(
    "不妨 可以 可考虑 可 应 应当 应该 不应 不应当 宜 不宜 要 必须 须 不得 严禁 應 應當 應該 不應 必須 須 嚴禁"
)
_RULING = listed(  # these are nothing but modals anywhere
    "可以 应 应当 应该 不应 不应当 宜 不宜 不妨 必须 不得 严禁 應 應當 應該 不應 必須 嚴禁"
)
_PREPOSITIONS = frozenset("将把由向按在为")
_ACTORS = frozenset(
    "者人员师生方国省市县区局部院府厂校户业门位构关司商车"
)  # who a modal may be stuck to: 教师应
# What is one word whatever jieba thinks: verbs of several words, and what is only quoted.
_PHRASES = re.compile(
    "|".join(sorted((verb for verb in _STRENGTH if len(verb) > 2 or verb[0] == "不"), key=len, reverse=True))
    + r"|“[^“”\n]{1,80}”|《[^《》\n]{1,80}》"
)
# 应会员国请求 is what moves one to act, 可持续 a quality.
_NO_MODAL = re.compile(
    r"应(?:[^，。；：]{0,8}[国会府家方人者局院部门]的?)?(?:请求|要求|邀请)(?=[，,。；向为]|继续|协助|帮助)"
    r"|可(?:持续|预测|再生|问责|核查|操作|复制|负担)"
)
_ADVERBS = listed(
    "我 我们 大会 委员会 理事会 特此 谨 又 还 再次 并 并且 同时 也 另 进一步 特别 郑重 仍 继续 此外 因此 兹"
)
_STRONGLY = listed("强烈 大力 坚决 着重 紧急 迫切")
_SENTENCE = re.compile(r"[^。；！？\n;!?]+")
_SENTENCE_ENDS = frozenset("。；！？\n;!?")
_CLAUSE_ENDS = frozenset("，,：:")
_WORTH_CUTTING = re.compile("|".join(sorted(_STRENGTH, key=len, reverse=True)))


def demands(text: str) -> list[list[Demand]]:
    """Find the demands of a Chinese text, sentence by sentence."""
    if not _WORTH_CUTTING.search(text):
        return []
    sentences: list[list[Demand]] = [[]]
    start = end = 0
    strongly = ""
    opening = True  # nothing but adverbs has been read since the clause began
    for word in _words(text):
        start, end = end, end + len(word)
        if word in _SENTENCE_ENDS:
            sentences.append([])
            opening, strongly = True, ""
        elif word in _CLAUSE_ENDS:
            opening, strongly = True, ""
        elif (
            word in _STRENGTH
            and (opening or word in _RULING or (word in _MODALS and not sentences[-1]))
            and not _NO_MODAL.match(text, start)
        ):
            rest = _SENTENCE.match(text, end)
            strength = _STRENGTH[word] + (0.5 if strongly else 0.0)
            verb = text[start - len(strongly) : end]
            asked = pieces(rest.group()) if rest else frozenset()
            sentences[-1].append(Demand(start - len(strongly), end, verb, strength, asked))
            opening = False
        elif word in _STRONGLY and opening:
            strongly = word
        elif (opening or strongly) and word not in _ADVERBS and word.strip("(（)） *“"):
            opening, strongly = False, ""
    return sentences


def _words(text: str) -> Iterator[str]:
    """Cut a text into words; a modal is no part of what stands before or after it: 教师应, 宜将."""
    for word in join(text, cut(text), (phrase.span() for phrase in _PHRASES.finditer(text))):
        if word[0] in _MODALS and word[1:] in _PREPOSITIONS:
            yield from word
        elif word[-1] in _RULING and word[-2:-1] in _ACTORS:
            yield word[:-1]
            yield word[-1]
        else:
            yield word
