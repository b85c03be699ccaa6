"""Word files, written by hand: a digest, and a redline with native tracked changes."""

from reader.export.docx.digest import write_docx
from reader.export.docx.redline import write_redline

__all__ = ["write_docx", "write_redline"]
