"""Loading: the bytes of a file, as far as one of its size and kind is read at all."""

import os
import stat
from pathlib import Path

from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.sources.limits import LARGEST, too_large


def load(path: Path) -> bytes:
    """Give the bytes of a file, as far as one of its size is read at all.

    Raises:
        Fault: the file is missing, unreadable, too large, or no regular file.
    """
    try:
        with open(path, "rb", opener=_open) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                # A pipe or a device may never end, or never begin.
                raise Fault(
                    Phrase("这不是普通文件", "This is no regular file"),
                    path,
                    Phrase("请先把内容存为文件", "Save its content as a file first"),
                )
            if status.st_size > LARGEST:
                raise too_large(path, status.st_size)
            return file.read(LARGEST + 1)
    except OSError as error:
        if path.is_dir():
            raise Fault(
                Phrase("这是文件夹，不是文件", "This is a folder, not a file"),
                path,
                Phrase("请选择其中的一个文件", "Choose a file in it"),
            ) from error
        raise Fault(
            Phrase(f"无法打开：{error.strerror}", f"It could not be opened: {error.strerror}"),
            path,
            Phrase("请检查文件是否存在、是否有权读取", "Check that the file exists and that you may read it"),
        ) from error


def _open(path: str, flags: int) -> int:
    """Open a file without waiting for the other end, should it be a pipe; what it is, the open file tells."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
