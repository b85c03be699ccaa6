"""Identity: which document an edition is, read from its front matter, its form and its last lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reader.document.dates import find_dates, find_year, last_busy_year
from reader.document.line import Source
from reader.document.model import Identity, Paragraph, Section

_LAW: Final = re.compile(
    r"(?:法|法典|条例|规定|办法|细则|章程|规则|公约|协定|条约|议定书)(?:[（(].*[)）])?$"
    r"|\b(?:act|law|treaty|convention|constitution|regulations?|statutes?|ordinance|charter)\b",
    re.IGNORECASE,
)
_DECLARATION: Final = re.compile(r"宣言|\bdeclaration\b", re.IGNORECASE)
_REPORT: Final = re.compile(r"报告|公报|白皮书|\b(?:report|review|bulletin|survey)\b", re.IGNORECASE)
_RESOLUTION: Final = re.compile(r"决议|决定|\b(?:resolution|decision)\b", re.IGNORECASE)
_MEETING: Final = re.compile(
    r"第.{1,8}次.{0,4}会议|\b[\w-]+\s+(?:plenary\s+|formal\s+)?meeting\b", re.IGNORECASE
)
_SYMBOL: Final = re.compile(r"(?<![\w/])[A-Z]{1,6}(?:/[A-Za-z0-9.()\[\]-]+){1,8}")
_ENACTED: Final = re.compile(
    r"日\s*(?:第.{1,6}届)?(?P<organ>[\u4e00-\u9fff]{2,30}?)(?:第.{1,8}次.{0,10}会议|令第.{1,6}号|公布|通过|发布|批准)"
)
_MET: Final = re.compile(
    r"在(?P<place>[\u4e00-\u9fff]*?)第[\u4e00-\u9fff0-9]{1,5}届(?P<body>[\u4e00-\u9fff]*?)第"
)
_ENGLISH: Final = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "a",
    "is",
    "that",
    "for",
    "on",
    "with",
    "by",
    "shall",
    "be",
    "was",
    "were",
    "are",
    "as",
    "it",
    "this",
    "from",
]
_TONGUES: Final = {
    "en": frozenset(_ENGLISH),
    "fr": frozenset(
        [
            "le",
            "la",
            "les",
            "des",
            "du",
            "et",
            "en",
            "dans",
            "pour",
            "que",
            "qui",
            "est",
            "une",
            "sur",
            "par",
            "aux",
        ]
    ),
    "es": frozenset(
        ["el", "los", "las", "del", "y", "en", "que", "para", "una", "por", "con", "se", "al", "su", "más"]
    ),
    "de": frozenset(
        [
            "der",
            "die",
            "das",
            "und",
            "den",
            "von",
            "zu",
            "mit",
            "für",
            "ist",
            "des",
            "im",
            "nicht",
            "eine",
            "auf",
        ]
    ),
    "pt": frozenset(
        [
            "o",
            "os",
            "as",
            "do",
            "da",
            "dos",
            "das",
            "e",
            "em",
            "que",
            "para",
            "uma",
            "por",
            "com",
            "não",
            "no",
            "na",
        ]
    ),
}
# The letters of a language's script, and how many Latin letters one of them is worth.
_SCRIPTS: Final = {
    "ja": (re.compile("[\u3040-\u30ff]"), 8),
    "zh": (re.compile("[\u4e00-\u9fff]"), 2),
    "ru": (re.compile("[\u0400-\u04ff]"), 1),
    "ar": (re.compile("[\u0600-\u06ff]"), 1),
    "ko": (re.compile("[\uac00-\ud7af]"), 2),
}
_SAMPLE: Final = 1500
_WORD: Final = re.compile(r"[^\W\d_]+")
_YEARS: Final = re.compile(
    r"[（(]?(?:19|20)[0-9]{2}\s*(?:[-–—至到/]\s*(?:19|20)?[0-9]{2})?\s*年?度?(?:修正|修订|版|\s*edition)?[)）]?"
    r"|第[一二三四五六七八九十百0-9]+[届次期]|[（(](?:修正|修订|草案|征求意见稿|送审稿)[^)）]*[)）]",
    re.IGNORECASE,
)
_SLIGHT: Final = re.compile(r"各项|有关|关于|情况|(?<=[\u4e00-\u9fff])的(?=[\u4e00-\u9fff])")
_CLAUSE: Final = re.compile(r"[，,；;:：]|——|\s[–—-]\s")
_SHORTEST_HEAD: Final = 16
_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class FrontFacts:
    """What the front matter was found to say, as printed; every field may be empty.

    Attributes:
        title: the title.
        number: a resolution's number.
        author: the author's or series line.
        session: session lines.
        agenda: agenda lines.
        agenda_title: titles of agenda items.
        organ: lines that name a body.
        dates: lines with dates, adoption lines among them.
        symbols: lines that are a document symbol and nothing else.
        masthead: lines set in two columns, and all others.
    """

    title: str = ""
    number: str = ""
    author: str = ""
    session: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()
    agenda_title: tuple[str, ...] = ()
    organ: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    masthead: tuple[str, ...] = ()


def identify(
    facts: FrontFacts, items: Sequence[Section | Paragraph], furniture: Sequence[str], source: Source
) -> Identity:
    """Read a document's identity.

    Args:
        facts: what the front matter says.
        items: the whole document.
        furniture: what was set aside; a symbol in its running heads is the document's own.
        source: the file; its name and what it says of itself are used where the text says nothing.
    """
    paragraphs = [item for item in items if isinstance(item, Paragraph)]
    ends = [paragraph.text for paragraph in paragraphs if paragraph.section == "end"]
    title = facts.title or source.properties.get("title", "")
    kind = _kind(facts, paragraphs)
    date = _date(facts, ends, source.name if kind == "law" else "")
    text = " ".join(paragraph.text for paragraph in paragraphs[:200])
    language = _language(text or title)
    organ = _organ(facts, kind, paragraphs)
    return Identity(
        title=title,
        kind=kind,
        symbol=_own_symbol(facts, furniture),
        number=facts.number,
        organ=organ,
        session="、".join(facts.session) if language == "zh" else ", ".join(facts.session),
        agenda=facts.agenda,
        agenda_title=_joined_titles(facts.agenda_title),
        author=facts.author,
        date=date,
        year=int(date[:4]) if date else _year(facts, title, text),
        meeting=next((line for line in ends if _MEETING.search(line)), ""),
        language=language,
        series=_series(title, kind, facts, organ, language),
    )


def _kind(facts: FrontFacts, paragraphs: Sequence[Paragraph]) -> str:
    names = {paragraph.id for paragraph in paragraphs}
    if facts.number or (
        "pre0" in names and "p1" in names and not any(name.startswith("a1") for name in names)
    ):
        return "resolution"
    if (
        "a1" in names
        or "a2" in names
        or any(name.startswith("a1.") for name in names)
        or _LAW.search(facts.title)
    ):
        return "law"
    if _DECLARATION.search(facts.title):
        return "declaration"
    if _REPORT.search(facts.author) or _REPORT.search(facts.title):
        return "report"
    return "resolution" if _RESOLUTION.search(facts.title) else "document"


def _own_symbol(facts: FrontFacts, furniture: Sequence[str]) -> str | None:
    """Give the symbol that the document itself bears.

    It stands alone on a line, in the masthead, or at the head of every page. A symbol in a sentence, in brackets
    or in a note is another document's.
    """
    if facts.symbols:
        return facts.symbols[0]
    for line in facts.masthead:
        if found := _SYMBOL.findall(line):
            return str(found[-1])
    heads = [line for line in furniture if len(line) < 40 and _SYMBOL.fullmatch(line.strip())]
    return heads[0].strip() if len(heads) > 1 else None


def _date(facts: FrontFacts, ends: Sequence[str], name: str) -> str:
    at_end = [date for line in ends for date in find_dates(line)]
    if at_end:
        return at_end[-1]
    in_front = [date for line in (*facts.dates, *facts.masthead) for date in find_dates(line)]
    # Collections of laws put the date of the version into the file's name, and not always into the text.
    return max([*in_front, *find_dates(name)], default="")


def _year(facts: FrontFacts, title: str, text: str) -> int | None:
    for line in (title, *facts.session, *facts.masthead):
        if (year := find_year(line)) is not None:
            return year
    return last_busy_year(text)


def _organ(facts: FrontFacts, kind: str, paragraphs: Sequence[Paragraph]) -> str:
    if kind == "resolution":
        for paragraph in paragraphs:
            if paragraph.id in ("outer1", "pre0"):
                return paragraph.text.rstrip("，, ").removeprefix("The ")
    if kind == "law":
        for line in facts.dates:
            if match := _ENACTED.search(line):
                return match["organ"].removeprefix("中华人民共和国")
    return facts.organ[0].removesuffix("文件") if facts.organ else ""


def _joined_titles(titles: Sequence[str]) -> tuple[str, ...]:
    """Put agenda titles together that go on after a colon on the next line."""
    joined: list[str] = []
    for title in titles:
        if joined and joined[-1][-1:] in "：:":
            joined[-1] += title
        else:
            joined.append(title)
    return tuple(joined)


def _language(text: str) -> str:
    sample = text[:_SAMPLE]
    for tongue, (script, weight) in _SCRIPTS.items():
        if len(script.findall(sample)) * weight * 3 > len(sample):
            return tongue
    words = [word.lower() for word in _WORD.findall(sample)]
    hits = {tongue: sum(word in known for word in words) for tongue, known in _TONGUES.items()}
    best = max(hits, key=lambda tongue: hits[tongue])
    return best if hits[best] else ("en" if sample.isascii() and words else "")


def _series(title: str, kind: str, facts: FrontFacts, organ: str, language: str) -> str:
    """Name the series: the constant part of the title, with what sets it apart from others of that title.

    Years, sessions and slight words differ between editions, and what follows the first clause is often rewritten.
    """
    if not title:
        return ""
    steady = _SPACES.sub(" " if language != "zh" else "", _YEARS.sub("", title)).strip(" -–—:：，,")
    head = _CLAUSE.split(steady, maxsplit=1)[0].strip()
    if len(head.encode("utf-8")) < _SHORTEST_HEAD:
        head = steady
    if kind != "law":
        head = _SLIGHT.sub("", head)
    by = (
        facts.author
        if kind == "report"
        else f"{organ}{'决议' if language == 'zh' else ' resolution'}"
        if kind == "resolution"
        else ""
    )
    met = next((match for line in facts.masthead if (match := _MET.search(line))), None)
    if met is not None:
        by = met["place"] + met["body"]
    if not by or by in head:
        return head
    return f"{head}（{by}）" if language == "zh" else f"{head} ({by})"
