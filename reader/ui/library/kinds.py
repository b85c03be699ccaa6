"""The kinds of document in words of the interface."""

from PySide6.QtCore import QCoreApplication


def kind_name(kind: str) -> str:
    """Give a kind of `Identity` in words; the kind itself where it is none of ours."""
    translate = QCoreApplication.translate
    return {
        "report": translate("Kinds", "Report"),
        "resolution": translate("Kinds", "Resolution"),
        "law": translate("Kinds", "Law"),
        "declaration": translate("Kinds", "Declaration"),
        "document": translate("Kinds", "Document"),
    }.get(kind, kind)
