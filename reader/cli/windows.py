"""`duizhao [OLD NEW]`: the windows."""

import argparse
from pathlib import Path

from reader.cli.place import library_path
from reader.document.fault import Fault
from reader.document.language import Phrase

_SIDES = Phrase("需要两个版本，或一个也不给", "Two editions are needed, or none")
_BOTH = Phrase("请给出旧版本和新版本", "Name the older and the newer edition")


def describe(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "editions", nargs="*", metavar="OLD NEW", help="two files, or names that 'list' prints"
    )
    parser.add_argument("--screenshot", type=Path, metavar="FILE.png", help="draw the window and leave")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Open the library, or two editions side by side; with a screenshot, draw that and leave."""
    if len(options.editions) not in {0, 2}:
        raise Fault(_SIDES, " ".join(options.editions), _BOTH)
    from reader.ui import app  # noqa: PLC0415 - Qt is only for windows

    pair = (options.editions[0], options.editions[1]) if options.editions else None
    return app.run(library_path(options), pair, options.lang, options.screenshot)
