"""The redline gives either edition back: by our own reading of its XML, and in LibreOffice."""

import os
import random
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import count

import pytest
from lxml import etree

from reader.compare import compare
from reader.compare.edits import edits
from reader.compare.model import Comparison, Relation, Row
from reader.document.line import Mark
from reader.document.model import Edition, Footnote, Identity, Paragraph, ParagraphKind
from reader.export import Format, Options, Review, render
from reader.export.docx import write_redline
from reader.export.safe import storable
from reader.sources import read, read_bytes
from tests.export import wordfile
from tests.export.office import Office
from tests.export.test_weave import expected

PAIRS = [
    ("zh/river-12.txt", "zh/river-13.txt"),
    ("zh/river-13.txt", "zh/river-14.md"),
    ("zh/river-12.txt", "zh/river-14.md"),
    ("en/lighthouse-2023.txt", "en/lighthouse-2024.txt"),
]
REAL = [("002.txt", "000.txt"), ("001.txt", "000.txt"), ("003.txt", "004.txt"), ("000.txt", "001.txt")]


@pytest.fixture(scope="module", params=PAIRS, ids=lambda pair: f"{pair[0]}-{pair[1]}")
def sample(request, samples):
    old, new = (read(samples / name) for name in request.param)
    return compare(old, new)


def gives_both_back(comparison) -> bytes:
    data = render(comparison, Format.REDLINE)
    assert wordfile.lines(data, "new") == [storable(line) for line in expected(comparison.new)]
    assert wordfile.lines(data, "old") == [storable(line) for line in expected(comparison.old)]
    return data


def test_a_small_redline_gives_both_editions_back(small):
    gives_both_back(small)


def test_a_redline_of_hostile_text_gives_both_editions_back(hostile):
    gives_both_back(hostile)


def test_a_redline_of_samples_gives_both_editions_back(sample):
    gives_both_back(sample)


@pytest.mark.editions
@pytest.mark.parametrize("pair", REAL, ids="-".join)
def test_a_redline_of_real_editions_gives_both_back(pair, shared):
    gives_both_back(compare(*(read(shared / "editions" / name) for name in pair)))


def test_changes_are_numbered_and_signed(small):
    root = wordfile.part(render(small, Format.REDLINE), "word/document.xml")
    changes = [
        element
        for name in ("ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart")
        for element in root.iter(f"{wordfile.W}{name}")
    ]
    numbers = [change.get(f"{wordfile.W}id") for change in changes]
    assert len(numbers) == len(set(numbers)) > 10
    assert all(change.get(f"{wordfile.W}author") for change in changes)


def test_notes_are_comments_at_their_paragraphs(small):
    reviews = {
        (("p5",), ("p6.a",)): Review(important=True, note="请核对\x07动词"),
        (("p4",), ()): Review(note="为何删去？"),
    }
    data = render(small, Format.REDLINE, reviews=reviews)
    texts = {comment.get(f"{wordfile.W}id"): "".join(comment.itertext())
             for comment in wordfile.part(data, "word/comments.xml")}  # fmt: skip
    assert set(texts.values()) == {"★ 重要请核对\ufffd动词", "为何删去？"}
    for paragraph in wordfile.part(data, "word/document.xml").iter(f"{wordfile.W}p"):
        for reference in paragraph.iter(f"{wordfile.W}commentReference"):
            wanted = "成员国缴费" if "核对" in texts[reference.get(f"{wordfile.W}id")] else "此段不再保留。"
            assert wanted in "".join(paragraph.itertext())
    assert wordfile.lines(data, "new") == expected(small.new)
    assert wordfile.lines(data, "old") == expected(small.old)
    again = read_bytes(data, "redline.docx")
    assert [p.text for p in again.paragraphs] == [
        p.text for p in read_bytes(render(small, Format.REDLINE), "redline.docx").paragraphs
    ]
    assert "word/comments.xml" not in zipfile.ZipFile(BytesIO(render(small, Format.REDLINE))).namelist()


def test_comments_in_libreoffice(small, office: Office, tmp_path):
    target = tmp_path / "redline.docx"
    reviews = {(row.old, row.new): Review(note=f"批注{at}") for at, row in enumerate(small.rows)}
    target.write_bytes(render(small, Format.REDLINE, reviews=reviews))
    with zipfile.ZipFile(office.convert(target, "odt")) as archive:
        content = etree.fromstring(archive.read("content.xml"))
    found = ["".join(one.itertext()) for one in content.iter("{*}annotation")]
    assert len(found) == len(small.rows)
    for side in ("new", "old"):
        left = [line for line in office.settled(target, side).split("\n") if line.strip()]
        assert left == with_signs(getattr(small, side))


def test_both_ends_of_a_move_have_one_name(small):
    root = wordfile.part(render(small, Format.REDLINE), "word/document.xml")
    names = {
        end: [start.get(f"{wordfile.W}name") for start in root.iter(f"{wordfile.W}{end}RangeStart")]
        for end in ("moveFrom", "moveTo")
    }
    assert names["moveFrom"] == names["moveTo"] == ["move1"]
    for end in ("moveFrom", "moveTo"):
        starts = [e.get(f"{wordfile.W}id") for e in root.iter(f"{wordfile.W}{end}RangeStart")]
        ends = [e.get(f"{wordfile.W}id") for e in root.iter(f"{wordfile.W}{end}RangeEnd")]
        assert starts == ends


def test_our_own_reader_takes_it_as_the_new_edition(sample):
    again = read_bytes(render(sample, Format.REDLINE), "redline.docx")
    assert [p.text for p in again.paragraphs] == [p.text for p in sample.new.paragraphs]
    assert [s.text for s in again.sections] == [s.text for s in sample.new.sections]
    assert [(n.mark, n.text) for n in again.footnotes] == [(n.mark, n.text) for n in sample.new.footnotes]


def with_signs(edition) -> list[str]:
    """The paragraphs as LibreOffice writes them as text: notes left out, their signs in the text."""
    plain = replace(edition, footnotes=())  # a sign without a note is expected as it is printed
    text = "\n".join(expected(plain)).replace("⟦", "").replace("⟧", "")
    return [line for line in text.split("\n") if line.strip()]


@pytest.mark.editions
@pytest.mark.parametrize("pair", REAL, ids="-".join)
@pytest.mark.parametrize("side", ["new", "old"])
def test_libreoffice_gives_real_editions_back(pair, side, shared, office: Office, tmp_path):
    comparison = compare(*(read(shared / "editions" / name) for name in pair))
    in_libreoffice(comparison, side, office, tmp_path)


@pytest.mark.parametrize("side", ["new", "old"])
def test_libreoffice_gives_samples_back(sample, side, office: Office, tmp_path):
    in_libreoffice(sample, side, office, tmp_path)


@pytest.mark.parametrize("side", ["new", "old"])
def test_libreoffice_gives_small_editions_back(small, side, office: Office, tmp_path):
    in_libreoffice(small, side, office, tmp_path)


def signed(name: str, *paragraphs: tuple[str, tuple[int, ...]]) -> Edition:
    """An edition whose paragraphs bear signs at these places, counted through."""
    labels = map(str, count(1))
    items, notes = [], []
    for number, (text, places) in enumerate(paragraphs, 1):
        marks = tuple(Mark(place, next(labels)) for place in places)
        items.append(
            Paragraph(f"p{number}", ParagraphKind.NUMBERED, str(number), "body", text, marks),
        )
        notes += [Footnote(mark.label, f"{name}注{mark.label}。", f"p{number}") for mark in marks]
    return Edition(name, Identity(language="zh"), tuple(items), tuple(notes))


def touching() -> Comparison:
    """Signs that touch at the ends of paragraphs, and stand in paragraphs that are split and merged."""
    old = signed(
        "旧",
        ("河道畅通。", ()),
        ("堤岸坚固。", (5, 5)),
        ("水质良好。", (5,)),
        ("船只通行。", (5, 5)),
        ("渔获丰富。", ()),
        ("桥梁完好。", (5, 5)),
        ("闸门灵活。", ()),
    )
    new = signed(
        "新",
        ("河道畅通。", (5, 5)),
        ("堤岸坚固。", ()),
        ("水质良好。", (5, 5)),
        ("船只通行。", (5,)),
        ("新增一段。", (2, 5)),
        ("渔获丰富。", ()),
        ("桥梁完好。闸门灵活。", (2,)),
    )
    paired = (
        ("1", "1"), ("2", "2"), ("3", "3"), ("4", "4"), ("5", "5 6"), ("6 7", "7"),
    )  # fmt: skip
    rows = []
    for before, after in paired:
        gone, come = (tuple(f"p{number}" for number in side.split()) for side in (before, after))
        texts = ["\n".join(side[name].text for name in names) for side, names in
                 ((old.paragraph_by_id, gone), (new.paragraph_by_id, come))]  # fmt: skip
        rows.append(Row(gone, come, Relation.REVISED, edits=edits(*texts)))
    return Comparison(old, new, tuple(rows))


@pytest.mark.parametrize("side", ["new", "old"])
def test_libreoffice_gives_signs_that_touch_back(side, office: Office, tmp_path):
    gives_both_back(touching())
    in_libreoffice(touching(), side, office, tmp_path)


PAIRED = (
    "1-1 2-2 3-3",
    "1-1 2- -2 3-3",
    "1- -1 2-2 3- -3",
    "2-1 1-2 3-3",
    "1-1,2 2-3 3-",
    "1,2-1 3-2,3",
    "1-1 2-2,3 3-",
    "1,2,3-1 -2 -3",
    "1-1,2,3 2- 3-",
    "2-1,2 1-3 3-",
    "1-2,3 2,3-1",
    "1,2-3 3-1,2",
)
GENERATED = int(os.environ.get("REDLINES", "60"))  # by hand, a thousand of them were settled exactly


def generated(seed: int) -> Comparison:
    """Three paragraphs against three, with signs anywhere, paired in one of several ways."""
    chance = random.Random(seed)

    def side(name: str) -> Edition:
        texts = [
            chance.choice(("甲乙丙。", "丁戊己庚。", "河道畅通。")) + chance.choice(("", "补充。"))
            for _ in "123"
        ]
        places = [
            sorted(chance.choice((len(text), len(text), 2)) for _ in range(chance.choice((0, 1, 2, 2))))
            for text in texts
        ]
        return signed(name, *zip(texts, map(tuple, places), strict=True))

    old, new = side("旧"), side("新")
    rows = []
    for pair in chance.choice(PAIRED).split():
        gone, come = (tuple(f"p{one}" for one in half.split(",") if one) for half in pair.split("-"))
        before = "\n".join(old.paragraph_by_id[name].text for name in gone)
        after = "\n".join(new.paragraph_by_id[name].text for name in come)
        relation = Relation.REVISED if gone and come else Relation.REMOVED if gone else Relation.ADDED
        rows.append(Row(gone, come, relation, edits=edits(before, after)))
    return Comparison(old, new, tuple(rows))


@pytest.mark.parametrize("side", ["new", "old"])
def test_generated_ones_in_libreoffice(side, office: Office, tmp_path):
    made = [generated(seed) for seed in range(GENERATED)]
    sources = [tmp_path / f"made-{seed}.docx" for seed in range(GENERATED)]
    for source, one in zip(sources, made, strict=True):
        source.write_bytes(render(one, Format.REDLINE))
    for text, one in zip(office.settled_all(sources, side), made, strict=True):
        left = [line for line in text.split("\n") if line.strip()]
        assert left == with_signs(one.new if side == "new" else one.old)


def in_libreoffice(sample, side, office, tmp_path):
    target = tmp_path / "redline.docx"
    target.write_bytes(render(sample, Format.REDLINE))
    # LibreOffice takes one letter for a sign of the author's own, and shows a longer one as sign and as text.
    text = office.settled(target, side).replace("****", "**")
    left = [line for line in text.split("\n") if line.strip()]
    assert left == with_signs(sample.new if side == "new" else sample.old)


def test_the_file_is_well_formed_and_repeatable(small):
    first, second = BytesIO(), BytesIO()
    for out in (first, second):
        write_redline(small, Options(), out, moment=datetime(2026, 5, 4, 3, 2, tzinfo=UTC))
    assert first.getvalue() == second.getvalue()
    for name in ("word/document.xml", "word/styles.xml", "word/settings.xml", "word/footer1.xml"):
        assert isinstance(wordfile.part(first.getvalue(), name), etree._Element)
