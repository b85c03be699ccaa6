"""`duizhao import | list | search`: the editions of the library."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from reader import actions
from reader.cli.place import existing_library, library_path
from reader.cli.terminal import progress_bar
from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.library import EditionEntry, HitGroup, Library

_IMPORTING = Phrase("导入", "Importing")
_EMPTY = Phrase(
    "资料库是空的；用 duizhao import 文件… 导入版本",
    "The library is empty; duizhao import FILE… adds editions",
)
_NO_SERIES = Phrase("（未归系列）", "(no series)")
_NOTHING = Phrase("没有找到", "Nothing was found")
_MORE = Phrase("还有 {count} 处", "{count} more")


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


def describe_search(parser: argparse.ArgumentParser) -> None:
    """Say what `search` takes."""
    parser.description = "Search all editions of the library."
    parser.add_argument("query", metavar="QUERY", help="words, or a phrase in quotation marks")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.set_defaults(run=run_search)


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
            print(_entry_line(imported.result))
    return 2 if failed else 0


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
        print(f"  {_entry_line(entry)}")
    return 0


def run_search(options: argparse.Namespace) -> int:
    """Print what was found, by edition."""
    with existing_library(options) as library:
        groups = library.search(options.query).groups if library is not None else ()
    if options.json:
        json.dump([asdict(group) for group in groups], sys.stdout, ensure_ascii=False, indent=1)
        print()
        return 0
    if not groups:
        print(_NOTHING.to(options.language))
    for group in groups:
        _print_hits(group, options)
    return 0


def _print_hits(group: HitGroup, options: argparse.Namespace) -> None:
    print(_entry_line(group.edition))
    for hit in group.hits:
        print(f"  {hit.id:10} {_around(hit.text, hit.marks)}")
    if group.total > len(group.hits):
        print(f"  … {_MORE.to(options.language, count=group.total - len(group.hits))}")


def _around(text: str, marks: tuple[tuple[int, int], ...], width: int = 60) -> str:
    """Give the piece of a text around its first mark, the marks in brackets, on one line."""
    start = max(0, (marks[0][0] if marks else 0) - width // 3)
    end = start + width
    pieces, at = ["…" if start else ""], start
    for first, last in marks:
        if first >= end:
            break
        pieces += [text[at:first], "[", text[first:last], "]"]
        at = last
    pieces += [text[at:end], "…" if end < len(text) else ""]
    return "".join(c for c in "".join(pieces) if c.isprintable())


def _entry_line(entry: EditionEntry) -> str:
    facts = (entry.name, str(entry.year or ""), entry.session, entry.title)
    return "  ".join("".join(c for c in fact if c.isprintable()) for fact in facts if fact)
