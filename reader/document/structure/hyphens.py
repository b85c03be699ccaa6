"""Words that the ends of lines broke, put together again."""

import itertools
from collections.abc import Collection, Sequence
from typing import Final

from reader.document.hyphenation import Hyphenation, broken_word, is_suspended, word_rest
from reader.document.line import Line, LineKind, Mark

_TEXT: Final = LineKind.TEXT


def undo_hyphens(lines: Sequence[Line], aside: Collection[int]) -> Sequence[Line]:
    """Put broken words together on the line they end on; the hyphens are kept as markup.

    Args:
        lines: of the whole document.
        aside: the indices of those that are furniture, across which a word may be broken.

    Returns:
        The lines; the very ones that were given if no word is broken.
    """
    places = [index for index, line in enumerate(lines) if line.text[-1:] in "-‐" and _is_running(line)]
    if not places:
        return lines
    running = [index for index, line in enumerate(lines) if _is_running(line) and index not in aside]
    following = dict(itertools.pairwise(running))
    ends = {index: end for index in places if (end := broken_word(lines[index].text))}
    hyphenation = Hyphenation(
        [lines[index].text for index in running],
        [index in ends and bool(_rest(lines, index, following.get(index))) for index in running],
    )
    result = list(lines)
    for index, end in ends.items():
        below = following.get(index)
        rest = _rest(result, index, below)
        if below is None or not rest:
            continue
        line = result[index]
        if is_suspended(rest):
            joint = " "
        elif hyphenation.is_one_word(end, rest.lower()):
            joint = ""
            line = line._replace(text=line.text[:-1], markup=line.markup + line.text[-1])
        else:
            continue
        result[index], result[below] = _moved_down(line, result[below], joint)
    return result


def _is_running(line: Line) -> bool:
    return line.kind is _TEXT and not line.whole and not line.level and bool(line.text)


def _rest(lines: Sequence[Line], index: int, below: int | None) -> str:
    """Give the rest of the word that a line may have broken, if the line below goes on with it."""
    if below is None or (lines[below].gap and below == index + 1):
        return ""
    return word_rest(lines[below].text)


def _moved_down(line: Line, below: Line, joint: str) -> tuple[Line, Line]:
    """Move the last word of the line, with its marks, to the line below; the line stays as full as it was."""
    start = len(line.text) - len(line.text.split()[-1])
    word = line.text[start:] + joint
    moved = [Mark(max(mark.offset - start, 0), mark.label) for mark in line.marks if mark.offset > start]
    kept = [mark for mark in line.marks if mark.offset <= start]
    shifted = [Mark(mark.offset + len(word), mark.label) for mark in below.marks]
    return (
        line._replace(text=line.text[:start].rstrip(), marks=tuple(kept)),
        below._replace(text=word + below.text, marks=(*moved, *shifted)),
    )
