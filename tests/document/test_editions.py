"""The real editions against gold made by hand: every heading, paragraph and note, front matter included."""

import json

import pytest

from reader.document.model import Edition
from reader.sources import read

EDITIONS = ("000", "001", "002", "003", "004")


def squeezed(text):
    return "".join((text or "").split())


def of_edition(edition: Edition):
    found = {}
    for section in edition.sections:
        found["heading", section.id] = (section.level, section.parent, squeezed(section.text))
    for one in edition.paragraphs:
        found["paragraph", one.id] = (
            one.section,
            one.kind.value,
            squeezed(one.text),
            one.footnotes,
            one.parent,
        )
    for note in edition.footnotes:
        found["note", note.mark] = (squeezed(note.text), note.paragraph, note.line)
    return found


def of_gold(gold):
    found = {}
    for heading in gold["headings"]:
        found["heading", heading["id"]] = (heading["level"], heading["parent"], squeezed(heading["text"]))
    for one in gold["paragraphs"]:
        marks = tuple(one["footnotes"])
        found["paragraph", one["id"]] = (
            one["section"],
            one["kind"],
            squeezed(one["text"]),
            marks,
            one.get("parent"),
        )
    for note in gold["footnotes"]:
        found["note", note["mark"]] = (squeezed(note["text"]), note["paragraph"], note["line"])
    return found


@pytest.mark.editions
@pytest.mark.parametrize("name", EDITIONS)
def test_the_structure_is_the_gold(shared, name):
    gold = json.loads((shared / "gold" / "structure" / f"{name}.structure.json").read_text("utf-8"))
    edition = read(shared / "editions" / f"{name}.txt")
    assert of_edition(edition) == of_gold(gold)
    lines = {one["id"]: tuple(one["lines"]) for one in gold["paragraphs"]}
    assert {one.id: one.lines for one in edition.paragraphs} == lines


@pytest.mark.editions
@pytest.mark.parametrize("name", EDITIONS)
def test_the_identity_is_the_gold(shared, name):
    gold = json.loads((shared / "gold" / "structure" / f"{name}.structure.json").read_text("utf-8"))
    identity = read(shared / "editions" / f"{name}.txt").identity
    assert identity.symbol is None
    assert (identity.title, identity.kind) == (gold["title"], gold["kind"])
    for ours, key in (
        (identity.session, "session"),
        (identity.author, "series_author"),
        (identity.number, "resolution_number"),
        (identity.organ, "organ"),
        (identity.date, "adopted"),
        (identity.meeting, "meeting"),
        (identity.agenda, "agenda"),
        (identity.agenda_title, "agenda_title"),
    ):
        wanted = gold.get(key, ours)
        if key == "session" and isinstance(wanted, list):
            wanted = "、".join(wanted)
        assert ours == (tuple(wanted) if isinstance(wanted, list) else wanted), key


@pytest.mark.editions
def test_reports_five_years_apart_are_a_series_and_resolutions_are_not_in_it(shared):
    series = [read(shared / "editions" / f"{name}.txt").identity.series for name in EDITIONS]
    assert series[0] == series[2]
    assert len(set(series)) == 4


@pytest.mark.editions
def test_successive_laws_are_one_series_each(shared):
    by_law: dict[str, set[str]] = {}
    for path in sorted((shared / "editions" / "laws").glob("*(*).md")):
        edition = read(path)
        assert edition.identity.kind == "law"
        assert edition.identity.date == path.stem.partition("(")[2].rstrip(")")
        by_law.setdefault(path.stem.partition("(")[0], set()).add(edition.identity.series)
    assert len(by_law) == 3
    assert all(len(names) == 1 for names in by_law.values())


@pytest.mark.editions
def test_every_article_of_a_law_is_found_in_order(shared):
    for path in sorted((shared / "editions" / "laws").glob("*(*).md")):
        text = path.read_text("utf-8")
        printed = [
            line.split("条")[0] + "条"
            for line in text.splitlines()
            if line.startswith("第") and "条" in line[:9]
        ]
        found = [
            one.number
            for one in read(path).paragraphs
            if one.id.startswith("a") and one.number.startswith("第")
        ]
        assert found == printed


@pytest.mark.editions
def test_damage_is_told_and_ordinary_chinese_is_not(shared):
    told = {
        (name, warning.line, warning.kind.value)
        for name in EDITIONS
        for warning in read(shared / "editions" / f"{name}.txt").warnings
    }
    doubled = {(name, line) for name, line, kind in told if kind == "doubled"}
    assert doubled == {("000", 77), ("003", 401)}
    stray = {(name, line) for name, line, kind in told if kind == "stray-latin"}
    assert stray == {("002", 268), ("003", 161), ("004", 319)}
    assert {kind for _, _, kind in told} == {"doubled", "stray-latin", "half-width"}
    assert {name for name, _, kind in told if kind == "half-width"} == {"002"}
