"""The one door into the windows."""

import gc
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.document.fault import Fault
from reader.document.language import Language
from reader.ui import deaths
from reader.ui.display import draw_without_screen, require_screen, speak_plainly_if_qt_gives_up
from reader.ui.fonts import require_chinese
from reader.ui.icons import application_icon
from reader.ui.session import Session
from reader.ui.settings import Settings
from reader.ui.theme import theme
from reader.ui.translation import system_language, translate_interface
from reader.ui.unhandled import telling

if TYPE_CHECKING:
    from reader.ui.library.window import LibraryWindow

_SWITCH_SECONDS = 0.001
_YOUNG = 20_000  # objects


@deaths.watched()
def run(
    library_path: Path,
    pair: tuple[str, str] | None,
    language: Language | None,
    screenshot: Path | None,
) -> int:
    """Open the library, or two editions side by side, and stay until the last window is closed.

    Args:
        library_path: the library to open; made if it is not there.
        pair: the older and the newer edition, as files or as names in the library; None for the library.
        language: of the interface; the person's preference, then the system's, if None.
        screenshot: draw the window into this PNG and leave; needs no screen.

    Returns:
        The exit status.

    Raises:
        Fault: there is no screen, or the library or an edition could not be opened.
    """
    settings = Settings()
    language = language or settings.language or system_language()
    if screenshot is not None:
        draw_without_screen()
    else:
        require_screen()
    speak_plainly_if_qt_gives_up(language)
    application = make_application(settings, language)
    try:
        session = _open(library_path, settings, language)
    except Fault as fault:
        if pair is None and screenshot is None and _started_from_desktop():
            return _tell(application, fault, language)
        raise
    try:
        if screenshot is not None:
            from reader.ui.screenshot import draw  # noqa: PLC0415 - only when it is wanted

            draw(session, pair, screenshot)
            if (missing := _missing_font()) is not None:
                sys.stderr.write(missing.line(language) + "\n")
            return 0
        return _stay(application, session, pair)
    finally:
        session.end()


def make_application(settings: Settings, language: Language) -> QApplication:
    """Give the application, dressed and speaking; the running one if there is one."""
    QGuiApplication.setApplicationName("duizhao")
    QGuiApplication.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("duizhao")
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    translate_interface(application, language)
    theme().choose(settings.mode, settings.zoom)
    application.setWindowIcon(application_icon())
    # By default, circles are looked for at every 700 new objects; a report has hundreds of thousands.
    gc.set_threshold(_YOUNG)
    # Python work in a thread must not hold up a paint for the default 5 ms at every turn.
    sys.setswitchinterval(_SWITCH_SECONDS)
    return application


def _open(library_path: Path, settings: Settings, language: Language) -> Session:
    from reader.library import Library  # noqa: PLC0415 - after the application, so that its errors can be shown

    return Session(Library.open(library_path), settings, language)


def _stay(application: QApplication, session: Session, pair: tuple[str, str] | None) -> int:
    """Show the first window and run until the last one is closed."""
    problem: list[BaseException] = []

    def fail(error: BaseException) -> None:
        problem.append(error)
        application.exit(2)

    # Qt's loop runs no Python while nothing happens: Ctrl+C in a terminal would go unheard. All is saved.
    interrupt = signal.signal(signal.SIGINT, signal.SIG_DFL)
    application.aboutToQuit.connect(session.stop_work)
    try:
        with telling(session):
            if pair is None:
                _tell_of_death(session.show_library())
                session.reopen()
            else:
                # Who cancels the first comparison sees no window that could be closed.
                session.open_pair(*pair, failed=fail).cancelled.connect(application.quit)
            if (missing := _missing_font()) is not None:
                session.tell(missing, session.front_window)
            status = application.exec()
            if session.library.held:
                from reader.ui.dialogs.rescue import rescue  # noqa: PLC0415 - hardly ever wanted

                rescue(session)
    finally:
        signal.signal(signal.SIGINT, interrupt)
    if problem:
        raise problem[0]
    return status


def _tell_of_death(window: "LibraryWindow") -> None:
    """Say quietly where the log is, if the program died since it was last started."""
    if (log := deaths.take()) is None:
        return
    words = (
        QCoreApplication.translate("Message", "Duizhao ended unexpectedly last time."),
        QCoreApplication.translate("Message", "A log without any text of your documents is in: {path}"),
    )
    window.strip.say(" ".join(words).format(path=log), stays=True)


def _missing_font() -> Fault | None:
    """Give what to say where Chinese cannot be shown; everything else works all the same."""
    try:
        require_chinese()
    except Fault as fault:
        return fault
    return None


def _started_from_desktop() -> bool:
    """Whether nobody would see a line on standard error."""
    on_terminal = sys.stderr is not None and sys.stderr.isatty()
    return not on_terminal and QGuiApplication.platformName() != "offscreen"


def _tell(application: QApplication, fault: Fault, language: Language) -> int:
    """Show a fault that keeps the program from starting."""
    from reader.ui.dialogs.message import show_error  # noqa: PLC0415 - only when it is wanted

    show_error(fault, None, language)
    application.exec()
    return 2
