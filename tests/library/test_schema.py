"""The page of the manual about the file tells of every table and column, and its examples work."""

import re
import sqlite3
from pathlib import Path

import pytest

from reader.document.model import Edition, Identity, Paragraph, ParagraphKind
from reader.library import Library, Review, schema
from tests.conftest import PROJECT

PAGES = [PROJECT / "resources" / "help" / language / "schema.md" for language in ("zh", "en")]


def told(page: Path) -> dict[str, set[str]]:
    """The tables and columns of the page: headings of the third level and the first cells under them."""
    tables: dict[str, set[str]] = {}
    at = ""
    for line in page.read_text(encoding="utf-8").splitlines():
        if match := re.match(r"### (\w+)", line):
            at = match[1]
            tables[at] = set()
        elif line.startswith("## "):
            at = ""
        elif at and line.startswith("| `"):
            tables[at] |= set(re.findall(r"`(\w+)`", line.split("|")[1]))
    return tables


def there(path: Path) -> dict[str, set[str]]:
    """The tables and columns of a new library, without those that SQLite keeps for itself."""
    with Library.open(path):
        pass
    connection = sqlite3.connect(path)
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'search\\_%' ESCAPE '\\'"
    ).fetchall()
    columns = {
        name: {column for (column,) in connection.execute(f"SELECT name FROM pragma_table_info('{name}')")}
        for (name,) in tables
    }
    connection.close()
    return columns


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_the_page_tells_all(page: Path, path: Path) -> None:
    assert told(page) == there(path)
    text = page.read_text(encoding="utf-8")
    assert f"0x{schema.APPLICATION:X}" in text
    assert re.search(rf"(现为|now) {schema.VERSION}\b", text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_the_examples_work(page: Path, path: Path) -> None:
    examples = re.findall(r"(?:^    .+\n)+", page.read_text(encoding="utf-8"), re.MULTILINE)
    with Library.open(path) as library:
        text = Paragraph("p1", ParagraphKind.NUMBERED, "1", "front", "监管枪支和弹药。")
        one = library.add(Edition("a.txt", Identity(), (text,)), b"1").id
        library.record(one, one, Review(("p1",), ("p1",), note="批注"))
        connection = sqlite3.connect(path)
        paragraphs, notes = (connection.execute(example).fetchall() for example in examples)
        connection.close()
    assert paragraphs == [("a", "p1", "监管枪支和弹药。")]
    assert [row[4] for row in notes] == ["批注"]
