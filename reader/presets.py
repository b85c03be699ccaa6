"""Choices that a person saved by name; they are kept in the library, and its undo brings them back."""

from collections.abc import Mapping
from typing import Any

from reader.export import Options
from reader.library import Library

_SETTING = "presets"


def saved(library: Library) -> dict[str, Options]:
    """Give the saved choices by name; one that cannot be read, as of a later version, is not offered."""
    found = {}
    for name, plain in _stored(library).items():
        try:
            found[name] = Options.from_json(plain)
        except (ValueError, TypeError):
            continue
    return found


def save(library: Library, name: str, options: Options) -> None:
    """Keep a choice under a name, in the place of the one that had it."""
    library.set_setting(_SETTING, {**_stored(library), name: options.to_json()})


def delete(library: Library, name: str) -> None:
    """Forget a choice."""
    left = {known: plain for known, plain in _stored(library).items() if known != name}
    library.set_setting(_SETTING, left or None)


def _stored(library: Library) -> Mapping[str, Any]:
    stored = library.setting(_SETTING)
    return stored if isinstance(stored, dict) else {}
