"""Identity: which document an edition is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.document.line import Source
from reader.document.model import Identity, Paragraph, Section

if TYPE_CHECKING:
    from reader.document.structure.front import FrontMatter


def identify(source: Source, front: "FrontMatter", items: Sequence[Section | Paragraph]) -> Identity:
    """Read a document's identity from its front matter and its end."""
    title = next((item.text for item in items if item.id == "title"), "")
    return Identity(title=title)
