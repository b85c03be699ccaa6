"""Rows of Markdown that say what only site generators read: the edges of boxes, and what a page imports."""

import re
from typing import Final

_FIRST: Final = frozenset(":!?[ie")
_EDGE: Final = re.compile(
    r":{3,}[ \t]*(?:\{[^{}]*\}|[A-Za-z][\w-]*(?:\{[^{}]*\})?)?(?:[ \t]+|(?=\[)|$)(?:\[(.*)\]|(.*))$"
    r"|(?:!!!|\?\?\?\+?)[ \t]+[A-Za-z][\w-]*(?:[ \t]+\"([^\"]*)\")?$"
    r"|\[![A-Za-z]+\][+-]?(?:[ \t]+(.*))?$"
)
"""`::: info Title`, `:::note[Title]`, `:::{note} Title`, `!!! note "Title"`, and `[!NOTE]` in a quotation."""

_IMPORT: Final = re.compile(
    r"(?:import|export)\s+(?:(?:\w+|\{[^{}]*\}|\*(?:\s+as\s+\w+)?)(?:\s*,\s*\{[^{}]*\})?\s+from\s+)?"
    r"(?:\"[^\"\s]*[./@][^\"\s]*\"|'[^'\s]*[./@][^'\s]*');?$"
)


def box_title(text: str) -> str | None:
    """Give what a row shows that only opens or closes a box, or imports; None for any other row."""
    if text[:1] not in _FIRST:
        return None
    edge = _EDGE.match(text)
    if edge is not None:
        return next(filter(None, edge.groups()), "")
    return "" if _IMPORT.match(text) else None
