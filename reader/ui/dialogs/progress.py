"""A bar for work that takes longer than a moment, with a way to stop it."""

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from reader.ui.theme import theme
from reader.ui.work import Work

T = TypeVar("T")

_PATIENCE_MS = 350  # work that ends sooner needs no bar


class ProgressDialog(QDialog):
    """A window-modal bar; closing it, Escape and its button all ask the work to stop."""

    def __init__(self, title: str, work: Work[T], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._work = work
        self.setObjectName("progress")
        self.setWindowTitle(QCoreApplication.translate("Progress", "Duizhao"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        px = theme().measures.px
        self.setMinimumWidth(px(380))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(12))
        label = QLabel(title, self)
        label.setWordWrap(True)
        layout.addWidget(label)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(title)
        layout.addWidget(self.bar)
        row = QHBoxLayout()
        row.addStretch()
        self.stop = QPushButton(QCoreApplication.translate("Progress", "Cancel"), self)
        self.stop.clicked.connect(self._cancel)
        row.addWidget(self.stop)
        layout.addLayout(row)
        work.progress.connect(self._advance)

    def _advance(self, share: float) -> None:
        self.bar.setValue(round(1000 * share))

    def _cancel(self) -> None:
        self._work.cancel()
        self.stop.setEnabled(False)
        self.stop.setText(QCoreApplication.translate("Progress", "Stopping…"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape asks the work to stop; the bar goes when it has stopped."""
        if event.key() == Qt.Key.Key_Escape:
            self._cancel()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing asks the work to stop; the bar goes when it has stopped."""
        if self._work.running:
            event.ignore()
            self._cancel()
        else:
            super().closeEvent(event)


def follow(work: Work[T], title: str, window: QWidget | None) -> None:
    """Show a progress dialog for work that is about to start, unless it ends in a moment."""
    dialog = ProgressDialog(title, work, window)
    patience = QTimer(dialog, singleShot=True, interval=_PATIENCE_MS)
    patience.timeout.connect(dialog.show)

    def close() -> None:
        patience.stop()
        dialog.hide()
        dialog.deleteLater()

    # Before all others that listen to the work, so that no message box stands under the bar.
    for end in (work.done, work.failed, work.cancelled):
        end.connect(close)
    patience.start()
