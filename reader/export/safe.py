"""Text of unknown origin made safe to show: no control character or hidden direction change gets through."""

import re
from xml.sax.saxutils import escape

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# What XML 1.0 cannot hold, and what terminals and readers act on: C0 and C1 controls but tab and newline,
# lone surrogates, non-characters.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")

# Embeddings, overrides and isolates can make a text read differently from what it says.
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")


def storable(text: str) -> str:
    """Give the text with what an XML file cannot hold replaced by U+FFFD; nothing else is changed."""
    return _UNPRINTABLE.sub(_REPLACEMENT, text)


def shown(text: str) -> str:
    """Give the text for reading: as `storable`, with hidden direction changes spelled out (`[U+202E]`)."""
    return _DIRECTION.sub(lambda found: f"[U+{ord(found.group()):04X}]", storable(text))


def for_terminal(text: str) -> str:
    """Give the text for a terminal: without what could steer it, and so on one line."""
    return "".join(letter for letter in text if letter.isprintable())


def xml(value: object) -> str:
    """Give a text for an XML element's content or a quoted attribute: as `storable`, and escaped."""
    return escape(storable(str(value)), {'"': "&quot;"})


def one_line(text: str) -> str:
    """Give the text for a cell or a label: as `shown`, on one line."""
    return " ".join(shown(text).split())
