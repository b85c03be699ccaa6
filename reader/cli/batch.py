"""`duizhao batch`: every edition of a folder, archive or series against the one before it."""

import argparse
import sys
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli import choices
from reader.cli.place import existing_library
from reader.cli.status import FAILED
from reader.cli.terminal import progress_bar
from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.document.progress import Progress
from reader.export import Format, whole_file

# ruff: noqa: PLC0415 - starting the program needs no readers, no comparing and no processes

if TYPE_CHECKING:
    from reader.batch.carrying import Crew, Done
    from reader.batch.spool import Card, Spool


_READING = Phrase("读取", "Reading")
_COMPARING = Phrase("对照", "Comparing")
_NO_FOLDER = Phrase(
    "没有这个文件夹，资料库中也没有这个系列", "There is no such folder, and no such series in the library"
)
_CHECK = Phrase(
    "请检查名称，或用 duizhao list 查看系列", "Check the name, or see the series with duizhao list"
)
_TOO_FEW = Phrase("能读取的版本不足两个", "There are fewer than two editions that can be read")
_ADD = Phrase("请放入至少两个版本的文件", "Put in the files of two editions at least")
_UNWRITABLE = Phrase("无法写入文件夹（{why}）", "The folder cannot be written ({why})")
_OTHER = Phrase("请另选一个文件夹", "Choose another folder")
_SUMMARY = Phrase(
    "对照 {pairs} 对，写出 {files} 个文件；失败 {failed} 项",
    "{pairs} pairs compared, {files} files written; {failed} failed",
)
_BEFORE = Phrase("其中 {count} 对此前已完成，没有重做", "{count} of them were done before and not done again")
_SUFFIXES = frozenset({".txt", ".md", ".markdown", ".docx", ".pdf", ".html", ".htm", ".odt", ".rtf"})
_INDEX = "index.html"
_LOT = 256  # files that are read before they are set aside


def describe(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = "Compare every edition of a folder or series with the one before it."
    parser.add_argument(
        "source", metavar="FOLDER|SERIES", help="a folder of files, or a series of the library"
    )
    parser.add_argument("-o", dest="output", type=Path, metavar="FOLDER", required=True, help="where to")
    parser.add_argument(
        "--format", type=Format, action="append", choices=list(Format), help="may be given more than once"
    )
    parser.add_argument("--force", action="store_true", help="overwrite files that exist")
    parser.add_argument(
        "--archive", action="store_true", help="FOLDER and the folders in it hold many series, each by itself"
    )
    parser.add_argument("--workers", type=int, metavar="N", help="processes (default: one a processor)")
    parser.add_argument(
        "--scheduler", metavar="ADDRESS", help="let a Dask cluster do it, such as tcp://host:8786"
    )
    choices.describe(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read, compare, write, and tell what failed."""
    from reader.batch.carrying import carry_out
    from reader.batch.spool import Spool, spooled

    language = options.language
    with existing_library(options) as library:
        choice = choices.chosen(options, language, library)
    with Spool() as spool:
        with progress_bar(_READING.to(language), quiet=options.quiet) as progress:
            cards, faults = _editions(options, spool, progress)
        if len(cards) < 2:
            for fault in faults:
                print(fault.line(language), file=sys.stderr)
            raise Fault(_TOO_FEW, options.source, _ADD)
        forms = tuple(dict.fromkeys(options.format or [Format.HTML]))
        tasks = spooled(spool, _pairs(options, cards), forms, choice)
        _make(options.output)
        with progress_bar(_COMPARING.to(language), quiet=options.quiet) as progress:
            results = carry_out(tasks, _crew(options), options.output, progress, force=options.force)
    faults += [result.fault for result in results if result.fault is not None]
    _write_index(options, results, faults)
    for fault in faults:
        print(fault.line(language), file=sys.stderr)
    files = sum(len(result.files) for result in results)
    print(_SUMMARY.to(language, pairs=len(results), files=files, failed=len(faults)))
    if before := sum(result.before for result in results):
        print(_BEFORE.to(language, count=before))
    return FAILED if faults else 0


def _editions(
    options: argparse.Namespace, spool: "Spool", progress: Progress
) -> "tuple[list[Card], list[Fault]]":
    """Read the editions, a lot at a time, and set them aside."""
    from reader.sources.many import read_many

    folder = Path(options.source)
    if folder.is_dir():
        inside = folder.rglob("*") if options.archive else folder.iterdir()
        paths = sorted(path for path in inside if path.suffix.lower() in _SUFFIXES and path.is_file())
        cards, faults = [], []
        for first in range(0, len(paths), _LOT):
            lot = paths[first : first + _LOT]
            share = partial(_within, progress, first / len(paths), len(lot) / len(paths))
            for outcome in read_many(lot, progress=share):
                if outcome.edition is not None:
                    cards.append(spool.add(outcome.edition))
                if outcome.fault is not None:
                    faults.append(outcome.fault)
        return cards, faults
    with existing_library(options) as library:
        if library is not None:
            entries = [entry for entry in library.editions() if entry.series == options.source]
            if entries:
                return [spool.add(library.edition(entry.id)) for entry in entries], []
    raise Fault(_NO_FOLDER, options.source, _CHECK)


def _within(progress: Progress, first: float, length: float, share: float) -> None:
    progress(first + length * share)


def _pairs(options: argparse.Namespace, cards: "list[Card]") -> "list[tuple[Card, Card]]":
    from reader.batch.order import successive

    in_library = not Path(options.source).is_dir()
    return list(pairwise(cards)) if in_library else successive(cards, by_series=options.archive)


def _crew(options: argparse.Namespace) -> "Crew":
    """Give who does the work: the workers of a cluster, or the processors here."""
    if options.scheduler:
        from reader.batch.cluster import on_cluster

        return partial(on_cluster, address=options.scheduler)
    from reader.batch.local import locally

    return partial(locally, workers=options.workers)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Fault(_UNWRITABLE.filled(why=error.strerror or ""), folder, _OTHER) from error


def _write_index(options: argparse.Namespace, results: "list[Done]", faults: list[Fault]) -> None:
    from reader.export.html.contents import PairLine, contents_page

    lines = [PairLine(one.old, one.new, one.summary, one.files) for one in results if one.files]
    page = contents_page(lines, [fault.line(options.language) for fault in faults], options.language)
    with whole_file(options.output / _INDEX, force=True) as out:
        out.write(page.encode("utf-8", "replace"))
