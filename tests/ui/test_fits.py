"""No string is cut off: every label, button, tick, field and heading has room for its words."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyle,
    QToolButton,
    QWidget,
)

from reader.document.language import Language
from reader.ui.app import make_application
from reader.ui.comparison.status import Word
from reader.ui.library.delegate import button_rect
from reader.ui.library.shelves import Column
from reader.ui.screenshot import settle
from reader.ui.theme import Mode, theme
from tests.ui.states import SMALL, states

SLACK = 1  # pixel of rounding
_WINDOWS = ("series-timeline", "series-timeline-walked", "series-columns", "commitments", "citations")


def shows_icon_only(button: QToolButton) -> bool:
    return button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly and not button.icon().isNull()


def label_lacks_room(label: QLabel) -> bool:
    if not label.text() or not label.pixmap().isNull():
        return False
    if isinstance(label, Word):  # which leaves out what there is no room for, and has it in its tip
        return label.fontMetrics().horizontalAdvance(label.text()) > label.width() + SLACK
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + SLACK
    return label.sizeHint().width() > label.width() + SLACK


def button_lacks_room(button: QAbstractButton) -> bool:
    if not button.text() or (isinstance(button, QToolButton) and shows_icon_only(button)):
        return False
    return button.sizeHint().width() > button.width() + SLACK


def field_lacks_room(field: QLineEdit) -> bool:
    margin = 2 * field.style().pixelMetric(QStyle.PixelMetric.PM_DefaultFrameWidth) + 4
    if field.actions():
        margin += 32  # an icon before the words
    return field.fontMetrics().horizontalAdvance(field.placeholderText()) + margin > field.width()


def combo_lacks_room(combo: QComboBox) -> bool:
    words = combo.fontMetrics().horizontalAdvance(combo.currentText())
    return not combo.isEditable() and words + 24 > combo.width()


def header_lacks_room(header: QHeaderView) -> bool:
    return any(
        header.sectionSizeHint(at) > header.sectionSize(at) + SLACK
        for at in range(header.count())
        if not header.isSectionHidden(at)
        and header.model().headerData(at, header.orientation(), Qt.ItemDataRole.DisplayRole)
    )


CHECKS = (
    (QLabel, label_lacks_room),
    (QAbstractButton, button_lacks_room),
    (QLineEdit, field_lacks_room),
    (QComboBox, combo_lacks_room),
    (QHeaderView, header_lacks_room),
)


def cut_off(window: QWidget) -> list[str]:
    """Give what has less room than its words take."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window.window():
            continue
        for kind, lacks_room in CHECKS:
            if isinstance(widget, kind) and lacks_room(widget):
                words = getattr(widget, "text", lambda: "")() or widget.accessibleName()
                found.append(f"{kind.__name__} {widget.objectName()} {words!r} {widget.width()}")
    return found


@pytest.fixture
def dressed(qapp, settings):
    def dress(language: Language, zoom: float) -> None:
        settings.mode, settings.zoom = Mode.LIGHT, zoom
        make_application(settings, language)

    return dress


@pytest.mark.parametrize(("zoom", "size"), [(1.0, SMALL), (2.0, SMALL * 2), (2.0, SMALL)])
@pytest.mark.parametrize("language", list(Language))
def test_no_words_are_cut_off(language, zoom, size, dressed, session, samples, tmp_path):  # noqa: PLR0917 - fixtures
    dressed(language, zoom)
    session.language = language
    cut = {}
    for name, widget in states(session, samples, tmp_path):
        if name in _WINDOWS or (name.startswith(("library", "comparison")) and widget.isWindow()):
            widget.resize(size)
        elif widget.isWindow():  # the screen of the tests is smaller than any real one
            widget.resize(widget.size().expandedTo(QSize(round(720 * zoom), 0)))
        settle(0.1)
        if found := cut_off(widget):
            cut[name] = found
        if name == "library-edition":
            view = widget.view
            index = view.shelf_model.find(view.books[0].entry.id).siblingAtColumn(Column.COMPARE)
            room = button_rect(view.visualRect(index)).width() - theme().measures.px(12)
            font = theme().font(theme().measures.small)
            assert QFontMetrics(font).horizontalAdvance(index.data()) <= room
    assert cut == {}
