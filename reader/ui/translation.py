"""The language of the interface: which one, and its strings."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from reader.document.language import Language
from reader.resource import resource


def system_language() -> Language:
    """Give the system's language, as far as Duizhao speaks it."""
    wanted = QLocale.system().uiLanguages()
    return Language.ZH if wanted and wanted[0].lower().startswith("zh") else Language.EN


def translate_interface(application: QApplication, language: Language) -> None:
    """Load the strings of the program, and Qt's own (buttons of file dialogs), for a language."""
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    # Qt puts it behind the titles of windows that do not end with it.
    QApplication.setApplicationDisplayName("对照" if language is Language.ZH else "Duizhao")
    QLocale.setDefault(QLocale("zh_CN" if language is Language.ZH else "en"))
    names = [str(resource("translations", f"duizhao_{language.value}.qm"))]
    if language is Language.ZH:
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        names.insert(0, f"{folder}/qtbase_zh_CN.qm")
    for name in names:
        translator = QTranslator(application)
        if translator.load(name):
            application.installTranslator(translator)
