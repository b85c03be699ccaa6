"""How a person likes the text of editions, and the parts round it: kept with the preferences."""

from reader.ui.comparison.frame import Place
from reader.ui.comparison.rows.metrics import Reading
from reader.ui.settings import Settings

LEADINGS = (1.5, 1.75, 2.0)
"""Distances of lines that are offered, in sizes of the type."""

MEASURES = (0, 40, 30)
"""Greatest widths of a line that are offered, in ems; 0 is the whole column."""

_PARTS = ("comparison/outline", "comparison/panel")


def kept_reading(settings: Settings) -> Reading:
    """Give the looks a person chose; what makes no sense counts as not chosen."""
    designed = Reading()
    return Reading(
        zoom=min(4.0, max(0.5, settings.number("reading/zoom", designed.zoom))),
        leading=min(3.0, max(1.2, settings.number("reading/leading", designed.leading))),
        family=settings.text("reading/family"),
        measure=max(0, round(settings.number("reading/measure", designed.measure))),
    )


def keep_reading(settings: Settings, reading: Reading) -> None:
    """Keep the looks a person chose."""
    settings.set("reading/zoom", reading.zoom)
    settings.set("reading/leading", reading.leading)
    settings.set("reading/family", reading.family)
    settings.set("reading/measure", reading.measure)


def kept_places(settings: Settings) -> tuple[Place, Place]:
    """Give where a person wants the outline and the panel."""
    outline, panel = (
        Place(
            max(0, round(settings.number(f"{key}_width", 0))),
            settings.flag(f"{key}_shown", default=True),
        )
        for key in _PARTS
    )
    return outline, panel


def keep_places(settings: Settings, places: tuple[Place, Place]) -> None:
    """Keep where a person wants the outline and the panel."""
    for key, place in zip(_PARTS, places, strict=True):
        settings.set(f"{key}_width", place.width)
        settings.set(f"{key}_shown", place.shown)
