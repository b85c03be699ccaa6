"""A program that tries the windows on screens of the shape it was started with; it prints what it found.

A process of its own, since Qt learns of its screens when it starts:

    QT_QPA_PLATFORM=offscreen:configfile=SCREENS.json python -m tests.ui.screens WHAT FOLDER

`fits` prints the windows and dialogs that are larger than the screen, `place` opens a comparison where it was
kept and prints its frame, `leave` does so and keeps it, moved to the last screen.
"""

import argparse
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from reader.actions import import_files
from reader.document.language import Language
from reader.library import EditionEntry, Library
from reader.ui.app import make_application
from reader.ui.pairs import compare_pair
from reader.ui.screenshot import settle
from reader.ui.session import Session
from reader.ui.settings import Settings
from reader.ui.theme import Mode
from tests.places import PROJECT
from tests.ui.states import states

SAMPLES = PROJECT / "resources" / "samples"


def too_large(widget: QWidget) -> bool:
    """Whether a window asks for more than its screen has, or must have more."""
    room = widget.screen().availableSize()
    least = widget.minimumSizeHint() if widget.minimumSize().isNull() else widget.minimumSize()
    larger = widget.width() > room.width() or widget.height() > room.height()
    return larger or least.width() > room.width() or least.height() > room.height()


def fits(session: Session, folder: Path) -> None:
    """Print every state of which the window does not fit on the screen."""
    for name, widget in states(session, SAMPLES, folder):
        settle(0.05)
        if widget.isWindow() and too_large(widget):
            print(name, widget.size(), widget.minimumSizeHint())


def opened(session: Session) -> QWidget:
    """Open the comparison of two samples, imported if they are not there yet."""
    files = sorted((SAMPLES / "zh").glob("river-*"))[:2]
    entries = [one.result for one in import_files(session.library, files)]
    old, new = (entry.id for entry in entries if isinstance(entry, EditionEntry))
    window = session.show_comparison(*compare_pair(session.library, old, new)).window()
    settle(0.1)
    return window


def place(session: Session, *, leave: bool) -> None:
    """Print where a comparison's window stands; with `leave`, after moving it to the last screen."""
    window = opened(session)
    if leave:
        last = QApplication.screens()[-1].availableGeometry()
        window.resize(QSize(900, 600))
        window.move(last.topLeft() + QPoint(60, 80))
        settle(0.1)
    frame = window.geometry()
    print(frame.x(), frame.y(), frame.width(), frame.height(), window.screen().name())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("fits", "place", "leave"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--zoom", type=float, default=1.0)
    options = parser.parse_args()
    settings = Settings(options.folder / "preferences.ini")
    settings.mode, settings.zoom = Mode.LIGHT, options.zoom
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_Use96Dpi)
    make_application(settings, Language.EN)
    session = Session(Library.open(options.folder / "library.duizhao"), settings, Language.EN)
    if options.what == "fits":
        fits(session, options.folder)
    else:
        place(session, leave=options.what == "leave")
    session.end()


if __name__ == "__main__":
    main()
