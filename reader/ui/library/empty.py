"""The page of an empty library: what this is, in three quiet steps, and two ways to begin."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.ui.dialogs.parts import button, text
from reader.ui.icons import application_icon, icon
from reader.ui.theme import theme


class EmptyPage(QScrollArea):
    """What a new library shows.

    Signals:
        choose: files are to be chosen.
        samples: the sample editions of this language are to be imported (`zh`, `en`).
    """

    choose = Signal()
    samples = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("empty")
        self.setAccessibleName(self.tr("Welcome"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._build()
        theme().changed.connect(self._build)

    def _build(self) -> None:
        px = theme().measures.px
        content = QWidget(self)
        outer = QVBoxLayout(content)
        outer.setContentsMargins(px(40), px(32), px(40), px(32))
        outer.addStretch(2)
        picture = QLabel(content)
        picture.setPixmap(application_icon().pixmap(QSize(px(72), px(72)), self.devicePixelRatioF()))
        outer.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addSpacing(px(16))
        title = text(self.tr("Read two editions side by side"), "display")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        outer.addWidget(title)
        outer.addSpacing(px(6))
        lead = text(
            self.tr(
                "Duizhao finds what belongs together, and shows what changed in words, figures and names."
            ),
            "soft",
        )
        lead.setAlignment(Qt.AlignmentFlag.AlignCenter)
        outer.addWidget(lead)
        outer.addSpacing(px(24))
        outer.addLayout(self._buttons())
        outer.addSpacing(px(12))
        hint = text(
            self.tr(
                "Or drop files anywhere on this window: text, Markdown, Word, OpenDocument, RTF, PDF, HTML."
            ),
            "caption",
        )
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        outer.addWidget(hint)
        outer.addSpacing(px(40))
        outer.addLayout(self._steps())
        outer.addStretch(3)
        self.setWidget(content)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().measures.px(12))
        row.addStretch()
        choose = button(self.tr("Open files…"), "primary", "open")
        choose.setObjectName("choose")
        choose.clicked.connect(self.choose)
        row.addWidget(choose)
        for language, words in (
            ("zh", self.tr("Try the Chinese samples")),
            ("en", self.tr("Try the English samples")),
        ):
            sample = button(words)
            sample.setObjectName(f"samples-{language}")
            sample.clicked.connect(lambda _on=False, language=language: self.samples.emit(language))
            row.addWidget(sample)
        row.addStretch()
        return row

    def _steps(self) -> QHBoxLayout:
        px = theme().measures.px
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addStretch(1)
        steps = (
            (
                "import",
                self.tr("1  Open"),
                self.tr("Open this year's report and last year's. They are kept here, by series."),
            ),
            (
                "compare",
                self.tr("2  Compare"),
                self.tr("Press Enter on an edition: it stands beside the one before it, row by row."),
            ),
            (
                "export",
                self.tr("3  Review and pass on"),
                self.tr("Go from change to change, mark and note, and export a summary of changes."),
            ),
        )
        for name, heading, words in steps:
            card = QFrame()
            card.setProperty("card", True)
            card.setMinimumWidth(px(160))
            card.setMaximumWidth(px(248))
            inner = QVBoxLayout(card)
            inner.setContentsMargins(px(16), px(16), px(16), px(16))
            inner.setSpacing(px(6))
            picture = QLabel()
            picture.setPixmap(icon(name, "accent").pixmap(QSize(px(24), px(24)), self.devicePixelRatioF()))
            inner.addWidget(picture)
            head = text(heading)
            head.setFont(theme().font(bold=True))
            inner.addWidget(head)
            inner.addWidget(text(words, "soft"))
            inner.addStretch()
            row.addWidget(card, 4)
        row.addStretch(1)
        return row
