"""How large a file may be, so that reading stays bounded in memory and time."""

from typing import Final

from reader.document.fault import Fault
from reader.document.language import Phrase

LARGEST: Final = 256 << 20
"""No file above this size, in bytes, is read."""

LARGEST_TEXT: Final = 48 << 20
"""No text file above this size, in bytes, is read: a thousand reports of 48 kB."""


def too_large(where: object, size: int, limit: int = LARGEST) -> Fault:
    """Give the fault of a file that is larger than is read."""
    found, most = f"{size / (1 << 20):.0f} MB", f"{limit >> 20} MB"
    return Fault(
        Phrase(f"文件过大（{found}，上限 {most}）", f"The file is too large ({found}; the limit is {most})"),
        where,
        Phrase("请拆分文件，或另存为纯文本", "Split the file, or save it as plain text"),
    )
