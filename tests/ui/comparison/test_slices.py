"""Work in slices: all of it is done, and it waits while somebody scrolls."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.comparison import slices as slices_module
from reader.ui.comparison.growth import Growth
from reader.ui.comparison.index import Index
from reader.ui.comparison.slices import Slices
from reader.ui.comparison.window import ComparisonWindow
from tests.ui.comparison.invented import comparison_of

MINUTE_MS = 60_000


@pytest.fixture
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every slice be a single step."""
    monkeypatch.setattr(slices_module, "_FIRST_SECONDS", 0.0)
    monkeypatch.setattr(slices_module, "_NEXT_SECONDS", 0.0)


def counting(steps: int, done: list[int]) -> Iterator[None]:
    for number in range(steps):
        done.append(number)
        yield


@pytest.mark.usefixtures("unhurried")
def test_all_is_done_a_slice_at_a_time(qtbot: QtBot) -> None:
    slices, done = Slices(), list[int]()
    slices.start(counting(20, done))
    assert len(done) == 1
    qtbot.waitUntil(lambda: not slices.busy)
    assert done == list(range(20))


@pytest.mark.usefixtures("unhurried")
def test_what_rests_waits_and_then_goes_on(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    slices, done = Slices(), list[int]()
    slices.start(counting(20, done))
    monkeypatch.setattr(slices_module, "_REST_MS", MINUTE_MS)
    slices.rest()
    for _ in range(50):
        QApplication.processEvents()
    assert len(done) == 1
    slices.start(counting(20, done))  # other work has not been waiting for anybody
    monkeypatch.setattr(slices_module, "_REST_MS", 1)
    slices.rest()
    qtbot.waitUntil(lambda: not slices.busy)
    assert done == [0, *range(20)]


def test_scrolling_without_rest_delays_the_index_and_does_not_stop_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slices_module, "_REST_MS", 5)
    window = ComparisonWindow(comparison_of(1500))
    qtbot.addWidget(window)
    window.show()
    known = len(window.view.page)

    def scrolled_to_the_end_of_growing() -> bool:
        window.view.scroll_by(1)
        return window.is_complete

    qtbot.waitUntil(scrolled_to_the_end_of_growing, timeout=30_000)
    assert len(window.view.page) > known


def test_the_index_waits_for_who_scrolls(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slices_module, "_REST_MS", MINUTE_MS)
    window = ComparisonWindow(comparison_of(5000))
    qtbot.addWidget(window)
    window.show()
    window.view.scroll_by(10)
    known = len(window.view.page)
    for _ in range(50):
        window.view.scroll_by(10)
        QApplication.processEvents()
    assert len(window.view.page) == known < 5000


def test_a_row_that_is_waited_for_comes_before_who_scrolls(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slices_module, "_REST_MS", MINUTE_MS)
    growth = Growth(Index(comparison_of(5000)), row=4000)
    growth.start(iter(()))
    growth.rest()
    with qtbot.waitSignal(growth.reached):
        pass
    growth.rest()
    known = growth.index.blocks.rows
    for _ in range(50):
        QApplication.processEvents()
    assert growth.index.blocks.rows == known < 5000


class Circle(QObject):
    """A window in a circle of objects, which only the collector of circles takes away."""

    def __init__(self) -> None:
        super().__init__()
        self.slices = Slices(self)
        self.circle = self


def test_a_window_that_nobody_holds_stands_until_its_slice_is_done(qtbot: QtBot) -> None:
    def work() -> Iterator[None]:
        gc.collect()
        yield

    slices, told = Circle().slices, list[str]()
    slices.done.connect(lambda: told.append("done"))
    slices.start(work(), first=1.0)
    assert told == ["done"]
    assert not slices.busy
