"""Fields of Word files: of what a field is made of, only its result is text."""

import re

from reader.sources.numerals import circled

# Word's "enclose characters" is a field without a result: a ring and what stands in it.
_ENCLOSED = re.compile(r"\s*eq\s+\\o\s*(?:\\ac)?\s*\(\s*[○◯〇□△◇]\s*[,，;]\s*(.+?)\s*\)\s*", re.IGNORECASE)


class Fields:
    """Follows the beginnings, separators and ends of fields; they may run over many paragraphs."""

    def __init__(self) -> None:
        self._open: list[bool] = []  # for every open field, whether its result has begun
        self._code: list[str] = []

    @property
    def showing(self) -> bool:
        """Whether text at this place is shown: it stands in no field's instructions."""
        return all(self._open)

    def instruct(self, text: str) -> None:
        """Take a piece of a field's instructions."""
        if self._open and not self._open[-1]:
            self._code[-1] += text

    def character(self, kind: str) -> str:
        """Meet a field's begin, separate or end; gives what an ended field without a result shows."""
        if kind == "begin":
            self._open.append(False)
            self._code.append("")
        elif kind == "separate" and self._open:
            self._open[-1] = True
        elif kind == "end" and self._open:
            had_result, code = self._open.pop(), self._code.pop()
            enclosed = None if had_result else _ENCLOSED.fullmatch(code)
            if enclosed:
                return circled(int(enclosed[1])) if enclosed[1].isdecimal() else enclosed[1]
        return ""
