"""Tracks: figures of one paragraph over the years, as a small plot shows them: 181, 188, 189."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.compare.figures.about import about
from reader.compare.figures.finding import find
from reader.compare.figures.matching import Placed, likeness
from reader.compare.history import Step

_SAME = 0.3  # likeness of two figures that tell the same


@dataclass(frozen=True, slots=True)
class Point:
    """A figure in one edition.

    Attributes:
        edition: the place of the edition, oldest first.
        paragraph: the id of the paragraph it stands in.
        text: as printed, hedge included.
        value: what it is worth.
    """

    edition: int
    paragraph: str
    text: str
    value: float


@dataclass(frozen=True, slots=True)
class Track:
    """One figure through the editions.

    Attributes:
        about: what it tells of, in a few words of the newest text.
        unit: what is counted or measured in.
        points: where it stands; an edition that does not give it has none.
    """

    about: str
    unit: str
    points: tuple[Point, ...]

    @property
    def moves(self) -> bool:
        """Whether it changed its value."""
        return len({point.value for point in self.points}) > 1


def tracks(steps: Sequence[Step]) -> tuple[Track, ...]:
    """Follow the figures of a paragraph through its history.

    Args:
        steps: the history, oldest first.

    Returns:
        Every figure that stands in two editions or more, in the order of the newest text; those that changed
        their value first.
    """
    threads: list[list[tuple[int, Placed]]] = []
    for place, step in enumerate(steps):
        here = [
            Placed(figure, paragraph.id, paragraph.text, order, 0)
            for paragraph in step.paragraphs
            for order, figure in enumerate(find(paragraph.text))
        ]
        likely = sorted(
            (-likeness(thread[-1][1], figure), abs(thread[-1][1].order - figure.order), number, at)
            for number, thread in enumerate(threads)
            for at, figure in enumerate(here)
        )
        taken: set[int] = set()
        met: set[int] = set()
        for unlike, _, number, at in likely:
            if -unlike >= _SAME and number not in met and at not in taken:
                threads[number].append((place, here[at]))
                met.add(number)
                taken.add(at)
        threads += [[(place, figure)] for at, figure in enumerate(here) if at not in taken]
    found = [_track(thread) for thread in threads if len(thread) > 1]
    return tuple(sorted(found, key=lambda track: (not track.moves, -track.points[-1].edition)))


def _track(thread: Sequence[tuple[int, Placed]]) -> Track:
    newest = thread[-1][1]
    points = tuple(Point(place, one.paragraph, one.figure.text, one.figure.value) for place, one in thread)
    return Track(about(newest.text, newest.figure), newest.figure.unit, points)
