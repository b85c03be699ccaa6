"""`duizhao commitments` prints the matrix, and writes it as a page, a workbook and a table."""

import csv
import io
import json
import zipfile

import pytest

from reader.library import Library
from tests.compare.commitments.test_matrix import MANDATE, REPORT


@pytest.fixture
def files(tmp_path):
    names = [tmp_path / "mandate.txt", tmp_path / "report.txt"]
    for name, text in zip(names, (MANDATE, REPORT), strict=True):
        name.write_text(text, encoding="utf-8")
    return names


def test_text_tells_what_is_answered_and_what_is_not(duizhao, files):
    out = duizhao("commitments", *files).out
    assert "✓ p2  answered" in out
    assert "✗ p4  unanswered" in out
    assert "    → p1  [names it by number" in out


def test_json_holds_the_lines_and_pairs(duizhao, files):
    found = json.loads(duizhao("commitments", *files, "--format", "json").out)
    states = {line["paragraph"]: line["state"] for line in found["commitments"]}
    assert states["p2"] == "answered"
    assert [line["asks"] for line in found["commitments"]][:2] == [False, True]
    assert found["summary"]["open"] == list(states.values()).count("open")
    assert {"old": ["p2"], "new": ["p3"], "relation": "counterpart"} in found["rows"]


def test_tables_are_written_and_nothing_is_overwritten_unasked(duizhao, files, tmp_path):
    for form in ("html", "xlsx", "csv"):
        target = tmp_path / f"matrix.{form}"
        assert duizhao("commitments", *files, "--format", form, "-o", target).status == 0
        assert duizhao("commitments", *files, "--format", form, "-o", target).status == 2
    assert '<h2 id="loose">' in (tmp_path / "matrix.html").read_text("utf-8")
    assert zipfile.ZipFile(tmp_path / "matrix.xlsx").testzip() is None
    lines = list(csv.reader(io.StringIO((tmp_path / "matrix.csv").read_text("utf-8-sig"))))
    assert lines[0][0] == "Paragraph"
    assert all(len(line) == len(lines[0]) for line in lines)


def test_the_library_keeps_the_comparison_that_the_matrix_needs(duizhao, files, library):
    duizhao("import", *files)
    duizhao("commitments", "mandate", "report")
    with Library.open(library) as opened:
        assert len(opened.comparisons()) == 1


def test_the_workbook_shows_whole_texts_and_fits_on_paper(duizhao, files, tmp_path):
    target = tmp_path / "matrix.xlsx"
    assert duizhao("commitments", *files, "--format", "xlsx", "-o", target).status == 0
    with zipfile.ZipFile(target) as book:
        page = book.read("xl/worksheets/sheet1.xml").decode()
    assert 'orientation="landscape"' in page and 'fitToHeight="0"' in page
    assert "customHeight" in page  # not every program fits rows to wrapped text
