"""The themes: legible, and in step with the system."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QMenu, QStyle

from reader.ui.dialogs.parts import button, search_field
from reader.ui.icons import icon
from reader.ui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Mode, theme

ALL = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)
CLASSES = ("ins", "removed", "figure", "moved", "shared", "caution")


def luminance(name: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue, _ = QColor(name).getRgbF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", ALL)
def test_text_stands_out_from_every_ground(colours):
    least = 7.0 if colours.high_contrast else 4.5
    for ink in ("ink", "soft", "accent"):
        for ground in ("paper", "pane", "band"):
            assert contrast(getattr(colours, ink), getattr(colours, ground)) >= least, (ink, ground)
    assert contrast(colours.on_accent, colours.accent) >= least
    assert contrast(colours.ink, colours.accent_bg) >= least
    assert contrast(colours.ink, colours.search) >= least


@pytest.mark.parametrize("colours", ALL)
@pytest.mark.parametrize("name", CLASSES)
def test_each_class_of_change_is_legible(colours, name):
    ground, sign = getattr(colours, f"{name}_bg"), getattr(colours, name)
    assert contrast(colours.ink, ground) >= (7.0 if colours.high_contrast else 4.5)
    assert contrast(sign, ground) >= 4.5
    assert contrast(sign, colours.pane) >= 4.5


def test_choosing_a_mode_dresses_the_application(qapp, qtbot):
    with qtbot.waitSignal(theme().changed):
        theme().choose(Mode.DARK)
    assert theme().colours is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.paper
    assert DARK.paper in qapp.styleSheet()


def test_the_system_turning_dark_turns_the_program_dark(qapp, qtbot):
    theme().choose(Mode.SYSTEM)
    # What Qt says when the system turns; the screenless platform never turns by itself.
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme().colours is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.paper
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme().colours is LIGHT


def test_zoom_makes_type_and_controls_larger(qtbot):
    label = QLabel("对照")
    qtbot.addWidget(label)
    label.show()
    before = label.sizeHint()
    theme().choose(Mode.LIGHT, 2.0)
    assert theme().measures.body == 28
    label.ensurePolished()
    assert label.sizeHint().height() >= 1.8 * before.height()


def test_choosing_what_is_there_already_says_nothing(qtbot):
    with qtbot.assertNotEmitted(theme().changed):
        theme().choose(Mode.LIGHT, 1.0)


@pytest.mark.parametrize("colours", ALL)
def test_a_bar_shows_how_far_it_is_filled(colours):
    assert contrast(colours.accent, colours.track) >= 3.0


def test_dark_high_contrast_does_not_ask_what_the_system_is(qapp):
    theme().choose(Mode.CONTRAST_DARK)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme().colours is CONTRAST_DARK
    theme().choose(Mode.CONTRAST)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme().colours is CONTRAST_LIGHT


def test_icons_in_fields_grow_with_the_zoom(qtbot):
    theme().choose(Mode.LIGHT, 2.0)
    field = search_field("Find", "Find")
    qtbot.addWidget(field)
    assert field.style().pixelMetric(QStyle.PixelMetric.PM_LineEditIconSize, None, field) == 32


def test_a_squeezed_button_paints_no_icon(qtbot, qtlog):
    assert icon("close").pixmap(QSize(0, 0)).isNull()
    assert [record.message for record in qtlog.records] == []


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK, Mode.CONTRAST, Mode.CONTRAST_DARK])
def test_what_stands_in_an_empty_field_is_legible(qtbot, mode):
    theme().choose(mode)
    field = search_field("Find by title", "Find")
    qtbot.addWidget(field)
    field.show()
    shown = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert shown.alpha() == 255
    assert contrast(shown.name(), theme().colours.pane) >= (7.0 if theme().colours.high_contrast else 4.5)


@pytest.mark.parametrize("mode", list(Mode))
def test_a_command_that_cannot_be_chosen_looks_unlike_one_that_can(mode, qtbot):
    theme().choose(mode)
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("Redo")
    able = menu.grab().toImage()
    menu.actions()[0].setEnabled(False)
    unable = menu.grab().toImage()
    ground = able.pixelColor(able.width() - 12, able.height() // 2).name()

    def strongest(picture):
        middle = range(8, picture.width() // 2)
        colours = {picture.pixelColor(x, y).name() for x in middle for y in range(6, picture.height() - 6)}
        return max(contrast(colour, ground) for colour in colours)

    assert strongest(able) > 1.5 * strongest(unable)


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_the_gap_between_an_icon_and_a_word_grows_with_the_size(zoom, qtbot):
    theme().choose(Mode.LIGHT, zoom)
    made = button("Export", "", "export")
    qtbot.addWidget(made)
    bare = icon("export").pixmap(QSize(64, 64)).toImage()
    wide = icon("export").pixmap(QSize(96, 64)).toImage()
    assert wide.copy(0, 0, 64, 64) == bare  # the picture keeps its form
    assert made.iconSize() == QSize(16 * zoom + 7 * zoom - 4, 16 * zoom)
