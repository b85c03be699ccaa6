"""What a digest will look like, made in the background whenever the choice changes."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from reader.compare.model import Comparison
from reader.document.progress import Progress
from reader.export import Format, Options, Review, gather
from reader.ui.dialogs.export.sketch import Sketch, sketch
from reader.ui.dialogs.parts import text
from reader.ui.theme import theme
from reader.ui.work import Work

if TYPE_CHECKING:
    from reader.ui.comparison.review import Key
    from reader.ui.session import Session

_SETTLING_MS = 200


class Preview(QWidget):
    """The beginning of the digest, and above it how much goes in."""

    def __init__(
        self, comparison: Comparison, reviews: "Mapping[Key, Review]", session: "Session", parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._reviews = reviews
        self._session = session
        self._wanted: tuple[Options, Format] | None = None
        self._work: Work[Sketch] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().measures.px(8))
        self.count = text("", "caption")
        self.count.setObjectName("count")
        layout.addWidget(self.count)
        self.page = QTextBrowser()
        self.page.setObjectName("preview")
        self.page.setAccessibleName(self.tr("Preview of the summary"))
        self.page.setOpenLinks(False)
        self.page.setWordWrapMode(QTextOption.WrapMode.WordWrap)  # a narrow column cuts no word in two
        layout.addWidget(self.page, 1)
        self._clock = QTimer(self, singleShot=True, interval=_SETTLING_MS)
        self._clock.timeout.connect(self._make)

    def show_choice(self, options: Options, form: Format) -> None:
        """Show this choice as soon as no other follows it."""
        self._wanted = (options, form)
        self._clock.start()

    def _make(self) -> None:
        if self._wanted is None:
            return
        options, form = self._wanted
        colours = theme().colours

        def work(progress: Progress) -> Sketch:
            digest = gather(self._comparison, options, self._reviews, progress=progress)
            return sketch(digest, colours)

        if self._work is not None and self._work.running:
            self._work.cancel()
        current = self._work = Work(work, self)
        # A preview of what was chosen before is late, and of no use.
        current.done.connect(lambda made: self._show(made, form) if current is self._work else None)
        current.failed.connect(lambda error: self._session.tell(error, self))
        current.start()

    def _show(self, made: Sketch, form: Format) -> None:
        if form.is_whole:
            self.count.setText(self.tr("This format is written whole, whatever is chosen here."))
        else:
            rows, tables = self.tr("%n row(s)", "", made.rows), self.tr("%n table(s)", "", made.tables)
            self.count.setText(self.tr("Going in: {rows}, {tables}").format(rows=rows, tables=tables))
        self.page.setHtml(made.html)
