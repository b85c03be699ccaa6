"""Tracked changes of Word files, read as if all were accepted."""

from collections import Counter

from lxml import etree

from reader.document.warning import ReadingWarning, WarningKind
from reader.sources.docx.names import w

REMOVED = frozenset({w("del"), w("moveFrom")})
INSERTED = frozenset({w("ins"), w("moveTo")})


class Revisions:
    """Counts tracked changes."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def count(self, tag: str) -> None:
        """Take note of a change."""
        self._counts["+" if tag in INSERTED else "-"] += 1

    def row_removed(self, row: etree._Element) -> bool:
        """Whether a table's row is deleted."""
        properties = row.find(w("trPr"))
        if properties is None or properties.find(w("del")) is None:
            return False
        self.count(w("del"))
        return True

    def warnings(self) -> tuple[ReadingWarning, ...]:
        """Give one warning for the whole file if there were changes: how many put in, how many taken out."""
        if not self._counts:
            return ()
        detail = f"+{self._counts['+']} −{self._counts['-']}"
        return (ReadingWarning(0, WarningKind.REVISIONS, detail),)
