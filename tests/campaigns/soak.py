"""A working day in the real windows, driven fast: memory, handles and threads stay as they are.

Every hour a reviewer opens comparisons, reads them from beginning to end, marks and writes notes, takes some
of it back, searches all texts and goes where the hits lead, exports digests, imports a file, and closes what
was opened. After the first hours, in which everything has been loaded once, an hour leaves nothing behind.

    python -m tests.campaigns.soak [--long]
"""

import argparse
import gc
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

if sys.platform == "linux":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from reader.actions import import_files
from reader.document.language import Language
from reader.library import Library
from reader.ui.app import make_application
from reader.ui.comparison.window import ComparisonWindow
from reader.ui.dialogs.export import ExportDialog
from reader.ui.dialogs.search import SearchDialog
from reader.ui.display import speak_plainly_if_qt_gives_up
from reader.ui.session import Session
from reader.ui.settings import Settings
from tests.places import PROJECT

SAMPLES = PROJECT / "resources" / "samples"
PATIENCE = 120.0  # seconds that anything may take
MEMORY, SPEED = 1.10, 1.5
"""How much of what a warm hour needed the last one may need."""
SPARE = 2
"""Handles and threads more than before that may happen to be in use."""
SPARE_OBJECTS = 60
"""What one dialog that is about to go takes."""
FORMATS = ("html", "md", "docx", "xlsx", "json", "pdf")


class Hour(NamedTuple):
    """What the program holds after an hour, and the processor's seconds it took."""

    megabytes: float
    handles: int
    threads: int
    objects: int
    seconds: float

    def __str__(self) -> str:
        return (
            f"{self.megabytes:.0f} MB, {self.handles} handles, {self.threads} threads,"
            f" {self.objects} Qt objects, {self.seconds:.1f} s"
        )


class Reviewer:
    """Someone who works in the windows of a session."""

    def __init__(self, session: Session, folder: Path, pick: random.Random) -> None:
        self.session = session
        self.folder = folder
        self.pick = pick
        entries = session.library.editions()
        self.pairs = [
            (old.id, new.id)
            for old in entries
            for new in entries
            if old.id != new.id and old.language == new.language
        ]

    def hour(self, number: int) -> None:
        """Do an hour's work and close what it opened."""
        for _ in range(3):
            page = self.open(*self.pick.choice(self.pairs))
            self.read(page)
            self.review(page)
        self.export(page, FORMATS[number % len(FORMATS)])
        for words in ("流域", "水", "核对", "委员会 监测", "committee"):
            self.search(words)
        self.bring(number)
        for page in self.session.comparison_windows:
            page.close()
        self.until(lambda: not self.session.comparison_windows)
        settle()

    def open(self, old: int, new: int) -> ComparisonWindow:
        self.session.open_pair(old, new)
        self.until(lambda: (old, new) in {self.pair_of(page) for page in self.session.comparison_windows})
        page = next(page for page in self.session.comparison_windows if self.pair_of(page) == (old, new))
        self.until(lambda: page.is_complete)
        return page

    def pair_of(self, page: ComparisonWindow) -> tuple[int, int]:
        return self.session.desks._pairs[page]

    def read(self, page: ComparisonWindow) -> None:
        """Go through it by wheel, by page and by change."""
        view = page.view
        for step in range(60):
            view.show_share(step / 60)
            QApplication.processEvents()
        for key in (Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_PageDown, Qt.Key.Key_End):
            QTest.keyClick(view, key)
        page.resize(page.width() + self.pick.randrange(-60, 60), page.height())
        page.grab()

    def review(self, page: ComparisonWindow) -> None:
        rows = range(len(page.comparison.rows))
        for row in self.pick.sample(rows, min(20, len(rows))):
            page.review.set_seen(row, self.pick.random() < 0.7)
            page.review.set_important(row, self.pick.random() < 0.3)
            # One of few notes, so that the library does not grow for ever.
            page.review.set_note(row, f"核对第 {self.pick.randrange(9)} 项")
            QApplication.processEvents()
        for _ in range(10):
            page.review.undo.undo()
        QApplication.processEvents()

    def search(self, words: str) -> None:
        dialog = SearchDialog(self.session, self.session.front_window)
        dialog.show()
        dialog.line.setText(words)
        self.until(lambda: bool(dialog.count.text()))
        if dialog.found.toPlainText() and self.pick.random() < 0.5:
            before = len(self.session.comparison_windows)
            hit = self.session.library.search(words).groups[0]
            dialog.found.anchorClicked.emit(QUrl(f"{hit.edition.id}/{hit.hits[0].id}"))
            self.until(lambda: len(self.session.comparison_windows) >= max(before, 1))
        dialog.close()

    def export(self, page: ComparisonWindow, form: str) -> None:
        target = self.folder / f"digest.{form}"
        target.unlink(missing_ok=True)
        dialog = ExportDialog(page.comparison, {}, self.session, page)
        dialog.choices.format.setCurrentIndex(dialog.choices.format.findData(form))
        dialog.show()
        dialog.write(target)
        self.until(target.exists)
        dialog.close()
        dialog.deleteLater()

    def bring(self, number: int) -> None:
        """Import a file and take it out again for good."""
        file = self.folder / "import.txt"
        file.write_text(f"报告之{number}\n\n1. 水位计重新校准，第{number}次。\n\n2. 湿地恢复。\n", "utf-8")
        (came,) = import_files(self.session.library, [file])
        self.session.library_changed.emit()
        QApplication.processEvents()
        self.session.library.remove(came.result.id)  # type: ignore[union-attr]
        self.session.library.empty_bin()
        self.session.library_changed.emit()

    def until(self, done: Callable[[], bool]) -> None:
        """Let the windows live until something has happened."""
        end = time.monotonic() + PATIENCE
        while not done():
            assert time.monotonic() < end, f"the windows do not answer; {told()}"
            QTest.qWait(5)


def told() -> list[str]:
    """What message boxes say that stand open."""
    boxes = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMessageBox)]
    return [f"{box.text()} {box.informativeText()}" for box in boxes]


def settle() -> None:
    """Let everything go that waits to be deleted."""
    for _ in range(5):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()


def now(application: QApplication, seconds: float) -> Hour:
    held = Path("/proc/self/status").read_text("ascii").splitlines()
    numbers = {
        name: int(value.split()[0])
        for name, _, value in (line.partition(":") for line in held)
        if name in ("VmRSS", "Threads")
    }
    objects = len(application.findChildren(QObject)) + sum(
        len(window.findChildren(QObject)) for window in QApplication.topLevelWidgets()
    )
    return Hour(
        numbers["VmRSS"] / 1024, len([*Path("/proc/self/fd").iterdir()]), numbers["Threads"], objects, seconds
    )


def faults(warm: Hour, end: Hour) -> list[str]:
    """What the last hour needed more than the warm one."""
    found = []
    if end.megabytes > warm.megabytes * MEMORY:
        found.append(f"memory grew by {end.megabytes / warm.megabytes - 1:.0%}")
    if end.handles > warm.handles + SPARE:
        found.append(f"{end.handles - warm.handles} handles were left open")
    if end.threads > warm.threads + SPARE:
        found.append(f"{end.threads - warm.threads} threads were left")
    if end.objects > warm.objects + SPARE_OBJECTS:
        found.append(f"{end.objects - warm.objects} Qt objects were left")
    if end.seconds > warm.seconds * SPEED:
        found.append(f"an hour takes {end.seconds / warm.seconds:.1f} times as long")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--long", action="store_true", help="eight hours of six rounds each")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    # Every hour writes each format once, so that all hours do the same.
    warming, hours, rounds = 2, 8 if asked.long else 2, len(FORMATS)
    if not Path("/proc/self/status").exists():
        print("soak: cannot be tried here: memory is read from /proc")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = Settings(folder / "preferences.ini")
        speak_plainly_if_qt_gives_up(Language.ZH)
        application = make_application(settings, Language.ZH)
        library = Library.open(folder / "library.duizhao")
        import_files(library, sorted(path for path in SAMPLES.rglob("*") if path.is_file()))
        session = Session(library, settings, Language.ZH)
        session.show_library()
        reviewer = Reviewer(session, folder, random.Random(asked.seed))
        day = []
        for number in range(warming + hours):
            begin = time.process_time()
            for at in range(rounds):
                reviewer.hour(number * rounds + at)
            day.append(now(application, time.process_time() - begin))
            print(
                f"{'warming up' if number < warming else f'hour {number - warming + 1}'}: {day[-1]}",
                flush=True,
            )
        session.end()
    found = faults(day[warming - 1], day[-1])
    for fault in found:
        print(f"FAULT {fault}")
    print(f"trials {hours}, faults {len(found)}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
