import pytest

from reader.document.line import LineKind, Mark
from reader.sources.markdown import looks_like_markdown, read_source


def lines_of(text):
    return read_source(text.encode("utf-8"), "a.md").lines


def test_headings_of_both_kinds():
    lines = lines_of("# One\n\n## Two ##\n\nThree\n=====\n\nFour\n---\n\ntext")
    assert [(line.text, line.level) for line in lines] == [
        ("One", 1),
        ("Two", 2),
        ("Three", 1),
        ("Four", 2),
        ("text", 0),
    ]
    assert [line.markup for line in lines] == ["#", "####", "=====", "---", ""]


def test_a_rule_under_running_text_is_no_underline():
    lines = lines_of("one line\nand another\n---\n\nafter")
    assert [line.level for line in lines] == [0, 0, 0, 0]


def test_a_number_sign_without_a_space_is_text():
    assert lines_of("#lake is a tag")[0].text == "#lake is a tag"


def test_tables_keep_their_cells():
    table, after = lines_of("| 湖 | *水质* |\n|:---|---:|\n| 东\\|湖 | Ⅲ¹类 |\n\n完。")
    assert table.kind is LineKind.TABLE
    assert table.cells == (("湖", "水质"), ("东|湖", "Ⅲ类"))
    assert table.text == "湖\t水质\n东|湖\tⅢ类"
    assert table.marks == (Mark(10, "1"),)
    assert after.text == "完。"


def test_code_is_kept_as_it_is_laid_out():
    (code,) = lines_of("```text\nif a:\n    b = *c*\n```")
    assert code.cells == (("if a:",), ("    b = *c*",))
    assert code.markup == "```text```"


def test_code_that_never_ends_is_read_to_the_end():
    assert lines_of("```\na\nb")[0].cells == (("a",), ("b",))


def test_comments_are_markup_over_as_many_lines_as_they_take():
    lines = lines_of("before\n<!-- one\ntwo --> after")
    assert [line.text for line in lines if line.text] == ["before", "after"]
    assert "".join(line.markup for line in lines) == "<!-- onetwo -->"


def test_notes_and_their_signs():
    text, note = lines_of("Boats sank.[^a]\n\n[^a]: Two of them.")
    assert (text.text, text.marks) == ("Boats sank.", (Mark(11, "a"),))
    assert (note.kind, note.label, note.text) == (LineKind.NOTE, "a", "Two of them.")


def test_a_heading_that_is_a_sign_alone_keeps_it():
    (line,) = lines_of("### ¹")
    assert (line.kind, line.marks) == (LineKind.TEXT, (Mark(0, "1"),))


def test_raised_tags_are_signs():
    (line,) = lines_of("船只<sup>3</sup>。")
    assert (line.text, line.marks) == ("船只。", (Mark(2, "3"),))


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("an *old* __boat__ and a **new** one", "an old boat and a new one"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        (r"1\. not \*a list\*", "1. not *a list*"),
        (r"[lake\_map](http://lake.example/lake_map)", "lake_map"),
        ("![map](a.png) below", "map below"),
        ("<b>bold</b> and a < b", "bold and a < b"),
    ],
)
def test_marks_inside_a_line_leave_its_text(printed, text):
    assert lines_of(printed)[0].text == text


def test_quotes_are_text_set_in():
    (line,) = lines_of("> All is well.")
    assert (line.text, line.markup, line.indent) == ("All is well.", ">", 2)


@pytest.mark.parametrize(
    "text", ["# One", "a\n## Two", "```\ncode\n```", "a | b\n---|---\n", "x\n[^1]: note", "<!-- c -->"]
)
def test_what_shows_that_a_text_is_markdown(text):
    assert looks_like_markdown(text.encode())
    assert looks_like_markdown(text.encode("utf-16"))


@pytest.mark.parametrize("text", ["#1 of 3", "a # b", "1. **鼓励**", "a -- b", "[1] Note", "a | b"])
def test_what_does_not(text):
    assert not looks_like_markdown(text.encode())


def test_a_remark_that_a_long_plain_text_quotes_makes_no_markdown_of_it():
    assert not looks_like_markdown(b"Ferries sail daily.\n\n" * 1000 + b"# sync\n")


def test_facts_at_the_head_are_title_authors_and_abstract():
    text = """---
title: "Lakes: a survey"
author:
  - Ada Example
date: 2031-02-14
abstract: |
  Lakes are deep.
tags: [lake]
---

# Depth {#depth}
"""
    source = read_source(text.encode(), "a.md")
    shown = [(line.text, line.level) for line in source.lines if line.text and line.kind is LineKind.TEXT]
    assert shown == [
        ("Lakes: a survey", 1),
        ("Ada Example", 0),
        ("2031-02-14", 0),
        ("abstract", 0),
        ("Lakes are deep.", 0),
        ("Depth", 2),
    ]
    assert [line.text for line in source.lines if line.kind is LineKind.FURNITURE] == ["tags: [lake]"]
    assert source.properties["title"] == "Lakes: a survey"


def test_a_rule_at_the_head_is_no_block_of_facts():
    assert lines_of("---\n\nLakes are deep.\n")[-1].text == "Lakes are deep."


def test_tags_of_html_that_open_a_row_are_markup():
    lines = lines_of('<h2 align="center">Lakes</h2>\n<details>\n<summary>More</summary>\n\n5 < 6\n')
    shown = [(line.text, line.level) for line in lines if line.text]
    assert shown == [("Lakes", 2), ("More", 0), ("5 < 6", 0)]


def test_a_component_is_markup_over_as_many_rows_as_its_tag_takes():
    lines = lines_of("before\n\n<mill-pie\n  :rows='[\n{ \"value\": 1 }]'\n/> after\n</mill-pie>")
    assert [line.text for line in lines if line.text] == ["before", "after"]


@pytest.mark.parametrize("text", ["<your name>", "<file>", "a <b", "<mill> and <wheel>"])
def test_what_merely_stands_in_angle_brackets_is_text(text):
    assert [line.text for line in lines_of(text)] == [text]


def test_a_script_is_markup_and_one_that_never_ends_is_text():
    assert [line.text for line in lines_of("<script>\nlet a\n\nlet b\n</script>\ntext")] == ["", "text"]
    assert [line.text for line in lines_of("<script>\nlet a")] == ["<script>", "let a"]


@pytest.mark.parametrize(
    ("row", "title"),
    [
        (":::", ""),
        ("::: tip", ""),
        (":::info Mills", "Mills"),
        (":::note[Mills [1]]", "Mills [1]"),
        (":::{note} Mills", "Mills"),
        ('!!! note "Mills"', "Mills"),
        ("> [!NOTE]", ""),
        ("import Mill from './mill.vue'", ""),
        ("import duties on the 'best' flour", "import duties on the 'best' flour"),
        ("!!! note this", "!!! note this"),
        ("::first", "::first"),
    ],
)
def test_rows_for_site_generators_show_their_titles_only(row, title):
    (line,) = lines_of(row)
    assert line.text == title


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("see `a_b_c` and ``a`b``", "see a_b_c and a`b"),
        ("`**` is **bold**", "** is bold"),
        ("a ` alone and ``quoted'' words", "a ` alone and ``quoted'' words"),
        ("[`mills.csv`](mills.csv)", "mills.csv"),
        ("甲<br/>乙", "甲 乙"),
        ('Mills <Badge text="new" />', "Mills"),
        ("&nbsp;&emsp;(一)湖 &amp; 河&#8203;；A&T; &lt;甲&gt;", "(一)湖 & 河；A&T; <甲>"),
    ],
)
def test_code_and_tags_within_a_line(printed, text):
    assert lines_of(printed)[0].text == text


def test_a_table_of_html_is_a_table():
    lines = lines_of(
        "before\n\n<table>\n<tr><td>湖</td><td>水质</td></tr>\n\n<tr><td>东湖</td></tr>\n</table>\nafter"
    )
    table = next(line for line in lines if line.cells)
    assert (table.number, table.cells) == (3, (("湖", "水质"), ("东湖", "")))
    assert [line.text for line in (lines[0], lines[-1])] == ["before", "after"]


def test_a_table_that_never_ends_is_text():
    assert [line.text for line in lines_of("<table>\n<tr><td>a</td>\n<table>\nb")] == [
        "<table>",
        "<tr><td>a</td>",
        "<table>",
        "b",
    ]


def test_a_bold_row_that_ends_in_a_break_is_bold():
    (line,) = lines_of("**总    则** <br>")
    assert (line.text, line.emphasis, line.markup) == ("总    则", True, "****<br>")


def test_a_break_at_the_end_of_a_row_ends_its_paragraph():
    assert [line.whole for line in lines_of("one<br>\ntwo<br/>\nthree\n\nfour\nfive<br>")] == [
        True,
        True,
        False,
        False,
        False,
    ]
