"""The languages of editions in words of the interface."""

from PySide6.QtCore import QCoreApplication, QLocale


def language_names() -> dict[str, str]:
    """Give the languages that can be chosen, by their codes: code → name."""
    translate = QCoreApplication.translate
    return {
        "ar": translate("Languages", "Arabic"),
        "bg": translate("Languages", "Bulgarian"),
        "cs": translate("Languages", "Czech"),
        "da": translate("Languages", "Danish"),
        "de": translate("Languages", "German"),
        "el": translate("Languages", "Greek"),
        "en": translate("Languages", "English"),
        "es": translate("Languages", "Spanish"),
        "fa": translate("Languages", "Persian"),
        "fi": translate("Languages", "Finnish"),
        "fr": translate("Languages", "French"),
        "he": translate("Languages", "Hebrew"),
        "hi": translate("Languages", "Hindi"),
        "hu": translate("Languages", "Hungarian"),
        "id": translate("Languages", "Indonesian"),
        "it": translate("Languages", "Italian"),
        "ja": translate("Languages", "Japanese"),
        "ko": translate("Languages", "Korean"),
        "ms": translate("Languages", "Malay"),
        "nb": translate("Languages", "Norwegian"),
        "nl": translate("Languages", "Dutch"),
        "pl": translate("Languages", "Polish"),
        "pt": translate("Languages", "Portuguese"),
        "ro": translate("Languages", "Romanian"),
        "ru": translate("Languages", "Russian"),
        "sv": translate("Languages", "Swedish"),
        "th": translate("Languages", "Thai"),
        "tr": translate("Languages", "Turkish"),
        "uk": translate("Languages", "Ukrainian"),
        "vi": translate("Languages", "Vietnamese"),
        "zh": translate("Languages", "Chinese"),
    }


def language_name(code: str) -> str:
    """Give a language's name; its own name for itself, or its code, where it is none of ours."""
    if not code:
        return "–"
    own = "" if code == "und" else QLocale(code).nativeLanguageName()
    return language_names().get(code) or own or code
