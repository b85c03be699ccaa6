"""No string is cut off: every label, button, tick, field and heading has room for its words."""

import pytest
from PySide6.QtCore import Qt
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
from reader.ui.library.delegate import button_rect
from reader.ui.library.shelves import Column
from reader.ui.screenshot import settle
from reader.ui.theme import Mode, theme
from tests.ui.states import SMALL, states

SLACK = 1  # pixel of rounding


def shows_icon_only(button: QToolButton) -> bool:
    return button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly and not button.icon().isNull()


def cut_off(window: QWidget) -> list[str]:
    """Give what has less room than its words take."""
    found = []
    for widget in [window, *window.findChildren(QWidget)]:
        if not widget.isVisible() or widget.window() is not window.window():
            continue
        if isinstance(widget, QLabel) and widget.text() and widget.pixmap().isNull():
            if widget.wordWrap():
                lacks = widget.heightForWidth(widget.width()) > widget.height() + SLACK
            else:
                lacks = widget.sizeHint().width() > widget.width() + SLACK
        elif isinstance(widget, QToolButton) and shows_icon_only(widget):
            continue
        elif isinstance(widget, QAbstractButton) and widget.text():
            lacks = widget.sizeHint().width() > widget.width() + SLACK
        elif isinstance(widget, QLineEdit) and widget.placeholderText():
            margin = 2 * widget.style().pixelMetric(QStyle.PixelMetric.PM_DefaultFrameWidth) + 4
            if widget.actions():
                margin += 32  # an icon before the words
            words = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
            lacks = words + margin > widget.width()
        elif isinstance(widget, QComboBox) and not widget.isEditable():
            lacks = widget.fontMetrics().horizontalAdvance(widget.currentText()) + 24 > widget.width()
        elif isinstance(widget, QHeaderView):
            found += [
                f"heading {words} {widget.sectionSizeHint(at)} > {widget.sectionSize(at)}"
                for at in range(widget.count())
                if (words := widget.model().headerData(at, widget.orientation(), Qt.ItemDataRole.DisplayRole))
                and widget.sectionSizeHint(at) > widget.sectionSize(at) + SLACK
            ]
            continue
        else:
            continue
        if lacks:
            words = getattr(widget, "text", lambda: "")() or getattr(widget, "placeholderText", lambda: "")()
            found.append(f"{type(widget).__name__} {widget.objectName()} {words!r} {widget.width()}")
    return found


@pytest.fixture
def dressed(qapp, settings):
    def dress(language: Language, zoom: float) -> None:
        settings.mode, settings.zoom = Mode.LIGHT, zoom
        make_application(settings, language)

    return dress


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("language", list(Language))
def test_no_words_are_cut_off(language, zoom, dressed, session, samples, tmp_path):  # noqa: PLR0917 - fixtures
    dressed(language, zoom)
    session.language = language
    cut = {}
    for name, widget in states(session, samples, tmp_path):
        if name.startswith(("library", "comparison")) and widget.isWindow():
            widget.resize(SMALL * zoom)
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
