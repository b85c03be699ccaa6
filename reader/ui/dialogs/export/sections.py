"""The sections of both editions, to be ticked: those of the new one, then those that were removed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from reader.compare.model import Comparison
from reader.document.model import Edition
from reader.export.labels import heading_text

_ON = Qt.CheckState.Checked
_OFF = Qt.CheckState.Unchecked


class SectionTree(QTreeWidget):
    """Sections with boxes; a box stands for its section and all below it.

    With every box ticked nothing is chosen: the digest then also holds what stands outside of sections.
    """

    def __init__(self, comparison: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sections")
        self.setHeaderHidden(True)
        self.setAccessibleName(self.tr("Sections that go in"))
        self._new = self._grow(comparison.new, {section.id for section in comparison.new.sections})
        gone = {pair.old for pair in comparison.sections if pair.old is not None and pair.new is None}
        self._old = self._grow(comparison.old, gone)
        for item in self._old.values():
            item.setText(0, self.tr("{heading} (removed)").format(heading=item.text(0)))
        self.expandToDepth(0)

    @property
    def chosen(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The outermost ticked sections of the new edition and of the old one; both empty for all."""
        every = (*self._new.values(), *self._old.values())
        if all(item.checkState(0) == _ON for item in every):
            return (), ()
        return _outermost(self._new), _outermost(self._old)

    def choose(self, new: tuple[str, ...], old: tuple[str, ...]) -> None:
        """Tick sections by their ids; those that these editions do not have are passed over."""
        known = [
            item
            for items, names in ((self._new, new), (self._old, old))
            for name, item in items.items()
            if name in names
        ]
        blocked = self.blockSignals(True)
        for item in (*self._new.values(), *self._old.values()):
            item.setCheckState(0, _OFF if known else _ON)
        for item in known:
            item.setCheckState(0, _ON)
        self.blockSignals(blocked)

    def _grow(self, edition: Edition, names: set[str]) -> dict[str, QTreeWidgetItem]:
        items: dict[str, QTreeWidgetItem] = {}
        for section in edition.sections:
            if section.id not in names:
                continue
            item = QTreeWidgetItem([heading_text(section)])
            item.setToolTip(0, heading_text(section))
            above = items.get(section.parent or "")
            if above is None:
                self.addTopLevelItem(item)
            else:
                above.addChild(item)
            # A box above follows the boxes below it, and they follow it.
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, _ON)
            items[section.id] = item
        return items


def _outermost(items: dict[str, QTreeWidgetItem]) -> tuple[str, ...]:
    ticked = {name: item.parent() for name, item in items.items() if item.checkState(0) == _ON}
    return tuple(name for name, above in ticked.items() if above is None or above.checkState(0) != _ON)
