"""Text that no report holds: every finder ends, and every promise of the runs holds."""

import random

import pytest

from reader.compare import compare, definitions, figures, verbs
from reader.compare.citations import finding
from reader.compare.edits import edits
from reader.compare.model import Op
from reader.document.model import Edition, Identity

MIXED = "".join(random.Random(3).choice("第一二1,/（）《》A a条款段号、和至约%“”\n") for _ in range(4000))
TEXTS = {
    "digits": "1" * 5000,
    "grouped": "1," * 3000,
    "capitals": "Aa " * 2000,
    "open titles": "《" * 5000,
    "open brackets": "（" * 5000,
    "slashes": "A/" * 3000,
    "numerals": "一" * 5000,
    "ordinals": "第1、" * 2000,
    "resolutions": "第1/1号、" * 1500,
    "spaces": " " * 5000,
    "hedges": "约" * 5000,
    "former": "X（formerly " * 500,
    "combining": "e\u0301" * 3000,
    "surrogates": "\ud800甲" * 1000,
    "nul": "\0甲\x1b" * 1000,
    "mixed": MIXED,
}


@pytest.mark.parametrize("name", TEXTS)
def test_every_finder_ends_and_stays_inside_the_text(name):
    text = TEXTS[name]
    for found in (figures.find(text), finding.find(text)):
        assert all(text[one.start : one.end].strip() == one.text.strip() for one in found)
    assert all(text[demand.start : demand.end] == demand.verb for demand in verbs.find(text))
    assert all(definition.short for definition in definitions.find(text))
    assert all(former for former, _ in definitions.renamed(text))


@pytest.mark.parametrize("name", TEXTS)
def test_runs_are_exact(name):
    old = TEXTS[name]
    new = old[: len(old) // 2] + "变化" + old[len(old) // 2 + 3 :]
    runs = edits(old, new)
    assert "".join(run.text for run in runs if run.op is not Op.INSERT) == old
    assert "".join(run.text for run in runs if run.op is not Op.DELETE) == new


def test_editions_without_paragraphs_compare_to_nothing():
    empty = Edition("empty", Identity(), ())
    found = compare(empty, empty)
    assert not (
        found.rows or found.figures or found.terms or found.verbs or found.citations or found.emphasis
    )
