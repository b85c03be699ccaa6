"""The list of figures: old, new, difference."""

from array import array

from PySide6.QtWidgets import QWidget

from reader.compare.model import FigureChange
from reader.ui.comparison.index import Index
from reader.ui.comparison.panel.entries import Entry, EntryList
from reader.ui.comparison.panel.page import PanelPage, side_of

_MINUS = "\N{MINUS SIGN}"


def amount(value: float) -> str:
    """Give a difference as it is read: signed, grouped, no needless decimals."""
    text = f"{abs(value):,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{abs(value):,.0f}"
    return f"{_MINUS if value < 0 else '+'}{text}" if value else "0"


def change(figure: FigureChange) -> str:
    """Give by how much a figure changed: `+12`, and in percent where that says more."""
    difference, percent = figure.difference, figure.percent
    if difference is None:
        return ""
    if percent is None or figure.unit == "%":
        return amount(difference)
    return f"{amount(difference)}  {amount(round(percent, 1 if abs(percent) < 10 else None))}%"


class FiguresPage(PanelPage):
    """Figures: first what changed, then what came, then what went; each leads to its paragraph."""

    def __init__(self, index: Index, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._empty.setText(self.tr("No figure changed."))
        self._index = index
        self.list = EntryList(self.tr("Figures"), self._entry, self)
        self.list.chosen.connect(self._go)
        self.set_body(self.list)
        self.set_index(index)

    def set_index(self, index: Index) -> None:
        """Take up a comparison made anew."""
        self._index = index
        figures = index.comparison.figures
        keys = sorted(
            range(len(figures)), key=lambda key: (figures[key].new is None, figures[key].old is None)
        )
        self.list.entries.set_keys(array("i", keys))
        self.show_body(something=bool(figures))
        self.counted.emit()

    def count(self) -> int:
        """Give how many figures changed."""
        return len(self._index.comparison.figures)

    def _entry(self, key: int) -> Entry:
        figure = self._index.comparison.figures[key]
        about = figure.about or figure.unit
        if figure.old is None or figure.new is None:
            came = figure.old is None
            sign, colour = ("+", "ins") if came else (_MINUS, "removed")
            word = self.tr("added") if came else self.tr("removed")
            return Entry(sign, colour, about, text=figure.new or figure.old or "", outcome=word)
        difference = figure.difference
        if difference is None:  # a rise that became a fall, or another unit
            sign, colour = "≠", "soft"
        elif difference:
            sign, colour = ("↑", "ins") if difference > 0 else ("↓", "removed")
        else:
            sign, colour = "=", "soft"
        return Entry(sign, colour, about, text=f"{figure.old} → {figure.new}", outcome=change(figure))

    def _go(self, key: int) -> None:
        figure = self._index.comparison.figures[key]
        for name, new in ((figure.new_paragraph, True), (figure.old_paragraph, False)):
            for row in self._index.rows_of({name} if name else (), new=new).values():
                self.chosen.emit(row, side_of(new=new))
                return
