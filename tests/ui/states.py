"""Every state of the windows that a person can meet, made one after another."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader import linking
from reader.actions import import_files
from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.library import EditionEntry
from reader.ui.dialogs.about import AboutDialog
from reader.ui.dialogs.export import ExportDialog
from reader.ui.dialogs.message import show_error
from reader.ui.dialogs.palette import CommandPalette
from reader.ui.dialogs.preferences import PreferencesDialog
from reader.ui.dialogs.progress import ProgressDialog
from reader.ui.dialogs.removed import RemovedDialog
from reader.ui.dialogs.search import SearchDialog
from reader.ui.help.keys import KeyMap
from reader.ui.help.window import HelpWindow
from reader.ui.pairs import compare_pair
from reader.ui.screenshot import settle
from reader.ui.series.citations import CitationsWindow
from reader.ui.series.commitments import CommitmentsWindow
from reader.ui.series.window import SeriesWindow
from reader.ui.session import Session
from reader.ui.work import Work
from tests.ui.comparison.states import comparison_states

SMALL = QSize(1280, 720)

_DAMAGED = """委员会第五届会议的报告

一. 导言

1. 委员会第五届会议于 2021 年 5 月举行。

2. 本报告介绍了了会议的情况 and 决定。

5. 委员会收到 1 2 份文件。

二. 建议

6. 鼓励成员国参加下届会议。
"""


def states(session: Session, samples: Path, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Give each state with its name; what was given before may be changed by the next.

    Args:
        session: a session over an empty library.
        samples: the sample editions.
        folder: where a file may be written.
    """
    library = session.show_library()
    library.resize(SMALL)
    yield "library-empty", library
    damaged = folder / "damaged.txt"
    damaged.write_text(_DAMAGED, "utf-8")
    files = [*sorted((samples / "zh").glob("river-*")), *sorted((samples / "en").iterdir()), damaged]
    entries = [one.result for one in import_files(session.library, files)]
    rivers = [entry for entry in entries[:3] if isinstance(entry, EditionEntry)]
    session.library_changed.emit()
    library.view.select(rivers[2].id)
    yield "library-edition", library
    library.view.select(rivers[0].id, rivers[2].id)
    yield "library-two", library
    library.strip.work(session.tr("Comparing…"), 0.4)
    yield "library-importing", library
    library.acts.remove([entry for entry in entries[5:] if isinstance(entry, EditionEntry)])
    yield "library-removed", library
    library.acts.stack.undo()
    library.view.select(entries[5].id)  # type: ignore[union-attr]
    settle(0.3)
    yield "library-warnings", library
    comparison, pair = compare_pair(session.library, rivers[1].id, rivers[2].id)
    window = session.show_comparison(comparison, pair)
    desk = window.window()
    desk.resize(SMALL)
    settle(0.3)
    yield "comparison", desk
    yield from comparison_states(window)
    session.show_comparison(*compare_pair(session.library, rivers[0].id, rivers[1].id))
    settle(0.3)
    yield "comparison-tabs", desk
    library.refresh()
    yield "library-recent", library
    yield from _many(session, samples, rivers)
    yield from _dialogs(session, library, window, rivers)


def _many(session: Session, samples: Path, rivers: list[EditionEntry]) -> Iterator[tuple[str, QWidget]]:
    """Give the windows over many editions."""
    resolution = samples / "linked" / "river-resolution-13-2.txt"
    mandate = import_files(session.library, [resolution])[0].result
    assert isinstance(mandate, EditionEntry)
    names = f"#{mandate.id}", f"#{rivers[2].id}"
    series = SeriesWindow(session, *linking.series(session.library, names[1]))
    matrix = linking.commitments(session.library, *names)
    commitments = CommitmentsWindow(session, matrix, (mandate.id, rivers[2].id))
    citations = CitationsWindow(session, rivers[2], linking.cites(session.library, names[1]))
    for window in (series, commitments, citations):
        window.resize(SMALL)
        window.show()
    settle(0.3)
    yield "series-timeline", series
    series.activateWindow()
    series.timeline.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(series.timeline, Qt.Key.Key_Right)
    yield "series-timeline-walked", series
    series.show_paragraph(rivers[2].id, "p7")
    series.columns.go(2, "s3.A.1")
    settle(0.3)
    yield "series-columns", series
    yield "commitments", commitments
    yield "citations", citations
    for window in (series, commitments, citations):
        window.close()
    session.library.remove(mandate.id)


def _dialogs(session: Session, library, window, rivers) -> Iterator[tuple[str, QWidget]]:
    fault = Fault(
        Phrase("文件过大（300 MB，上限 256 MB）", "The file is too large (300 MB; the limit is 256 MB)"),
        "report.pdf",
        Phrase("请拆分文件或另存为纯文本", "Split the file, or save it as plain text"),
    )
    search = SearchDialog(session, library)
    search.line.setText("水文")
    help_window = HelpWindow(session.language)
    help_window.open_page("index")
    session.library.remove(rivers[0].id)
    bar = ProgressDialog(session.tr("Comparing…"), Work(lambda _progress: None, library), library)
    made = {
        "identity": library.acts.correct(rivers[1]),
        "rename": library.acts.rename_series(rivers[1].series),
        "removed": RemovedDialog(session, library),
        "preferences": PreferencesDialog(session, library),
        "about": AboutDialog(library),
        "export": ExportDialog(window.comparison, {}, session, window),
        "palette": CommandPalette(window),
        "keys-library": KeyMap(library),
        "keys-comparison": KeyMap(window),
        "search": search,
        "progress": bar,
        "fault": show_error(fault, library, session.language),
        "manual": help_window,
    }
    for dialog in made.values():
        dialog.show()
    settle(0.5)
    for name, dialog in made.items():
        yield name, dialog
        dialog.close()
