"""`duizhao [OLD NEW]`: the windows."""

import argparse
from pathlib import Path

from reader import actions
from reader.cli.place import library_path
from reader.document.fault import Fault
from reader.library import Library


def describe(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "editions", nargs="*", metavar="OLD NEW", help="two files, or names that 'list' prints"
    )
    parser.add_argument("--screenshot", type=Path, metavar="FILE.png", help="draw the window and leave")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Open the library, or two editions side by side; with a screenshot, draw that and leave.

    Desktops hand over any number of files: one, or more than two, are imported and the library shows them.
    """
    pair: tuple[str, str] | None = None
    if len(options.editions) == 2:
        pair = (options.editions[0], options.editions[1])
    elif options.editions:
        _import([Path(name) for name in options.editions], library_path(options))
    from reader.ui import app  # noqa: PLC0415 - Qt is only for windows

    return app.run(library_path(options), pair, options.lang, options.screenshot)


def _import(files: list[Path], path: Path) -> None:
    with Library.open(path) as library:
        for imported in actions.import_files(library, files):
            if isinstance(imported.result, Fault):
                raise imported.result
