"""What happens to an error that nobody caught: it is told once, logged every time, and the work goes on."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from reader.document.fault import Fault
from reader.ui import crash

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

    from reader.ui.session import Session


@contextmanager
def telling(session: "Session") -> Iterator[None]:
    """Tell a person of every error that nobody catches inside."""
    teller = _Teller(session)
    before, sys.excepthook = sys.excepthook, teller.tell
    try:
        yield
    finally:
        sys.excepthook = before


class _Teller:
    """Tells of errors by a message box.

    What fails while a window is painted fails at every painting, the one that a message box causes included:
    as long as one box stands, further failures only go to the log.
    """

    def __init__(self, session: "Session") -> None:
        self._session = session
        self._box: QMessageBox | None = None

    def tell(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None = None
    ) -> None:
        from reader.ui.dialogs.message import show_error  # noqa: PLC0415 - only when it is wanted

        if isinstance(error, Fault):
            show_error(error, QApplication.activeWindow(), self._session.language)
            return
        if sys.stderr is not None:
            # Not the error's own words: they may quote a document, and a desktop writes them to its journal.
            sys.stderr.write(crash.trace(error) + "\n")
        if self._box is not None and isValid(self._box) and self._box.isVisible():
            crash.record(error)
        else:
            self._box = show_error(error, QApplication.activeWindow(), self._session.language)
