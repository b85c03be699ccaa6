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
        return (self.zh if language is Language.ZH else self.en).format(**fields)
