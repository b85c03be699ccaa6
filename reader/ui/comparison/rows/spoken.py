"""Blocks in words, as a screen reader says them."""

from PySide6.QtCore import QCoreApplication

from reader.compare.model import Comparison
from reader.document.model import Paragraph
from reader.ui.comparison.blocks import Block
from reader.ui.comparison.labels import relation_name, section_title, tags
from reader.ui.comparison.review import Review
from reader.ui.comparison.rows.text import Side, paragraphs_of


def _tr(text: str) -> str:
    return QCoreApplication.translate("Accessible", text)


def block_words(comparison: Comparison, block: Block) -> str:
    """Give a block as it is read aloud: the headings; or how a row's sides belong together, and both."""
    if block.is_band:
        old, new = section_title(comparison.old, block.old), section_title(comparison.new, block.new)
        parts = [_tr("Old: {0}").format(old) if old else "", _tr("New: {0}").format(new) if new else ""]
        return "; ".join(part for part in parts if part)
    row = comparison.rows[block.row]
    relation = relation_name(row.relation)
    told = (word for _, word, _ in tags(comparison, row, block.old))
    parts = [", ".join([relation, *(word for word in told if word.casefold() != relation.casefold())])]
    for side in Side:
        parts += [f"{paragraph_words(side, p)}: {p.text}" for p in paragraphs_of(comparison, row, side)]
    # A text that ends with a sign has its pause.
    return " ".join(f"{part}." if part[-1:].isalnum() else part for part in parts)


def paragraph_words(side: Side, paragraph: Paragraph) -> str:
    """Give the edition and the number of a paragraph."""
    frame = _tr("Old {0}") if side is Side.OLD else _tr("New {0}")
    return frame.format(paragraph.number).strip()


def review_words(review: Review) -> str:
    """Give what was said of a row as it is read aloud."""
    words = [_tr("seen") if review.seen else "", _tr("important") if review.important else ""]
    words.append(_tr("note: {0}").format(review.note) if review.note else "")
    return ", ".join(word for word in words if word)
