"""Light revisions are paired without a fault worth telling, whatever moved and however it was renumbered."""

from pathlib import Path

import pytest

from reader.compare.pairing import pair
from reader.document.model import Edition
from reader.sources import read
from tests.compare.pairing.revisions import f1, revise

SEEDS = range(3)


def reached(folder: Path, pattern: str) -> dict[tuple[str, int], float]:
    """Revise every edition of a folder and pair it with itself."""
    editions = {path.name: read(path) for path in sorted(folder.glob(pattern)) if path.name != "README.md"}
    found: dict[tuple[str, int], float] = {}
    for name, edition in editions.items():
        strangers = _strangers(name, editions)
        for seed in SEEDS:
            new, truth = revise(edition, seed, strangers)
            rows, _ = pair(edition, new)
            found[name, seed] = f1(rows, truth)
    return found


def _strangers(name: str, editions: dict[str, Edition]) -> list[str]:
    return [
        paragraph.text
        for other, edition in editions.items()
        if other != name
        for paragraph in edition.paragraphs
        if len(paragraph.text) > 30
    ]


@pytest.mark.editions
@pytest.mark.parametrize("folder, pattern", [("editions", "*.txt"), ("editions/laws", "*.md")])
def test_revisions_of_real_editions(shared: Path, folder: str, pattern: str):
    figures = reached(shared / folder, pattern)
    assert min(figures.values()) >= 0.98, figures
    assert sum(figures.values()) / len(figures) >= 0.99, figures


@pytest.mark.parametrize("language, pattern", [("zh", "*.*"), ("en", "*.*")])
def test_revisions_of_samples(samples: Path, language: str, pattern: str):
    figures = reached(samples / language, pattern)
    assert figures
    assert sum(figures.values()) / len(figures) >= 0.99, figures
