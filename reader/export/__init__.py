"""A comparison into a digest (HTML, DOCX, XLSX, PDF, Markdown, text) or whole (JSON, redline, Akoma Ntoso).

`gather` makes one `Digest` of a comparison and `Options`; each format's writer only sets it. `write` puts it
into a file, whole or not at all.
"""

from typing import TYPE_CHECKING

from reader.export.digest import Digest, Review, RowKey
from reader.export.options import Options, Preset, Scope
from reader.export.target import whole_file
from reader.export.writing import Format, render, write, write_to

if TYPE_CHECKING:
    from reader.export.gathering import gather

__all__ = [
    "Digest",
    "Format",
    "Options",
    "Preset",
    "Review",
    "RowKey",
    "Scope",
    "gather",
    "render",
    "whole_file",
    "write",
    "write_to",
]


def __getattr__(name: str) -> object:
    """Load the gathering, and all that it needs for comparing texts, when it is first asked for."""
    if name == "gather":
        from reader.export.gathering import gather  # noqa: PLC0415 - see above

        return gather
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
