"""Files into editions: each format's reader makes lines, and the structure is built from them."""

import stat
from pathlib import Path

from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.document.model import Edition
from reader.document.progress import Progress, ignore
from reader.document.structure import build
from reader.sources.limits import LARGEST, too_large
from reader.sources.recognise import read_source


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


def load(path: Path) -> bytes:
    """Give the bytes of a file, as far as one of its size is read at all.

    Raises:
        Fault: the file is missing, unreadable, too large, or no regular file.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise Fault(
                Phrase("这是文件夹，不是文件", "This is a folder, not a file"),
                path,
                Phrase("请选择其中的一个文件", "Choose a file in it"),
            )
        if not stat.S_ISREG(status.st_mode):
            # A pipe or a device may never end, or never begin.
            raise Fault(
                Phrase("这不是普通文件", "This is no regular file"),
                path,
                Phrase("请先把内容存为文件", "Save its content as a file first"),
            )
        if status.st_size > LARGEST:
            raise too_large(path, status.st_size)
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise Fault(
            Phrase(f"无法打开：{error.strerror}", f"It could not be opened: {error.strerror}"),
            path,
            Phrase("请检查文件是否存在、是否有权读取", "Check that the file exists and that you may read it"),
        ) from error


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
    return build(read_source(data, name, progress=progress), progress=progress)


__all__ = ["LARGEST", "build", "load", "read", "read_bytes", "read_source"]
