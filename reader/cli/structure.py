"""`duizhao structure FILE`: an edition's tree."""

import argparse
import json
import sys

from reader import actions
from reader.cli.place import existing_library
from reader.cli.terminal import progress_bar
from reader.document.language import Phrase
from reader.export import json_form, outline

_READING = Phrase("读取", "Reading")


def describe(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = (
        "Print an edition's tree: headings, paragraphs, footnotes, what was set aside, warnings."
    )
    parser.add_argument("file", metavar="FILE", help="a file, or a name that 'list' prints")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the tree."""
    with (
        existing_library(options) as library,
        progress_bar(_READING.to(options.language), quiet=options.quiet) as progress,
    ):
        edition = actions.edition(options.file, library, progress=progress)
    if options.json:
        json.dump(json_form.structure(edition, options.language), sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        print(outline.outline(edition, options.language), end="")
    return 0
