"""Documents set against each other: a mandate and its report, the editions of a series."""

from collections.abc import Sequence
from itertools import pairwise

from reader import actions
from reader.compare.commitments import Matrix, matrix
from reader.compare.series import Chain, chain
from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.document.progress import Progress, ignore
from reader.library import EditionEntry, Library

_UNKNOWN = Phrase("资料库中没有这个版本", "There is no such edition in the library")
_LOOK = Phrase("用 duizhao list 查看已有版本", "See the editions there are with duizhao list")
_ALONE = Phrase("这个系列不足两个版本", "The series has fewer than two editions")
_ADD = Phrase("请先导入该系列的其他版本", "Import other editions of the series first")


def commitments(library: Library, mandate: str, report: str, *, progress: Progress = ignore) -> Matrix:
    """Set what a mandate asks against what a report tells.

    Args:
        library: where both may be, and where their comparison is kept; files need not be in it.
        mandate: a file, or a name in the library.
        report: likewise.
        progress: told the share done.

    Raises:
        Fault: one of them cannot be read, or both are the same.
    """
    pair = actions.compare_pair(mandate, report, library, progress=lambda share: progress(0.8 * share))
    return matrix(pair.old, pair.new, pair.rows, lambda share: progress(0.8 + 0.2 * share))


def series(
    library: Library, name: str, wanted: Sequence[str] = (), *, progress: Progress = ignore
) -> tuple[tuple[EditionEntry, ...], Chain]:
    """Join the editions of a series; comparisons of successive editions are made and kept as needed.

    Args:
        library: where the editions are.
        name: the series' name, or that of an edition in it.
        wanted: names of the editions to look at; all of the series when empty.
        progress: told the share done.

    Returns:
        The editions, oldest first, and their chain.

    Raises:
        Fault: there is no such series or edition, or fewer than two editions are left.
    """
    members = [entry for entry in library.editions() if entry.series and entry.series == name]
    entry = None if members else library.find(name)
    if entry is not None:
        members = [other for other in library.editions() if entry.series and other.series == entry.series]
    # An edition succeeds one of its own language; the one that was named says which, else the first.
    language = (entry or members[0]).language if members else ""
    members = [other for other in members if other.language == language]
    for one in wanted:
        if library.find(one) is None:
            raise Fault(_UNKNOWN, one, _LOOK)
    if wanted:
        ids = {found.id for one in wanted if (found := library.find(one)) is not None}
        members = [entry for entry in members if entry.id in ids]
    if len(members) < 2:
        raise Fault(_ALONE, name, _ADD)
    comparisons = []
    for at, (old, new) in enumerate(pairwise(members)):
        progress(at / len(members))
        comparisons.append(actions.compare_pair(f"#{old.id}", f"#{new.id}", library))
    return tuple(members), chain(comparisons)
