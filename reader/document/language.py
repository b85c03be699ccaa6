"""The two languages Duizhao speaks, and phrases that exist in both."""

from enum import StrEnum
from typing import NamedTuple


class Language(StrEnum):
    """A language of the interface, of messages and of digests."""

    ZH = "zh"
    EN = "en"


class Phrase(NamedTuple):
    """One wording in both languages; `format` fields stand in braces.

    The floors without Qt speak through phrases, so that no message can lack a translation.
    """

    zh: str
    en: str

    def to(self, language: Language, **fields: object) -> str:
        """Give the wording in `language` with its fields filled in."""
        text = self.zh if language is Language.ZH else self.en
        return text.format(**fields) if fields else text

    def filled(self, **fields: object) -> "Phrase":
        """Give the phrase with its fields filled in, in both languages."""
        return Phrase(self.zh.format(**fields), self.en.format(**fields))
