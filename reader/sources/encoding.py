"""Bytes into text: which encoding a text file is in, and what of it could not be decoded."""

import codecs
import re
from dataclasses import dataclass
from typing import Final

from reader.document.warning import ReadingWarning, WarningKind
from reader.sources.likeness import likeliest, likeliest_latin

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HIGH_BYTE_AMONG_ASCII: Final = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")
_OTHER_TEXT: Final = re.compile(
    "[\u00a0-\u024f\u0370-\u06ff\u0e00-\u0e7f\u1e00-\u1eff\u2010-\u206f\u2460-\u24ff\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]"
)
_SAMPLE: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, the encoding it was read in, and what was lost on the way."""

    text: str
    encoding: str
    warnings: tuple[ReadingWarning, ...] = ()


def decode(data: bytes) -> Decoded:
    """Decode a text file in UTF-8, UTF-16, UTF-32, or an older encoding of one of the larger scripts.

    A byte-order mark decides; else valid UTF-8 is UTF-8; else the encoding whose text looks written. Bytes
    that cannot be decoded become U+FFFD, and a warning names each line that has them.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(data[len(mark) :], encoding)
    if encoding := unmarked_utf16(data) or _switched(data):
        return _decode_as(data, encoding)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _decode_as(data, _guess(data))


def _switched(data: bytes) -> str:
    """Name the encoding of seven bits that switches to ideographs by escapes, or give nothing."""
    escapes = ((b"\x1b$B", "iso2022_jp"), (b"\x1b$@", "iso2022_jp"), (b"\x1b$)C", "iso2022_kr"))
    if b"\x1b" not in data or not data.isascii():  # one byte is found many times faster than two
        return ""
    return next((encoding for escape, encoding in escapes if escape in data), "")


def unmarked_utf16(data: bytes) -> str:
    """Name the UTF-16 that a file without byte-order mark is in, or give nothing.

    Only bytes that include zeros can be: two ASCII letters, taken for one character, are an ideograph.
    """
    sample = data[: _SAMPLE // 16 * 2]
    if len(sample) < 4 or 0 not in sample:
        return ""
    likeness = {encoding: _looks_like_text(sample, encoding) for encoding in ("utf-16-le", "utf-16-be")}
    best = max(likeness, key=lambda encoding: likeness[encoding])
    return best if likeness[best] > 0.9 else ""


def _looks_like_text(sample: bytes, encoding: str) -> float:
    """Give the share of characters that text is made of, ASCII counting a little more than others."""
    text = sample[: len(sample) // 2 * 2].decode(encoding, "replace")
    ascii_share = sum(
        character.isascii() and (character.isprintable() or character in "\t\r\n\f") for character in text
    )
    others = len(_OTHER_TEXT.findall(text))
    return (ascii_share * 1.1 + others) / len(text)


def _guess(data: bytes) -> str:
    sample = data[:_SAMPLE]
    high = sum(byte >= 0x80 for byte in sample)
    damage = sample.decode("utf-8", "replace").count("\ufffd") - sample.count(b"\xef\xbf\xbd")
    if damage * 6 <= high:
        return "utf-8"
    isolated = len(_HIGH_BYTE_AMONG_ASCII.findall(sample))
    # Letters with accents stand alone among others; other scripts are written in words.
    return likeliest_latin(sample) if isolated * 3 > high * 2 else likeliest(sample)


def _decode_as(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        if error.end >= len(data) and len(data) - error.start < 4 and encoding != "utf-8":
            text = data[: error.start].decode(encoding)
            line = text.count("\n") + 1
            return Decoded(
                text + "\ufffd",
                encoding,
                (ReadingWarning(line, WarningKind.TRUNCATED, _hex(data[error.start :])),),
            )
    return _decode_damaged(data, encoding)


def _decode_damaged(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    genuine = "\ufffd".encode(encoding, "ignore")
    has_genuine = bool(genuine) and genuine in data
    warnings = []
    if not has_genuine:
        for number, line in enumerate(text.split("\n"), 1):
            if count := line.count("\ufffd"):
                at = line.index("\ufffd")
                warnings.append(
                    ReadingWarning(
                        number, WarningKind.UNDECODABLE, f"{line[max(at - 8, 0) : at + 9]} ({count})"
                    )
                )
    else:
        warnings.append(ReadingWarning(0, WarningKind.UNDECODABLE, str(text.count("\ufffd"))))
    return Decoded(text, encoding, tuple(warnings))


def _hex(data: bytes) -> str:
    return data.hex(" ").upper()
