"""RTF as a row of tokens: groups, control words, bytes and text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    # 1: a run of Unicode characters, each with one byte for old readers; Chinese text consists of these
    rb"((?:\\u-?\d{1,6}[ ]?(?:\\'[0-9a-f]{2}|\?))+)"
    rb"|\\([a-z]{1,32})(-?\d{1,10})?[ ]?"  # 2, 3: a control word and its number
    rb"|((?:\\'[0-9a-f]{2})+)"  # 4: bytes
    rb"|\\([^a-z'])"  # 5: a control symbol
    rb"|([{}])"  # 6: a group's edge
    rb"|[\r\n\0]+"
    rb"|([^\\{}\r\n\0]+)",  # 7: text
    re.IGNORECASE,
)
_BINARY = b"bin"


class Token(NamedTuple):
    """A token.

    Attributes:
        kind: `unicode`, `word`, `symbol`, `open`, `close`, `text`.
        name: the word or symbol.
        number: the word's number, None if it has none.
        data: the bytes of `text`; a run of `unicode` as written.
        end: where it ends in the file.
    """

    kind: str
    name: str = ""
    number: int | None = None
    data: bytes = b""
    end: int = 0


def tokens(data: bytes) -> Iterator[Token]:
    """Cut a file into tokens; binary data is skipped."""
    at = 0
    while (found := _TOKEN.match(data, at)) is not None or at < len(data):
        if found is None:
            at += 1
            continue
        at = found.end()
        run, word, number, codes, symbol, edge, text = found.groups()
        if run is not None:
            yield Token("unicode", data=run, end=at)
        elif word is not None:
            value = None if number is None else int(number)
            if word == _BINARY:
                at += min(max(value or 0, 0), len(data))
            yield Token("word", word.decode("ascii"), value, end=at)
        elif text is not None:
            yield Token("text", data=text, end=at)
        elif codes is not None:
            yield Token("text", data=bytes.fromhex(codes.replace(b"\\'", b"").decode("ascii")), end=at)
        elif edge is not None:
            yield Token("open" if edge == b"{" else "close", end=at)
        elif symbol is not None:
            yield Token("symbol", symbol.decode("latin-1"), end=at)
