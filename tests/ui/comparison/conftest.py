"""A comparison made by hand, with one row of every kind, and a window that shows it."""

import pytest
from pytestqt.qtbot import QtBot

from reader.compare import compare
from reader.compare.edits import edits
from reader.compare.model import (
    CitationChange,
    CitationFate,
    Comparison,
    Direction,
    FigureChange,
    Relation,
    Row,
    SectionPair,
    TermChange,
    VerbChange,
)
from reader.document.line import Mark
from reader.document.model import Edition, Footnote, Identity, Paragraph, ParagraphKind, Section
from reader.ui.comparison.window import ComparisonWindow
from reader.ui.theme import Mode, theme


def section(name: str, level: int, enumerator: str, text: str, parent: str | None = None) -> Section:
    return Section(name, level, enumerator, text, parent)


def paragraph(number: str, home: str, text: str, *marks: tuple[int, str]) -> Paragraph:
    signs = tuple(Mark(offset, label) for offset, label in marks)
    return Paragraph(f"p{number}", ParagraphKind.NUMBERED, number, home, text, signs)


OLD = Edition(
    "old.txt",
    Identity(title="某流域委员会年度报告", session="第十二届会议", year=2012, language="zh"),
    (
        section("s1", 1, "一.", "导言"),
        paragraph("1", "s1", "本报告根据委员会第 5 号决议编写。", (15, "1")),
        paragraph("2", "s1", "委员会设有 12 个水文站，其中 3 个位于上游。"),
        section("s2", 1, "二.", "水质"),
        paragraph("3", "s2", "流域水质总体良好，共采集样品 1,200 份。"),
        paragraph("4", "s2", "秘书处鼓励各成员报告渔业捕捞量。"),
        section("s3", 1, "三.", "经费"),
        paragraph("5", "s3", "本年度经费为 350 万元，由各成员分摊。"),
        paragraph("6", "s3", "印刷费用已经停止列支。"),
    ),
    (Footnote("1", "见第 5 号决议。", "p1"),),
)

NEW = Edition(
    "new.txt",
    Identity(title="某流域委员会年度报告", session="第十三届会议", year=2013, language="zh"),
    (
        section("s1", 1, "一.", "引言"),
        paragraph("1", "s1", "本报告根据委员会第 7 号决议编写。", (15, "1")),
        paragraph("2", "s1", "委员会设有 15 个水文站，其中 4 个位于上游。", (10, "2")),
        section("s2", 1, "二.", "水质和渔业"),
        paragraph("3", "s2", "委员会依照第 12/7 号决议新设了渔业工作组。"),
        paragraph("4", "s2", "水质监测改由三国联合开展，共采集样品 1,450 份。"),
        paragraph("5", "s2", "秘书处敦促各成员报告渔业捕捞量。"),
        paragraph("6", "s2", "捕捞量按季度报送。"),
        section("s3", 1, "三.", "经费"),
        paragraph("7", "s3", "本年度经费为 350 万元，由各成员分摊。"),
    ),
    (Footnote("1", "见第 7 号决议。", "p1"), Footnote("2", "同上。", "p2")),
)


def row(
    old: tuple[str, ...], new: tuple[str, ...], relation: Relation, score: float = 1.0, *, moved: bool = False
) -> Row:
    before = "\n".join(OLD.paragraph_by_id[name].text for name in old)
    after = "\n".join(NEW.paragraph_by_id[name].text for name in new)
    return Row(old, new, relation, moved, score, edits(before, after))


@pytest.fixture(scope="session")
def comparison() -> Comparison:
    """Every relation, a move, a split, figures, a term, a verb, citations, footnotes."""
    return Comparison(
        OLD,
        NEW,
        (
            row(("p1",), ("p1",), Relation.REVISED, 0.95),
            row(("p2",), ("p2",), Relation.REVISED, 0.97),
            row((), ("p3",), Relation.ADDED),
            row(("p3",), ("p4",), Relation.COUNTERPART, 0.6, moved=True),
            row(("p4",), ("p5", "p6"), Relation.REVISED, 0.8),
            row(("p5",), ("p7",), Relation.EQUIVALENT),
            row(("p6",), (), Relation.REMOVED),
        ),
        (
            SectionPair("s1", "s1", Relation.REVISED),
            SectionPair("s2", "s2", Relation.REVISED),
            SectionPair("s3", "s3", Relation.EQUIVALENT),
        ),
        (
            FigureChange("12", "15", 12.0, 15.0, "个", "水文站", "p2", "p2"),
            FigureChange("1,200", "1,450", 1200.0, 1450.0, "份", "样品", "p3", "p4"),
        ),
        (TermChange("水质监测", "联合监测", (3, 4)),),
        (VerbChange("鼓励", "敦促", Direction.STRONGER, "p4", "p5"),),
        (
            CitationChange("第 5 号决议", "第 7 号决议", CitationFate.REPLACED, ("p1",), ("p1",)),
            CitationChange(None, "12/7", CitationFate.ADDED, (), ("p3",)),
        ),
    )


def long_edition(name: str, paragraphs: int, word: str) -> Edition:
    """Give an edition of many numbered paragraphs under a heading for every fifty."""
    items: list[Section | Paragraph] = []
    for number in range(1, paragraphs + 1):
        if number % 50 == 1:
            items.append(
                section(f"s{number // 50 + 1}", 1, f"{number // 50 + 1}.", f"部分 {number // 50 + 1}")
            )
        home = f"s{(number - 1) // 50 + 1}"
        text = f"第 {number} 段说明了流域{word}的情况，" + "各成员继续交换水文资料，" * (number % 7 + 1)
        items.append(paragraph(str(number), home, text + "并将于明年报告。"))
    return Edition(name, Identity(title=name, language="zh"), tuple(items))


@pytest.fixture(scope="session")
def long_comparison() -> Comparison:
    """A thousand rows; in every third one a word differs."""
    old, new = long_edition("long-old.txt", 1000, "水量"), long_edition("long-new.txt", 1000, "水量")
    changed = tuple(
        paragraph(item.number, item.section, item.text.replace("水量", "水质"))
        if isinstance(item, Paragraph) and int(item.number) % 3 == 0
        else item
        for item in new.items
    )
    return compare(old, Edition(new.name, new.identity, changed))


@pytest.fixture
def long_window(qtbot: QtBot, long_comparison: Comparison) -> ComparisonWindow:
    """A window with a thousand rows, shown and complete."""
    shown = ComparisonWindow(long_comparison)
    qtbot.addWidget(shown)
    shown.resize(1280, 720)
    shown.show()
    qtbot.waitExposed(shown)
    qtbot.waitUntil(lambda: shown.is_complete)
    return shown


@pytest.fixture
def window(qtbot: QtBot, comparison: Comparison) -> ComparisonWindow:
    """A window with the comparison made by hand, shown and complete."""
    theme().choose(Mode.LIGHT)
    shown = ComparisonWindow(comparison)
    qtbot.addWidget(shown)
    shown.resize(1280, 720)
    shown.show()
    qtbot.waitExposed(shown)
    qtbot.waitUntil(lambda: shown.is_complete)
    return shown
