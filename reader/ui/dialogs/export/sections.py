"""The sections of both editions, to be ticked: those of the new one, then those that were removed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from reader.compare.model import Comparison
from reader.document.model import Edition
from reader.export import Options
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
    def chosen(self) -> dict[str, tuple[str, ...]]:
        """What is ticked, as fields of `Options`.

        While something is ticked in every outermost section of the new edition, what is left out is named;
        else what goes in. A section of which only a part is ticked goes in with its own paragraphs.
        """
        picked = any(item.parent() is None and item.checkState(0) == _OFF for item in self._new.values())
        return {
            "sections": _outermost(self._new, off=False) if picked else (),
            "old_sections": _outermost(self._old, off=False) if picked else (),
            "without_sections": _outermost(self._new, off=True),
            "without_old_sections": _outermost(self._old, off=True),
        }

    def choose(self, options: Options) -> None:
        """Tick what a choice names; sections that these editions do not have are passed over."""
        sides = (
            (self._new, options.sections, options.without_sections),
            (self._old, options.old_sections, options.without_old_sections),
        )
        picked = any(name in items for items, chosen, _ in sides for name in chosen)
        blocked = self.blockSignals(True)
        for items, chosen, without in sides:
            # From the outside in, so that what stands within decides for itself.
            for name, item in items.items():
                if name in without or (picked and name not in chosen and item.parent() is None):
                    item.setCheckState(0, _OFF)
                elif name in chosen or item.parent() is None:
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


def _outermost(items: dict[str, QTreeWidgetItem], *, off: bool) -> tuple[str, ...]:
    """Give the outermost sections that are unticked (`off`), or of which at least something is ticked."""
    found = {name: item.parent() for name, item in items.items() if (item.checkState(0) == _OFF) == off}
    return tuple(
        name for name, above in found.items() if above is None or (above.checkState(0) == _OFF) != off
    )
