"""A comparison into a digest: HTML, DOCX, XLSX, PDF, Markdown, JSON, plain text.

`gather` makes one `Digest` of a comparison and `Options`; each format's writer only sets it. `write` puts it
into a file, whole or not at all.
"""

from reader.export.digest import Digest, Review, RowKey
from reader.export.gather import gather
from reader.export.options import Options, Preset, Scope
from reader.export.writing import Format, render, write, write_to

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
    "write",
    "write_to",
]
