"""The dialog itself: choices and their preview side by side, then where the file is."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from reader.compare.model import Comparison
from reader.document.progress import Progress
from reader.export import Format, Options, Review, write
from reader.ui.dialogs.export.choices import Choices
from reader.ui.dialogs.export.preview import Preview
from reader.ui.dialogs.files import dress
from reader.ui.dialogs.parts import button, fit, text
from reader.ui.theme import theme

if TYPE_CHECKING:
    from reader.ui.comparison.review import Key
    from reader.ui.session import Session

_FILE_UNSAFE = set('<>:"/\\|?*')


class ExportDialog(QDialog):
    """Chooses and writes; when it is done it says where the file is, and opens it."""

    def __init__(
        self,
        comparison: Comparison,
        reviews: "Mapping[Key, Review]",
        session: "Session",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self._reviews = reviews
        self._session = session
        self._target = Path()
        self.setObjectName("export")
        self.setWindowTitle(self.tr("Export a summary of changes"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.choices = Choices(comparison, session, self)
        self.preview = Preview(comparison, reviews, session, self)
        self._pages = QStackedWidget(self)
        self._choosing = self._choices()
        self._pages.addWidget(self._choosing)
        self._pages.addWidget(self._ending())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.choices.changed.connect(self._show_preview)
        self._show_preview()
        fit(self, 980, 760)

    # --- choosing ------------------------------------------------------------------------------------

    @property
    def form(self) -> Format:
        """The format that is chosen."""
        return self.choices.form

    @property
    def options(self) -> Options:
        """What goes in, as chosen."""
        return self.choices.options

    def _show_preview(self) -> None:
        self.preview.show_choice(self.options, self.form)

    def _choices(self) -> QWidget:
        px = theme().measures.px
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(12))
        layout.addWidget(text(self.tr("Export a summary of changes"), "title"))
        sides = QHBoxLayout()
        sides.setSpacing(px(20))
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("What goes in"))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.choices)
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        scroll.setFixedWidth(max(px(320), self.choices.sizeHint().width()) + bar + px(8))
        sides.addWidget(scroll)
        sides.addWidget(self.preview, 1)
        layout.addLayout(sides, 1)
        row = QHBoxLayout()
        row.addStretch()
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row.addWidget(cancel)
        go = button(self.tr("Export…"), "primary", "export")
        go.setObjectName("go")
        go.setDefault(True)
        go.clicked.connect(self._ask_target)
        row.addWidget(go)
        layout.addLayout(row)
        return page

    # --- writing -------------------------------------------------------------------------------------

    def _ask_target(self) -> None:
        folder = self._session.settings.text("export/folder", str(Path.home()))
        dialog = QFileDialog(self, self.tr("Export as"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        label = self.form.label.to(self._session.language)
        dialog.setNameFilters([f"{label} (*{self.form.suffix})", self.tr("All files (*)")])
        dialog.setDefaultSuffix(self.form.suffix.removeprefix("."))
        dialog.selectFile(self._proposed_name())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dress(dialog)
        dialog.fileSelected.connect(lambda file: self.write(Path(file)))
        dialog.open()

    def _proposed_name(self) -> str:
        old, new = (Path(edition.name).stem for edition in (self._comparison.old, self._comparison.new))
        name = "".join("_" if char in _FILE_UNSAFE else char for char in f"{old} - {new}")
        return name + self.form.suffix

    def write(self, target: Path) -> None:
        """Write the digest; an existing file was agreed to be overwritten in the file dialog."""
        form, options = self.form, self.options
        self._session.settings.set("export/folder", str(target.parent))
        self.choices.keep()
        self._target = target

        def work(progress: Progress) -> None:
            write(
                self._comparison,
                form,
                target,
                options,
                reviews=self._reviews,
                force=True,
                progress=progress,
            )

        self._session.run(self.tr("Exporting…"), work, self._show_end, self)

    def _ending(self) -> QWidget:
        px = theme().measures.px
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(12))
        layout.addStretch()
        layout.addWidget(text(self.tr("The summary is written"), "title"))
        self.where = text("", "soft")
        self.where.setObjectName("where")
        self.where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(self.where)
        layout.addStretch()
        row = QHBoxLayout()
        folder = button(self.tr("Show the folder"), "", "open")
        folder.clicked.connect(lambda: _open(self._target.parent))
        row.addWidget(folder)
        row.addStretch()
        close = button(self.tr("Close"))
        close.clicked.connect(self.accept)
        row.addWidget(close)
        show = button(self.tr("Open the file"), "primary")
        show.setObjectName("show")
        show.clicked.connect(lambda: _open(self._target))
        row.addWidget(show)
        layout.addLayout(row)
        return page

    def _show_end(self, _nothing: object) -> None:
        self.where.setText(str(self._target))
        self._pages.removeWidget(self._choosing)
        self._choosing.hide()
        centre = self.geometry().center()
        fit(self, 520)
        self.move(centre - self.rect().center())


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
