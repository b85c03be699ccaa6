"""`duizhao batch` compares what succeeds each other, and tells what failed."""

import pickle
import re

import pytest

from reader.batch.order import in_order
from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.document.model import Edition, Identity


@pytest.fixture
def folder(samples, tmp_path):
    inside = tmp_path / "in"
    inside.mkdir()
    for path in (samples / "zh").iterdir():
        (inside / path.name).write_bytes(path.read_bytes())
    return inside


def test_a_folder_gives_a_file_for_each_pair_and_format(duizhao, folder, tmp_path):
    out = tmp_path / "out"
    made = duizhao("batch", folder, "-o", out, "--format", "html", "--format", "redline", "--format", "json")
    assert made.status == 0, made.err
    assert sorted(path.name for path in out.iterdir()) == [
        "index.html",
        "river-12 - river-13.html",
        "river-12 - river-13.json",
        "river-12 - river-13.redline.docx",
        "river-13 - river-14.html",
        "river-13 - river-14.json",
        "river-13 - river-14.redline.docx",
    ]
    index = (out / "index.html").read_text()
    links = re.findall(r'href="([^"]+)"', index)
    assert len(links) == 6 and all((out / link.replace("%20", " ")).is_file() for link in links)


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_compared(duizhao, folder, tmp_path):
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 no archive")
    made = duizhao("batch", folder, "-o", tmp_path / "out")
    assert made.status == 2
    assert made.err.count("\n") == 1 and "broken.docx" in made.err
    assert (tmp_path / "out" / "river-13 - river-14.html").is_file()
    assert "broken.docx" in (tmp_path / "out" / "index.html").read_text()


def test_files_that_exist_are_kept_unless_forced(duizhao, folder, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    mine = out / "river-12 - river-13.html"
    mine.write_text("mine")
    made = duizhao("batch", folder, "-o", out)
    assert made.status == 2 and "river-12 - river-13.html" in made.err
    assert mine.read_text() == "mine"
    assert duizhao("batch", folder, "-o", out, "--force").status == 0
    assert mine.read_text() != "mine"


def test_a_series_of_the_library(duizhao, folder, tmp_path):
    duizhao("import", *sorted(folder.iterdir()), "--series", "河务年报")
    made = duizhao("batch", "河务年报", "-o", tmp_path / "out", "--preset", "figures", lang="zh")
    assert made.status == 0, made.err
    assert len(list((tmp_path / "out").glob("*.html"))) == 3


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_editions_are_refused(duizhao, folder, tmp_path, count):
    for path in sorted(folder.iterdir())[count:]:
        path.unlink()
    made = duizhao("batch", folder, "-o", tmp_path / "out")
    assert made.status == 2 and made.err.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_no_such_folder(duizhao, tmp_path):
    made = duizhao("batch", tmp_path / "none", "-o", tmp_path / "out")
    assert made.status == 2 and made.err.count("\n") == 1


def test_order_is_of_publication_where_all_say_it_and_of_names_where_not():
    def edition(name: str, year: int | None) -> Edition:
        return Edition(name, Identity(year=year), ())

    dated = [edition("a.txt", 2020), edition("b.txt", 2018), edition("c.txt", 2019)]
    assert [one.name for one in in_order(dated)] == ["b.txt", "c.txt", "a.txt"]
    undated = [edition("report-10.txt", 2020), edition("report-9.txt", None), edition("report-11.txt", 2018)]
    assert [one.name for one in in_order(undated)] == ["report-9.txt", "report-10.txt", "report-11.txt"]


def test_a_fault_travels_between_processes_in_both_languages():
    fault = Fault(Phrase("坏", "bad"), "x", Phrase("换", "change it"))
    again = pickle.loads(pickle.dumps(fault))
    assert (again.what, again.where, again.advice) == (fault.what, fault.where, fault.advice)


def test_an_archive_is_compared_series_by_series(duizhao, samples, tmp_path):
    made = duizhao("batch", samples, "--archive", "-o", tmp_path / "out", "--format", "json")
    assert made.status == 0, made.err
    assert {path.stem for path in (tmp_path / "out").glob("*.json")} >= {
        "river-12 - river-13",
        "river-13 - river-14",
        "lighthouse-2023 - lighthouse-2024",
    }


def test_a_scheduler_that_is_not_there_is_told_in_one_line(duizhao, folder, tmp_path):
    pytest.importorskip("distributed")
    made = duizhao("batch", folder, "-o", tmp_path / "out", "--scheduler", "no address")
    assert made.status == 2 and made.err.count("\n") == 1
