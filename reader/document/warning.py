"""What looks damaged in a source; told to the reader, never repaired in silence."""

from dataclasses import dataclass
from enum import StrEnum

from reader.document.language import Language, Phrase


class WarningKind(StrEnum):
    """What is suspicious about a place in a source."""

    DOUBLED = "doubled"
    STRAY_LATIN = "stray-latin"
    HALF_WIDTH = "half-width"
    BROKEN_NUMBER = "broken-number"
    NUMBER_GAP = "number-gap"
    NUMBER_REPEAT = "number-repeat"
    NOTE_WITHOUT_BODY = "note-without-body"
    NOTE_WITHOUT_MARK = "note-without-mark"
    UNDECODABLE = "undecodable"
    CONTROL = "control"
    REVISIONS = "revisions"
    TRUNCATED = "truncated"


_PHRASES = {
    WarningKind.DOUBLED: Phrase("疑似重复的字：{detail}", "possibly a doubled character: {detail}"),
    WarningKind.STRAY_LATIN: Phrase("中文中夹有外文词：{detail}", "a stray Latin word: {detail}"),
    WarningKind.HALF_WIDTH: Phrase(
        "中文中的半角标点：{detail}", "half-width punctuation among Chinese: {detail}"
    ),
    WarningKind.BROKEN_NUMBER: Phrase("数字疑似断开：{detail}", "possibly a broken number: {detail}"),
    WarningKind.NUMBER_GAP: Phrase("编号不连续：{detail}", "a gap in the numbering: {detail}"),
    WarningKind.NUMBER_REPEAT: Phrase("编号重复：{detail}", "a repeated number: {detail}"),
    WarningKind.NOTE_WITHOUT_BODY: Phrase(
        "脚注号没有脚注：{detail}", "a footnote mark without a body: {detail}"
    ),
    WarningKind.NOTE_WITHOUT_MARK: Phrase("脚注没有脚注号：{detail}", "a footnote without a mark: {detail}"),
    WarningKind.UNDECODABLE: Phrase("无法解码的字节：{detail}", "bytes that could not be decoded: {detail}"),
    WarningKind.CONTROL: Phrase("控制字符：{detail}", "control characters: {detail}"),
    WarningKind.REVISIONS: Phrase(
        "文件含修订标记，已按全部接受读取：{detail}", "tracked changes, read as accepted: {detail}"
    ),
    WarningKind.TRUNCATED: Phrase("文件似不完整：{detail}", "the file seems incomplete: {detail}"),
}


@dataclass(frozen=True, slots=True)
class ReadingWarning:
    """A suspicion about one place of a source.

    Attributes:
        line: the 1-based line it stands on; 0 for the file as a whole.
        kind: what is suspicious.
        detail: the piece of text, or the numbers, that it is about.
    """

    line: int
    kind: WarningKind
    detail: str = ""

    def message(self, language: Language) -> str:
        """Give the suspicion in words."""
        return _PHRASES[self.kind].to(language, detail=self.detail)
