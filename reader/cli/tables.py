"""Tables that a command makes: as what they may be asked for, and where they go."""

import argparse
import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.terminal import keep_off_terminal
from reader.export.target import whole_file

if TYPE_CHECKING:
    from reader.export.listing import Listing


def describe(parser: argparse.ArgumentParser) -> None:
    """Say as what tables may be asked for, and where they may go."""
    parser.add_argument("--format", choices=("text", "json", "html", "xlsx", "csv"), default="text")
    parser.add_argument("-o", dest="output", type=Path, metavar="FILE", help="where to; else standard output")
    parser.add_argument("--force", action="store_true", help="overwrite FILE")


def put(what: "str | Listing", options: argparse.Namespace) -> None:
    """Write a text, or tables in the format that was asked for: into a file that is whole or not at all.

    Args:
        what: the text or the tables.
        options: `format`, `output` (None for standard output) and `force`.

    Raises:
        Fault: the file exists, cannot be written, or a workbook would go to a terminal.
    """
    from reader.export.listing import WRITERS  # noqa: PLC0415 - starting the program needs no tables

    buffer = BytesIO()
    if isinstance(what, str):
        buffer.write(what.encode("utf-8", "replace"))
    else:
        WRITERS[options.format](what, buffer)
    if options.output is not None:
        with whole_file(options.output, force=options.force) as out:
            out.write(buffer.getvalue())
        return
    if options.format == "xlsx":
        keep_off_terminal(options.format)
    sys.stdout.buffer.write(buffer.getvalue())
    sys.stdout.buffer.flush()
