"""What can be undone in the library window."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand


class Step(QUndoCommand):
    """One act on the library and its inverse, both told as they happen."""

    def __init__(self, words: str, do: Callable[[], object], undo: Callable[[], object]) -> None:
        super().__init__(words)
        self._do = do
        self._undo = undo

    def redo(self) -> None:
        """Do it, the first time too."""
        self._do()

    def undo(self) -> None:
        """Take it back."""
        self._undo()
