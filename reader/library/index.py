"""The search index: how text becomes tokens.

FTS5's own tokenizers find Chinese only by whole runs or by three characters. Here a run of Han characters
becomes its overlapping pairs and its last character alone, so that any two or more characters are found as a
phrase of pairs and one character by prefix; a run of letters or digits becomes one token, found by prefix.
"""

import re
import sqlite3

from reader.document.model import Edition
from reader.library.folding import fold

HAN = "\u2e80-\u2fff\u3005-\u3007\u3021-\u3029\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
RUN = re.compile(f"([{HAN}]+)|[^\\W_{HAN}]+")
"""A run of Han characters (group 1), or of other letters and digits, in folded text."""


def tokens(text: str) -> str:
    """Give the tokens of `text`, parted by blanks."""
    found: list[str] = []
    for match in RUN.finditer(fold(text)):
        run = match[0]
        if match[1]:
            found += map(str.__add__, run, run[1:])
            found.append(run[-1])
        else:
            found.append(run)
    return " ".join(found)


def write(connection: sqlite3.Connection, edition: Edition, first: int) -> None:
    """Index headings, paragraphs and footnotes under the ids that `rows.write` gives them."""
    texts = [item.text for item in edition.items] + [note.text for note in edition.footnotes]
    connection.executemany(
        "INSERT INTO search (rowid, text) VALUES (?, ?)",
        [(number, tokens(text)) for number, text in enumerate(texts, first)],
    )
