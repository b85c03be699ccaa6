"""A file that is written whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from reader.document.fault import Fault
from reader.document.language import Phrase

_EXISTS = Phrase("文件已存在", "The file exists")
_FORCE = Phrase("请换一个文件名，或选择覆盖（--force）", "Choose another name, or overwrite it (--force)")
_UNWRITABLE = Phrase("无法写入文件（{why}）", "The file cannot be written ({why})")
_ELSEWHERE = Phrase(
    "请检查文件夹是否存在、可写且有空间", "See that the folder exists, is writable and has room"
)


@contextmanager
def whole_file(target: Path, *, force: bool = False) -> Iterator[BinaryIO]:
    """Open a file beside its place, which is renamed when it is whole.

    A failure or a cancel thus leaves what was there before.

    Args:
        target: the file.
        force: overwrite a file that exists.

    Raises:
        Fault: the file exists and is not to be overwritten, or cannot be written.
    """
    if target.exists() and not force:
        raise Fault(_EXISTS, target, _FORCE)
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".part")
    except OSError as error:
        raise _unwritable(target, error) from error
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        beside.chmod(_mode(target))
        beside.replace(target)
    except OSError as error:
        raise _unwritable(target, error) from error
    finally:
        beside.unlink(missing_ok=True)


def _mode(target: Path) -> int:
    """Give the rights the file is to have: those of the file that stood there, else what is usual."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _unwritable(target: Path, error: OSError) -> Fault:
    why = error.strerror or type(error).__name__
    return Fault(_UNWRITABLE.filled(why=why), target, _ELSEWHERE)
