"""SQLite's errors as faults that a person can do something about."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.document.fault import Fault
from reader.document.language import Phrase


class LibraryFault(Fault):
    """The library could not do what was asked; nothing was half done."""


class ReadOnlyFault(LibraryFault):
    """The library is open for reading only."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Phrase("资料库只能读取", "the library can only be read"),
            path,
            Phrase(
                "请将文件复制到可写的文件夹后再打开",
                "copy the file to a folder you may write to and open it there",
            ),
        )


class GoneFault(LibraryFault):
    """The library's file was deleted, moved or replaced while it was open."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Phrase("资料库文件已被删除、移走或替换", "the library's file was deleted, moved or replaced"),
            path,
            Phrase(
                "请用“保存资料库副本”保存仍在内存中的内容",
                "save what is still in memory with “Save a copy of the library”",
            ),
        )


class LockedFault(LibraryFault):
    """Another program holds the library for too long."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Phrase("资料库正被另一个程序占用", "another program is holding the library"),
            path,
            Phrase("请稍候再试，或关闭另一个程序", "wait a moment and try again, or close the other program"),
        )


class DamagedFault(LibraryFault):
    """The file is damaged."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Phrase("资料库文件已损坏", "the library's file is damaged"),
            path,
            Phrase(
                "请运行 duizhao doctor --repair 新文件，完好的内容会存入新文件",
                "run duizhao doctor --repair FILE: what is whole is saved into a new file",
            ),
        )


class NotLibraryFault(LibraryFault):
    """The file is something else."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Phrase("该文件不是对照的资料库", "this file is not a Duizhao library"),
            path,
            Phrase("请选择其他文件", "choose another file"),
        )


class NewerFault(LibraryFault):
    """The file was written by a later version of the program."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Phrase("资料库由较新版本的对照写成", "the library was written by a newer version of Duizhao"),
            path,
            Phrase("请更新程序后再打开；文件未被改动", "update the program; the file was not touched"),
        )


class LostFault(LibraryFault):
    """The bytes of a file that an edition was read from fell to damage."""

    def __init__(self, where: object) -> None:
        super().__init__(
            Phrase("资料库中的原文件已损坏", "the file kept in the library is damaged"),
            where,
            Phrase("请重新导入该文件", "import the file again"),
        )


class BeyondRepairFault(LibraryFault):
    """Not even a part of the file can be read as a library."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Phrase(
                "资料库已损坏，无法读出任何内容", "the library is damaged so that nothing can be read from it"
            ),
            path,
            Phrase(
                "请使用备份（文件名含 backup），或重新导入各个文件",
                "use a backup (backup is in its name), or import the files again",
            ),
        )


class OlderFault(LibraryFault):
    """The file must be brought to the present form first, and cannot be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Phrase(
                "资料库由较旧版本的对照写成，需先升级", "the library is of an older form and must be upgraded"
            ),
            path,
            Phrase(
                "请将文件复制到可写的文件夹后再打开",
                "copy the file to a folder you may write to and open it there",
            ),
        )


class ClosedFault(LibraryFault):
    """The library was closed meanwhile."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Phrase("资料库已关闭", "the library was closed"),
            path,
            Phrase("请重新打开资料库", "open the library again"),
        )


class SameFileFault(LibraryFault):
    """A library cannot be saved into itself, nor imported from itself."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Phrase("这就是当前打开的资料库", "this is the very library that is open"),
            path,
            Phrase("请选择其他文件", "choose another file"),
        )


class TakenFault(LibraryFault):
    """There is a file of that name already, and it is not overwritten."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Phrase("已有同名文件", "there is a file of that name already"),
            path,
            Phrase("请换一个文件名", "choose another name"),
        )


class FullFault(LibraryFault):
    """There is no room left."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Phrase("磁盘空间不足，未能保存", "the disk is full, nothing was saved"),
            path,
            Phrase("请腾出空间后再试", "make room and try again"),
        )


class UnreachableFault(LibraryFault):
    """The file cannot be opened, or its drive went away."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Phrase("无法读写资料库文件", "the library's file cannot be read or written"),
            path,
            Phrase(
                "请检查文件夹是否存在、是否有权限、磁盘或网络是否连接",
                "check that the folder exists and may be written, and that the drive or network is connected",
            ),
        )


class UnknownEdition(LibraryFault):
    """No such edition."""

    def __init__(self, where: object) -> None:
        super().__init__(
            Phrase("资料库中没有这个版本", "there is no such edition in the library"),
            where,
            Phrase("请用 duizhao list 查看版本名称", "see the names with duizhao list"),
        )


OUTSIDE = (ReadOnlyFault, GoneFault, LockedFault, DamagedFault, FullFault, UnreachableFault)
"""Faults of the file's surroundings: the same act may succeed later, or in another file."""

_BY_CODE: dict[int, type[ReadOnlyFault | LockedFault | DamagedFault | NotLibraryFault | FullFault]] = {
    sqlite3.SQLITE_BUSY: LockedFault,
    sqlite3.SQLITE_LOCKED: LockedFault,
    # Whoever holds the log never lets go: a program that sleeps amid putting it in order.
    sqlite3.SQLITE_PROTOCOL: LockedFault,
    sqlite3.SQLITE_CORRUPT: DamagedFault,
    sqlite3.SQLITE_NOTADB: NotLibraryFault,
    sqlite3.SQLITE_FULL: FullFault,
    sqlite3.SQLITE_READONLY: ReadOnlyFault,
}


@contextmanager
def told(path: Path, *, files: bool = True) -> Iterator[None]:
    """Turn errors about the file at `path` into faults; errors of the program pass through.

    Args:
        path: the library's file.
        files: the file is only opened or copied, so that the system's errors, and SQLite's of any kind, are
            about it; False where more is done inside.

    Raises:
        LibraryFault: of the kind that fits.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code is None:
            if "decode" in str(error):  # the module's own words for text that is none
                raise DamagedFault(path) from error
            raise
        if (kind := _BY_CODE.get(code & 0xFF)) is not None:
            raise kind(path) from error
        if code & 0xFF in (
            sqlite3.SQLITE_IOERR,
            sqlite3.SQLITE_CANTOPEN,
            sqlite3.SQLITE_PERM,
            sqlite3.SQLITE_AUTH,
        ):
            raise UnreachableFault(path) from error
        if files and code & 0xFF == sqlite3.SQLITE_ERROR:
            # Where a file is only opened or copied, nothing was asked that a whole one would refuse.
            raise DamagedFault(path) from error
        raise
    except UnicodeDecodeError as error:
        # Not even SQLite's message is text, because it quotes the file.
        raise DamagedFault(path) from error
    except OSError as error:
        if not files:
            raise
        raise UnreachableFault(path) from error
