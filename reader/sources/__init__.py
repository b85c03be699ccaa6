"""Files into editions: each format's reader makes lines, and the structure is built from them.

Both are imported when a file is read: who finds a file's bytes in the library waits for neither.
"""

from pathlib import Path

from reader.document.collecting import uncollected
from reader.document.model import Edition
from reader.document.progress import Progress, ignore
from reader.sources.limits import LARGEST, too_large
from reader.sources.loading import load


def read(path: str | Path, *, progress: Progress = ignore) -> Edition:
    """Read a file into an edition.

    Args:
        path: a file of any format that Duizhao reads.
        progress: told the share done; may raise `Cancelled`.

    Raises:
        Fault: the file is missing, unreadable, too large, empty, or of no format that can be read.
    """
    path = Path(path)
    return read_bytes(load(path), path.name, progress=progress)


def read_bytes(data: bytes, name: str, *, progress: Progress = ignore) -> Edition:
    """Read the bytes of a file into an edition.

    Args:
        data: the whole file.
        name: its name without folders, which decides only where the content leaves a choice.
        progress: told the share done; may raise `Cancelled`.

    Raises:
        Fault: the content is empty, too large, or of no format that can be read.
    """
    if len(data) > LARGEST:
        raise too_large(name, len(data))
    from reader.document.structure import build  # noqa: PLC0415 - see above
    from reader.sources.recognise import read_source  # noqa: PLC0415 - see above

    with uncollected():
        return build(read_source(data, name, progress=progress), progress=progress)


__all__ = ["LARGEST", "load", "read", "read_bytes"]
