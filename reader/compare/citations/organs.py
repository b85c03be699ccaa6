"""Organs: whose resolution it is, read from the words before its number."""

import re

THEIRS = "其"
"""What stands for an organ that is named elsewhere: 回顾其第 1/2 号决议, recalling its resolution 1/2."""

_MAIN = {
    "大会": "A",
    "联大": "A",
    "联合国大会": "A",
    "general assembly": "A",
    "assembly": "A",
    "经济及社会理事会": "E",
    "经社理事会": "E",
    "economic and social council": "E",
    "ecosoc": "E",
    "安全理事会": "S",
    "安理会": "S",
    "联合国安全理事会": "S",
    "security council": "S",
}
_UNMISTAKABLE = tuple(name for name in _MAIN if len(name) > 3 and not name.isascii())
_ENDS = "大会|联大|理事会|委员会|缔约[方国](?:大会|会议)|安理会|组织"
_NAME = rf"(?P<organ>(?:[\u4e00-\u9fff]{{0,24}}?(?:{_ENDS}))|[\u4e00-\u9fff]{{4,24}}?会议)\s?$"
# Where the name of an organ surely begins: after a sign, or after a word that introduces it.
_SURE = (
    "按照|按|依照|遵照|参照|根据|依据|遵循|回顾|忆及|重申|铭记|注意到|欢迎|强调|执行|落实|核准|载于|载有|见|由|经(?!济|社)|有关|作为|"
    "在|以及|包括|特别是|关于|其中|其|该|又|还|如|即|向|对"
)
# 和, 与 and the like stand inside names as well.
_PERHAPS = "和|与|及|并|的|了|到|请|是"
_CLOSE = re.compile(rf".*(?:[，,。；：、（）()《》“”\s\d]|{_SURE}|{_PERHAPS}|^){_NAME}", re.DOTALL)
_WIDE = re.compile(rf".*(?:[，,。；：、（）()《》“”\s\d]|{_SURE}|^){_NAME}", re.DOTALL)
# What may stand between an organ and the number: 大会 2020 年 12 月 1 日题为“…”的第 1/2 号决议.
_BETWEEN = re.compile(
    r"(?:\s|题为[“《][^”》]{0,120}[”》]|(?:19|20)\d\d\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?"
    r"|第[^，。；]{1,8}[届次](?:会议)?|(?:所|还|又)?(?:通过|核准|核可)[的了]?|在其|在|的|，)+$"
)
_BETWEEN_ENDS = frozenset("”》年月日届次议过准可的了其在，")  # or a blank
_ORGAN_ENDS = frozenset("会大议织")
_TOPIC = "关于"
_ON = re.compile("(?<!过)(?<!准)(?<!可)的")
# The parties to a treaty meet under its name: 《海洋公约》第三次缔约方会议.
_PARTIES = re.compile(r"《([^《》\n]{1,60})》\s?(?:第[^，。；]{1,4}[届次])?(?=缔约[方国](?:大会|会议))")
_SITTING = re.compile(r"第[一二三四五六七八九十\d]{1,4}[届次]")
_MENTION = re.compile(
    rf"大会|联大|理事会|委员会|缔约[方国](?:大会|会议)|安理会|(?<!及){THEIRS}(?!中|他|它|次|余)"
)
_QUOTED = re.compile("《[^《》\n]*(?:〈[^〈〉\n]*〉[^《》\n]*)?》|“[^”\n]*”")
_ENGLISH = re.compile(
    r"(?P<organ>(?:(?:General|World\s\w+)\s)?Assembly|(?:[A-Z][a-z]+\s(?:and\s)?)*Council|ECOSOC"
    r"|Commission(?:\son(?:\s(?:and\s)?[A-Z][a-z]+)+)?"
    r"|Conference(?:\sof\sthe\s(?:States\s)?Parties(?:\sto\sthe(?:\s(?:[A-Z][\w-]+|of|on|for|against|and|the))+)?)?"
    r"|Committee(?:\son(?:\s(?:and\s)?[A-Z][a-z]+)+)?)(?:’s|'s)?,?"
    r"\s(?:(?:in\s)?its\s|in\s)?(?:adopted\s)?$"
)
_ENGLISH_NAMES = re.compile(r"(?:General\s|[A-Z][a-z]+\s(?:and\s))*(?:[A-Z][a-z]+\s)?(?:Assembly|Council)\b")
_ENGLISH_AFTER = re.compile(
    r",?\s(?:of|by)\sthe\s(?P<organ>General\sAssembly|(?:[A-Z][a-z]+\s(?:and\s)?)*Council)"
)
_ITS = re.compile(r"\b[Ii]ts\s(?:relevant\s)?$")
_REACH = 240  # characters before a number in which its organ is sought
_SENTENCE = 2_000  # and at most of its sentence, of which a document may have one without end


def organ_before(text: str, at: int) -> str:
    """Give the organ named right before a place of a text.

    What says when and on what a resolution was made may stand between; so may its title.

    Returns:
        `A`, `E` or `S` for the main organs of the United Nations, else the name without 《》 and sessions;
        `THEIRS` where the text says *its*; empty when it says nothing.
    """
    lead = text[max(0, at - _REACH) : at]
    if lead[-1:].isspace():  # as it is before a number in English
        if english := _ENGLISH.search(lead):
            return named(english["organ"])
        if _ITS.search(lead):
            return THEIRS
    lead = _PARTIES.sub(r"：\1", lead[max(lead.rfind(sign) for sign in "。；;\n") + 1 :])
    bare = _bare(lead)
    topic = len(bare)
    while _ON.search(lead, len(bare)) and (topic := bare.rfind(_TOPIC, 0, topic)) >= 0:
        if found := _right_before(_bare(bare[:topic])):
            return found
    return _right_before(bare)


def organ_after(text: str, at: int) -> str:
    """Give the organ named right after a number: resolution 1/2 of the General Assembly."""
    found = _ENGLISH_AFTER.match(text, at)
    return named(found["organ"]) if found else ""


def organ_in(text: str, at: int) -> str:
    """Give the organ last named in the sentence before a place, or `THEIRS`; empty when there is none."""
    first = max(0, at - _SENTENCE)
    start = max(first, *(text.rfind(sign, first, at) + 1 for sign in "。；;\n"))
    if names := _ENGLISH_NAMES.findall(text, start, at):
        return named(names[-1])
    sentence = _QUOTED.sub("：", _PARTIES.sub(r"：\1", text[start:at]))
    for mention in reversed(list(_MENTION.finditer(sentence))):
        if mention.group() == THEIRS:
            return THEIRS
        # 关于 begins what a resolution is about, and names there are not those of its organ.
        topic = sentence[: mention.end()].rpartition(_TOPIC)
        if not topic[1] or "的" in topic[2]:
            return _right_before(sentence[: mention.end()])
    return ""


def named(printed: str) -> str:
    """Give the name of an organ in the form that is compared: without 《》, blanks and sessions."""
    name = _SITTING.sub("", re.sub(r"[《》]", "", " ".join(printed.split())))
    name = re.sub(r"(缔约[方国])大会$", r"\1会议", name.removesuffix("决议").removesuffix("决定"))
    return _MAIN.get(name.lower().removeprefix("the "), name)


def _bare(lead: str) -> str:
    """Take off a text's end what may stand between an organ and a number."""
    last = lead[-1:]
    return _BETWEEN.sub("", lead) if last in _BETWEEN_ENDS or last.isspace() else lead


def _right_before(lead: str) -> str:
    """Give the organ whose name a text ends with."""
    lead = lead.rstrip()
    if lead.endswith(THEIRS):
        return THEIRS
    if lead[-1:] not in _ORGAN_ENDS:
        return ""
    if main := next((name for name in _UNMISTAKABLE if lead.endswith(name)), None):
        return _MAIN[main]
    close = _CLOSE.match(lead)
    if close and close["organ"] in _MAIN:
        return _MAIN[close["organ"]]
    wide = _WIDE.match(lead) or close
    return named(wide["organ"]) if wide else ""
