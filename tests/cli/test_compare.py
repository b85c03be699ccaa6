"""`duizhao compare` keeps every promise that other programs rely on."""

import json
import re
from pathlib import Path

import pytest

PAIRS = [("zh", 0, 1), ("zh", 1, 2), ("zh", 0, 2), ("en", 0, 1)]


@pytest.fixture(params=PAIRS, ids=lambda pair: "-".join(map(str, pair)))
def pair(request, samples) -> tuple[Path, Path]:
    language, old, new = request.param
    files = sorted((samples / language).iterdir())
    return files[old], files[new]


@pytest.fixture
def form(duizhao, pair):
    return json.loads(duizhao("compare", *pair, "--format", "json").out)


def test_every_paragraph_stands_in_a_row(form):
    for side in ("old", "new"):
        shown = {name for row in form["rows"] for name in row[side]}
        assert shown == {paragraph["id"] for paragraph in form[side]["paragraphs"]}


def test_runs_rebuild_both_texts(form):
    for side, sign in (("old", "-"), ("new", "+")):
        texts = {paragraph["id"]: paragraph["text"] for paragraph in form[side]["paragraphs"]}
        for row in form["rows"]:
            joined = "".join(text for op, text in row["edits"] if op in ("=", sign))
            assert joined == "\n".join(texts[name] for name in row[side])


def test_no_run_ends_inside_a_latin_word_or_a_number(form):
    token = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[A-Za-z]+")
    for row in form["rows"]:
        for sign in "-+":
            runs = [text for op, text in row["edits"] if op in ("=", sign)]
            whole = "".join(runs)
            inside = {at for m in token.finditer(whole) for at in range(m.start() + 1, m.end())}
            at = 0
            for run in runs[:-1]:
                at += len(run)
                assert at not in inside, whole[max(0, at - 10) : at + 10]


def test_the_summary_counts_the_rows(form):
    relations = ("equivalent", "revised", "counterpart", "added", "removed")
    assert sum(form["summary"][relation] for relation in relations) == len(form["rows"])


@pytest.mark.parametrize("kind", ["text", "html", "md"])
def test_digests_name_both_editions(duizhao, pair, kind):
    result = duizhao("compare", *pair, "--format", kind)
    assert result.status == 0
    titles = json.loads(duizhao("structure", pair[1], "--json").out)["title"]
    assert titles.replace(" ", "") in re.sub(r"\s", "", result.out)


def test_an_existing_file_is_left_alone_without_force(duizhao, pair, tmp_path):
    target = tmp_path / "summary.html"
    target.write_text("mine")
    refused = duizhao("compare", *pair, "--format", "html", "-o", target)
    assert refused.status == 2
    assert refused.err.count("\n") == 1
    assert target.read_text() == "mine"
    assert duizhao("compare", *pair, "--format", "html", "-o", target, "--force").status == 0
    assert target.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_exit_code_tells_whether_anything_differs(duizhao, pair, tmp_path):
    assert duizhao("compare", *pair).status == 0
    assert duizhao("compare", *pair, "--exit-code").status == 1
    twin = tmp_path / "twin.txt"
    twin.write_text(pair[0].read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert duizhao("compare", pair[0], twin, "--exit-code").status == 0


def test_comparing_files_stores_nothing(duizhao, pair, library):
    duizhao("compare", *pair)
    assert not library.exists()
