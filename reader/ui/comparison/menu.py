"""The menu of a row: what can be done with what was right-clicked."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from reader.ui.comparison.labels import is_joined
from reader.ui.comparison.rows.hits import Hit
from reader.ui.comparison.rows.text import Side

if TYPE_CHECKING:
    from reader.ui.comparison.window import ComparisonWindow


def row_menu(window: "ComparisonWindow", hit: Hit) -> QMenu:
    """Give the menu for what was hit; the row it belongs to is the current one already."""
    made = window.commands
    menu = QMenu(window)
    rows = window.comparison.rows
    row = rows[hit.block.row] if not hit.block.is_band else None
    for name in ("copy", "copy_marked", "copy_old", "copy_new"):
        menu.addAction(made[name])
    if row is None:
        return menu
    menu.addSeparator()
    for name in ("seen", "important", "note"):
        menu.addAction(made[name])
    menu.addSeparator()
    menu.addAction(made["pair"])
    if row.old and row.new:
        menu.addAction(made["unpair"])
    if hit.shown is not None and hit.side is not None and window.review.can_take_out(row, hit.side):
        name, side = hit.shown.paragraph.id, hit.side
        take = menu.addAction(window.tr("Take this paragraph out of the row"))
        take.triggered.connect(lambda: window.review.take_out(hit.block.row, side, name))
    if hit.shown is not None and hit.side is not None:
        name, side = hit.shown.paragraph.id, hit.side
        trace = menu.addAction(window.tr("History of this paragraph…"))
        trace.triggered.connect(lambda: window.history_requested.emit(name, side is Side.OLD))
    if row.moved or is_joined(row) or hit.block.row in window.view.gone:
        menu.addAction(made["partner"])
    return menu
