"""`duizhao history` follows a paragraph through its series, forwards and backwards alike."""

import json

import pytest


@pytest.fixture
def series(duizhao, samples):
    reports = sorted((samples / "zh").iterdir())
    assert duizhao("import", *reports).status == 0
    return [report.stem for report in reports]


def steps(duizhao, edition, paragraph):
    return json.loads(duizhao("history", edition, paragraph, "--json").out)["steps"]


def test_a_step_for_each_edition_oldest_first(duizhao, series):
    assert [step["edition"] for step in steps(duizhao, series[1], "p1")] == series


def test_the_paragraph_itself_is_where_it_was_named(duizhao, series):
    step = steps(duizhao, series[1], "p6")[1]
    assert [each["id"] for each in step["paragraphs"]] == ["p6"]


def test_the_way_back_meets_the_way_forth(duizhao, series):
    forth = steps(duizhao, series[0], "p6")
    assert forth[1]["paragraphs"], "this paragraph has a descendant"
    back = steps(duizhao, series[1], forth[1]["paragraphs"][0]["id"])
    assert "p6" in [each["id"] for each in back[0]["paragraphs"]]


def test_edits_lead_from_the_edition_before(duizhao, series):
    first, second, _ = steps(duizhao, series[0], "p6")
    old = "".join(text for op, text in second["edits"][0] if op in "=-")
    assert first["paragraphs"][0]["text"] in old


def test_a_number_as_printed_names_a_paragraph_too(duizhao, series):
    assert steps(duizhao, series[0], "6") == steps(duizhao, series[0], "p6")


@pytest.mark.parametrize(("edition", "paragraph"), [("river-12", "p999"), ("no such edition", "p1")])
def test_what_is_not_there_is_told_in_one_line(duizhao, series, edition, paragraph):
    result = duizhao("history", edition, paragraph)
    assert result.status == 2
    assert result.err.count("\n") == 1


def test_an_only_edition_has_no_history(duizhao, samples):
    duizhao("import", sorted((samples / "zh").iterdir())[0])
    assert duizhao("history", "river-12", "p1").status == 2


def test_it_tells_how_figures_moved_and_since_when_each_sentence_stands(duizhao, series):
    found = json.loads(duizhao("history", series[0], "p3", "--json").out)
    staff = next(track for track in found["figures"] if track["about"] == "工作人员")
    assert [(point["edition"], point["value"]) for point in staff["points"]] == [
        (series[0], 86.0),
        (series[1], 91.0),
        (series[2], 89.0),
    ]
    figure = next(piece for piece in found["pieces"] if piece["kind"] == "figure" and "91" in piece["text"])
    assert (figure["first"], figure["last"]) == (series[1], series[1])
    sentence = next(piece for piece in found["pieces"] if piece["kind"] == "sentence")
    assert (sentence["first"], sentence["last"]) == (series[0], series[2])
    assert "86 → 91 → 89" in duizhao("history", series[0], "p3").out


def test_it_is_written_as_page_workbook_and_table(duizhao, series, tmp_path):
    for form in ("html", "xlsx", "csv"):
        target = tmp_path / f"history.{form}"
        assert duizhao("history", series[2], "p7", "--format", form, "-o", target).status == 0
        assert duizhao("history", series[2], "p7", "--format", form, "-o", target).status == 2
    page = (tmp_path / "history.html").read_text("utf-8")
    assert all(f'<h2 id="{sheet}">' in page for sheet in ("steps", "figures", "pieces"))
    assert "<del" in page and "<ins" in page
    assert (tmp_path / "history.csv").read_text("utf-8-sig").splitlines()[1].startswith(f"{series[0]},")


def test_what_stood_in_one_edition_only_is_said_so(duizhao, series):
    out = duizhao("history", series[2], "p7").out
    assert f"name  only in {series[1]}  “清流与韧性方案”" in out
    assert f"since {series[1]}, last in {series[1]}" not in out
