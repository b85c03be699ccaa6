"""What was open, kept with the preferences for the next start."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray

from reader.ui.pairs import Pair
from reader.ui.settings import Settings

_KEY = "comparison/open"


@dataclass(frozen=True, slots=True)
class KeptDesk:
    """One window of comparisons.

    Attributes:
        pairs: the ids of the older and of the newer edition of each, in the order of the tabs.
        front: the number of the one in front.
        geometry: where the window stood.
    """

    pairs: tuple[Pair, ...]
    front: int
    geometry: QByteArray


def keep_desks(settings: Settings, library: Path, desks: Sequence[KeptDesk]) -> None:
    """Keep what is open over a library."""
    told = [
        {
            "pairs": desk.pairs,
            "front": desk.front,
            "geometry": bytes(desk.geometry.toBase64().data()).decode(),
        }
        for desk in desks
        if desk.pairs
    ]
    settings.set(_KEY, json.dumps({"library": str(library), "desks": told}))


def kept_desks(settings: Settings, library: Path) -> tuple[KeptDesk, ...]:
    """Give what was open over a library; nothing where that cannot be told."""
    try:
        told = json.loads(settings.text(_KEY, "{}"))
        if told.get("library") != str(library):
            return ()
        return tuple(
            KeptDesk(
                tuple((int(old), int(new)) for old, new in desk["pairs"]),
                int(desk["front"]),
                QByteArray.fromBase64(QByteArray(str(desk["geometry"]).encode("ascii", "replace"))),
            )
            for desk in told["desks"]
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return ()  # somebody damaged it by hand; it counts as not said
