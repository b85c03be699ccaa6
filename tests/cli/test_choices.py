"""What goes into a digest is chosen on the command line as it is in the export window."""

import json

import pytest

from reader import presets
from reader.export import Options, Preset
from reader.library import Library, Review


@pytest.fixture
def pair(samples):
    return samples / "zh" / "river-12.txt", samples / "zh" / "river-13.txt"


def digest(duizhao, pair, *arguments) -> str:
    made = duizhao("compare", *pair, "--lang", "zh", *arguments)
    assert made.status == 0, made.err
    return made.out


def test_a_preset_says_what_goes_in(duizhao, pair):
    assert "逐段改动" in digest(duizhao, pair)
    assert "逐段改动" not in digest(duizhao, pair, "--preset", "overview")
    figures = digest(duizhao, pair, "--preset", "figures")
    assert "\n数据\n" in figures and "\n动词\n" not in figures


def test_only_rows_of_the_chosen_relations_go_in(duizhao, pair):
    added = digest(duizhao, pair, "--relations", "added")
    assert "＋ 新增" in added and "≈ 修订  第" not in added


def test_only_the_chosen_sections_go_in(duizhao, pair):
    recommendations = digest(duizhao, pair, "--sections", "s5")
    assert "第 29 (a) 段" in recommendations.split("\n数据\n")[0]
    assert "第 7 段 → 第 7 段" not in recommendations


def test_tables_can_be_left_out(duizhao, pair):
    assert "\n脚注\n" not in digest(duizhao, pair, "--without", "footnotes,figures")


def test_title_and_author(duizhao, pair):
    head = digest(duizhao, pair, "--title", "河务要点", "--author", "编辑部").split("\n")[:2]
    assert head == ["河务要点", "编写：编辑部"]


def test_a_saved_choice(duizhao, pair, tmp_path):
    saved = tmp_path / "choice.json"
    saved.write_text(json.dumps(Preset.FIGURES.options(Options(title="存")).to_json()))
    assert digest(duizhao, pair, "--choice", saved).startswith("存\n")


@pytest.mark.parametrize("content", ['{"relations": ["alike"]}', "[1]", "no json", '{"changes": 3}'])
def test_a_spoilt_choice_is_told_in_one_line(duizhao, pair, tmp_path, content):
    saved = tmp_path / "choice.json"
    saved.write_text(content)
    made = duizhao("compare", *pair, "--choice", saved)
    assert made.status == 2
    assert made.err.count("\n") == 1 and "choice.json" in made.err


@pytest.mark.parametrize(
    "wrong",
    [("--relations", "alike"), ("--without", "everything"), ("--preset", "mine"), ("--scope", "some")],
)
def test_a_wrong_choice_is_told_in_one_line(duizhao, pair, wrong):
    made = duizhao("compare", *pair, *wrong)
    assert made.status == 2
    assert made.err.count("\n") == 1


def test_a_preset_of_ones_own(duizhao, pair, library):
    with Library.open(library) as opened:
        presets.save(opened, "给编辑部", Preset.FIGURES.options(Options(title="数据要点")))
        presets.save(opened, "full", Preset.FIGURES.options(Options(title="自己的")))
    assert digest(duizhao, pair, "--preset", "给编辑部").startswith("数据要点\n")
    assert digest(duizhao, pair, "--preset", "full").startswith("自己的\n")


def test_a_preset_that_is_not_there_is_told_with_those_that_are(duizhao, pair, library):
    with Library.open(library) as opened:
        presets.save(opened, "给编辑部", Options())
    made = duizhao("compare", *pair, "--preset", "给主编")
    assert made.status == 2 and made.err.count("\n") == 1
    assert all(name in made.err for name in ("给主编", "overview", "recommendations", "给编辑部"))


def test_only_what_a_reviewer_marked(duizhao, pair, library):
    assert duizhao("import", *pair).status == 0
    with Library.open(library) as opened:
        old, new = (opened.find(path.name) for path in pair)
        opened.record(
            old.id, new.id, Review(("p17",), ("p17",), author="甲", important=True, note="核对货运量")
        )
    made = duizhao("compare", pair[0].name, pair[1].name, "--scope", "important", lang="zh")
    rows = made.out.split("\n逐段改动\n")[1].split("\n数据\n")[0]
    assert "第 17 段 → 第 17 段" in rows and "甲: 核对货运量" in rows
    assert "第 18 段" not in rows
