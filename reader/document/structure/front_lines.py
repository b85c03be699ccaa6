"""Lines of front matter, each by itself: what the form and the words of a line say it is."""

import re
from enum import StrEnum
from typing import Final

from reader.document.dates import date_at_start
from reader.document.structure.block import Block, columns

_SUMMARY: Final = re.compile(
    r"(?:内容)?(?:摘\s*要|提\s*要)|概\s*要|内容简介|(?:executive\s+)?summary|abstract|résumé|resumen|резюме|موجز",
    re.IGNORECASE,
)
_SESSION: Final = re.compile(
    r"第[一二三四五六七八九十百零〇0-9 ]+届.{0,12}(?:会议|大会|届会|例会)?$|[0-9 ]{4,6}年.{0,6}届会"
    r"|第.{1,6}次(?:全体)?会议$"
    r"|[\w-]+(?:st|nd|rd|th|first|second|third|ieth)\s+(?:\w+\s+)?session\b.{0,20}$"
    r"|(?:\d{4}|resumed|substantive|organizational)\s+(?:\w+\s+)?session\b"
    r"|[\w-]+ième\s+session\b.{0,20}$|\w+\s+período\s+(?:\w+\s+)?de\s+sesiones\b.{0,20}$"
    r"|(?:\w+\s+){1,3}сессия\b.{0,20}$|الدورة\s.{1,40}$",
    re.IGNORECASE,
)
_AGENDA: Final = re.compile(
    r"(?:暂定|临时|补充)?(?:议程|项目表|议事日程).{0,12}项目?\s*[*]*\s*[0-9一二三四五六七八九十(（]"
    r"|(?:provisional\s+)?agenda\s+items?\b|items?\s+[0-9]+.{0,40}\b(?:agenda|list)\b"
    r"|points?\s+[0-9]+.{0,40}\b(?:ordre du jour|liste)\b|temas?\s+[0-9]+.{0,40}\b(?:programa|lista)\b"
    r"|пункты?\s+[0-9]+.{0,40}\b(?:повестки|перечня)\b|البن(?:د|ود)\s+[0-9]+",
    re.IGNORECASE,
)
_AUTHOR: Final = re.compile(
    r".{1,30}(?:的报告|的说明|的备忘录|的来文|的信|编写|提交|供稿|提供)$"
    r"|(?:interim\s+|annual\s+|progress\s+)?(?:report|note|memorandum|statement|letter|communication)s?\s+"
    r"(?:of|by|from|submitted\s+by|prepared\s+by)\s+(?:the\s|(?-i:[A-Z]))"
    r"|(?:rapport|note|informe|nota|доклад|записка)\s+(?:d[eu]|del|(?-i:[А-Я]))\w*\b|(?:تقرير|مذكرة)\s"
    r"|(?:(?:document|paper|report)\s+)?(?:prepared|submitted|issued|written|presented)\s+by\s|by\s+[A-Z]"
    r"|(?:作者|编者|起草|发布单位|发布机关|主编)\s*[:：]"
    r"|[\u4e00-\u9fff]{0,12}?(?:总理|省长|市长|主席|局长|院长|检察长|主任|县长|区长|部长)"
    r"\s+?[\u4e00-\u9fff ]{2,8}$",
    re.IGNORECASE,
)
_ADOPTION: Final = re.compile(
    r"\[.*\]$|[（(【].*(?:通过|公布|发布|施行|修订|修正|批准|adopted|approved).*[)）】]$"
    r"|(?:resolución|decisión|resoluciones|decisiones)\s+aprobad|(?:résolution|décision)s?\s+adoptée"
    r"|резолюци[яи],?\s+принят|(?:resolution|decision)s?\s+adopted\s+(?:by|on)\b|adopted\s+(?:by|on|at)\b"
    r"|.{0,20}[0-9年月日 ]+.{0,30}(?:决议|决定)$",
    re.IGNORECASE,
)
_ENACTED: Final = re.compile(r"(?:通过|公布|发布|修订|修正|批准|施行|修改)[)）]?$")
_SYMBOL: Final = re.compile(r"[A-Z]{1,6}(?:/[A-Za-z0-9.()\[\]-]+){1,8}$")
_NUMBERED_TITLE: Final = re.compile(
    r"((?:[A-Z]-)?\d{1,4}/\d{1,4}(?:\s?[A-Z])?|\d{1,4}\s?\([IVXLC]+\))[.．、]?\s+(?=\S)"
)
_NUMBER: Final = re.compile(
    r".{0,20}[〔\[（(]\s*[0-9]{4}\s*[〕\])）]\s*(?:第\s*)?[0-9]+\s*号|第\s*[0-9]+\s*号$|[\u4e00-\u9fff]{0,24}令$"
    r"|(?:distr|original|language|arabic|chinese|english|french)\s*[.:]"
    r"|(?:(?:19|20)[0-9]{2} )?no\.?\s*[0-9]+$"
    r"|(?:[a-z]+\s+){1,3}(?:no\.?\s*)?(?!(?:19|20)[0-9]{2}[/-])[0-9]{1,4}[/-][0-9]{2,4}$"
    r"|(?-i:[A-Z]{2,5}(?:[/ ][A-Z]{1,4})*)\s?[0-9]+(?:[.-][0-9]+)*\s*[-–—:]\s*[0-9]{4}$"
    r"|(?-i:[A-Z]{3}) (?-i:[A-Z] ?)?(?!(?:19|20)[0-9]{2}$)[0-9][0-9.]*$"
    r"|(?:\S+ )?\S+ (?:n[°º]|№|số:?) ?[0-9][^ ]*(?: du .{4,20})?$|(?:от|від) .{6,40} № ?[0-9]\S*$"
    r"|[^，。]{0,24}號文件$",
    re.IGNORECASE,
)
_ORGAN: Final = re.compile(
    r"[\u4e00-\u9fff（）()]{0,24}(?:大会|理事会|委员会|会议|法院|国务院|人民政府|办公厅|办公室|秘书处|总局"
    r"|部|局|署|厅|组织|大會|理事會|立法會|議會|國務院|辦公室|秘書處|總局)(?:文件)?$"
    r"|(?:the\s+)?(?:[A-Z][\w’'-]*\s+(?:(?:and|of|on|for|the|to)\s+)*){0,8}"
    r"(?:assembly|council|commission|committee|conference|nations|organization|board|parliament|agency"
    r"|secretariat|ministry|department|programme|office|authority|bureau|court|institute|tribunal)"
    r"(?:\s+(?:on|of|for)\s.{0,60})?$"
    r"|(?:nations unies|naciones unidas|cour|ministère|assemblée|conseil|commission|comité|conférence"
    r"|asamblea|consejo|comisión|conferencia)(?:\s(?:général|general|économique|económico|supérieur|d[eu]|des|del|pour|para|sur|sobre)\b.{0,60})?$"
    r"|(?:организация|\w+\s+(?:ассамблея|комиссия|комитет|конференция|совет)|комиссия|комитет|совет)(?:\s.{1,60})?$"
    r"|(?:الأمم|الجمعية|المجلس|مجلس|اللجنة|لجنة|المؤتمر|مؤتمر)\s.{1,60}$",
    re.IGNORECASE,
)
_TWO_COLUMNS: Final = re.compile(r"\S(?:[ \u3000]{4,}|\t)\S")
_OPENING: Final = re.compile(
    r"(?:前|引|序|导|绪)\s*言|序|导论|绪论|引论|概述|背景|前文|전\s*문"
    r"|introduction|preface|foreword|background|overview|preamble|executive summary"
    r"|key (?:findings|messages|points|issues)|highlights|about this report|avertissement"
    r"|préambule|avant-propos|preámbulo|introducción|prefacio|prólogo|preâmbulo|introdução|preambolo"
    r"|präambel|einleitung|vorwort|преамбула|введение|предисловие|الديباجة|ديباجة|مقدمة|المقدمة",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"[（(]?(?:19|20)[0-9]{2}(?:\s*[-–—/]\s*(?:[0-9]{2}){1,2})?\s*(?:年度?)?[)）]?")
_DOCUMENT: Final = re.compile(
    r"\b(?:reports?|reviews?|minutes|agendas?|resolutions?|decisions?|proceedings|statements?)\b",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(r"[^\W\d_][^:：,，.。]{0,24}[:：]\s*\S")
_TITLE_LABEL: Final = re.compile(
    r"(?:title|subject|titre|objet|título|asunto|titel|betreff|题目|标题|名称)\s*[:：]\s*(?=\S)",
    re.IGNORECASE,
)
_INNER_COMMA: Final = re.compile("[，,]")
_LONGEST_PRONOUN: Final = 8
_LONGEST_LINE: Final = 1000
_DATE_TAIL: Final = 24
"""A line that begins with a date may say so much more (a place) and still be a date."""


class FrontKind(StrEnum):
    """What a line of front matter says."""

    TITLE = "title"
    AUTHOR = "author"
    SESSION = "session"
    AGENDA = "agenda"
    AGENDA_TITLE = "agenda-title"
    DATE = "date"
    ADOPTION = "adoption"
    SYMBOL = "symbol"
    ORGAN = "organ"
    NUMBER = "number"
    MASTHEAD = "masthead"
    OTHER = "other"


_PATTERNS: Final = (
    (FrontKind.SYMBOL, _SYMBOL),
    (FrontKind.SESSION, _SESSION),
    (FrontKind.AGENDA, _AGENDA),
    (FrontKind.NUMBER, _NUMBER),
    (FrontKind.ADOPTION, _ADOPTION),
)


def kind_of(block: Block) -> FrontKind:
    """Say what a line is by its own words; `OTHER` where only its neighbours can tell."""
    text = block.text
    if len(text) > _LONGEST_LINE:
        return FrontKind.OTHER
    for kind, pattern in _PATTERNS:
        if pattern.match(text):
            return kind
    date_end = date_at_start(text)
    if date_end and _ENACTED.search(text):
        return FrontKind.ADOPTION
    if text[0] == "—" or _TWO_COLUMNS.search(text):
        return FrontKind.MASTHEAD
    if (date_end and len(text) - date_end < _DATE_TAIL) or _YEAR.fullmatch(text):
        return FrontKind.DATE
    return FrontKind.ORGAN if _ORGAN.fullmatch(text) and not _DOCUMENT.search(text) else FrontKind.OTHER


def is_author(block: Block) -> bool:
    """Say whether a line names who reports (`Report of the Secretary-General`, 秘书长的报告)."""
    return len(block.text) <= _LONGEST_LINE and _AUTHOR.match(block.text) is not None


def is_summary_heading(block: Block) -> bool:
    """Say whether a block is the heading of a summary."""
    return len(block.text) < 24 and _SUMMARY.fullmatch(block.text.rstrip(" :：")) is not None


def is_opening_heading(block: Block) -> bool:
    """Say whether a line is a heading that texts begin with (引言, Introduction)."""
    return _OPENING.fullmatch(block.text) is not None


def is_actor(block: Block) -> bool:
    """Say whether a block names who acts, as resolutions open: a short phrase that ends in a comma.

    It has no other comma but that of «We, the Heads of State,».
    """
    text = block.text
    if text[-1:] not in "，," or not 1 < columns(text) <= 80 or text[0].islower():
        return False
    if block.enumerator is not None or _LABEL.match(text):
        return False
    return not _INNER_COMMA.search(text[_LONGEST_PRONOUN:-1])


def resolution_number(text: str) -> str:
    """Give the number printed before a resolution's title (`76/187`), or nothing."""
    match = _NUMBERED_TITLE.match(text)
    return match[1] if match else ""


def is_labelled(block: Block) -> bool:
    """Say whether a line is a label and what it says (`Date: 28 March`), as at the head of papers."""
    return _LABEL.match(block.text) is not None


def title_label(text: str) -> str:
    """Give the label that says that a line is the title (`Title: `), or nothing."""
    match = _TITLE_LABEL.match(text)
    return match[0] if match else ""


def is_front_line(block: Block) -> bool:
    """Say whether a line belongs before the text whatever it ends in: a masthead, a remark in brackets."""
    text = block.text
    if len(text) > _LONGEST_LINE:
        return False
    if text[0] == "—" or (text[0] in "（([【〔" and text[-1] in ")）]】〕") or _TWO_COLUMNS.search(text):
        return True
    dated = not block.complete and date_at_start(text) > 0
    return dated and (block.titled or _ENACTED.search(text) is not None)
