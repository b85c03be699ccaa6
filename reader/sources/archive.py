"""ZIP archives of unknown origin, read in memory and within bounds; nothing is ever unpacked to disk."""

import io
import posixpath
import zipfile
import zlib

from reader.document.fault import Fault
from reader.document.language import Phrase

# The longest reports known have some hundred parts; pictures are parts too.
MAX_PARTS = 20_000
# A parsed part takes about ten times its size in memory. 100 times the text of a long report is 25 MB.
MAX_PART = 128 * 1024 * 1024
# All parts that one reading asks for, together.
MAX_TOTAL = 256 * 1024 * 1024
# Word-processor XML shrinks to between 1/5 and 1/40. Only a bomb is both large and this dense.
MAX_RATIO = 300
RATIO_MATTERS_FROM = 8 * 1024 * 1024

_DAMAGED = Phrase("文件损坏或不完整", "the file is damaged or incomplete")
_ENCRYPTED = Phrase("文件已加密", "the file is encrypted")
_TOO_LARGE = Phrase(
    "文件解压后过大，可能是恶意文件", "the file is too large when unpacked, and may be hostile"
)
_MISSING = Phrase("文件内部缺少必要的部分（{part}）", "a necessary part is missing inside the file ({part})")

_GET_AGAIN = Phrase(
    "请重新获取文件，或用文字处理软件修复后再试", "Get the file again, or repair it in a word processor"
)
_UNLOCK = Phrase("请取消密码后另存再试", "Remove its password, save it again, and retry")
_SPLIT = Phrase(
    "请确认文件来源；如属正常文件，请拆分后再试", "Check where it comes from; if it is sound, split it"
)


class Archive:
    """A ZIP archive whose parts are read one at a time, each and all within bounds."""

    def __init__(self, data: bytes, where: str) -> None:
        """Open the archive.

        Args:
            data: the whole archive.
            where: the file's name, for messages.

        Raises:
            Fault: it is no sound archive, or has too many parts.
        """
        self.where = where
        self._left = MAX_TOTAL
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise Fault(_DAMAGED, where, _GET_AGAIN) from error
        entries = self._zip.infolist()
        if len(entries) > MAX_PARTS:
            raise Fault(_TOO_LARGE, where, _SPLIT)
        # Some programs write back slashes or a leading slash. Of two parts of one name the last counts, as
        # in every office program; a name that climbs out of the archive names nothing.
        self._entries = {_inside(entry.filename): entry for entry in entries}

    def __contains__(self, part: str) -> bool:
        return _inside(part) in self._entries

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._entries)

    def read(self, part: str) -> bytes:
        """Unpack one part.

        Raises:
            Fault: the part is missing, damaged, encrypted, or larger than the bounds.
        """
        entry = self._entries.get(_inside(part))
        if entry is None:
            raise Fault(
                Phrase(_MISSING.zh.format(part=part), _MISSING.en.format(part=part)), self.where, _GET_AGAIN
            )
        if entry.flag_bits & 0x1:
            raise Fault(_ENCRYPTED, self.where, _UNLOCK)
        allowed = min(MAX_PART, self._left, max(RATIO_MATTERS_FROM, entry.compress_size * MAX_RATIO))
        try:
            with self._zip.open(entry) as stream:
                # What the directory says of the size is not believed: a byte more than allowed is enough.
                data = stream.read(allowed + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
            raise Fault(_DAMAGED, self.where, _GET_AGAIN) from error
        if len(data) > allowed:
            raise Fault(_TOO_LARGE, self.where, _SPLIT)
        self._left -= len(data)
        return data


def _inside(name: str) -> str:
    """Give a part's name in one form: forward slashes, relative to the archive's root."""
    return posixpath.normpath("/" + name.replace("\\", "/")).lstrip("/")
