"""Windows in rough hands: zoomed, scrolled, dressed anew, listened to and closed by chance, also amid work.

What it looks for takes the process with it, so that a run ends with 0, or with a trace of where it died:

    python -X faulthandler -m tests.campaigns.rough [--seed N] [--steps N]
"""

import argparse
import gc
import os
import random
import sys
import tempfile
from pathlib import Path

if sys.platform == "linux":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.actions import import_files
from reader.document.language import Language
from reader.library import Library
from reader.ui.app import make_application
from reader.ui.comparison.window import ComparisonWindow
from reader.ui.session import Session
from reader.ui.settings import Settings
from reader.ui.theme import Mode, theme
from tests.places import PROJECT

SAMPLES = PROJECT / "resources" / "samples"
KEYS = (Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_Space, Qt.Key.Key_G, Qt.Key.Key_U, Qt.Key.Key_Down)
CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


class Hands:
    """One person who does anything, in no order.

    Attributes:
        held: how many steps were done while there were windows.
    """

    def __init__(self, session: Session, seed: int) -> None:
        self.session = session
        self.chance = random.Random(seed)
        self.held = 0
        files = sorted((SAMPLES / "zh").glob("river-*"))
        self.editions = [one.result.id for one in import_files(session.library, files)]

    def step(self) -> None:
        """Do one thing to one window."""
        pages = self.session.comparison_windows
        deeds = (
            self.zoom,
            self.scroll,
            self.dress,
            self.resize,
            self.type,
            self.listen,
            self.turn,
            self.close,
        )
        if len(pages) < 2 or self.chance.random() < 0.05:
            self.open()
        if not pages:
            QTest.qWait(10)  # the first is being compared
            return
        self.held += 1
        self.chance.choice(deeds)(self.chance.choice(pages))
        if self.chance.random() < 0.5:
            QApplication.processEvents()

    def open(self) -> None:
        """Begin to compare two editions; the window may be gone before they are compared."""
        self.session.open_pair(*self.chance.sample(self.editions, 2), self.session.show_library())

    def zoom(self, page: ComparisonWindow) -> None:
        for _ in range(self.chance.randrange(1, 8)):
            self._wheel(page, self.chance.choice((120, -120)), CONTROL)

    def scroll(self, page: ComparisonWindow) -> None:
        for _ in range(self.chance.randrange(1, 12)):
            self._wheel(page, self.chance.choice((120, -120, -1200)), NONE)

    def dress(self, _page: ComparisonWindow) -> None:
        theme().choose(self.chance.choice(list(Mode)), self.chance.choice((None, 1.0, 1.5)))

    def resize(self, page: ComparisonWindow) -> None:
        page.window().resize(self.chance.randrange(300, 1600), self.chance.randrange(200, 900))

    def type(self, page: ComparisonWindow) -> None:
        QTest.keyClick(page.view, self.chance.choice(KEYS))

    def turn(self, page: ComparisonWindow) -> None:
        page.view.set_inline(self.chance.choice((True, False, None)))
        page.set_comparison(page.comparison)

    def listen(self, page: ComparisonWindow) -> None:
        rows = QAccessible.queryAccessibleInterface(page.view)
        for _ in range(min(5, rows.childCount())):
            item = rows.child(self.chance.randrange(rows.childCount()))
            item.text(QAccessible.Text.Name), item.rect()

    def close(self, page: ComparisonWindow) -> None:
        page.close()
        if self.chance.random() < 0.5:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            gc.collect()

    @staticmethod
    def _wheel(page: ComparisonWindow, turn: int, held: Qt.KeyboardModifier) -> None:
        viewport = page.view.viewport()
        at = viewport.rect().center()
        spots = QPointF(at), QPointF(viewport.mapToGlobal(at))
        phase = Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(*spots, QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, held, phase, False)
        QApplication.sendEvent(viewport, event)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=400)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        settings = Settings(Path(name) / "preferences.ini")
        make_application(settings, Language.ZH)
        session = Session(Library.open(Path(name) / "library.duizhao"), settings, Language.ZH)
        hands = Hands(session, options.seed)
        while hands.held < options.steps:
            hands.step()
        session.end()
    print(f"{hands.held} steps with windows, from seed {options.seed}")


if __name__ == "__main__":
    main()
