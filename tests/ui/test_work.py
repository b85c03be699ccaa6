"""Background work: it runs elsewhere, tells, stops, and never speaks to the dead."""

import threading

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.ui.work import Work


@pytest.fixture
def owner(qapp):
    return QObject()


def test_the_result_comes_back_to_the_gui_thread(qtbot, owner):
    gui = QThread.currentThread()
    elsewhere = []
    heard = []
    work = Work(lambda _progress: elsewhere.append(threading.get_ident()) or 42, owner)
    work.done.connect(lambda result: heard.append((result, QThread.currentThread() is gui)))
    with qtbot.waitSignal(work.finished):
        work.start()
    assert heard == [(42, True)]
    assert elsewhere != [threading.get_ident()]


def test_progress_is_told_and_ends_at_one(qtbot, owner):
    told = []
    heard = threading.Event()

    def count(progress):
        for step in range(10):
            progress(step / 20)
        heard.wait()
        progress(0.75)

    def take(share):
        told.append(share)
        heard.set()

    work = Work(count, owner)
    work.progress.connect(take)
    with qtbot.waitSignal(work.finished):
        work.start()
    assert told == sorted(told)
    assert len(told) >= 2
    assert told[-1] == 1.0


def test_cancel_stops_at_the_next_word_of_progress(qtbot, owner):
    steps = []

    def forever(progress):
        while True:
            progress(0.5)
            steps.append(1)
            threading.Event().wait(0.001)

    work = Work(forever, owner)
    ended = []
    work.done.connect(lambda _result: ended.append("done"))
    work.failed.connect(lambda _error: ended.append("failed"))
    work.cancelled.connect(lambda: ended.append("cancelled"))
    work.start()
    qtbot.waitUntil(lambda: bool(steps))
    with qtbot.waitSignal(work.finished):
        work.cancel()
    assert ended == ["cancelled"]


def test_a_fault_arrives_as_it_was_raised(qtbot, owner):
    fault = Fault(Phrase("坏了", "broken"), "x.txt", Phrase("换一个", "take another"))

    def fail(_progress):
        raise fault

    work = Work(fail, owner)
    with qtbot.waitSignal(work.failed) as failed:
        work.start()
    assert failed.args == [fault]


def test_an_owner_that_is_gone_hears_nothing_and_the_work_stops(qtbot, owner):
    begun, stopped = threading.Event(), threading.Event()

    def forever(progress):
        try:
            while True:
                progress(0.1)
                begun.set()
        finally:
            stopped.set()

    heard = []
    work = Work(forever, owner)
    work.cancelled.connect(lambda: heard.append("cancelled"))
    work.start()
    assert begun.wait(5)
    delete(owner)
    assert stopped.wait(5)
    for _ in range(20):
        QApplication.processEvents()
    assert heard == []
