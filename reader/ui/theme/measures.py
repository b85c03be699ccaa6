"""Type sizes and distances, in pixels that Qt scales to the screen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measures:
    """The type scale and the grid of four, times a person's own zoom.

    Attributes:
        zoom: 1.0 is the designed size; a person may ask for 0.8 to 2.0.
    """

    zoom: float = 1.0

    def px(self, designed: float) -> int:
        """Give a designed distance at this zoom, at least one pixel."""
        return max(1, round(designed * self.zoom))

    @property
    def small(self) -> int:
        """Captions, counts, hints."""
        return self.px(12)

    @property
    def body(self) -> int:
        """Controls, lists, panels."""
        return self.px(14)

    @property
    def reading(self) -> int:
        """The text of the editions."""
        return self.px(16)

    @property
    def title(self) -> int:
        """A page's or a dialog's heading."""
        return self.px(18)

    @property
    def display(self) -> int:
        """The one large line of an empty page."""
        return self.px(26)
