"""The samples are read and compared as was written down; `python -m tests.golden` writes it down anew."""

import json

import pytest

from reader.compare import compare
from reader.document.model import ParagraphKind
from reader.sources import read
from tests.golden import record

ADVICE = "if this is meant: python -m tests.golden, and read the difference"


@pytest.mark.parametrize("name", record.EDITIONS)
def test_a_sample_has_the_structure_it_had(name):
    assert record.structure(name) == record.structure_file(name).read_text(encoding="utf-8"), ADVICE


@pytest.mark.parametrize("pair", record.PAIRS, ids="-".join)
def test_two_samples_have_the_comparison_they_had(pair):
    assert record.comparison(*pair) == record.comparison_file(*pair).read_text(encoding="utf-8"), ADVICE


def truth(old: str, new: str) -> list[dict]:
    file = record.GOLDEN / "truth" / record.comparison_file(old, new).with_suffix(".jsonl").name
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("pair", record.PAIRS, ids="-".join)
def test_truth_names_every_paragraph_once_a_side(pair):
    entries = truth(*pair)
    for side, name in (("old", pair[0]), ("new", pair[1])):
        edition = read(record.SAMPLES / name)
        wanted = {p.id for p in edition.paragraphs if p.kind is not ParagraphKind.FRONT}
        named = [paragraph for entry in entries for paragraph in entry[side]]
        assert wanted == set(named)
        assert len(named) == len(set(named))


@pytest.mark.parametrize("pair", record.PAIRS, ids="-".join)
def test_pairing_agrees_with_the_truth(pair):
    """The samples are plain: nearly every pair that an editor made by hand is found, and hardly any other."""
    made = compare(*(read(record.SAMPLES / name) for name in pair))
    front = {p.id for p in (*made.old.paragraphs, *made.new.paragraphs) if p.kind is ParagraphKind.FRONT}
    ours = {(a, b) for row in made.rows for a in row.old for b in row.new if not {a, b} & front}
    right = {(a, b) for entry in truth(*pair) for a in entry["old"] for b in entry["new"]}
    assert len(ours & right) / len(right) >= 0.85
    assert len(ours & right) / len(ours) >= 0.85
