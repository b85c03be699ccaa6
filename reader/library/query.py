"""What a person types into the search field, as an FTS5 expression and as a pattern for marking the words."""

import re
from dataclasses import dataclass

from reader.library.folding import fold, fold_with_places
from reader.library.index import DENSE, LETTERS, RUNS

_OPEN, _CLOSE = '"“„«「『＂', '"”“»」』＂'
_TERM = re.compile(f"[{_OPEN}]([^{_CLOSE}]*)[{_CLOSE}]?|([^\\s{_OPEN}]+)")
_GAP = f"(?<=[{DENSE}-\U0010ffff])\\s+(?=[{DENSE}-\U0010ffff])"
"""Blanks that a person typed between characters of a script without blanks; the text may have none there."""
_MOST = 40
"""Terms beyond this many are ignored: nobody types them, and each costs time."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was understood; any text gives one, if only an empty one.

    Attributes:
        expression: for FTS5's MATCH; empty where there is nothing to look for.
        pattern: finds the words in a folded text; None where there is nothing to look for.
        terms: a pattern for each term.
    """

    expression: str
    pattern: re.Pattern[str] | None
    terms: tuple[re.Pattern[str], ...] = ()

    def matches(self, text: str) -> bool:
        """Tell whether every term stands in `text`, as the index would."""
        folded = fold(text)
        return bool(self.terms) and all(term.search(folded) for term in self.terms)

    def marks(self, text: str) -> tuple[tuple[int, int], ...]:
        """Give where the words stand in `text`: (start, end), in order, not overlapping."""
        if self.pattern is None:
            return ()
        folded, places = fold_with_places(text)
        return tuple(
            (places[match.start()], places[match.end() - 1] + 1) for match in self.pattern.finditer(folded)
        )


def parse(text: str) -> Query:
    """Understand a query: terms parted by blanks, all of which must be found; quoted ones as a phrase.

    A Latin word outside quotes is found by its beginning; what is neither letter nor digit is ignored.
    """
    expressions: dict[str, None] = {}
    patterns = []
    for match in list(_TERM.finditer(text))[:_MOST]:
        quoted = match[1] is not None
        term = fold(match[1] if quoted else match[2])
        if runs := re.findall(RUNS, term):  # compiled by the first search: it takes 10 ms
            closed = re.findall(RUNS, re.sub(_GAP, "", term))
            either = dict.fromkeys(_expression(form, quoted=quoted) for form in (runs, closed))
            expressions[f"({' OR '.join(either)})"] = None
            patterns.append(_pattern(runs, quoted=quoted))
    if not expressions:
        return Query("", None)
    # Longer patterns first, so that a term that begins another does not cut its mark short.
    patterns.sort(key=len, reverse=True)
    terms = tuple(re.compile(pattern) for pattern in patterns)
    return Query(" AND ".join(expressions), re.compile("|".join(patterns)), terms)


def _expression(runs: list[str], *, quoted: bool) -> str:
    """Give the tokens that `index.tokens` makes of the runs; of the last run those that hold inside a run."""
    *before, last = runs
    found: list[str] = []
    for run in before:
        found += [run[at : at + 2] for at in range(len(run))] if run >= DENSE else [run]
    prefix = len(last) == 1 if last >= DENSE else not quoted
    found += map(str.__add__, last, last[1:]) if last >= DENSE and len(last) > 1 else [last]
    return f'"{" ".join(found)}"' + ("*" if prefix else "")


def _pattern(runs: list[str], *, quoted: bool) -> str:
    """Give a pattern for runs with nothing but blanks and punctuation between them."""
    pieces = []
    for at, run in enumerate(runs):
        piece = re.escape(run)
        if run < DENSE:
            piece = f"(?<!{LETTERS}){piece}" if at == 0 else piece
            piece += f"(?!{LETTERS})" if quoted or at < len(runs) - 1 else ""
        pieces.append(piece)
    return r"[\W_]*".join(pieces)
