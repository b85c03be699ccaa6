"""Loading: the bytes of a file, as far as one of its size and kind is read at all."""

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
