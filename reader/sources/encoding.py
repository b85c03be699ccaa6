"""Bytes into text: which encoding a text file is in, and what of it could not be decoded."""

import codecs
import re
from dataclasses import dataclass
from typing import Final

from reader.document.warning import ReadingWarning, WarningKind

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The commonest characters of written Chinese: a wrong decoding yields hardly any of them.
_COMMON_HAN: Final = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所"
    "民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四"
    "第各条款项及与或者员规关应當為這們來時個國說過對會發動產種進著電經實現體機從業還們與員規關務單並於"
)
_HIGH_BYTE_AMONG_ASCII: Final = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")
_OTHER_TEXT: Final = re.compile(
    "[\u00a0-\u024f\u0370-\u04ff\u2010-\u206f\u2460-\u24ff\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]"
)
_SAMPLE: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, the encoding it was read in, and what was lost on the way."""

    text: str
    encoding: str
    warnings: tuple[ReadingWarning, ...] = ()


def decode(data: bytes) -> Decoded:
    """Decode a text file in UTF-8, UTF-16, UTF-32, GB18030, Big5 or Windows-1252.

    A byte-order mark decides; else valid UTF-8 is UTF-8; else the encoding whose text looks written. Bytes
    that cannot be decoded become U+FFFD, and a warning names each line that has them.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(data[len(mark) :], encoding)
    wide = unmarked_utf16(data)
    if wide:
        return _decode_as(data, wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _decode_as(data, _guess(data))


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
    if isolated * 3 > high * 2:
        return "cp1252"
    return max(("gb18030", "big5hkscs", "utf-8"), key=lambda encoding: _written(sample, encoding))


def _written(sample: bytes, encoding: str) -> float:
    """Say how much a decoding looks like written Chinese, from -1 to 1."""
    text = sample.decode(encoding, "replace")
    wide = [character for character in text if character >= "\x80"]
    if not wide:
        return 0.0
    common = sum(character in _COMMON_HAN for character in wide)
    damaged = sum(character == "\ufffd" or "\ue000" <= character <= "\uf8ff" for character in wide)
    return (common - 3 * damaged) / len(wide)


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
