"""What has to wait until no work runs in the background."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from reader.ui.work import Work

_LOOK_EVERY_MS = 100


class Idle(QObject):
    """Does things once no work runs, because work stops with the window that it is done for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._acts: list[Callable[[], object]] = []
        self._clock = QTimer(self, interval=_LOOK_EVERY_MS)
        self._clock.timeout.connect(self._look)

    def do(self, act: Callable[[], object]) -> None:
        """Do something: at once, or when the last work has ended."""
        self._acts.append(act)
        self._clock.start()
        self._look()

    def stop(self) -> None:
        """Forget what waits."""
        self._acts.clear()
        self._clock.stop()

    def _look(self) -> None:
        application = QCoreApplication.instance()
        if application is None or any(work.running for work in application.findChildren(Work)):
            return
        acts = list(self._acts)
        self.stop()
        for act in acts:
            act()
