"""The fields in which a person says what goes into a digest."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reader import presets
from reader.compare.model import Comparison, EditClass, Relation
from reader.document.language import Language
from reader.export import Format, Options, Preset, Scope, words
from reader.ui.dialogs.export.sections import SectionTree
from reader.ui.dialogs.name import NameDialog
from reader.ui.dialogs.parts import button, text
from reader.ui.theme import theme

if TYPE_CHECKING:
    from reader.ui.session import Session

_OWN = "own:"  # before the name of a saved choice, to tell it from those that come with the program
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


class Choices(QWidget):
    """Format, preset, title, and in three tabs: contents, rows, sections.

    Signals:
        changed: something else is chosen.
    """

    changed = Signal()

    def __init__(self, comparison: Comparison, session: "Session", parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._base = Options()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().measures.px(12))
        layout.addLayout(self._fields())
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("What goes in"))
        self.sections = SectionTree(comparison)
        self.tabs.addTab(self._content_boxes(), self.tr("Contents"))
        self.rows = self._row_boxes()
        self.tabs.addTab(self.rows, self.tr("Changes"))
        self.tabs.addTab(self.sections, self.tr("Sections"))
        layout.addWidget(self.tabs, 1)
        self.format.currentIndexChanged.connect(self._allow)
        for combo in (self.format, self.scope, self.language):
            combo.currentIndexChanged.connect(self.changed)
        for line in (self.title, self.author):
            line.textChanged.connect(self.changed)
        for box in (*self.contents.values(), *self.relations.values(), *self.classes.values()):
            box.toggled.connect(self.changed)
        self.sections.itemChanged.connect(self.changed)
        self._recall()
        self.preset.currentIndexChanged.connect(self._take_preset)

    @property
    def form(self) -> Format:
        """The format that is chosen."""
        return Format(self.format.currentData())

    @property
    def options(self) -> Options:
        """What goes in, as chosen."""
        ticked: dict[str, Any] = {name: box.isChecked() for name, box in self.contents.items()}
        ticked |= self.sections.chosen
        return replace(
            self._base,
            title=self.title.text().strip(),
            author=self.author.text().strip(),
            language=Language(self.language.currentData()),
            scope=Scope(self.scope.currentData()),
            relations=frozenset(one for one, box in self.relations.items() if box.isChecked()),
            classes=frozenset(one for one, box in self.classes.items() if box.isChecked()),
            **ticked,
        )

    def keep(self) -> None:
        """Begin the next time with what is chosen now."""
        kept = self._session.settings
        kept.set("export/format", self.form.value)
        kept.set("export/preset", self.preset.currentData())
        kept.set("export/author", self.author.text().strip())

    def _allow(self) -> None:
        """Offer no choice of parts and rows for a format that is written whole; notes may go with it."""
        parts = (box for name, box in self.contents.items() if name != "notes")
        for part in (*parts, self.rows, self.sections, self.preset, self.save, self.delete):
            part.setEnabled(not self.form.is_whole)

    # --- fields --------------------------------------------------------------------------------------

    def _fields(self) -> QFormLayout:
        px = theme().measures.px
        form = QFormLayout()
        form.setVerticalSpacing(px(8))
        form.setHorizontalSpacing(px(12))
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        spoken = self._session.language
        self.format = _combo((one.value, one.label.to(spoken)) for one in Format)
        self.preset = _combo(())
        self.language = _combo(((Language.ZH.value, "中文"), (Language.EN.value, "English")))
        self.language.setCurrentIndex(self.language.findData(spoken.value))
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("Made from the editions' titles"))
        self.author = QLineEdit()
        self.author.setPlaceholderText(self.tr("Optional"))
        for name, field in (
            (self.tr("&Format"), self.format),
            (self.tr("&Preset"), self.preset),
            (self.tr("&Language"), self.language),
            (self.tr("&Title"), self.title),
            (self.tr("&Author"), self.author),
        ):
            field.setAccessibleName(name.replace("&", ""))
            form.addRow(name, field)
            if field is self.preset:
                form.addRow("", self._preset_buttons())
        return form

    def _preset_buttons(self) -> QWidget:
        self.save = button(self.tr("Save preset…"), "quiet")
        self.save.clicked.connect(self._ask_name)
        self.delete = button(self.tr("Delete preset"), "quiet")
        self.delete.clicked.connect(self._delete_preset)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.save)
        row.addWidget(self.delete)
        row.addStretch()
        return holder

    def _content_boxes(self) -> QWidget:
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
        return _column(self.contents.values())

    def _row_boxes(self) -> QWidget:
        spoken = self._session.language
        self.scope = _combo(
            (
                (Scope.ALL.value, self.tr("All changes")),
                (Scope.REVIEWED.value, self.tr("Only what was reviewed")),
                (Scope.IMPORTANT.value, self.tr("Only what is marked as important")),
            )
        )
        self.scope.setAccessibleName(self.tr("Rows"))
        self.relations = {one: QCheckBox(words.RELATION[one].to(spoken).capitalize()) for one in Relation}
        self.classes = {
            one: QCheckBox(words.CLASS[one].to(spoken).capitalize())
            for one in EditClass
            if one is not EditClass.SAME
        }
        return _column(
            (
                self.scope,
                text(self.tr("Rows that are"), "caption"),
                *self.relations.values(),
                text(self.tr("Edits that count"), "caption"),
                *self.classes.values(),
            )
        )

    # --- presets -------------------------------------------------------------------------------------

    def _recall(self) -> None:
        """Begin with what was chosen last."""
        kept = self._session.settings
        self.author.setText(kept.text("export/author"))
        self.format.setCurrentIndex(
            max(0, self.format.findData(kept.text("export/format", Format.HTML.value)))
        )
        self._list_presets(kept.text("export/preset", Preset.CHANGES.value))
        self._take_preset()

    def _list_presets(self, chosen: str) -> None:
        blocked = self.preset.blockSignals(True)
        self.preset.clear()
        for one in Preset:
            self.preset.addItem(one.label.to(self._session.language), one.value)
        for name in presets.saved(self._session.library):
            self.preset.addItem(name, _OWN + name)
        self.preset.setCurrentIndex(max(0, self.preset.findData(chosen)))
        self.preset.blockSignals(blocked)
        self.delete.setVisible(self._own_name is not None)

    @property
    def _own_name(self) -> str | None:
        chosen = str(self.preset.currentData())
        return chosen.removeprefix(_OWN) if chosen.startswith(_OWN) else None

    def _take_preset(self) -> None:
        name = self._own_name
        self.delete.setVisible(name is not None)
        if name is None:
            self._set(Preset(self.preset.currentData()).options())
        elif (own := presets.saved(self._session.library).get(name)) is not None:
            self._set(own)
            self.title.setText(own.title)
            self.author.setText(own.author)
            self.language.setCurrentIndex(self.language.findData(own.language.value))
            self.scope.setCurrentIndex(self.scope.findData(own.scope.value))
        self.changed.emit()

    def _set(self, options: Options) -> None:
        self._base = options
        for name, box in self.contents.items():
            box.setChecked(bool(getattr(options, name)))
        for relation, box in self.relations.items():
            box.setChecked(relation in options.relations)
        for kind, box in self.classes.items():
            box.setChecked(kind in options.classes)
        self.sections.choose(options)

    def _ask_name(self) -> None:
        dialog = NameDialog(
            self.tr("Save as a preset"),
            self.tr("A preset of the same name is replaced."),
            self._own_name or self.tr("My preset"),
            self,
        )
        dialog.save.setText(self.tr("Save"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._save_preset(dialog.name))
        dialog.open()

    def _save_preset(self, name: str) -> None:
        presets.save(self._session.library, name, self.options)
        self._list_presets(_OWN + name)

    def _delete_preset(self) -> None:
        name = self._own_name
        if name is not None:
            presets.delete(self._session.library, name)
            # What is ticked stays: only its name is gone.
            self._list_presets(Preset.CHANGES.value)
            self.preset.setFocus()


def _combo(entries: Iterable[tuple[str, str]]) -> QComboBox:
    combo = QComboBox()
    for value, label in entries:
        combo.addItem(label, value)
    return combo


def _column(widgets: Iterable[QWidget]) -> QWidget:
    px = theme().measures.px
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, px(8), 0, 0)
    layout.setSpacing(px(5))
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch()
    return page
