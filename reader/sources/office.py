"""Files that look like office documents and cannot be read: encrypted ones, and those of old Word."""

from reader.document.fault import Fault
from reader.document.language import Phrase

# Both an encrypted .docx and an old .doc are compound files (OLE). Their directory names what they hold.
COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")
"""What such files begin with."""
_ENCRYPTED_STREAMS = ("EncryptedPackage", "EncryptionInfo")
_WORD_STREAM = "WordDocument"
_EMPTY = Phrase("文件是空的", "the file is empty")
_ENCRYPTED = Phrase("文件已加密（有打开密码）", "the file is encrypted (it needs a password to open)")
_OLD_WORD = Phrase("这是旧版 Word 文件（.doc）", "this is a file of old Word (.doc)")
_OTHER = Phrase(
    "这是旧式复合文件，不是可读取的文档", "this is an old compound file, and no document that can be read"
)

_UNLOCK = Phrase("请在 Word 中取消密码后另存再试", "Remove the password in Word, save it again, and retry")
_SAVE_AS = Phrase(
    "请在 Word 或 LibreOffice 中另存为 .docx 再试", "Save it as .docx from Word or LibreOffice, and retry"
)
_GET_AGAIN = Phrase("请重新获取文件", "Get the file again")


def refuse_locked(data: bytes, name: str) -> None:
    """Say clearly what a file is that no reader of an office format can open.

    Raises:
        Fault: the file is empty, an encrypted office file, or an old compound file.
    """
    if not data:
        raise Fault(_EMPTY, name, _GET_AGAIN)
    if data.startswith(COMPOUND):
        raise compound(data, name)


def compound(data: bytes, name: str) -> Fault:
    """Give what is to be said of a compound file: it is encrypted, of old Word, or of another old program."""
    if any(stream.encode("utf-16-le") in data for stream in _ENCRYPTED_STREAMS):
        return Fault(_ENCRYPTED, name, _UNLOCK)
    old = _WORD_STREAM.encode("utf-16-le") in data
    return Fault(_OLD_WORD if old else _OTHER, name, _SAVE_AS)
