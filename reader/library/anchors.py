"""Where reviews and hand-made pairings hold on: paragraphs by id and text, to survive corrected files."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b

from reader.library.rows import encode


def text_hash(text: str) -> str:
    """Give 16 hexadecimal digits that stand for `text`."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@dataclass
class Paragraphs:
    """The paragraphs of an edition's present revision, by id and by text."""

    hash_by_id: dict[str, str] = field(default_factory=dict)
    ids_by_hash: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def anchor(self, ids: Iterable[str]) -> str:
        """Give the form in which the library stores `ids`: JSON, each id with the hash of its text."""
        return encode([[ident, self.hash_by_id.get(ident, "")] for ident in ids])

    def resolve(self, anchor: str) -> tuple[tuple[str, ...], bool]:
        """Give the present ids of an anchor, and whether every text is still the same.

        A paragraph whose id stands for another text now is sought by its text; where the text is gone, the
        id stays, and the anchor counts as changed.
        """
        ids, whole = [], True
        for ident, digest in json.loads(anchor):
            if self.hash_by_id.get(ident) == digest:
                ids.append(ident)
            elif same := self.ids_by_hash.get(digest):
                ids.append(same[0])
            else:
                whole = False
                ids.append(ident)
        return tuple(ids), whole


def paragraphs(connection: sqlite3.Connection, edition: int) -> Paragraphs:
    """Read the anchors of an edition."""
    found = Paragraphs()
    for ident, text in connection.execute(
        "SELECT paragraphs.name, text FROM editions JOIN revisions ON revisions.id = editions.revision"
        " JOIN paragraphs ON paragraphs.id BETWEEN first AND last WHERE editions.id = ?",
        (edition,),
    ):
        digest = text_hash(text)
        found.hash_by_id[ident] = digest
        found.ids_by_hash[digest].append(ident)
    return found
