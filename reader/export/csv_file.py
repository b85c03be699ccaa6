"""The changed figures as CSV, for those who reckon on."""

import csv
from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from typing import BinaryIO

from reader.document.progress import Progress, ignore
from reader.export.digest import Digest
from reader.export.lines import Place
from reader.export.safe import one_line

_HEAD = (
    "about",
    "unit",
    "old",
    "new",
    "old_value",
    "new_value",
    "difference",
    "percent",
    "old_paragraph",
    "new_paragraph",
)
# What a spreadsheet takes for the beginning of a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(digest: Digest, out: BinaryIO, *, progress: Progress = ignore) -> None:
    """Write the figures; numbers are left alone whatever they begin with."""
    lines = (
        [
            *map(csv_text, (line.about, line.unit, line.old, line.new)),
            *map(_number, (line.old_value, line.new_value, line.difference, line.percent)),
            *map(_place, (line.old_place, line.new_place)),
        ]
        for line in digest.figures
    )
    write_lines(out, [_HEAD, *lines])
    progress(1.0)


def write_lines(out: BinaryIO, lines: Iterable[Sequence[str]]) -> None:
    """Write lines as RFC 4180 says, in UTF-8 with the byte order mark that spreadsheets need."""
    stream = TextIOWrapper(out, encoding="utf-8-sig", errors="replace", newline="")
    csv.writer(stream).writerows(lines)
    stream.flush()
    stream.detach()


def csv_text(text: str) -> str:
    """Give a text for a field; what a spreadsheet would take for a formula gets an apostrophe before it."""
    clean = one_line(text)
    return f"'{clean}" if clean.startswith(_FORMULA) else clean


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.6f}".rstrip("0").rstrip(".")


def _place(place: Place | None) -> str:
    return csv_text(place.label) if place else ""
