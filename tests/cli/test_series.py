"""`duizhao series` shows the editions of a series on one axis, and side by side."""

import json

import pytest


@pytest.fixture
def names(duizhao, samples):
    reports = sorted((samples / "zh").iterdir())
    assert duizhao("import", *reports).status == 0
    return [report.stem for report in reports]


def test_a_line_for_each_edition_and_each_section(duizhao, names):
    lines = duizhao("series", names[0]).out.splitlines()
    assert [line.split()[0] for line in lines[:3]] == names
    section = next(line for line in lines if "三.A.1 监测网络" in line)
    head = lines[lines.index("") + 2]
    assert head.split() == names
    # What a section holds stands under the edition's name, with what came and went since the one before.
    assert section.split()[-3:] == ["4", "≈4", "↕1"]


def test_json_holds_timeline_and_bands(duizhao, names):
    found = json.loads(duizhao("series", names[0], "--format", "json").out)
    assert [edition["name"] for edition in found["editions"]] == names
    assert len(found["steps"]) == len(names) - 1
    assert all(len(band["ids"]) == len(names) for band in found["bands"])


def test_some_editions_of_a_series_may_be_chosen(duizhao, names):
    chosen = f"{names[0]},{names[2]}"
    found = json.loads(duizhao("series", names[0], "--editions", chosen, "--format", "json").out)
    assert [edition["name"] for edition in found["editions"]] == [names[0], names[2]]


def test_tables_are_written(duizhao, names, tmp_path):
    for form in ("html", "xlsx", "csv"):
        assert duizhao("series", names[0], "--format", form, "-o", tmp_path / f"s.{form}").status == 0
    assert '<h2 id="columns">' in (tmp_path / "s.html").read_text("utf-8")


@pytest.mark.parametrize("wrong", [["no such series"], ["river-12", "--editions", "river-12"]])
def test_what_is_no_series_of_several_is_told_in_one_line(duizhao, names, wrong):
    result = duizhao("series", *wrong)
    assert result.status == 2
    assert result.err.count("\n") == 1
