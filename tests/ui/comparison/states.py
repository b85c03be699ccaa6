"""Every state of the reading window, made one after another."""

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.comparison.filters import Wanted
from reader.ui.comparison.index import QUIET
from reader.ui.comparison.pairbox import PairBox
from reader.ui.comparison.rows.metrics import Reading
from reader.ui.comparison.window import ComparisonWindow
from reader.ui.screenshot import settle

_PAGES = ("changes", "figures", "terms", "verbs", "citations", "footnotes", "notes")


def comparison_states(window: ComparisonWindow) -> Iterator[tuple[str, QWidget]]:
    """Give each state with its name; what was given before may be changed by the next."""
    small = window.size()
    for number, name in enumerate(_PAGES):
        window.contents.open(number)
        settle(0.1)
        yield f"comparison-{name}", window
    window.view.go_to(12)
    window.review.set_seen(12, True)
    window.review.set_important(12, True)
    window.review.set_note(12, "核对")
    settle(0.2)
    yield "comparison-reviewed", window
    window.finder.open_at(0, "水文")
    settle(0.2)
    yield "comparison-find", window
    window.finder.close_bar()
    window.want(Wanted(QUIET, text="预警", only=True))
    settle(0.1)
    yield "comparison-filtered", window
    window.want(Wanted())
    yield from _boxes(window)
    window.view.set_inline(True)
    settle(0.1)
    yield "comparison-one-column", window
    window.view.set_inline(None)
    window.view.set_reading(Reading(zoom=2.0))
    settle(0.1)
    yield "comparison-zoomed", window
    window.view.set_reading(Reading())
    window.resize(QSize(560, small.height()))
    settle(0.1)
    yield "comparison-narrow", window
    window.resize(small)
    settle(0.1)


def _boxes(window: ComparisonWindow) -> Iterator[tuple[str, QWidget]]:
    window.open_filter()
    settle(0.1)
    box = window.filter_box
    assert box is not None
    yield "comparison-filter-box", box
    box.close()
    window.commands["pair"].trigger()
    settle(0.1)
    pair = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, PairBox))
    yield "comparison-pair", pair
    pair.reject()
    window.commands["pictures"].trigger()
    settle(0.1)
    pictures = window.pictures
    assert pictures is not None
    yield "comparison-flow", pictures
    pictures.open_page(1)
    settle(0.1)
    yield "comparison-topics", pictures
    pictures.close()
    settle(0.1)
