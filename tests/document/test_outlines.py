"""Invented documents of many makes, each against an outline that was read and approved by a person.

python -m tests.document.test_outlines      writes the outlines anew; read the difference before keeping it
"""

from pathlib import Path

import pytest

from reader.sources import read
from tests.document.outline import outline

DOCUMENTS = Path(__file__).parent / "documents"
OUTLINES = Path(__file__).parent / "outlines"
NAMES = sorted(path.name for path in DOCUMENTS.iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_a_document_is_read_as_a_person_would(name):
    assert outline(read(DOCUMENTS / name)) == (OUTLINES / f"{name}.outline").read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_names_are_given_once(name):
    names = [item.id for item in read(DOCUMENTS / name).items]
    assert len(names) == len(set(names))


if __name__ == "__main__":
    OUTLINES.mkdir(exist_ok=True)
    for document in NAMES:
        (OUTLINES / f"{document}.outline").write_text(outline(read(DOCUMENTS / document)), "utf-8")
