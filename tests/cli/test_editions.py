"""`duizhao import | list | structure | doctor` on a real library."""

import json

import pytest

from reader.library.migrate import backup_path
from tests.library.test_opening import first_form


@pytest.fixture
def reports(samples):
    return sorted((samples / "zh").iterdir())


def test_importing_lists_successive_editions_under_one_series(duizhao, reports):
    assert duizhao("import", *reports).status == 0
    listed = json.loads(duizhao("list", "--json").out)
    assert len(listed) == len(reports)
    assert len({entry["series"] for entry in listed}) == 1
    assert [entry["year"] for entry in listed] == sorted(entry["year"] for entry in listed)


def test_the_same_file_twice_is_one_edition(duizhao, reports):
    duizhao("import", reports[0])
    duizhao("import", reports[0])
    assert len(json.loads(duizhao("list", "--json").out)) == 1


def test_names_that_list_prints_can_be_compared(duizhao, reports):
    duizhao("import", *reports[:2])
    names = [entry["name"] for entry in json.loads(duizhao("list", "--json").out)]
    by_name = json.loads(duizhao("compare", *names, "--format", "json").out)
    by_file = json.loads(duizhao("compare", *reports[:2], "--format", "json").out)
    assert by_name["rows"] == by_file["rows"]


def test_a_series_of_ones_own(duizhao, reports):
    duizhao("import", reports[0], "--series", "我的系列")
    assert json.loads(duizhao("list", "--json").out)[0]["series"] == "我的系列"


def test_structure_prints_a_tree_of_the_whole_edition(duizhao, reports):
    form = json.loads(duizhao("structure", reports[0], "--json").out)
    tree = duizhao("structure", reports[0]).out
    for item in form["headings"] + form["paragraphs"]:
        assert item["id"] in tree
    for heading in form["headings"]:
        assert heading["text"] in tree


def test_looking_makes_no_library(duizhao, library):
    assert duizhao("list").status == 0
    assert duizhao("doctor").out
    assert not library.exists()


@pytest.mark.parametrize("command", [["list"], ["search", "枪支"]])
def test_the_first_look_after_an_upgrade_brings_the_library_up_to_date(duizhao, library, command):
    first_form(library)
    assert duizhao(*command).status == 0
    assert backup_path(library, 1).exists()
    assert "r " in duizhao("list").out


def test_the_doctor_finds_this_machine_well(duizhao, reports):
    duizhao("import", *reports)
    result = duizhao("doctor", "--json")
    findings = {finding["name"]: finding for finding in json.loads(result.out)}
    assert result.status == 0, [f for f in findings.values() if not f["fine"]]
    assert {"Qt", "fonts", "SQLite", "FTS5", "library"} <= findings.keys()


def test_the_doctor_names_a_damaged_library(duizhao, library):
    library.write_bytes(b"SQLite format 3\x00" + b"\xff" * 4096)
    result = duizhao("doctor", "--json")
    assert result.status == 2
    assert not {f["name"]: f for f in json.loads(result.out)}["library"]["fine"]


def test_a_library_is_handed_on_and_joined(duizhao, reports, library, tmp_path):
    duizhao("import", *reports)
    handed = tmp_path / "handed.db"
    assert duizhao("export", handed).status == 0
    library.unlink()
    assert duizhao("join", handed).status == 0
    assert len(json.loads(duizhao("list", "--json").out)) == len(reports)


def test_a_series_that_is_not_there_cannot_be_handed_on(duizhao, reports, tmp_path):
    duizhao("import", reports[0])
    assert duizhao("export", tmp_path / "handed.db", "--series", "no such series").status == 2
    assert not (tmp_path / "handed.db").exists()


def test_a_damaged_library_is_repaired_into_a_new_file(duizhao, reports, library, tmp_path):
    duizhao("import", *reports)
    data = bytearray(library.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 8192] = bytes(8192)
    library.write_bytes(data)
    duizhao("doctor", "--repair", tmp_path / "whole.db")
    assert (tmp_path / "whole.db").exists()
    assert bytes(data) == library.read_bytes()
