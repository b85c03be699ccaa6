"""Message boxes: what happened, to what, and what to do."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.document.fault import Fault
from reader.document.language import Language
from reader.ui import crash
from reader.ui.theme import theme

_LINES = 8  # of a message box that tells of many files


def show_error(error: BaseException, parent: QWidget | None, language: Language) -> QMessageBox:
    """Open a message box about an error, without stopping the program for it.

    A `Fault` is told in its own words. Anything else is a failure of the program: it goes to the log, and
    the person is told where that is.
    """
    box = QMessageBox(parent)
    box.setObjectName("message")
    box.setWindowTitle(QCoreApplication.translate("Message", "Duizhao"))
    if isinstance(error, Fault):
        what, advice = error.sentences(language)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(f"<b>{escape(what)}</b>")
        box.setInformativeText(f"{escape(error.where)}<br><br>{escape(advice)}")
    else:
        log = crash.record(error)
        box.setIcon(QMessageBox.Icon.Critical)
        box.setText(
            "<b>" + QCoreApplication.translate("Message", "Something went wrong in the program.") + "</b>"
        )
        words = QCoreApplication.translate(
            "Message",
            "Your library is as it was before. You can go on; if it happens again, restart Duizhao.",
        )
        if log is not None:
            words += "<br><br>" + QCoreApplication.translate(
                "Message", "A log without any text of your documents is in: {path}"
            ).format(path=escape(str(log)))
        box.setInformativeText(words)
    box.addButton(QCoreApplication.translate("Message", "Close"), QMessageBox.ButtonRole.AcceptRole)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if (layout := box.layout()) is not None:
        px = theme().measures.px
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
    # A box without a parent is held by nobody, and Python would take it away at once; this holds it.
    box.finished.connect(lambda _result: box.deleteLater())
    box.open()
    return box


def show_faults(faults: Sequence[Fault], parent: QWidget | None, language: Language) -> QMessageBox:
    """Open one message box about several faults, such as files that could not be read."""
    box = show_error(faults[0], parent, language)
    if len(faults) > 1:
        box.setText(
            "<b>"
            + QCoreApplication.translate("Message", "%n file(s) could not be read.", "", len(faults))
            + "</b>"
        )
        lines = [f"{escape(Path(fault.where).name)}: {escape(fault.what.to(language))}" for fault in faults]
        shown = lines[:_LINES]
        if len(lines) > _LINES:
            shown.append("…")
        box.setInformativeText("<br>".join(shown))
        box.setDetailedText("\n".join(fault.line(language) for fault in faults))
    return box
