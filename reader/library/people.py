"""Who said what, when the work of several people comes together.

A library calls its own person by the empty name. Carried into another library, that person gets a name: the
one in the setting `author`, or else a sign of the library that no other library has.
"""

import json
import sqlite3


def signature(connection: sqlite3.Connection) -> str:
    """Give the name that the library's own person bears in other libraries."""
    found = {
        name: json.loads(value)
        for name, value in connection.execute(
            "SELECT name, value FROM settings WHERE name IN ('author', 'library')"
        )
    }
    return str(found.get("author") or f"#{found['library'][:6]}")


def over(source: sqlite3.Connection, target: sqlite3.Connection, author: str) -> str:
    """Give the name that an author of one library bears in the other."""
    name = author or signature(source)
    return "" if name == signature(target) else name
