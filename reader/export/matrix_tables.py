"""A matrix of commitments as tables."""

from reader.compare.commitments.model import Line, Matrix, Response
from reader.document.language import Language, Phrase
from reader.document.model import Edition
from reader.export.labels import paragraph_label, section_label
from reader.export.listing import Listing
from reader.export.series_tables import names_of
from reader.export.sheets import Cell, Column, Sheet

TITLE = Phrase("{mandate} 的承诺与 {report} 的答复", "What {report} answers to {mandate}")
STATE = {
    "answered": Phrase("已答复", "answered"),
    "renewed": Phrase("仅再次提出", "only asked again"),
    "open": Phrase("未答复", "unanswered"),
    "noted": Phrase("无须答复", "needs no answer"),
}
"""What became of a commitment, in words."""
COUNTS = Phrase(
    "{asking} 项要求或承诺：{answered} 项已答复，{renewed} 项仅再次提出，{open} 项未答复；"
    "{loose} 段不答复任何一项",
    "{asking} that ask or promise: {answered} answered, {renewed} only asked again, {open} unanswered;"
    " {loose} paragraphs answer none",
)
"""The matrix in one line."""
HEADING = Phrase("同一标题下", "under the same heading")
CITED = Phrase("明确引证", "names it by number")
RENEWED = Phrase("再次提出", "asks it again")
_COMMITMENTS = Phrase("承诺与答复", "Commitments")
_LOOSE = Phrase("不答复任何承诺的段落", "Paragraphs that answer nothing")
_WHERE = Phrase("段落", "Paragraph")
_SECTION = Phrase("章节", "Section")
_TEXT = Phrase("原文", "Text")
_STATE = Phrase("状况", "State")
_ANSWER = Phrase("答复的段落", "Answered by")
_GROUNDS = Phrase("依据", "Grounds")
_ANSWER_TEXT = Phrase("答复的原文", "Its text")


def state(line: Line) -> str:
    """Give what became of a commitment, as a key of `STATE`."""
    if line.answered:
        return "answered"
    return "renewed" if line.renewed else "open" if line.open else "noted"


def grounds(line: Line, at: int, language: Language) -> str:
    """Give why an answer is taken for one, in words that a reader can check."""
    answer = line.answers[at]
    said = [CITED] if answer.cited else []
    said += [HEADING] if answer.heading else []
    said += [RENEWED] if answer.response is Response.RENEWED else []
    return "；".join([*(phrase.to(language) for phrase in said), *answer.words[:3]])


def listing(matrix: Matrix, language: Language) -> Listing:
    """Give the matrix as tables: the commitments with what answers them; what answers nothing."""
    rows: list[tuple[Cell, ...]] = []
    for line in matrix.lines:
        asked = _cells(matrix.mandate, line.commitment.paragraph, language)
        became = Cell(STATE[state(line)].to(language))
        for at, answer in enumerate(line.answers):
            where, _, text = _cells(matrix.report, answer.paragraph, language)
            rows.append((*asked, became, where, Cell(grounds(line, at, language)), text))
        if not line.answers:
            rows.append((*asked, became, Cell(""), Cell(""), Cell("")))
    mandate, report = names_of((matrix.mandate, matrix.report))
    commitments = (
        Column(_WHERE, 14),
        Column(_SECTION, 24),
        Column(_TEXT, 60),
        Column(_STATE, 10),
        Column(_ANSWER, 14),
        Column(_GROUNDS, 20),
        Column(_ANSWER_TEXT, 60),
    )
    loose = tuple(_cells(matrix.report, name, language) for name in matrix.loose)
    return Listing(
        TITLE.to(language, mandate=mandate, report=report),
        (
            f"{mandate}  {matrix.mandate.identity.title}",
            f"{report}  {matrix.report.identity.title}",
            COUNTS.to(language, **matrix.summary),
        ),
        (
            Sheet("commitments", _COMMITMENTS, commitments, tuple(rows)),
            Sheet("loose", _LOOSE, (Column(_WHERE, 14), Column(_SECTION, 24), Column(_TEXT, 60)), loose),
        ),
        language,
    )


def _cells(edition: Edition, name: str, language: Language) -> tuple[Cell, Cell, Cell]:
    paragraph = edition.paragraph_by_id[name]
    return (
        Cell(paragraph_label(paragraph, edition, language)),
        Cell(section_label(paragraph.section, edition, language)),
        Cell(paragraph.text, language=edition.identity.language),
    )
