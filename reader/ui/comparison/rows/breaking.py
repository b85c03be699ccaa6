"""Where a line of Chinese may end, beyond what Qt takes care of.

Qt breaks lines by UAX #14. Where that leaves no place, as in a run of letters and quotation marks longer
than the line, Qt breaks anywhere, and then a closing sign may begin a line. The rules here are those of
GB/T 15834 and of clreq (Requirements for Chinese Text Layout, 3.1.5): closing signs begin no line, opening
signs end none, and neither a dash nor an ellipsis of two characters is parted.
"""

_NO_START = frozenset("，。、；：？！）》〉」』】〕〗”’％‰℃·,.;:?!)]}%")
_NO_END = frozenset("（《〈「『【〔〖“‘([{")
_PAIRED = frozenset("—…")
_REACH = 8  # characters a line may give up; more would leave a hole


def may_break(text: str, at: int) -> bool:
    """Whether a line may end before the character at an offset."""
    before, after = text[at - 1], text[at]
    if after in _NO_START or before in _NO_END:
        return False
    if before == after and before in _PAIRED:
        return False
    word = before.isascii() and before.isalnum() and after.isascii() and after.isalnum()
    return not word


def better_break(text: str, start: int, end: int) -> int:
    """Give where a line that Qt ends at `end` should end instead; `end` itself where that is right."""
    if end >= len(text) or may_break(text, end):
        return end
    for at in range(end - 1, max(start, end - _REACH), -1):
        if may_break(text, at):
            return at
    return end
