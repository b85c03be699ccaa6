"""How near the pairing comes to the editors' on 002 to 000."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reader.compare.pairing import pair
from reader.document.model import Edition, Paragraph
from reader.sources import read


def _pairs(entries: list[dict], names: tuple[set[str], set[str]]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for entry in sorted(entries, key=lambda entry: entry["relation"] != "topic"):
        for old in entry["old"]:
            for new in entry["new"]:
                if old in names[0] and new in names[1] and old[:1] == "p":
                    found[old, new] = entry["relation"]
    return found


def _figures(shared: Path, old: Edition, new: Edition) -> tuple[float, float, float]:
    """Give precision, F1 and the share of right relations, each the mean over the editors."""
    names = set(old.paragraph_by_id), set(new.paragraph_by_id)
    rows, _ = pair(old, new)
    found = {(o, n): row.relation.value for row in rows for o in row.old for n in row.new if o[:1] == "p"}
    figures = []
    for path in sorted((shared / "gold" / "alignment").glob("*.jsonl")):
        gold = _pairs([json.loads(line) for line in path.read_text("utf-8").splitlines() if line], names)
        wanted = {names for names, relation in gold.items() if relation != "topic"}
        offered = {names for names in found if gold.get(names) != "topic"}
        right = offered & wanted
        precision, recall = len(right) / len(offered), len(right) / len(wanted)
        same = sum(found[names] == gold[names] for names in right) / len(right)
        figures.append((precision, 2 * precision * recall / (precision + recall), same))
    precision, f1, same = (sum(column) / len(figures) for column in zip(*figures, strict=True))
    print(f"precision {precision:.3f} F1 {f1:.3f} relation {same:.2f}")
    return precision, f1, same


def without_headings(edition: Edition) -> Edition:
    paragraphs = (item for item in edition.items if isinstance(item, Paragraph))
    return replace(edition, items=tuple(one._replace(section="body") for one in paragraphs))


@pytest.mark.editions
def test_pairs_and_relations_of_the_editors(shared: Path):
    old, new = (read(shared / "editions" / f"{name}.txt") for name in ("002", "000"))
    precision, f1, same = _figures(shared, old, new)
    assert precision >= 0.85
    assert f1 >= 0.75
    assert same >= 0.75


@pytest.mark.editions
def test_without_headings_most_pairs_are_right(shared: Path):
    old, new = (without_headings(read(shared / "editions" / f"{name}.txt")) for name in ("002", "000"))
    precision, _, _ = _figures(shared, old, new)
    assert precision >= 0.6
