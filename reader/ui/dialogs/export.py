"""The dialog that writes a digest: which format, what goes in, where to."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.compare.model import Comparison
from reader.document.language import Language
from reader.document.progress import Progress
from reader.export import Format, Options, Preset, Review, Scope, write
from reader.ui.dialogs.parts import button, rule, text
from reader.ui.theme import theme

if TYPE_CHECKING:
    from reader.ui.comparison.review import Key
    from reader.ui.session import Session

_CONTENTS = (
    "changes",
    "unchanged",
    "map",
    "figures",
    "terms",
    "verbs",
    "citations",
    "footnotes",
    "notes",
    "plot",
    "flow",
)
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
        self.setMinimumWidth(theme().measures.px(560))
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._choices())
        self._pages.addWidget(self._ending())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self._recall()

    # --- choosing ------------------------------------------------------------------------------------

    @property
    def form(self) -> Format:
        """The format that is chosen."""
        return Format(self.format.currentData())

    @property
    def options(self) -> Options:
        """What goes in, as chosen."""
        preset = Preset(self.preset.currentData())
        base = preset.options(
            Options(
                title=self.title.text().strip(),
                author=self.author.text().strip(),
                language=Language(self.language.currentData()),
                scope=Scope(self.scope.currentData()),
            )
        )
        ticked: dict[str, Any] = {name: box.isChecked() for name, box in self.contents.items()}
        return replace(base, **ticked)

    def _choices(self) -> QWidget:
        px = theme().measures.px
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(14))
        layout.addWidget(text(self.tr("Export a summary of changes"), "title"))
        form = QFormLayout()
        form.setVerticalSpacing(px(10))
        form.setHorizontalSpacing(px(16))
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        spoken = self._session.language
        self.format = _combo((one.value, one.label.to(spoken)) for one in Format)
        self.preset = _combo((one.value, one.label.to(spoken)) for one in Preset)
        self.scope = _combo(
            (
                (Scope.ALL.value, self.tr("All changes")),
                (Scope.REVIEWED.value, self.tr("Only what was reviewed")),
                (Scope.IMPORTANT.value, self.tr("Only what is marked as important")),
            )
        )
        self.language = _combo(((Language.ZH.value, "中文"), (Language.EN.value, "English")))
        self.language.setCurrentIndex(self.language.findData(spoken.value))
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("Made of the editions' titles"))
        self.author = QLineEdit()
        self.author.setPlaceholderText(self.tr("Optional"))
        self.preset.currentIndexChanged.connect(self._take_preset)
        for words, field in (
            (self.tr("&Format"), self.format),
            (self.tr("&Contents"), self.preset),
            (self.tr("&Rows"), self.scope),
            (self.tr("&Language"), self.language),
            (self.tr("&Title"), self.title),
            (self.tr("&Author"), self.author),
        ):
            field.setAccessibleName(words.replace("&", ""))
            form.addRow(words, field)
        layout.addLayout(form)
        layout.addWidget(rule())
        layout.addLayout(self._boxes())
        layout.addStretch()
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

    def _boxes(self) -> QGridLayout:
        px = theme().measures.px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(6))
        names = {
            "changes": self.tr("Changes, side by side"),
            "unchanged": self.tr("Rows without changes"),
            "map": self.tr("Map of sections"),
            "figures": self.tr("Figures"),
            "terms": self.tr("Terms"),
            "verbs": self.tr("Operative verbs"),
            "citations": self.tr("Citations"),
            "footnotes": self.tr("Footnotes"),
            "notes": self.tr("Notes of the review"),
            "plot": self.tr("Words that gained or lost"),
            "flow": self.tr("Where the sections went"),
        }
        self.contents = {name: QCheckBox(names[name]) for name in _CONTENTS}
        for at, box in enumerate(self.contents.values()):
            grid.addWidget(box, at // 2, at % 2)
        return grid

    def _take_preset(self) -> None:
        chosen = Preset(self.preset.currentData()).options()
        for name, box in self.contents.items():
            box.setChecked(bool(getattr(chosen, name)))

    def _recall(self) -> None:
        """Begin with what was chosen last."""
        kept = self._session.settings
        self.author.setText(kept.text("export/author"))
        for field, key, first in (
            (self.format, "export/format", Format.HTML.value),
            (self.preset, "export/preset", Preset.CHANGES.value),
        ):
            field.setCurrentIndex(max(0, field.findData(kept.text(key, first))))
        self._take_preset()

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
        dialog.fileSelected.connect(lambda file: self.write(Path(file)))
        dialog.open()

    def _proposed_name(self) -> str:
        old, new = (Path(edition.name).stem for edition in (self._comparison.old, self._comparison.new))
        name = "".join("_" if char in _FILE_UNSAFE else char for char in f"{old} - {new}")
        return name + self.form.suffix

    def write(self, target: Path) -> None:
        """Write the digest; an existing file was agreed to be overwritten in the file dialog."""
        form, options = self.form, self.options
        kept = self._session.settings
        kept.set("export/folder", str(target.parent))
        kept.set("export/format", form.value)
        kept.set("export/preset", self.preset.currentData())
        kept.set("export/author", options.author)
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
        self._pages.setCurrentIndex(1)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _combo(entries: Iterable[tuple[str, str]]) -> QComboBox:
    combo = QComboBox()
    for value, words in entries:
        combo.addItem(words, value)
    return combo
