"""Every state of the reading window, made one after another."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.comparison.filters import Wanted
from reader.ui.comparison.gotobox import GotoBox
from reader.ui.comparison.index import QUIET
from reader.ui.comparison.labels import is_joined
from reader.ui.comparison.pairbox import PairBox
from reader.ui.comparison.rows.metrics import Reading
from reader.ui.comparison.window import ComparisonWindow
from reader.ui.screenshot import settle
from reader.ui.theme import theme

_PAGES = ("changes", "figures", "terms", "verbs", "citations", "footnotes", "notes")


def comparison_states(window: ComparisonWindow) -> Iterator[tuple[str, QWidget]]:
    """Give each state with its name; what was given before may be changed by the next."""
    whole = window.window()
    small = whole.size()
    for number, name in enumerate(_PAGES):
        window.contents.open(number)
        settle(0.1)
        yield f"comparison-{name}", whole
    window.contents.open(_PAGES.index("footnotes"))
    window.contents.footnotes.list.setCurrentIndex(window.contents.footnotes.list.entries.index(0))
    settle(0.1)
    yield "comparison-footnote", whole
    window.contents.open(_PAGES.index("notes"))
    window.view.go_to(12)
    window.review.set_seen(12, True)
    window.review.set_important(12, True)
    window.review.set_note(12, "核对")
    settle(0.2)
    yield "comparison-reviewed", whole
    joined = next((at for at, row in enumerate(window.comparison.rows) if is_joined(row)), 0)
    window.view.go_to(joined)
    window.navigator.to_partner(joined)
    settle(0.1)
    yield "comparison-joined", whole
    window.view.caret.set_on(True)
    QTest.keyClick(window.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    settle(0.1)
    yield "comparison-cursor", whole
    window.view.caret.set_on(False)
    window.view.marker.clear()
    window.finder.open_at(0, "水文")
    settle(0.2)
    yield "comparison-find", whole
    window.finder.close_bar()
    window.sieve.want(Wanted(QUIET, text="预警", only=True))
    settle(0.1)
    yield "comparison-filtered", whole
    window.sieve.want(Wanted())
    yield from _boxes(window)
    window.view.set_inline(True)
    settle(0.1)
    yield "comparison-one-column", whole
    window.view.set_inline(None)
    window.view.set_reading(Reading(zoom=2.0))
    settle(0.1)
    yield "comparison-zoomed", whole
    window.view.set_reading(Reading())
    whole.resize(QSize(theme().measures.px(560), small.height()))
    settle(0.1)
    yield "comparison-narrow", whole
    whole.resize(small)
    settle(0.1)


def _boxes(window: ComparisonWindow) -> Iterator[tuple[str, QWidget]]:
    window.commands["filter"].trigger()
    settle(0.1)
    box = window.sieve.box
    assert box is not None
    yield "comparison-filter-box", box
    box.close()
    window.commands["pair"].trigger()
    settle(0.1)
    pair = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, PairBox))
    yield "comparison-pair", pair
    pair.reject()
    window.commands["goto"].trigger()
    settle(0.1)
    goto = window.findChild(GotoBox)
    assert goto is not None
    yield "comparison-goto", goto
    goto.reject()
    window.more.popup(window.bar.mapToGlobal(window.bar.rect().bottomRight()))
    settle(0.1)
    yield "comparison-more", window.more
    window.more.close()
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
