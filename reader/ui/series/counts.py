"""How many paragraphs came, went and changed: in signs, and in words."""

from PySide6.QtCore import QCoreApplication

from reader.compare.series import Counts


def paragraphs(count: int) -> str:
    """Give a number of paragraphs in words."""
    return QCoreApplication.translate("TimelineView", "%n paragraph(s)", "", count)


def in_signs(step: Counts) -> str:
    """Give counts in signs: +3 −1 ≈39."""
    said = ((step.added, "+"), (step.removed, "\N{MINUS SIGN}"), (step.changed, "≈"), (step.moved, "↕"))
    return " ".join(f"{sign}{count}" for count, sign in said if count) or "="


def in_words(step: Counts) -> tuple[str, ...]:
    """Give counts in words: 3 added, 1 removed, 39 changed."""
    translate = QCoreApplication.translate
    said = (
        (translate("TimelineView", "%n added", "", step.added), step.added),
        (translate("TimelineView", "%n removed", "", step.removed), step.removed),
        (translate("TimelineView", "%n changed", "", step.changed), step.changed),
        (translate("TimelineView", "%n the same", "", step.same), step.same),
        (translate("TimelineView", "%n moved", "", step.moved), step.moved),
        (translate("TimelineView", "%n moved away", "", step.left), step.left),
    )
    return tuple(words for words, count in said if count)
