"""Identity: which document an edition is, read from its front matter, its form and its last lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reader.document.dates import date_at_start, find_dates, find_year, last_busy_year
from reader.document.line import Source
from reader.document.model import Identity, Paragraph, Section
from reader.document.series import name_series
from reader.document.tongue import language_of

_LAW: Final = re.compile(
    r"(?:法|法典|条例|规定|办法|细则|章程|规则|修正案|公约|协定|条约|议定书)(?:[（(].*[)）])?$"
    r"|(?:條例|規定|規程|辦法|細則|規則|公約|協定|條約|議定書|要綱)(?:[（(].*[)）])?$"
    r"|\b(?:act|law|treaty|convention|constitution|regulations?|statutes?|ordinance|charter"
    r"|\w*gesetz(?:buch)?|\w*verordnung|loi|décret|règlement|ley|lei|legge|decreto|reglamento|regulamento"
    r"|закон|кодекс|положение|νόμος|ustawa|rozporządzenie|zákon|törvény|kanunu?|yönetmeliği?|luật|nghị định"
    r"|lov|laki|undang-undang|wet (?:van|op|tot))\b|\b\w+lag \([0-9]{4}:[0-9]+\)"
    r"|법(?:률)?$|시행령$|قانون|مرسوم|พระราชบัญญัติ|พระราชกำหนด|अधिनियम|विधेयक",
    re.IGNORECASE,
)
_DECLARATION: Final = re.compile(
    r"宣言|선언|\b(?:declaration|déclaration|declaración|declaração|erklärung|декларация)\b|إعلان",
    re.IGNORECASE,
)
_REPORT: Final = re.compile(
    r"报告|公报|白皮书|年报|報告|公報|白皮書|年報|白書|보고서|백서"
    r"|\b(?:report|review|bulletin|survey|concluding observations|\w*bericht"
    r"|rapport|informe|relatório|relazione|отч[её]т|доклад)\b|تقرير",
    re.IGNORECASE,
)
_RESOLUTION: Final = re.compile(r"决议|决定|決議|決定|결의|\b(?:resolution|decision)\b", re.IGNORECASE)
_MINUTES: Final = re.compile(
    r"(?:会议|會議)(?:纪要|紀要|记录|記錄|紀錄|录|錄)$|会議録|\b(?:minutes|protokoll|procès-verbal|acta)\b",
    re.IGNORECASE,
)
_MEETING: Final = re.compile(
    r"第.{1,8}次.{0,4}会议|\b[\w-]+\s+(?:plenary\s+|formal\s+)?meeting\b", re.IGNORECASE
)
_SYMBOL: Final = re.compile(r"(?<![\w/])[A-Z]{1,6}(?:/[A-Za-z0-9.()\[\]-]+){1,8}(?: \([0-9]{4}\))?")
_ENACTED: Final = re.compile(
    r"日\s*(?:第.{1,6}届)?(?P<organ>[\u4e00-\u9fff]{2,30}?)(?:第.{1,8}次.{0,10}会议|令第.{1,6}号|公布|通过|发布|批准)"
)
_ISSUED: Final = re.compile("([\u4e00-\u9fff、 ]{2,40}?)关于")
"""Who issues a notice or an interpretation stands at the head of its title."""

_AGREED: Final = re.compile("(?:条约|协定|公约|议定书|备忘录|声明)$")
"""Such a title names the parties there."""

_NUMBER_OF_RESOLUTION: Final = re.compile(
    r"\b(?:resolution|résolution|resolución|резолюция)\s+([0-9]+ \([0-9]{4}\))"
    r"|第\s*([0-9]+\s*[（(][0-9]{4}[）)])\s*号决议",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile("[0-9]")
_SPREAD: Final = re.compile("(?<=[\u4e00-\u9fff])[ \u3000](?=[\u4e00-\u9fff](?:[ \u3000]|$))")
_DIGITS: Final = "0123456789"
_BARE_REPORT: Final = re.compile(
    r"[0-9/– -]*年?\s*(?:年度|半年度|季度)?(?:工作)?(?:报告|年报)(?:全文)?"
    r"|[0-9/– -]*(?:annual|progress|interim)? ?report[0-9/– -]*",
    re.IGNORECASE,
)
"""Such a title says nothing but what it is."""
_SPAN: Final = re.compile(
    r"(?<![0-9-])[0-9]{1,2}(?![0-9])[^0-9]{0,14}?(?:[-–—至]|\b(?:to|and|au|al?|по)\b)\s*[0-9]{1,2}(?![0-9])"
)
"""Days of a meeting: from one to another."""

_NUMBER_OF_YEAR: Final = re.compile(r"\b[0-9]{1,4}/((?:19|20)[0-9]{2})\b")
_SAMPLE: Final = 800
_LONGEST_TITLE: Final = 160
_LATEST_DATE: Final = 24
"""A letter before the document proper has no more paragraphs above its date."""

_SALUTES: Final = frozenset(":：,，")
"""What ends a line that addresses somebody: `To the Council:`"""

_SHORTEST_CHAPTER: Final = 20
"""A heading that is shorter says what opens a text (Introduction) and not what it is about."""


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
        dates: lines with dates.
        adopted: lines that say when and by whom the document was adopted.
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
    adopted: tuple[str, ...] = ()
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
    title = facts.title or source.properties.get("title", "") or _first_line(items)
    kind = _kind(title, facts, paragraphs)
    signed = [one.text for one in paragraphs[:_LATEST_DATE] if date_at_start(one.text) == len(one.text)]
    date = _date(facts, ends, signed, kind, source.name if kind == "law" else "") or max(
        find_dates(title), default=""
    )
    language = language_of(_sample(paragraphs) or title)
    organ = _organ(facts, kind, paragraphs)
    return Identity(
        title=title,
        kind=kind,
        symbol=_own_symbol(facts, furniture),
        number=facts.number or _number(title),
        organ=organ,
        session="、".join(facts.session) if language == "zh" else ", ".join(facts.session),
        agenda=facts.agenda,
        agenda_title=_joined_titles(facts.agenda_title),
        author=facts.author,
        date=date,
        year=int(date[:4]) if date else _year(facts, title, paragraphs, source.name),
        meeting=next((line for line in ends if _MEETING.search(line)), ""),
        language=language,
        series=name_series(
            title,
            _by(kind, facts, organ, language),
            [*facts.masthead],
            exact=kind == "law",
            language=language,
        ),
    )


def _number(title: str) -> str:
    """Give the number that a title bears within, as those of the Security Council do: `2401 (2018)`."""
    match = _NUMBER_OF_RESOLUTION.search(title)
    return (match[1] or match[2]) if match else ""


def names_kind(text: str) -> bool:
    """Say whether a line names what a document is: a report, a regulation, minutes."""
    return any(kind.search(text) for kind in (_LAW, _REPORT, _RESOLUTION, _DECLARATION, _MINUTES))


def _first_line(items: Sequence[Section | Paragraph]) -> str:
    """Give the text that opens the document, where it can serve as a title.

    That is a short paragraph that addresses nobody, or a heading over all others, as of a chapter of a book.
    """
    if not items or len(items[0].text.encode()) > _LONGEST_TITLE:
        return ""
    first, *later = items
    if isinstance(first, Paragraph):
        return "" if first.text[-1:] in _SALUTES else first.text
    headings = [item for item in later if isinstance(item, Section)]
    if first.enumerator is None:
        above = not headings or headings[0].enumerator is not None
        return first.text if above and len(first.text.encode()) > _SHORTEST_CHAPTER else ""
    kind = first.id.rstrip(_DIGITS)
    sisters = any(heading.id.rstrip(_DIGITS) == kind for heading in headings)
    return "" if sisters or first.id[0] == "s" or first.id[-1] == "1" else first.text


def _kind(title: str, facts: FrontFacts, paragraphs: Sequence[Paragraph]) -> str:
    title = _SPREAD.sub("", title)
    names = {paragraph.id for paragraph in paragraphs}
    articles = len([name for name in names if name[0] == "a" and name[1:2].isdecimal()]) > 1
    if facts.number or (not articles and {"pre0", "p1"} <= names):
        return "resolution"
    if _DECLARATION.search(title) and not _LAW.search(title):
        return "declaration"
    report, law = _REPORT.search(title), _LAW.search(title)
    if articles or (law and not (report and report.start() < law.start())):
        return "law"
    if _REPORT.search(facts.author) or _REPORT.search(title):
        return "report"
    return "resolution" if _RESOLUTION.search(title) else "document"


def _own_symbol(facts: FrontFacts, furniture: Sequence[str]) -> str | None:
    """Give the symbol that the document itself bears.

    It stands alone on a line, in the masthead, or at the head of every page. A symbol in a sentence, in
    brackets or in a note is another document's.
    """
    if facts.symbols:
        return facts.symbols[0]
    for line in facts.masthead:
        if found := [symbol for symbol in _SYMBOL.findall(line) if _DIGIT.search(symbol)]:
            return str(found[-1])
    heads = [line for line in furniture if len(line) < 40 and _SYMBOL.fullmatch(line.strip())]
    return heads[0].strip() if len(heads) > 1 else None


def _date(facts: FrontFacts, ends: Sequence[str], signed: Sequence[str], kind: str, name: str) -> str:
    if kind == "law" and (enacted := find_dates(facts.title)):
        return enacted[0]
    at_end = [date for line in ends for date in find_dates(line)]
    if at_end:
        return at_end[0]
    adopted = [date for line in facts.adopted for date in find_dates(line)]
    if adopted and kind == "resolution":
        return adopted[-1]
    lines = [*facts.dates, *facts.masthead]
    days = [date for line in lines if not _SPAN.search(line) for date in find_dates(line)[:1]]
    in_front = adopted + (days or [date for line in lines for date in find_dates(line)])
    if not in_front and find_year(" ".join((facts.title, *facts.dates))) is None:
        in_front = [date for line in signed for date in find_dates(line)][:1]
    # Collections of laws put the date of the version into the file's name, and not always into the text.
    return max([*in_front, *find_dates(name)], default="")


def _sample(paragraphs: Sequence[Paragraph]) -> str:
    """Give the beginning of the running text."""
    pieces: list[str] = []
    length = 0
    for paragraph in paragraphs:
        if length > _SAMPLE:
            break
        pieces.append(paragraph.text)
        length += len(paragraph.text)
    return " ".join(pieces)[:_SAMPLE]


def _year(facts: FrontFacts, title: str, paragraphs: Sequence[Paragraph], name: str) -> int | None:
    for line in (title, *facts.session, *facts.adopted, *facts.dates, *facts.masthead):
        if (year := find_year(line)) is not None:
            return year
    if (match := _NUMBER_OF_YEAR.search(title)) is not None:
        return int(match[1])
    if (year := find_year(name)) is not None:
        return year
    return last_busy_year(" ".join(paragraph.text for paragraph in paragraphs[:200]))


def _organ(facts: FrontFacts, kind: str, paragraphs: Sequence[Paragraph]) -> str:
    if kind == "resolution":
        for paragraph in paragraphs:
            if paragraph.id in ("outer1", "pre0"):
                return paragraph.text.rstrip("，, ").removeprefix("The ")
    if (issued := _ISSUED.match(facts.title)) is not None and not _AGREED.search(facts.title):
        return issued[1]
    if kind == "law":
        for line in (*facts.adopted, *facts.dates):
            if match := _ENACTED.search(line):
                return match["organ"].removeprefix("中华人民共和国")
    return facts.organ[0].removesuffix("文件") if facts.organ else ""


def _by(kind: str, facts: FrontFacts, organ: str, language: str) -> str:
    """Give whose report or resolution it is, which sets series of the same title apart."""
    if kind == "report":
        bare = _BARE_REPORT.fullmatch(facts.title) is not None
        named = (line for line in (*facts.organ, *facts.masthead) if not _DIGIT.search(line))
        return facts.author or (next(named, "") if bare else "")
    if kind == "resolution" and not (organ and facts.title.startswith(organ)):
        return f"{organ}决议" if language == "zh" else f"{organ} resolution".strip()
    return ""


def _joined_titles(titles: Sequence[str]) -> tuple[str, ...]:
    """Put agenda titles together that go on after a colon on the next line."""
    joined: list[str] = []
    for title in titles:
        if joined and joined[-1][-1:] in "：:":
            joined[-1] += title
        else:
            joined.append(title)
    return tuple(joined)
