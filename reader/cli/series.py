"""`duizhao series NAME`: the editions of a series on one axis, and their paragraphs side by side."""

import argparse
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.cli import tables
from reader.cli.place import library_path
from reader.cli.terminal import progress_bar
from reader.document.language import Language, Phrase
from reader.export.columns import fit, width
from reader.export.safe import for_terminal
from reader.library import EditionEntry, Library

# ruff: noqa: PLC0415 - starting the program needs no comparing

if TYPE_CHECKING:
    from reader.compare.series import Chain, Counts

_COMPARING = Phrase("对照", "Comparing")
_BAR = 40  # signs of the longest bar
_HEADING = 32  # columns of a terminal that a heading may take
_COLUMN = 20  # and what stands of it in an edition


def describe(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = "Show the editions of a series: their size, what came and went, section by section."
    parser.add_argument("series", metavar="SERIES", help="a series of the library, or an edition in it")
    parser.add_argument(
        "--editions",
        metavar="NAME,…",
        type=_split,
        default=(),
        help="only these, by the names that 'list' prints",
    )
    tables.describe(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print or write the series."""
    from reader import linking

    with (
        Library.open(library_path(options)) as library,
        progress_bar(_COMPARING.to(options.language), quiet=options.quiet) as progress,
    ):
        entries, joined = linking.series(library, options.series, options.editions, progress=progress)
    if options.format == "text":
        tables.put("\n".join(_lines(entries, joined, options.language)) + "\n", options)
    elif options.format == "json":
        tables.put(json.dumps(_form(entries, joined), ensure_ascii=False, indent=1) + "\n", options)
    else:
        from reader.export.series_tables import listing

        tables.put(listing(joined, entries[0].series, options.language), options)
    return 0


def _split(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (piece.strip() for piece in text.split(","))))


def _lines(entries: tuple[EditionEntry, ...], joined: "Chain", language: Language) -> Iterator[str]:
    from reader.compare.series import timeline
    from reader.export.labels import section_label
    from reader.export.series_tables import SIGNS, SIZE, counted

    found = timeline(joined)
    longest = max(found.characters) or 1
    names = [for_terminal(entry.name) for entry in entries]
    widest = max(map(width, names))
    for at, entry in enumerate(entries):
        size = SIZE.to(language, paragraphs=found.paragraphs[at], characters=found.characters[at])
        bar = "█" * max(1, round(_BAR * found.characters[at] / longest))
        step = f"   {counted(found.steps[at - 1])}" if at else ""
        yield f"{fit(names[at], widest)}  {entry.year or '':4}  {bar:{_BAR}}  {size}{step}"
    yield ""
    yield SIGNS.to(language)
    yield _row("", names)
    for line in found.sections:
        newest = max(at for at, name in enumerate(line.ids) if name is not None)
        label = section_label(line.ids[newest] or "", found.editions[newest], language)
        head = "  " * (line.level - 1) + label
        steps = ["", *map(counted, line.steps)]
        sizes = [f"{size or '–'}" for size in line.sizes]
        yield _row(head, [f"{size:<3} {step}" for size, step in zip(sizes, steps, strict=True)])


def _row(head: str, cells: list[str]) -> str:
    columns = [fit(for_terminal(head), _HEADING), *(fit(for_terminal(cell), _COLUMN) for cell in cells)]
    return "  ".join(columns).rstrip()


def _form(entries: tuple[EditionEntry, ...], joined: "Chain") -> dict[str, object]:
    from reader.compare.series import timeline

    found = timeline(joined)
    return {
        "series": entries[0].series,
        "editions": [
            {
                "name": entry.name,
                "year": entry.year,
                "session": entry.session,
                "paragraphs": found.paragraphs[at],
                "characters": found.characters[at],
            }
            for at, entry in enumerate(entries)
        ],
        "steps": [_step(step) for step in found.steps],
        "sections": [
            {"ids": line.ids, "sizes": line.sizes, "steps": [_step(step) for step in line.steps]}
            for line in found.sections
        ],
        "bands": [
            {"ids": band.ids, "relations": [one.value if one else None for one in band.relations]}
            for band in joined.bands
        ],
    }


def _step(step: "Counts") -> dict[str, int]:
    return {
        "same": step.same,
        "changed": step.changed,
        "added": step.added,
        "removed": step.removed,
        "moved": step.moved,
    }
