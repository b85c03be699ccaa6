"""`duizhao compare OLD NEW`: a comparison as text, JSON or a digest."""

import argparse
import sys
from pathlib import Path

from reader import actions
from reader.cli import choices
from reader.cli.place import existing_library
from reader.cli.reviews import reviews_of
from reader.cli.status import DIFFERENT
from reader.cli.terminal import keep_off_terminal, progress_bar
from reader.compare.model import Comparison, Relation
from reader.document.language import Phrase
from reader.export import Format, write, write_to

_STANDARD_OUTPUT = "-"
_BINARY = frozenset({"docx", "redline", "xlsx", "pdf"})  # nothing that a terminal could show

_COMPARING = Phrase("对照", "Comparing")
_WRITING = Phrase("导出", "Writing")


def describe(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = "Compare two editions."
    parser.add_argument("old", metavar="OLD", help="a file, or a name that 'list' prints")
    parser.add_argument("new", metavar="NEW", help="likewise")
    parser.add_argument("--format", type=Format, choices=list(Format), default=Format.TEXT)
    parser.add_argument(
        "-o", dest="output", metavar="FILE", default=_STANDARD_OUTPUT, help="where to; - is standard output"
    )
    parser.add_argument("--force", action="store_true", help="overwrite FILE")
    parser.add_argument("--exit-code", action="store_true", help="exit with 1 when there are differences")
    choices.describe(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compare and write."""
    to_standard_output = options.output == _STANDARD_OUTPUT
    if to_standard_output and options.format.value in _BINARY:
        keep_off_terminal(options.format.value)
    with (
        existing_library(options) as library,
        progress_bar(_COMPARING.to(options.language), quiet=options.quiet) as progress,
    ):
        choice = choices.chosen(options, options.language, library)
        comparison = actions.compare_pair(options.old, options.new, library, progress=progress)
        reviews = reviews_of(comparison, options.old, options.new, library)
    with progress_bar(_WRITING.to(options.language), quiet=options.quiet) as progress:
        if to_standard_output:
            write_to(
                comparison, options.format, sys.stdout.buffer, choice, reviews=reviews, progress=progress
            )
        else:
            target = Path(options.output)
            write(
                comparison,
                options.format,
                target,
                choice,
                reviews=reviews,
                force=options.force,
                progress=progress,
            )
    return DIFFERENT if options.exit_code and _differs(comparison) else 0


def _differs(comparison: Comparison) -> bool:
    """Whether anything differs that a reader would call a change; typography is none."""
    one_sided = (Relation.ADDED, Relation.REMOVED)
    return any(row.relation in one_sided or row.moved or row.changed for row in comparison.rows)
