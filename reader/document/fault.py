"""What goes wrong in a way that a person can do something about."""

from reader.document.language import Language, Phrase


class Fault(Exception):  # noqa: N818 - a fault is told to a person; it is no programming error
    """Something could not be done; it says what, to which thing, and what to do next.

    Attributes:
        what: what happened.
        where: the file, edition or option it happened to, as the person named it.
        advice: what to do next.
    """

    def __init__(self, what: Phrase, where: object, advice: Phrase) -> None:
        super().__init__(what.en, str(where), advice.en)
        self.what = what
        self.where = str(where)
        self.advice = advice

    def __reduce__(self) -> tuple[type["Fault"], tuple[Phrase, str, Phrase]]:
        """Let a fault travel between processes with both its languages."""
        return Fault, (self.what, self.where, self.advice)

    def line(self, language: Language) -> str:
        """Give the fault as one line: where, what, advice."""
        what, advice = self.sentences(language)
        # A control character in a file's name must not break the one line in two.
        where = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in self.where)
        return f"{where}：{what}{advice}" if language is Language.ZH else f"{where}: {what} {advice}"

    def sentences(self, language: Language) -> tuple[str, str]:
        """Give what happened and what to do next as a sentence each."""
        return _sentence(self.what, language), _sentence(self.advice, language)

    def __str__(self) -> str:
        return self.line(Language.EN)


def _sentence(phrase: Phrase, language: Language) -> str:
    words = phrase.to(language)
    return f"{words}。" if language is Language.ZH else f"{words[:1].upper()}{words[1:]}."
