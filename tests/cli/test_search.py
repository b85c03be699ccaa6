"""`duizhao search` on a real library: filters, pages, and what is refused."""

import json

import pytest

EDITIONS = 45
PAGE = 20
"""How many editions the manual says a page shows."""


@pytest.fixture
def reports(samples):
    return sorted((samples / "zh").iterdir())


@pytest.fixture
def archive(duizhao, tmp_path):
    """Many small reports, one each year, the even years in a series of their own."""
    files = {"Even": [], "Odd": []}
    for year in range(1980, 1980 + EDITIONS):
        file = tmp_path / f"wells-{year}.txt"
        file.write_text(
            f"Report on wells for {year}\n\nI. Introduction\n\n1. The inspectors met in March {year}.\n\n"
            f"II. Water\n\n2. Inspectors tasted the water of {year} wells.\n",
            "utf-8",
        )
        files["Odd" if year % 2 else "Even"].append(file)
    for series, some in files.items():
        assert duizhao("import", *some, "--series", series).status == 0


def editions(result):
    assert result.status == 0, result.err
    return [group["edition"] for group in json.loads(result.out)]


def test_searching_finds_a_paragraph(duizhao, reports):
    duizhao("import", *reports)
    paragraph = json.loads(duizhao("structure", reports[0], "--json").out)["paragraphs"][-1]
    word = paragraph["text"][:4]
    groups = json.loads(duizhao("search", word, "--json").out)
    assert paragraph["id"] in {hit["id"] for group in groups for hit in group["hits"]}


@pytest.mark.parametrize("query", ["", '"', "*", "(", "AND", "NEAR(", "a'b", "：", "\x00"])
def test_searching_never_errs(duizhao, reports, query):
    duizhao("import", reports[0])
    assert duizhao("search", query).status == 0


def test_pages_show_every_edition_once(duizhao, archive):
    names, form = [], []
    for page in (1, 2, 3):
        result = duizhao("search", "inspectors", "--page", page, "--json")
        names += [edition["name"] for edition in editions(result)]
        form += json.loads(result.out)
    assert len(names) == len(set(names)) == EDITIONS
    assert {(group["page"], group["pages"]) for group in form} == {(1, 3), (2, 3), (3, 3)}
    assert len([group for group in form if group["page"] == 3]) == EDITIONS - 2 * PAGE


def test_the_text_says_which_page_of_how_many(duizhao, archive):
    last = duizhao("search", "inspectors", "--page", 2).out.splitlines()[-1]
    assert last == f"Page 2 of 3 (editions: {EDITIONS}, places: {2 * EDITIONS})"
    assert "第 1 页，共 3 页" in duizhao("search", "inspectors", lang="zh").out
    assert duizhao("search", "giraffe").out == "Nothing was found\n"


def test_only_one_series_is_searched(duizhao, archive):
    found = editions(duizhao("search", "inspectors", "--series", "Odd", "--json"))
    assert found
    assert {edition["series"] for edition in found} == {"Odd"}


def test_only_one_year_is_searched(duizhao, reports):
    duizhao("import", *reports)
    listed = json.loads(duizhao("list", "--json").out)
    year = listed[0]["year"]
    wanted = [edition["name"] for edition in listed if edition["year"] == year]
    found = editions(duizhao("search", "水文", "--year", year, "--json"))
    assert [edition["name"] for edition in found] == wanted
    assert editions(duizhao("search", "水文", "--year", 1066, "--json")) == []


@pytest.mark.parametrize("section", ["water", "II.", "s2"])
def test_only_under_one_heading(duizhao, archive, section):
    groups = json.loads(duizhao("search", "inspectors", "--section", section, "--json").out)
    assert {hit["id"] for group in groups for hit in group["hits"]} == {"p2"}


def test_only_kinds_of_text_or_of_edition(duizhao, archive):
    def kinds(*wanted):
        options = [word for kind in wanted for word in ("--kind", kind)]
        groups = json.loads(duizhao("search", "water", *options, "--json").out)
        return {hit["kind"] for group in groups for hit in group["hits"]}

    assert kinds() == {"section", "paragraph"}
    assert kinds("section") == {"section"}
    assert kinds("section", "numbered") == {"section", "paragraph"}
    assert kinds("law") == kinds("law", "section") == set()


@pytest.mark.parametrize(
    "options",
    [
        ["--page", "0"],
        ["--page", "-1"],
        ["--page", "two"],
        ["--page", "4"],
        ["--page", "9" * 5000],
        ["--year", "MMXX"],
        ["--year", "0"],
        ["--year", "20211"],
        ["--kind", "poem"],
        ["--series", "no such series"],
        ["--series", ""],
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_wrong_values_get_one_line(duizhao, archive, options, lang):
    result = duizhao("search", "inspectors", *options, lang=lang)
    assert result.status == 2
    assert result.out == ""
    assert result.err.count("\n") == 1
    assert len(result.err) < 6000


def test_a_series_of_a_library_that_is_not_there(duizhao, library):
    assert duizhao("search", "water", "--series", "Odd").status == 2
    assert not library.exists()
