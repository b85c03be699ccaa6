"""The dialog that writes a digest: which format, what goes in, where to."""

from reader.ui.dialogs.export.dialog import ExportDialog

__all__ = ["ExportDialog"]
