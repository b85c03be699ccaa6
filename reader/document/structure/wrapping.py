"""Hard-wrapped text: lines broken at a fixed width, put back together into paragraphs."""

from dataclasses import dataclass

from reader.document.line import Line


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How a source breaks its lines."""

    width: float

    def continues(self, line: Line, after: Line) -> bool:
        """Say whether `after` goes on with the paragraph of `line`."""
        return False

    def glue(self, before: str, after: str) -> str:
        """Give what stands between two joined lines."""
        return ""


def find_wrapping(lines: tuple[Line, ...], aside: frozenset[int]) -> Wrapping | None:
    """Find whether the lines are broken at a fixed width."""
    return None
