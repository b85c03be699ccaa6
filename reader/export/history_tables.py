"""The history of a paragraph as tables."""

from collections.abc import Sequence

from reader.compare.history import Step
from reader.compare.model import Op
from reader.compare.series import pieces, tracks
from reader.document.language import Language, Phrase
from reader.export import words
from reader.export.labels import paragraph_label
from reader.export.listing import Listing
from reader.export.runs import Run, Tone
from reader.export.sheets import Cell, Column, Sheet

FIRST = Phrase("首版", "first edition")
NOWHERE = Phrase("没有对应段落", "nothing belongs to it here")
KIND = {
    "sentence": Phrase("句子", "sentence"),
    "figure": Phrase("数据", "figure"),
    "name": Phrase("名称", "name"),
    "verb": Phrase("动词", "verb"),
}
"""What a piece of a paragraph is, in words."""
_TITLE = Phrase("{name}：{place}的沿革", "{name}: the history of {place}")
_STEPS = Phrase("逐版变化", "Step by step")
_FIGURES = Phrase("数据的变化", "Figures over the editions")
_PIECES = Phrase("出处", "Where it comes from")
_EDITION = Phrase("版本", "Edition")
_HOW = Phrase("与上一版", "To the one before")
_WHERE = Phrase("段落", "Paragraph")
_TEXT = Phrase("原文", "Text")
_ABOUT = Phrase("说明", "About")
_UNIT = Phrase("单位", "Unit")
_KIND = Phrase("类别", "Kind")
_SINCE = Phrase("始见于", "Since")
_LAST = Phrase("止于", "Last in")
_TONES = {Op.EQUAL: Tone.PLAIN, Op.DELETE: Tone.DELETED, Op.INSERT: Tone.INSERTED}

Walked = Sequence[tuple[str, Step]]
"""The steps of a history with the names of their editions, oldest first."""


def how(step: Step, language: Language) -> list[str]:
    """Give in a word or two how a step belongs to the one before."""
    said = words.RELATION[step.relation] if step.relation else FIRST
    return [(said if step.paragraphs else NOWHERE).to(language)] + [words.MOVED.to(language)] * step.moved


def listing(walked: Walked, asked: str, paragraph: str, language: Language) -> Listing:
    """Give a history as tables: what changed at each step, its figures, and since when each piece stands.

    Args:
        walked: the history.
        asked: the edition that the paragraph was named in.
        paragraph: what it was named.
        language: of everything that is not the editions' own text.
    """
    step = dict(walked).get(asked)
    named = (
        next((one for one in step.paragraphs if paragraph in (one.id, one.number)), None) if step else None
    )
    place = paragraph_label(named, step.edition, language) if step and named else paragraph
    sheets = (_steps(walked, language), _figures(walked), _pieces(walked, language))
    shown = tuple(sheet for sheet in sheets if sheet.rows)
    return Listing(_TITLE.to(language, name=asked, place=place), (), shown, language)


def _steps(walked: Walked, language: Language) -> Sheet:
    columns = (Column(_EDITION, 16), Column(_HOW, 14), Column(_WHERE, 16), Column(_TEXT, 80))
    rows = []
    for name, step in walked:
        labels = words.COMMA.to(language).join(
            paragraph_label(one, step.edition, language) for one in step.paragraphs
        )
        text = "\n".join(one.text for one in step.paragraphs)
        runs = [Run(edit.text, _TONES[edit.op], edit.kind) for edits in step.edits for edit in edits]
        said = " · ".join(how(step, language))
        whole = Cell(text, runs=tuple(runs), language=step.edition.identity.language)
        rows.append((Cell(name), Cell(said), Cell(labels), whole))
    return Sheet("steps", _STEPS, columns, tuple(rows))


def _figures(walked: Walked) -> Sheet:
    columns = (
        Column(_ABOUT, 36),
        Column(_UNIT, 14),
        *(Column(Phrase(name, name), 14) for name, _ in walked),
    )
    rows = []
    for track in tracks([step for _, step in walked]):
        by_edition = {point.edition: point.text for point in track.points}
        printed = (Cell(by_edition.get(at, "–")) for at in range(len(walked)))
        rows.append((Cell(track.about), Cell(track.unit), *printed))
    return Sheet("figures", _FIGURES, columns, tuple(rows))


def _pieces(walked: Walked, language: Language) -> Sheet:
    columns = (Column(_KIND, 10), Column(_TEXT, 80), Column(_SINCE, 16), Column(_LAST, 16))
    rows = []
    for piece in pieces([step for _, step in walked]):
        last = "" if piece.last == len(walked) - 1 else walked[piece.last][0]
        since = walked[piece.first][0]
        rows.append((Cell(KIND[piece.kind.value].to(language)), Cell(piece.text), Cell(since), Cell(last)))
    return Sheet("pieces", _PIECES, columns, tuple(rows))
