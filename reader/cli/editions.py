"""`duizhao import | list | export | join`: the editions of the library."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from reader import actions
from reader.cli.place import SEE_LIST, existing_library, library_path, opened_to_look
from reader.cli.status import FAILED
from reader.cli.terminal import progress_bar
from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.export.safe import for_terminal
from reader.library import EditionEntry, Library

_IMPORTING = Phrase("导入", "Importing")
_EMPTY = Phrase(
    "资料库是空的；用 duizhao import 文件… 导入版本",
    "The library is empty; duizhao import FILE… adds editions",
)
_CARRIED = Phrase("{editions} 个版本，{reviews} 条审阅记录", "{editions} editions, {reviews} reviews")
_NO_EDITIONS = Phrase("没有可导出的版本", "There are no editions to save")
_NO_SERIES = Phrase("（未归系列）", "(no series)")


def describe_import(parser: argparse.ArgumentParser) -> None:
    """Say what `import` takes."""
    parser.description = "Read files into the library."
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--series", metavar="NAME", help="put them into this series")
    parser.set_defaults(run=run_import)


def describe_list(parser: argparse.ArgumentParser) -> None:
    """Say what `list` takes."""
    parser.description = "List the editions of the library by series."
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.set_defaults(run=run_list)


def describe_export(parser: argparse.ArgumentParser) -> None:
    """Say what `export` takes."""
    parser.description = "Save the library, or one series of it, with all reviews into a file to hand on."
    parser.add_argument("file", type=Path, metavar="FILE", help="the new library")
    parser.add_argument("--series", metavar="NAME", help="only this series")
    parser.set_defaults(run=run_export)


def describe_join(parser: argparse.ArgumentParser) -> None:
    """Say what `join` takes."""
    parser.description = "Bring in all of another library: its editions, and what its people said of them."
    parser.add_argument("file", type=Path, metavar="FILE", help="the other library")
    parser.set_defaults(run=run_join)


def run_import(options: argparse.Namespace) -> int:
    """Import the files; every one that could not be read is told, in its own line."""
    with (
        Library.open(library_path(options)) as library,
        progress_bar(_IMPORTING.to(options.language), quiet=options.quiet) as progress,
    ):
        results = actions.import_files(library, options.files, series=options.series, progress=progress)
    failed = False
    for imported in results:
        if isinstance(imported.result, Fault):
            failed = True
            print(imported.result.line(options.language), file=sys.stderr)
        else:
            print(entry_line(imported.result))
    return FAILED if failed else 0


def run_export(options: argparse.Namespace) -> int:
    """Save the library, or a series, into a new file."""
    with opened_to_look(library_path(options)) as library:
        wanted = [entry.id for entry in library.editions() if options.series in (None, entry.series)]
        if not wanted:
            raise Fault(_NO_EDITIONS, options.series or library.path, SEE_LIST)
        carried = library.export(options.file, wanted)
    print(_CARRIED.to(options.language, editions=len(carried.added), reviews=carried.reviews))
    return 0


def run_join(options: argparse.Namespace) -> int:
    """Bring in another library."""
    with Library.open(library_path(options)) as library:
        carried = library.join(options.file)
    print(_CARRIED.to(options.language, editions=len(carried.added), reviews=carried.reviews))
    return 0


def run_list(options: argparse.Namespace) -> int:
    """Print the editions."""
    with existing_library(options) as library:
        entries = library.editions() if library is not None else ()
    if options.json:
        json.dump([asdict(entry) for entry in entries], sys.stdout, ensure_ascii=False, indent=1)
        print()
        return 0
    if not entries:
        print(_EMPTY.to(options.language))
    series = None
    for entry in entries:
        if entry.series != series:
            series = entry.series
            print(series or _NO_SERIES.to(options.language))
        print(f"  {entry_line(entry)}")
    return 0


def entry_line(entry: EditionEntry) -> str:
    """Give an edition as one line, whatever its document printed."""
    facts = (entry.name, str(entry.year or ""), entry.session, entry.title)
    return "  ".join(for_terminal(fact) for fact in facts if fact)
