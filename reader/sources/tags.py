"""Tags that open a row of Markdown: of HTML, and of the components of site generators (Vue, MDX)."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

_KNOWN: Final = re.compile(
    r"</?(details|summary|div|p|center|br|hr|img|section|span|font|picture|source|video|a|h[1-6]|[uo]l|li|dl|d[td])"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
INLINE: Final = "b|i|u|s|em|strong|sub|span|mark|small|a|font|center|code|kbd|del|ins|img"
"""What sets words of a line apart, and opens no row that is nothing but tags."""

_BRACES: Final = r"\{(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+\}"
_VALUE: Final = rf"\"[^\"]*+\"|'[^']*+'|{_BRACES}|[^\s\"'=<>`]++"
_COMPLETE: Final = re.compile(
    rf"<(?P<closing>/?)(?P<name>(?!(?:sup|{INLINE})[\s>/])[A-Za-z][\w.-]*+)"
    rf"(?P<attributes>(?:\s++(?:{_BRACES}|[^\s\"'<>/={{}}]++(?:\s*+=\s*+(?:{_VALUE}))?))*+)\s*+(?P<empty>/?)>"
)
"""An opening or closing tag, as CommonMark has it, with the attributes of Vue and JSX."""

_HIDDEN: Final = re.compile(r"<(script|style)\b", re.IGNORECASE)
_CLOSING: Final = re.compile(r"</([A-Za-z][\w.-]*)")
_MOST_ROWS: Final = 100
"""No tag runs over more."""


class Tag(NamedTuple):
    """What opens a row and is not shown.

    Attributes:
        markup: the tag, or all of a script.
        rows: how many rows it runs over.
        rest: what the last of them says after it.
        level: of the heading that it opens, 0 if none.
    """

    markup: str
    rows: int
    rest: str
    level: int = 0


class Tags:
    """Tells the tags of one file from what merely stands in angle brackets (`<your name>`)."""

    def __init__(self, text: str) -> None:
        self._closed = frozenset(_CLOSING.findall(text)) if "</" in text else frozenset()
        self._sought = 0  # the row up to which no tag over several rows was found

    def opening(self, rows: Sequence[str], at: int) -> Tag | None:
        """Give the tag that the row at a place opens with, or None."""
        text = rows[at].strip()
        if (known := _KNOWN.match(text)) is not None:
            level = int(known[1][1]) if known[1][1:].isdecimal() else 0
            return Tag(known[0], 1, text[known.end() :], level)
        if (hidden := _HIDDEN.match(text)) is not None:
            return self._hidden(rows, at, hidden[1])
        return self._component(rows, at, text)

    def parted(self, text: str) -> tuple[str, str]:
        """Part a text from the tags in it: give the text, blanks in their stead, and the tags."""
        found: list[str] = []

        def take(match: re.Match[str]) -> str:
            if match.re is _COMPLETE and not self._is_tag(match):
                return match[0]
            found.append(match[0])
            return " "

        return _COMPLETE.sub(take, _KNOWN.sub(take, text)), "".join(found)

    def _component(self, rows: Sequence[str], at: int, text: str) -> Tag | None:
        """Give a tag of another name; it may run over several rows, but not over a blank one."""
        match = _COMPLETE.match(text)
        if match is None and at >= self._sought:
            end = at + 1
            while end < min(len(rows), at + _MOST_ROWS) and rows[end] and not rows[end].isspace():
                end += 1
            text = "\n".join(rows[at:end]).strip()
            match = _COMPLETE.match(text)
            self._sought = end
        if match is None or not self._is_tag(match):
            return None
        return Tag(match[0], match[0].count("\n") + 1, text[match.end() :].partition("\n")[0])

    def _is_tag(self, match: re.Match[str]) -> bool:
        """Say whether it shows that it is a tag: it closes, is closed, is empty, or has attributes."""
        sure = match["closing"] or match["empty"] or "=" in match["attributes"]
        return bool(sure) or match["name"] in self._closed

    def _hidden(self, rows: Sequence[str], at: int, name: str) -> Tag | None:
        """Take a script or style with all it holds, if anything closes it."""
        end = f"</{name}>"
        if name not in self._closed:
            return None
        for index in range(at, len(rows)):
            if (place := rows[index].find(end)) >= 0:
                stop = place + len(end)
                return Tag("".join(rows[at:index]) + rows[index][:stop], index + 1 - at, rows[index][stop:])
        self._closed -= {name}
        return None
