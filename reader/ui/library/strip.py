"""The strip at the foot of the library window: an import that runs, or what was just done, with undo."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from reader.ui.dialogs.parts import button, rule, text
from reader.ui.fonts import with_quotes_of
from reader.ui.theme import theme

_LINGER_MS = 12_000


class Strip(QFrame):
    """Says one thing at a time, and is not there when there is nothing to say.

    Signals:
        cancel: the running work is to stop.
        undo: what was just done is to be undone.
    """

    cancel = Signal()
    undo = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        px = theme().measures.px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(rule(self))
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(8), px(12), px(8))
        row.setSpacing(px(12))
        self.words = text("", "", self, wrap=False)
        row.addWidget(self.words)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        row.addWidget(self.bar, 1)
        row.addStretch()
        self.stop = button(self.tr("Cancel"), "quiet", "close", self)
        self.stop.clicked.connect(self.cancel)
        row.addWidget(self.stop)
        self.back = button(self.tr("Undo"), "quiet", "undo", self)
        self.back.clicked.connect(self.undo)
        row.addWidget(self.back)
        outer.addLayout(row)
        self._clock = QTimer(self, singleShot=True, interval=_LINGER_MS)
        self._clock.timeout.connect(self.hide)
        self.hide()

    def work(self, words: str, share: float) -> None:
        """Show how far work is."""
        self._clock.stop()
        self._tell(words)
        self.bar.setAccessibleName(words)
        self.bar.setValue(round(1000 * share))
        self._arrange(working=True, undo=False)

    def say(self, words: str, *, undo: bool = False, stays: bool = False) -> None:
        """Say what was done; it goes after a while, or stays until there is something else to say."""
        self._tell(words)
        self._arrange(working=False, undo=undo)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        if stays:
            self._clock.stop()
        else:
            self._clock.start()

    def _tell(self, words: str) -> None:
        self.words.setFont(with_quotes_of(theme().font(), words))
        self.words.setText(words)

    def _arrange(self, *, working: bool, undo: bool) -> None:
        self.bar.setVisible(working)
        self.stop.setVisible(working)
        self.back.setVisible(undo)
        self.show()
