"""Organs: whose resolution it is, read from the words before its number."""

import re

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
_NAME = (
    r"(?P<organ>(?:[\u4e00-\u9fff]{0,24}?(?:大会|联大|理事会|委员会|缔约[方国](?:大会|会议)|安理会|组织))"
    r"|[\u4e00-\u9fff]{4,24}?会议)\s?$"
)
# Where the name of an organ surely begins: after a sign, or after a word that introduces it.
_SURE = (
    "按照|按|依照|遵照|参照|根据|依据|遵循|回顾|忆及|重申|铭记|注意到|欢迎|强调|执行|落实|核准|载于|载有|见|由|经(?!济|社)|有关|作为|"
    "在|以及|包括|特别是|关于|其中|其|该|又|还|如|即|向|对"
)
# 和, 与 and the like stand inside names as well.
_PERHAPS = "和|与|及|并|的|了|到|请|是"
_CLOSE = re.compile(rf".*(?:[，。；：、（）()《》“”\s\d]|{_SURE}|{_PERHAPS}|^){_NAME}", re.DOTALL)
_WIDE = re.compile(rf".*(?:[，。；：、（）()《》“”\s\d]|{_SURE}|^){_NAME}", re.DOTALL)
# What may stand between an organ and the number: 大会在其题为“…”的第 1/2 号决议.
_BETWEEN = re.compile(
    r"(?:\s|题为[“《][^”》]{0,80}[”》]|关于[^，。；]{0,40}的|第[^，。；]{1,8}[届次]会议|所?通过的|在其|在|其|的|，)+$"
)
_ENGLISH = re.compile(
    r"(?P<organ>(?:(?:General|World\s\w+)\s)?Assembly|(?:[A-Z][a-z]+\s(?:and\s)?)*Council|ECOSOC"
    r"|Commission(?:\son(?:\s(?:and\s)?[A-Z][a-z]+)+)?|Conference(?:\sof\sthe\s(?:States\s)?Parties)?"
    r"|Committee(?:\son(?:\s(?:and\s)?[A-Z][a-z]+)+)?)(?:’s|'s)?,?\s(?:in\s(?:its\s)?)?$"
)


def organ_before(text: str, at: int) -> str:
    """Give the organ named right before a place of a text; empty when there is none."""
    lead = text[max(0, at - 80) : at]
    if english := _ENGLISH.search(lead):
        name = english["organ"]
        return _MAIN.get(name.lower(), name)
    lead = _BETWEEN.sub("", lead)
    close = _CLOSE.match(lead)
    if close and close["organ"] in _MAIN:
        return _MAIN[close["organ"]]
    wide = _WIDE.match(lead) or close
    return wide["organ"] if wide else ""
