"""Page furniture in running text: page numbers, running heads and rules, which belong to no paragraph."""

from reader.document.line import Line


def find_furniture(lines: tuple[Line, ...]) -> frozenset[int]:
    """Give the indices of the lines that are furniture."""
    return frozenset()
