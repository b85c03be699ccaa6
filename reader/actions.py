"""What a person can ask for: the command line and the windows ask for it in the same words."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from reader import compare
from reader.compare.history import Step
from reader.compare.history import history as trace
from reader.compare.model import Comparison
from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.document.model import Edition
from reader.document.progress import Progress, ignore
from reader.library import Damage, EditionEntry, Library
from reader.sources.loading import load

if TYPE_CHECKING:
    from reader.sources.many import Outcome

_BATCH = 64  # files read at a time, so that an archive does not pile up in memory
_READING = 0.3  # share of the work of opening a pair that reading takes
_UNKNOWN = Phrase(
    "没有这个文件，资料库中也没有这个版本", "There is no such file, and no such edition in the library"
)
_LOOK = Phrase(
    "请检查名称，或用 duizhao list 查看已有版本",
    "Check the name, or see the editions there are with duizhao list",
)
_ALONE = Phrase("这个版本没有同系列的其他版本", "It is the only edition of its series")
_ADD_EDITIONS = Phrase("请先导入该系列的其他版本", "Import other editions of the series first")
_NO_PARAGRAPH = Phrase("没有这个段落", "There is no such paragraph")
_SEE_STRUCTURE = Phrase(
    "用 duizhao structure 查看段落名称", "See the names of paragraphs with duizhao structure"
)
_SAME = Phrase("两边是同一个文件", "Both sides are the same document")
_TWO = Phrase("请选择两个不同的版本", "Choose two different editions")


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file that was to be imported: an entry of the library, or a fault."""

    path: Path
    result: EditionEntry | Fault


@dataclass(frozen=True, slots=True)
class _Document:
    """An edition and the bytes it was read from."""

    edition: Edition
    data: bytes


def import_files(
    library: Library, paths: Sequence[Path], *, series: str | None = None, progress: Progress = ignore
) -> tuple[Imported, ...]:
    """Read files into the library; a file that cannot be read does not keep the others out.

    Args:
        library: where they go.
        paths: the files.
        series: put them into this series instead of the one read from the documents.
        progress: told the share done.

    Raises:
        Cancelled: the files imported by then stay.
    """
    from reader.sources.many import read_many  # noqa: PLC0415 - starting the program needs no reader

    results: list[Imported] = []
    for start in range(0, len(paths), _BATCH):
        batch = paths[start : start + _BATCH]

        def inside(share: float, start: int = start, size: int = len(batch)) -> None:
            progress((start + share * size) / len(paths))

        outcomes = read_many(batch, progress=inside)
        try:
            # Saved at one stroke, which spares the search index most of its work.
            with library.together():
                lot = [Imported(outcome.path, _keep(library, outcome, series)) for outcome in outcomes]
        except Fault as fault:
            lot = [Imported(outcome.path, outcome.fault or fault) for outcome in outcomes]
        results += lot
    progress(1.0)
    return tuple(results)


def _keep(library: Library, outcome: "Outcome", series: str | None) -> EditionEntry | Fault:
    if outcome.edition is None:
        assert outcome.fault is not None
        return outcome.fault
    try:
        return _add(library, _Document(outcome.edition, outcome.data), outcome.path, series)
    except Fault as fault:
        return fault


def entries(
    library: Library, old: str, new: str, *, progress: Progress = ignore
) -> tuple[EditionEntry, EditionEntry]:
    """Give two editions of the library; files are imported first.

    Both are read before either is stored, so that nothing changes when one of them cannot be read.

    Args:
        library: where they are, or go.
        old: the older edition: a file, or a name in the library.
        new: the newer one.
        progress: told the share done.

    Raises:
        Fault: one of them cannot be read, or both are the same.
    """
    read: list[EditionEntry | tuple[Path, _Document]] = []
    for at, name in enumerate((old, new)):
        progress(at / 2)
        read.append(_look_up(name, library) or _known_or_read(Path(name), library))
    first, second = (
        side if isinstance(side, EditionEntry) else _add(library, side[1], side[0], None) for side in read
    )
    if first.id == second.id:
        raise Fault(_SAME, new, _TWO)
    return first, second


def open_pair(library: Library, old: str, new: str, *, progress: Progress = ignore) -> Comparison:
    """Compare two editions and keep the result; a pair compared before comes from the library at once.

    Raises:
        Fault: an edition cannot be read, or both are the same, or the library cannot be written.
        Cancelled: nothing of the comparison is kept.
    """
    first, second = entries(library, old, new, progress=lambda share: progress(share * _READING))
    return _compared(library, first, second, lambda share: progress(_READING + share * (1 - _READING)))


def edition(name: str, library: Library | None = None, *, progress: Progress = ignore) -> Edition:
    """Read an edition from a file, or from the library by its name; nothing is stored.

    Raises:
        Fault: there is no such thing, or it cannot be read.
    """
    entry = _look_up(name, library)
    if entry is not None and library is not None:
        return library.edition(entry.id)
    return _read(Path(name), progress).edition


def compare_pair(
    old: str, new: str, library: Library | None = None, *, progress: Progress = ignore
) -> Comparison:
    """Compare two files or editions of the library; nothing is stored in a library opened for reading.

    Raises:
        Fault: one of them cannot be read, or both are the same.
    """
    first, second = _look_up(old, library), _look_up(new, library)
    if library is not None and first is not None and second is not None:
        if first.id == second.id:
            raise Fault(_SAME, new, _TWO)
        return _compared(library, first, second, progress)
    sides = []
    for at, (name, entry) in enumerate(((old, first), (new, second))):
        progress(at * _READING / 2)
        if library is not None and entry is not None:
            sides.append(_Document(library.edition(entry.id), library.source(entry.id)))
        else:
            sides.append(_read(Path(name), ignore))
    if sides[0].data == sides[1].data:
        raise Fault(_SAME, new, _TWO)
    return compare.compare(
        sides[0].edition,
        sides[1].edition,
        dictionary=library.dictionary() if library is not None else (),
        progress=lambda share: progress(_READING + share * (1 - _READING)),
    )


def history(
    library: Library, name: str, paragraph: str, *, progress: Progress = ignore
) -> tuple[tuple[EditionEntry, Step], ...]:
    """Follow a paragraph through its series; comparisons of successive editions are made and kept as needed.

    Args:
        library: where the editions are.
        name: the edition's name in the library.
        paragraph: its id there, or its number as printed.
        progress: told the share done.

    Returns:
        Each edition of the series, oldest first, with where the paragraph stands in it.

    Raises:
        Fault: there is no such edition or paragraph, or the edition has no series of several.
    """
    entry = library.find(name)
    if entry is None:
        raise Fault(_UNKNOWN, name, _LOOK)
    series = [each for each in library.editions() if entry.series and each.series == entry.series]
    if len(series) < 2:
        raise Fault(_ALONE, name, _ADD_EDITIONS)
    edition = library.edition(entry.id)
    found = next((each.id for each in edition.paragraphs if paragraph in (each.id, each.number)), None)
    if found is None:
        raise Fault(_NO_PARAGRAPH, f"{name} {paragraph}", _SEE_STRUCTURE)
    comparisons = []
    for at, (old, new) in enumerate(pairwise(series)):
        progress(at / len(series))
        comparisons.append(_compared(library, old, new, ignore))
    ids = [each.id for each in series]
    return tuple(zip(series, trace(comparisons, ids.index(entry.id), found), strict=True))


def repair_library(path: Path, target: Path) -> tuple[Damage, ...]:
    """Save what is whole of a damaged library into a new file; hurt editions are read anew from their files.

    Returns:
        what is still wrong in the new file.

    Raises:
        Fault: there is no library, or the new file exists or cannot be written.
    """
    from reader import sources  # noqa: PLC0415 - only damage needs it

    return Library.repair(path, target, sources.read_bytes)


def _compared(library: Library, old: EditionEntry, new: EditionEntry, progress: Progress) -> Comparison:
    """Give the comparison that the library keeps, or make one and keep it."""
    kept = library.comparison(old.id, new.id)
    if kept is not None:
        return kept
    made = compare.compare(
        library.edition(old.id),
        library.edition(new.id),
        pairings=library.pairings(old.id, new.id),
        dictionary=library.dictionary(),
        progress=progress,
    )
    if not library.readonly:
        library.keep(old.id, new.id, made)
    return made


def _look_up(name: str, library: Library | None) -> EditionEntry | None:
    """Find a name in the library; a file of that name goes before it."""
    if Path(name).exists():
        return None
    found = library.find(name) if library is not None else None
    if found is None:
        raise Fault(_UNKNOWN, name, _LOOK)
    return found


def _known_or_read(path: Path, library: Library) -> EditionEntry | tuple[Path, _Document]:
    """Find in the library what a file would give, or read it."""
    data = load(path)
    return library.known(data, path.name) or (path, _read_bytes(data, path, ignore))


def _read(path: Path, progress: Progress) -> _Document:
    return _read_bytes(load(path), path, progress)


def _read_bytes(data: bytes, path: Path, progress: Progress) -> _Document:
    from reader import sources  # noqa: PLC0415 - a pair that the library knows needs no reading

    return _Document(sources.read_bytes(data, path.name, progress=progress), data)


def _add(library: Library, document: _Document, path: Path, series: str | None) -> EditionEntry:
    return library.add(document.edition, document.data, series=series, path=str(path.absolute()))
