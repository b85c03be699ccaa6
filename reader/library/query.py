"""What a person types into the search field, as an FTS5 expression and as a pattern for marking the words."""

import re
from dataclasses import dataclass

from reader.library.folding import fold, fold_with_places
from reader.library.index import HAN, RUN

_PHRASE = re.compile(
    r"""["“”„«»「」『』]([^"“”„«»「」『』]*)["“”„«»「」『』]?|(\S+?)(?=["“”„«»「」『』\s]|$)"""
)
_LONGEST = 40
"""Terms beyond this many are ignored: nobody types them, and each costs time."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was understood; any text gives one, if only an empty one.

    Attributes:
        expression: for FTS5's MATCH; empty where there is nothing to look for.
        pattern: finds the words in a folded text; None where there is nothing to look for.
    """

    expression: str
    pattern: re.Pattern[str] | None

    def marks(self, text: str) -> tuple[tuple[int, int], ...]:
        """Give where the words stand in `text`: (start, end), in order, not overlapping."""
        if self.pattern is None:
            return ()
        folded, places = fold_with_places(text)
        return tuple(
            (places[match.start()], places[match.end() - 1] + 1)
            for match in self.pattern.finditer(folded)
            if match.end() > match.start()
        )


def parse(text: str) -> Query:
    """Understand a query: terms parted by blanks, all of which must be found; quoted ones as a phrase.

    A Latin word outside quotes is found by its beginning; what is neither letter nor digit is ignored.
    """
    expressions, patterns = [], []
    for match in list(_PHRASE.finditer(text))[:_LONGEST]:
        quoted = match[1] is not None
        runs = [(run[0], run[1] is not None) for run in RUN.finditer(fold(match[1] if quoted else match[2]))]
        if runs:
            expressions.append(_expression(runs, quoted=quoted))
            patterns.append(_pattern(runs, quoted=quoted))
    if not expressions:
        return Query("", None)
    # Longer patterns first, so that a term inside another does not cut its mark short.
    patterns.sort(key=len, reverse=True)
    return Query(" AND ".join(expressions), re.compile("|".join(patterns)))


def _expression(runs: list[tuple[str, bool]], *, quoted: bool) -> str:
    found: list[str] = []
    prefix = False
    for at, (run, han) in enumerate(runs):
        last = at == len(runs) - 1
        if not han:
            found.append(run)
            prefix = last and not quoted
        elif last and len(run) == 1:
            found.append(run)
            prefix = True
        else:
            found += map(str.__add__, run, run[1:])
            if not last:
                found.append(run[-1])
    return f'"{" ".join(found)}"' + ("*" if prefix else "")


def _pattern(runs: list[tuple[str, bool]], *, quoted: bool) -> str:
    pieces = []
    for at, (run, han) in enumerate(runs):
        piece = re.escape(run)
        if not han and at == 0:
            piece = rf"(?<![^\W_{HAN}])" + piece
        if not han and (quoted or at < len(runs) - 1):
            piece += rf"(?![^\W_{HAN}])"
        pieces.append(piece)
    return r"[\W_]*?".join(pieces)
