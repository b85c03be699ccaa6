"""The search finds what a person means, marks it, and never fails."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.document.model import Edition, Footnote, Identity, Paragraph, ParagraphKind, Section
from reader.library import Hit, HitKind, Library, Review, SearchFilter
from reader.library.folding import fold, fold_with_places

TEXTS = (
    "监管枪支和弹药的走私，依照《2030年议程》行事。",
    "毒罪办公室在ＵＮＯＤＣ总部举行２０２１年会议。",
    "The Observatory published café prices and naïve forecasts.",
    "各国政府打击贪污；贿赂。犯罪",
    "臺灣與歐盟簽署協議，發展漁業。",
    "ﬁnancial e\u0301tude, ① 12 ㎡",
    "50%_x 'quoted' \"double\"",
)


def put(library: Library, name: str, *texts: str, **identity: object) -> int:
    items: list[Section | Paragraph] = [
        Section("s1", 1, "一.", "导言与范围", None),
        Section("s1.A", 2, "A.", "渔业", "s1"),
    ]
    items += [
        Paragraph(f"p{at}", ParagraphKind.NUMBERED, str(at), "s1.A" if at % 2 else "s1", text)
        for at, text in enumerate(texts, 1)
    ]
    items.append(Section("s2", 1, "二.", "建议", None))
    items.append(Paragraph("p90.a", ParagraphKind.SUBITEM, "(a)", "s2", "请秘书处提交报告。", (), "p90"))
    edition = Edition(
        name,
        Identity(title=name, language="zh", **identity),
        tuple(items),
        (Footnote("1", "见《渔业公报》。", "p1"),),  # type: ignore[arg-type]
    )
    return library.add(edition, name.encode()).id


def found(library: Library, query: str, where: SearchFilter | None = None) -> list[str]:
    page = library.search(query, where, hits=50)
    return sorted(hit.id or hit.number for group in page.groups for hit in group.hits)


def marked(library: Library, query: str) -> list[str]:
    page = library.search(query, hits=50)
    hits = [hit for group in page.groups for hit in group.hits]
    return [hit.text[start:end] for hit in sorted(hits, key=lambda hit: hit.id) for start, end in hit.marks]


@pytest.mark.parametrize(
    ("query", "ids", "words"),
    [
        ("枪支", ["p1"], ["枪支"]),
        ("槍支", ["p1"], ["枪支"]),
        ("支和弹", ["p1"], ["支和弹"]),
        ("毒罪办", ["p2"], ["毒罪办"]),
        ("罪", ["p2", "p4"], ["罪", "罪"]),
        ("犯罪", ["p4"], ["犯罪"]),
        ("unodc", ["p2"], ["ＵＮＯＤＣ"]),
        ("UNO", ["p2"], ["ＵＮＯ"]),
        ("2021", ["p2"], ["２０２１"]),
        ('"2030 年议程"', ["p1"], ["2030年议程"]),
        ("2030年议", ["p1"], ["2030年议"]),
        ('"2021 年 会议"', ["p2"], ["２０２１年会议"]),
        ("observ", ["p3"], ["Observ"]),
        ("bservatory", [], []),
        ('"observ"', [], []),
        ('"the observatory published"', ["p3"], ["The Observatory published"]),
        ("publ obs", ["p3"], ["Obs", "publ"]),
        ("cafe naive", ["p3"], ["café", "naïve"]),
        ("贪污贿赂", [], []),
        ('"贪污 贿赂"', ["p4"], ["贪污；贿赂"]),
        ("台湾", ["p5"], ["臺灣"]),
        ("渔业", ["p1", "p5", "s1.A"], ["渔业", "漁業", "渔业"]),
        ("发展 歐盟", ["p5"], ["歐盟", "發展"]),
        ("financial", ["p6"], ["ﬁnancial"]),
        ("etude", ["p6"], ["e\u0301tude"]),
        ("建议", ["s2"], ["建议"]),
        ("枪支 会议", [], []),
        ("“枪支”", ["p1"], ["枪支"]),
        ("50%", ["p7"], ["50"]),
    ],
)
def test_finds_and_marks(library: Library, query: str, ids: list[str], words: list[str]) -> None:
    put(library, "a", *TEXTS)
    assert found(library, query) == ids
    assert sorted(marked(library, query)) == sorted(words)


@pytest.mark.parametrize(
    "query",
    [
        *(
            "",
            " ",
            '"',
            '""',
            "*",
            "(",
            ")",
            "AND",
            "OR NOT",
            "NEAR(a b)",
            "a*",
            '"a',
            "^a",
            "a:b",
            "text:枪",
        ),
        *(
            "-枪",
            "+",
            "{",
            "'",
            "枪支 AND",
            "％",
            "\x00",
            "枪\x00支",
            "“",
            "a" * 5000,
            "枪" * 5000,
            "x " * 500,
        ),
        "\ud800",
    ],
)
def test_no_query_is_an_error(library: Library, query: str) -> None:
    put(library, "a", *TEXTS)
    library.search(query)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(st.text(max_size=30))
def test_no_text_is_an_error(library: Library, query: str) -> None:
    library.search(query)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100, deadline=None)
@given(st.text(st.sampled_from("枪支弹药毒罪办A b１，。a槍"), min_size=1, max_size=12), st.data())
def test_every_piece_of_a_text_is_found_in_it(library: Library, text: str, data: st.DataObject) -> None:
    """Two or more characters in a row, wherever they stand, lead to the paragraph and are marked."""
    edition = put(library, repr(text), text)
    start = data.draw(st.integers(0, len(text) - 1))
    piece = text[start : data.draw(st.integers(start + 1, len(text)))]
    if not any(char.isalnum() for char in piece) or (
        start and text[start - 1].isascii() and piece[0].isascii()
    ):
        return
    if start and fold(text[start - 1]).isascii() and fold(piece[0]).isascii():
        return
    page = library.search(f" {piece} ", SearchFilter(editions=(edition,)), hits=50)
    assert any(hit.id == "p1" and hit.marks for group in page.groups for hit in group.hits)


@given(st.text(max_size=20))
def test_folding_knows_its_places(text: str) -> None:
    folded, places = fold_with_places(text)
    assert len(folded) == len(places)
    assert fold(folded) == folded
    assert all(0 <= place < len(text) for place in places)


def test_footnotes_and_headings_are_found_with_their_section(library: Library) -> None:
    put(library, "a", "渔业", "枪支")
    hits = {hit.kind: hit for group in library.search("公报").groups for hit in group.hits}
    assert hits[HitKind.FOOTNOTE].section == "s1.A"
    assert hits[HitKind.FOOTNOTE].heading == "渔业"
    (hit,) = (hit for group in library.search("范围").groups for hit in group.hits)
    assert (hit.kind, hit.id, hit.number) == (HitKind.SECTION, "s1", "一.")


def test_filters_narrow_the_search_to_editions_sections_and_kinds(library: Library) -> None:
    one = put(library, "one", "枪支", "枪支", year=2001, kind="report", series="甲")
    two = put(library, "two", "枪支", year=2002, kind="law", series="乙")
    three = put(library, "three", "枪支", kind="law", series="甲")

    def editions(**fields: object) -> set[int]:
        page = library.search("枪支", SearchFilter(**fields))  # type: ignore[arg-type]
        return {group.edition.id for group in page.groups}

    assert editions() == {one, two, three}
    assert editions(series=("甲",)) == {one, three}
    assert editions(series=("甲", "乙")) == {one, two, three}
    assert editions(years=(2002, None)) == {two}
    assert editions(years=(None, 2001)) == {one}
    assert editions(years=(2001, 2002)) == {one, two}
    assert editions(kinds=("law",)) == {two, three}
    assert editions(editions=(two,)) == {two}
    assert editions(kinds=("law",), series=("甲",)) == {three}
    assert editions(series=("no such",)) == set()
    assert found(library, "枪支", SearchFilter(section="渔")) == ["p1", "p1", "p1"]
    assert found(library, "枪支", SearchFilter(section="導言")) == ["p1", "p1", "p1", "p2"]
    assert found(library, "枪支", SearchFilter(section="s1.A")) == ["p1", "p1", "p1"]
    assert found(library, "提交", SearchFilter(section="导言")) == []
    assert found(library, "提交", SearchFilter(paragraphs=("subitem",))) == ["p90.a"] * 3
    assert found(library, "渔业", SearchFilter(paragraphs=("footnote",), section="渔业")) == ["p1"] * 3
    assert found(library, "渔业", SearchFilter(paragraphs=("section",), editions=(one,))) == ["s1.A"]


def test_pages_follow_each_other(library: Library) -> None:
    ids = {put(library, f"e{at}", *["枪支弹药"] * (at + 1), "别的") for at in range(7)}
    seen: list[int] = []
    start: int | None = 0
    while start is not None:
        page = library.search("枪支", start=start, editions=3, hits=2)
        assert (page.editions, page.hits) == (7, 28)
        for group in page.groups:
            assert len(group.hits) == min(2, group.total)
        seen += [group.edition.id for group in page.groups]
        start = page.next
    assert len(seen) == 7
    assert set(seen) == ids


@pytest.mark.parametrize("each", [2, 90])
def test_few_hits_and_many_are_parted_alike(library: Library, each: int) -> None:
    """Editions without hits, removed ones and former revisions stand between those that are shown."""
    texts = [f"第{at}条枪支的规定。" for at in range(each)]
    one = put(library, "one", *texts, year=2001)
    put(library, "none", "别的")
    gone = put(library, "gone", *texts, year=2003)
    two = put(library, "two", *texts, year=2005)
    library.remove(gone)
    edition = library.edition(two)
    again = replace(edition, items=(*edition.items, edition.paragraphs[0]))
    assert library.add(again, b"corrected").id == two
    page = library.search("枪支", hits=1000)
    assert {group.edition.id: group.total for group in page.groups} == {one: each, two: each + 1}
    assert (page.editions, page.hits) == (2, 2 * each + 1)
    for group in page.groups:
        assert [hit.text for hit in group.hits].count(texts[0]) == (1 if group.edition.id == one else 2)
        assert len(group.hits) == group.total


def test_the_better_hit_comes_first(library: Library) -> None:
    put(library, "long", "枪支" + "。一段很长的别的文字" * 20)
    short = put(library, "short", "枪支")
    assert library.search("枪支").groups[0].edition.id == short


def test_only_the_present_revision_is_found(library: Library) -> None:
    text = [f"第{at}条不变的规定。" for at in range(6)]
    first = put(library, "a", "旧的枪支条款", *text, year=2001)
    edition = library.edition(first)
    items = tuple(
        Paragraph(item.id, item.kind, item.number, item.section, "新的弹药条款")
        if isinstance(item, Paragraph) and item.id == "p1"
        else item
        for item in edition.items
    )
    again = library.add(Edition(edition.name, edition.identity, items), b"corrected")
    assert again.id == first
    assert found(library, "枪支") == []
    assert found(library, "弹药") == ["p1"]


def said(library: Library, query: str, where: SearchFilter | None = None) -> list[Hit]:
    page = library.search(query, where, hits=50)
    hits = [hit for group in page.groups for hit in group.hits]
    return [hit for hit in hits if hit.kind in (HitKind.NOTE, HitKind.IDENTITY)]


def test_notes_are_found_and_lead_to_their_row(library: Library) -> None:
    old, new = put(library, "old", *TEXTS, year=2001), put(library, "new", *TEXTS, year=2002)
    library.record(old, new, Review(("p2",), ("p3",), note="核對數字：湿地面积不符"))
    library.record(old, new, Review(("p4",), (), note="why dropped?"))
    (hit,) = said(library, "核对数字 湿地")
    assert (hit.id, hit.number, hit.section, hit.pair) == ("p3", "3", "s1.A", (old, new))
    assert [hit.text[start:end] for start, end in hit.marks] == ["核對數字", "湿地"]
    (group,) = library.search("drop").groups
    assert (group.edition.id, group.total) == (old, 1)
    assert (group.hits[0].id, group.hits[0].heading) == ("p4", "导言与范围")
    assert said(library, "核对 dropped") == []
    assert said(library, "湿地", SearchFilter(years=(2002, None)))
    assert said(library, "湿地", SearchFilter(years=(None, 2001))) == []
    assert said(library, "湿地", SearchFilter(section="渔业"))
    assert said(library, "湿地", SearchFilter(section="建议")) == []
    assert said(library, "湿地", SearchFilter(paragraphs=("note",)))
    assert said(library, "湿地", SearchFilter(paragraphs=("numbered",))) == []


def test_a_note_that_changed_or_went_is_found_no_more(library: Library) -> None:
    old, new = put(library, "old", *TEXTS), put(library, "new", *TEXTS)
    library.record(old, new, Review(("p1",), ("p1",), note="初稿"))
    before = library.record(old, new, Review(("p1",), ("p1",), note="定稿"))
    assert (said(library, "初稿"), len(said(library, "定稿"))) == ([], 1)
    assert before is not None
    library.record(old, new, before)
    assert (len(said(library, "初稿")), said(library, "定稿")) == (1, [])
    library.remove(new)
    assert said(library, "初稿") == []
    library.empty_bin()
    assert library.check() == ()
    assert library.search("初稿").hits == 0


def test_a_note_finds_its_paragraph_after_a_correction(library: Library) -> None:
    old, new = put(library, "old", *TEXTS), put(library, "new", *TEXTS)
    library.record(old, new, Review((), ("p5",), note="湖区"))
    edition = library.edition(new)
    first, *rest = edition.items
    named = edition.paragraph_by_id["p5"]._replace(id="p50", number="50")
    items = tuple(named if item.id == "p5" else item for item in (first, *rest))
    assert library.add(replace(edition, items=items), b"corrected").id == new
    (hit,) = said(library, "湖区")
    assert (hit.id, hit.number) == ("p50", "50")


def test_corrected_fields_are_found(library: Library) -> None:
    one = put(library, "one", *TEXTS)
    library.correct(one, "title", "灣區年度報告")
    library.correct(one, "agenda", ("项目 7(a)", "水务"))
    (hit,) = said(library, "湾区")
    assert (hit.kind, hit.number, hit.text, hit.pair) == (HitKind.IDENTITY, "title", "灣區年度報告", None)
    assert [hit.number for hit in said(library, "项目 水务")] == ["agenda"]
    assert said(library, "湾区 水务") == []
    library.correct(one, "title", None)
    assert said(library, "湾区") == []


def test_a_note_that_lost_its_row_to_damage_is_found(library: Library) -> None:
    one = put(library, "one", *TEXTS)
    library.record(one, one, Review((), (), note="无处可去"))
    (hit,) = said(library, "无处可去")
    assert (hit.id, hit.section, hit.pair) == ("", "", (one, one))
