"""`duizhao compare OLD NEW`: a comparison as text, JSON or a digest."""

import argparse
import sys
from pathlib import Path

from reader import actions
from reader.cli import choices
from reader.cli.place import existing_library
from reader.cli.reviews import reviews_of
from reader.cli.terminal import progress_bar
from reader.compare.model import Comparison, Relation
from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.export import Format, write, write_to

DIFFERENT = 1
"""Exit status with --exit-code when the editions differ."""

_STANDARD_OUTPUT = "-"
_BINARY = frozenset({"docx", "redline", "xlsx", "pdf"})  # nothing that a terminal could show

_COMPARING = Phrase("对照", "Comparing")
_WRITING = Phrase("导出", "Writing")
_NO_TERMINAL = Phrase("这种格式不能显示在终端上", "This format cannot be shown on a terminal")
_GIVE_FILE = Phrase("请用 -o 文件 指定输出文件", "Name a file with -o FILE")


def describe(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = "Compare two editions."
    parser.add_argument("old", metavar="OLD", help="a file, or a name that 'list' prints")
    parser.add_argument("new", metavar="NEW", help="likewise")
    parser.add_argument("--format", type=Format, choices=list(Format), default=Format.TEXT)
    parser.add_argument(
        "-o", dest="output", metavar="FILE", default="-", help="where to; - is standard output"
    )
    parser.add_argument("--force", action="store_true", help="overwrite FILE")
    parser.add_argument("--exit-code", action="store_true", help="exit with 1 when there are differences")
    choices.describe(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compare and write."""
    to_terminal = options.output == _STANDARD_OUTPUT
    if to_terminal and options.format.value in _BINARY and sys.stdout.isatty():
        raise Fault(_NO_TERMINAL, options.format.value, _GIVE_FILE)
    with (
        existing_library(options) as library,
        progress_bar(_COMPARING.to(options.language), quiet=options.quiet) as progress,
    ):
        choice = choices.chosen(options, options.language, library)
        comparison = actions.compare_pair(options.old, options.new, library, progress=progress)
        reviews = reviews_of(comparison, options.old, options.new, library)
    with progress_bar(_WRITING.to(options.language), quiet=options.quiet) as progress:
        if to_terminal:
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
