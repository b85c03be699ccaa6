"""The pages of the manual, as they lie in `resources/help`."""

from dataclasses import dataclass
from pathlib import Path

from reader.document.language import Language
from reader.resource import resource

_FIRST = (
    "index",
    "first-review",
    "library",
    "comparing",
    "reviewing",
    "series",
    "exporting",
    "command-line",
    "archive",
    "troubles",
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its name without ending, its title, and its Markdown."""

    name: str
    title: str
    markdown: str


def pages(language: Language) -> tuple[Page, ...]:
    """Give the manual of a language, in reading order; pages that the order does not name come last."""
    folder = resource("help", language.value)
    files = {file.stem: file for file in sorted(folder.glob("*.md"))}
    order = [name for name in _FIRST if name in files] + [name for name in files if name not in _FIRST]
    return tuple(_read(files[name]) for name in order)


def _read(file: Path) -> Page:
    markdown = file.read_text("utf-8")
    heading = next((line[2:].strip() for line in markdown.splitlines() if line.startswith("# ")), file.stem)
    return Page(file.stem, heading, markdown)
