"""The session: from an edition to a comparison and back, with everything that is said kept."""

from contextlib import suppress

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from reader.actions import import_files, open_pair
from reader.document.language import Language
from reader.library import Library
from reader.library.faults import GoneFault
from reader.ui.pairs import compare_pair
from reader.ui.session import Session
from reader.ui.theme import Mode, theme
from reader.ui.translation import translate_interface


@pytest.fixture
def window(rivers, session, qtbot):
    """The comparison of the last two Chinese samples, opened as a person opens it."""
    library = session.show_library()
    library.view.select(rivers[2].id)
    qtbot.keyClick(library.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=20_000)
    (shown,) = session.comparison_windows
    qtbot.waitExposed(shown)
    return shown


def test_enter_in_the_library_opens_the_comparison(window, rivers, session):
    assert window.comparison.old.identity == session.library.edition(rivers[1].id).identity
    assert window.comparison.new.identity == session.library.edition(rivers[2].id).identity
    assert session.library.comparison(rivers[1].id, rivers[2].id) == window.comparison


def test_the_same_pair_again_is_the_same_window(window, rivers, session, qtbot):
    with qtbot.waitSignal(session.open_pair(rivers[1].id, rivers[2].id).finished):
        pass
    assert session.comparison_windows == (window,)


def test_a_pair_asked_for_twice_is_compared_once(rivers, session, qtbot):
    library = session.show_library()
    library.view.select(rivers[2].id)
    library.compare_book(library.view.books[0])
    first = session.open_pair(rivers[1].id, rivers[2].id, library)
    assert session.open_pair(rivers[1].id, rivers[2].id, library) is first
    with qtbot.waitSignal(first.finished, timeout=20_000):
        pass
    assert len(session.comparison_windows) == 1
    assert session.open_pair(rivers[1].id, rivers[2].id, library) is not first


def test_what_is_open_and_unchanged_is_told_apart_before_it_is_shown(window, rivers, session, qtbot):
    again, pair = compare_pair(session.library, rivers[1].id, rivers[2].id)
    assert again is not window.comparison
    assert session.desks.as_shown(again, pair) is window.comparison
    other, pair = compare_pair(session.library, rivers[0].id, rivers[2].id)
    assert session.desks.as_shown(other, pair) is other


def test_what_is_said_in_the_window_is_in_the_library_at_once(window, rivers, session):
    window.review.set_note(3, "核对这个数字")
    window.review.set_seen(3, True)
    (kept,) = session.library.reviews(rivers[1].id, rivers[2].id)
    assert (kept.note, kept.seen) == ("核对这个数字", True)
    window.review.undo.undo()
    window.review.undo.undo()
    assert session.library.reviews(rivers[1].id, rivers[2].id) == ()


def test_what_was_said_is_there_when_the_pair_is_opened_again(window, rivers, session, qtbot):
    row = window.comparison.rows[5]
    window.review.set_important(5, True)
    window.close()
    qtbot.waitUntil(lambda: not session.comparison_windows)
    session.open_pair(rivers[1].id, rivers[2].id)
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=20_000)
    assert session.comparison_windows[0].review.review(row).important


def test_the_library_counts_the_review_as_the_window_does(window, session, qtbot):
    qtbot.waitUntil(lambda: window.is_complete, timeout=20_000)
    same = next(at for at, row in enumerate(window.comparison.rows) if row.old_text == row.new_text)
    window.review.set_seen(same, True)  # nothing to review there: it does not count
    qtbot.keyClick(window.view, Qt.Key.Key_F7)
    for _ in range(3):
        qtbot.keyClick(window.view, Qt.Key.Key_Space)
    changes = window.contents.changes.count()
    assert changes < len(window.comparison.rows)
    told = f"Reviewed 3 of {changes}"
    qtbot.waitUntil(lambda: told in {label.text() for label in window.status.findChildren(QLabel)})
    window.close()
    recent = session.show_library().recent.list
    qtbot.waitUntil(lambda: told in recent.item(0).toolTip())


def test_a_file_that_is_corrected_shows_in_the_comparison_that_is_open(
    session, samples, tmp_path, bring, qtbot
):
    files = [tmp_path / source.name for source in sorted((samples / "en").iterdir())]
    for file in files:
        file.write_text((samples / "en" / file.name).read_text("utf-8"), "utf-8")
    old, new = bring(*files)
    session.open_pair(old.id, new.id)
    qtbot.waitUntil(lambda: bool(session.comparison_windows), timeout=20_000)
    (window,) = session.comparison_windows
    qtbot.waitUntil(lambda: window.is_complete, timeout=20_000)
    window.review.set_seen(1, True)
    files[1].write_text(files[1].read_text("utf-8").replace("33,700", "35,900"), "utf-8")
    session.show_library().bring([files[1]])
    qtbot.waitUntil(lambda: any("35,900" in row.new_text for row in window.comparison.rows), timeout=20_000)
    assert session.comparison_windows == (window,)
    assert window.review.seen == 1


def test_swapping_opens_the_pair_the_other_way_round(window, session, qtbot):
    window.commands["swap"].trigger()
    qtbot.waitUntil(lambda: len(session.comparison_windows) == 2, timeout=20_000)
    other = session.comparison_windows[1].comparison
    assert (other.old, other.new) == (window.comparison.new, window.comparison.old)


def test_a_pairing_by_hand_is_kept_and_shown(window, rivers, session, qtbot):
    rows = window.comparison.rows
    at = next(at for at, row in enumerate(rows) if row.old and row.new)
    old, new = rows[at].old, rows[at].new
    window.review.unpair(at)
    qtbot.waitUntil(lambda: window.comparison.rows != rows, timeout=20_000)
    assert all(row.new != new or not row.old for row in window.comparison.rows)
    assert {
        (pairing.old, pairing.new) for pairing in session.library.pairings(rivers[1].id, rivers[2].id)
    } == {
        (old, ()),
        ((), new),
    }


def test_an_edition_that_is_gone_is_told_in_words(rivers, session, qtbot):
    library = session.show_library()
    session.open_pair(rivers[0].id, 999, library)
    qtbot.waitUntil(lambda: library.findChild(QMessageBox, "message") is not None)
    box = library.findChild(QMessageBox, "message")
    assert "#999" in box.informativeText()
    box.close()
    assert session.comparison_windows == ()


def test_files_and_members_of_the_library_can_be_mixed(rivers, session, samples):
    file = sorted((samples / "zh").glob("river-*"))[2]
    comparison, pair = compare_pair(session.library, rivers[0].id, str(file))
    assert pair == (rivers[0].id, rivers[2].id)
    assert comparison == open_pair(session.library, rivers[0].name, rivers[2].name)


def test_another_language_makes_the_windows_anew(window, session, qtbot, qapp):
    session.rebuild(Language.ZH)
    (anew,) = session.comparison_windows
    assert anew is not window
    assert anew.comparison is window.comparison
    assert anew.commands["next"].text() == "下一处改动"
    assert session.show_library().windowTitle() == "资料库"
    translate_interface(qapp, Language.EN)


def test_a_dark_system_reaches_every_window(window, session):
    library = session.show_library()
    theme().choose(Mode.DARK)
    for shown in (window, library):
        corner = shown.grab().toImage().pixelColor(2, shown.height() - 3)
        assert corner.lightnessF() < 0.3


def test_two_files_dropped_on_a_comparison_are_compared(window, session, samples, qtbot):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in sorted((samples / "en").iterdir())])
    at, none = QPoint(400, 300), Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(at, Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none),
        QDropEvent(QPointF(at), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none),
    ):
        QApplication.sendEvent(window.childAt(at), event)
        assert event.isAccepted()
    qtbot.waitUntil(lambda: len(session.comparison_windows) == 2, timeout=20_000)
    assert session.comparison_windows[1].comparison.new.identity.language == "en"


@pytest.fixture
def reading(tmp_path, samples, settings):
    """A session over a library that can only be read; the last two samples in it are open."""
    path = tmp_path / "away.duizhao"
    with Library.open(path) as library:
        entries = [one.result for one in import_files(library, sorted((samples / "zh").glob("river-*")))]
    session = Session(Library.open(path, readonly=True), settings, Language.EN)
    session.show_comparison(*compare_pair(session.library, entries[1].id, entries[2].id))
    yield session
    session.end()


def test_a_library_that_can_only_be_read_is_read_without_complaint(reading, qtbot):
    (window,) = reading.comparison_windows
    qtbot.waitUntil(lambda: window.is_complete, timeout=20_000)
    qtbot.keyClick(window.view, Qt.Key.Key_F7)
    qtbot.keyClick(window.view, Qt.Key.Key_I)
    row = window.view.current
    assert window.review.review(window.comparison.rows[row]).important
    words = "Read only: what you mark here is not kept"
    assert words in {label.text() for label in window.status.findChildren(QLabel)}
    window.close()
    qtbot.waitUntil(lambda: not reading.comparison_windows)


def test_a_window_closes_though_its_library_is_gone(window, session, qtbot):
    session.library.path.unlink()
    with qtbot.captureExceptions() as failures:
        with suppress(GoneFault):
            window.review.set_important(4, True)
        assert window.review.review(window.comparison.rows[4]).important
        window.window().close()
        qtbot.waitUntil(lambda: not session.comparison_windows)
    assert {kind for kind, _error, _trace in failures} <= {GoneFault}
