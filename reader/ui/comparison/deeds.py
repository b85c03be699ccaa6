"""What the window's commands do to the row that is being read."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.ui.comparison.bar import CLASSES
from reader.ui.comparison.copying import chosen_marked, chosen_text, marked, side_text
from reader.ui.comparison.gotobox import GotoBox
from reader.ui.comparison.index import Change
from reader.ui.comparison.pairbox import PairBox
from reader.ui.comparison.rows.spoken import paragraph_words
from reader.ui.comparison.rows.text import Side, paragraphs_of

if TYPE_CHECKING:
    from reader.ui.comparison.commands import Do
    from reader.ui.comparison.window import ComparisonWindow

_BRIEF = 40  # characters of a text that are said


class Deeds:
    """The commands of one window."""

    def __init__(self, window: "ComparisonWindow") -> None:
        self._window = window
        window.view.selection_changed.connect(self._say_selected)

    def table(self) -> "dict[str, Do]":
        """Give what each command does, by its name."""
        window = self._window
        view, navigator, find = window.view, window.navigator, window.finder
        return {
            "next": navigator.next_change,
            "previous": navigator.previous_change,
            "unseen": navigator.next_unseen,
            "seen": self.seen,
            "important": self.important,
            "note": window.edit_note,
            "partner": lambda: navigator.to_partner(view.current),
            "find": lambda: find.open_at(view.current, self._selected_words()),
            "find_next": lambda: self._find_on(1),
            "find_previous": lambda: self._find_on(-1),
            "goto": self.ask_paragraph,
            "export": window.export_requested.emit,
            "swap": window.swap_requested.emit,
            "library": window.library_requested.emit,
            "caret": self.caret,
            "select": view.caret.select_side,
            "copy": self.copy,
            "copy_marked": self.copy_marked,
            "copy_old": lambda: self.copy_side(Side.OLD),
            "copy_new": lambda: self.copy_side(Side.NEW),
            "pair": self.pair,
            "unpair": self.unpair,
            "take_out": self.take_out,
            "filter": lambda: window.sieve.open_box(window.bar.button("filter")),
            "larger": lambda: view.zoom_by(1),
            "smaller": lambda: view.zoom_by(-1),
            "designed": lambda: view.zoom_by(0),
            **{f"class_{at}": partial(self.turn, change) for at, change in enumerate(CLASSES, 1)},
            "pictures": self.pictures,
            "inline": lambda: view.set_inline(not view.is_inline),
            "sections": lambda: window.frame.toggle(window.outline),
            "panel": lambda: window.frame.toggle(window.contents),
        }

    def _row(self) -> int:
        """Give the row that is meant, and make it the current one."""
        at = self._window.navigator.start()
        if at >= 0:
            self._window.view.set_current(at)
        return at

    def seen(self) -> None:
        """Mark the row as seen and go on to the next change; on a seen row, take the mark away."""
        number = self._row()
        if number < 0:
            return
        review = self._window.review
        if review.review(review.comparison.rows[number]).seen:
            review.set_seen(number, False)
            return
        review.set_seen(number, True)
        self._window.navigator.next_unseen()

    def turn(self, change: Change) -> None:
        """Show a class of change, or hide it."""
        window = self._window
        shown = window.sieve.wanted.changes
        window.sieve.want_changes(shown & ~change if shown & change else shown | change)

    def important(self) -> None:
        """Mark the row as important, or take the mark away."""
        number = self._row()
        if number >= 0:
            review = self._window.review
            review.set_important(number, not review.review(review.comparison.rows[number]).important)

    def pair(self) -> None:
        """Ask what the row belongs with, and put them together."""
        number = self._row()
        if number < 0:
            return
        box = PairBox(self._window.view.page.index, number, self._window)
        box.accepted.connect(lambda: self._paired(number, box))
        box.open()

    def _paired(self, number: int, box: PairBox) -> None:
        if box.choice is None:
            return
        side, name = box.choice
        if side is Side.OLD:
            self._window.review.join(number, old=name)
        else:
            self._window.review.join(number, new=name)

    def unpair(self) -> None:
        """Part the two sides of the row."""
        number = self._row()
        rows = self._window.comparison.rows
        if number >= 0 and rows[number].old and rows[number].new:
            self._window.review.unpair(number)
        else:
            self._window.say(self._window.tr("This row has one side only."))

    def take_out(self) -> None:
        """Take the paragraph with the selection out of the row; ask which one where none of it is meant."""
        window, number = self._window, self._row()
        if number < 0:
            return
        row, chosen = window.comparison.rows[number], window.view.marker.selection
        found = [
            (side, paragraph)
            for side in Side
            if window.review.can_take_out(row, side)
            for paragraph in paragraphs_of(window.comparison, row, side)
        ]
        if not found:
            window.say(window.tr("No side of this row has several paragraphs."))
            return
        if (
            chosen is not None
            and chosen.cursor.row == number
            and window.review.can_take_out(row, chosen.side)
        ):
            name = paragraphs_of(window.comparison, row, chosen.side)[chosen.cursor.piece].id
            window.review.take_out(number, chosen.side, name)
            return
        menu = QMenu(window)
        for side, paragraph in found:
            words = f"{paragraph_words(side, paragraph)}  {paragraph.text[:_BRIEF]}"
            action = menu.addAction(words.replace("&", "&&"))
            take = partial(window.review.take_out, number, side, paragraph.id)
            action.triggered.connect(lambda _checked=False, take=take: take())
        top = window.view.top_of(number) or 0
        menu.setActiveAction(menu.actions()[0])
        menu.popup(window.view.viewport().mapToGlobal(QPoint(window.view.page.columns.gutter_x, round(top))))

    def pictures(self) -> None:
        """Show the flow of sections and the topics."""
        from reader.ui.comparison.flow.window import Pictures  # noqa: PLC0415 - only when it is wanted

        window = self._window
        if window.pictures is None:
            window.pictures = pictures = Pictures(window.comparison)
            pictures.row_chosen.connect(lambda row: self._leave_pictures(window.view.go_to, row))
            pictures.section_chosen.connect(
                lambda name, new: self._leave_pictures(window.navigator.to_section, name, new=new)
            )
            pictures.word_chosen.connect(lambda word: self._leave_pictures(window.finder.open_at, 0, word))
        window.pictures.show()
        window.pictures.raise_()
        window.pictures.activateWindow()

    def _leave_pictures(self, go: Callable[..., object], *where: object, **which: bool) -> None:
        """Go from a picture to the text; the picture stays open behind it."""
        window = self._window
        window.window().raise_()
        window.activateWindow()
        window.view.setFocus()
        go(*where, **which)

    def ask_paragraph(self) -> None:
        """Ask for a paragraph's number and go there."""
        GotoBox(self._window.navigator, self._window).open()

    # --- selecting and copying -----------------------------------------------------------------------

    def caret(self) -> None:
        """Show the text cursor, or hide it."""
        window, caret = self._window, self._window.view.caret
        window.view.setFocus()
        caret.set_on(not caret.is_on)
        window.say(window.tr("Text cursor on; Shift and arrow keys select.") if caret.is_on else "")

    def _say_selected(self) -> None:
        """Say how much is selected, and what; nothing of a selection that has only begun."""
        window = self._window
        text = chosen_text(window.view.marker.chosen())
        brief = text if len(text) <= _BRIEF else text[:_BRIEF] + "…"
        words = window.tr("%n character(s) selected: {0}", "", len(text))
        window.say(words.format(brief) if text else "")

    def _find_on(self, direction: int) -> None:
        """Go to the next find, or the previous one; where the line is closed, begin with its words again."""
        finder = self._window.finder
        if finder.isVisible():
            finder.step(direction)
        else:
            finder.open_at(self._window.view.current)

    def _selected_words(self) -> str:
        text = chosen_text(self._window.view.marker.chosen())
        return text if len(text) <= 60 and "\n" not in text else ""

    def copy(self) -> None:
        """Copy what is selected, or the new side of the row; where it has none, the old one."""
        chosen = self._window.view.marker.chosen()
        if chosen:
            self._put(chosen_text(chosen))
        elif (number := self._row()) >= 0:
            self.copy_side(Side.NEW if self._window.comparison.rows[number].new else Side.OLD)

    def copy_marked(self) -> None:
        """Copy what is selected, or the row, with what changed marked."""
        chosen = self._window.view.marker.chosen()
        if chosen:
            self._put(chosen_marked(chosen))
        elif (number := self._row()) >= 0:
            self._put(marked(self._window.comparison.rows[number]))

    def copy_side(self, side: Side) -> None:
        """Copy one side of the row."""
        number = self._row()
        if number >= 0:
            comparison = self._window.comparison
            text = side_text(comparison, comparison.rows[number], side)
            if text:  # what was copied before stays where there is nothing
                self._put(text)
            else:
                self._window.say(self._window.tr("This row has one side only."))

    def _put(self, what: str | QMimeData) -> None:
        clipboard = QGuiApplication.clipboard()
        if isinstance(what, str):
            clipboard.setText(what)
        else:
            clipboard.setMimeData(what)
        self._window.say(self._window.tr("Copied."))
