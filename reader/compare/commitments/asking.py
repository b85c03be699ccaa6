"""Asking: which paragraphs want to be answered."""

import re
from collections.abc import Iterator, Sequence

from reader.compare import verbs
from reader.compare.commitments.model import Commitment
from reader.document.model import Edition, Paragraph, ParagraphKind

_RECEIVING = 2.0  # verbs below this step of the scale take note, welcome, recall
_OPENING = 24  # characters in which the verb of a paragraph stands that asks
# What a paragraph opens with that only says what is felt, known or welcome.
_FEELING = re.compile(
    r"关切|感谢|谢意|欢迎|赞赏|满意|重申|申明|强调|指出|认识到|意识到|承认|注意到|铭记|回顾|遗憾|谴责|提请注意|相信|深信|欣见"
    r"|\b(?:concern|gratitude|appreciat|welcom|reaffirm|emphasi[sz]|stress|recogni[sz]|acknowledg|not(?:es|ing)\b|recall"
    r"|regret|condemn|convinced|mindful|bear(?:s|ing) in mind)",
    re.IGNORECASE,
)
_PROMISE = re.compile(r"承诺|保证|决心|\b(?:commit|pledge|undertake|resolve|will)\b")
_SPEAKING = (ParagraphKind.NUMBERED, ParagraphKind.SUBITEM)
_PSEUDO = frozenset(("front", "outer", "preamble", "end"))


def body(edition: Edition) -> tuple[Paragraph, ...]:
    """Give the paragraphs that say something of their own: numbered ones, else all but front and summary."""
    numbered = [paragraph for paragraph in edition.paragraphs if paragraph.kind in _SPEAKING]
    leads = {paragraph.parent for paragraph in numbered}
    found = [paragraph for paragraph in numbered if paragraph.id not in leads or len(paragraph.text) > 60]
    return tuple(found) or tuple(
        paragraph
        for paragraph in edition.paragraphs
        if paragraph.kind is ParagraphKind.UNNUMBERED and paragraph.section not in _PSEUDO
    )


def commitments(edition: Edition) -> Iterator[Commitment]:
    """Find what a mandate asks or promises, paragraph by paragraph.

    A paragraph without a verb of the scale asks as well: it is an item of what its lead-in asks or promises.
    """
    for paragraph in body(edition):
        demands = verbs.find(paragraph.text)
        opening = [demand for demand in demands if demand.start < _OPENING]
        verb = opening[0].verb if opening else ""
        yield Commitment(paragraph.id, verb, asks=_wants(paragraph.text, demands))


def _wants(text: str, demands: Sequence[verbs.Demand]) -> bool:
    """Tell whether a paragraph asks or promises, and does not only take note."""
    if any(demand.strength >= _RECEIVING for demand in demands):
        return True
    return not demands and (not _FEELING.search(text[:_OPENING]) or bool(_PROMISE.search(text[:_OPENING])))


def asks(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph of a report is itself a recommendation."""
    return any(
        demand.start < _OPENING // 2 and demand.strength >= _RECEIVING
        for demand in verbs.find(paragraph.text)
    )
