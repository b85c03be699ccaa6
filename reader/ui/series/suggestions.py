"""What belongs to an edition, offered on its page with the reason."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.document.progress import Progress
from reader.library import EditionEntry
from reader.ui.dialogs.parts import button, rule, text
from reader.ui.library.shelves import edition_name, label
from reader.ui.theme import theme
from reader.ui.work import Work

if TYPE_CHECKING:
    from reader.linking import Suggestion
    from reader.ui.session import Session


class SuggestionList(QWidget):
    """What mandates an edition, what it answers, what reports on it; empty while that is looked for."""

    def __init__(self, session: "Session", entry: EditionEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._entry = entry
        self.setObjectName("suggestions")
        px = theme().measures.px
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, px(4), 0, 0)
        self._layout.setSpacing(px(4))
        self._work: Work[tuple[Suggestion, ...]] = Work(self._look, self)
        self._work.done.connect(self._show)
        # A list of offers that cannot be made is an empty one; what is wrong is told where it matters.
        self._work.failed.connect(lambda _error: None)
        self._work.start()

    def _look(self, progress: Progress) -> "tuple[Suggestion, ...]":
        from reader.linking import suggestions  # noqa: PLC0415 - the first edition shown needs no grammar

        return suggestions(self._session.library, self._entry.id, progress=progress)

    def _show(self, offers: "tuple[Suggestion, ...]") -> None:
        from reader.linking import Tie  # noqa: PLC0415 - as above

        words = {
            Tie.PREDECESSOR: self.tr("The edition before it"),
            Tie.MANDATE: self.tr("What asked for it"),
            Tie.ANSWERED: self.tr("What it answers"),
            Tie.REPORT: self.tr("What reports on it"),
        }
        offers = tuple(one for one in offers if one.tie is not Tie.PREDECESSOR)  # it has a button of its own
        if offers:
            self._layout.addWidget(rule())
            heading = text(self.tr("Belongs together"))
            heading.setFont(theme().font(bold=True))
            self._layout.addWidget(heading)
        for offer in offers:
            self._layout.addWidget(text(words[offer.tie], "caption"))
            name = " · ".join(filter(None, (edition_name(offer.edition), label(offer.edition))))
            self._layout.addWidget(text(name))
            self._layout.addWidget(text(offer.reason.to(self._session.language), "caption"))
            go = button(self.tr("Commitments and answers"), "quiet", "compare")
            go.setObjectName(f"suggestion-{offer.tie.value}")
            go.setToolTip(offer.reason.to(self._session.language))
            pair = (offer.edition.id, self._entry.id)
            if offer.tie is Tie.REPORT:
                pair = (self._entry.id, offer.edition.id)
            go.clicked.connect(lambda _on=False, pair=pair: self._open(*pair))
            self._layout.addWidget(go)

    def _open(self, mandate: int, report: int) -> None:
        self._session.rooms.commitments(mandate, report, self.window())
