"""Editions invented for these tests."""

import random
from collections.abc import Sequence

from reader.compare.model import Comparison, Edit, EditClass, Op, Relation, Row, SectionPair
from reader.document.line import Mark
from reader.document.model import Edition, Footnote, Furniture, Identity, Paragraph, ParagraphKind, Section
from reader.document.warning import ReadingWarning, WarningKind

WHO = ("湖区水务局", "沿岸各市", "渔业合作社", "观测站", "理事会", "技术小组", "各成员单位")
DID = ("完成了", "继续开展", "重新审议了", "公布了", "资助了", "推迟了", "扩大了")
WHAT = (
    "水质监测网络",
    "枯水期调度方案",
    "湿地恢复项目",
    "渔船登记制度",
    "开放数据平台",
    "预警系统",
    "年度普查",
)
WHERE = ("在北岸三个县", "在上游流域", "与邻近地区合作", "在试点城市", "依照第12/3号决定", "在2021年")


def sentence(pick: random.Random) -> str:
    return (
        f"{pick.choice(WHERE)}，{pick.choice(WHO)}{pick.choice(DID)}{pick.choice(WHAT)}，"
        f"涉及{pick.randrange(2, 900)}个站点，占总数的{pick.randrange(1, 99)}%。"
    )


def edition(
    name: str = "湖区报告.txt", *, seed: int = 1, paragraphs: int = 20, identity: Identity | None = None
) -> Edition:
    """A report of an invented water board: headings, numbered paragraphs, a sub-item, notes, warnings."""
    pick = random.Random(seed)
    items: list[Section | Paragraph] = []
    notes = []
    for at in range(1, paragraphs + 1):
        if at % 7 == 1:
            place = at // 7 + 1
            items.append(
                Section(
                    f"s{place}", 1, f"{place}.", pick.choice(WHAT), None, (Mark(1, "1"),) if at == 1 else ()
                )
            )
        text = "".join(sentence(pick) for _ in range(pick.randrange(1, 4)))
        marks = (Mark(len(text), str(at)),) if at % 5 == 0 else ()
        if marks:
            notes.append(Footnote(str(at), f"见{sentence(pick)}", f"p{at}", at + 100))
        items.append(
            Paragraph(
                f"p{at}",
                ParagraphKind.NUMBERED,
                str(at),
                f"s{(at - 1) // 7 + 1}",
                text,
                marks,
                None,
                (at, at + 1),
            )
        )
    items.append(Paragraph("p1.a", ParagraphKind.SUBITEM, "(a)", "s1", sentence(pick), (), "p1"))
    items.append(
        Paragraph("t1", ParagraphKind.TABLE, "", "s1", "甲\t乙\n1\t2", cells=(("甲", "乙"), ("1", "2")))
    )
    return Edition(
        name,
        identity or Identity(title="湖区水务局年度报告", year=2000 + seed, language="zh", series="湖区"),
        tuple(items),
        tuple(notes),
        (Furniture(9, "第 1 页"),),
        (ReadingWarning(3, WarningKind.DOUBLED, "和和"),),
        "text",
        (Furniture(2, "**"),),
    )


def data(made: Edition) -> bytes:
    """The file that the edition was read from, near enough."""
    return "\n".join(item.text for item in made.items).encode()


def corrected(made: Edition, ident: str, text: str) -> Edition:
    """The same edition with another text in one paragraph."""
    items: Sequence[Section | Paragraph] = [
        Paragraph(
            item.id, item.kind, item.number, item.section, text, (), item.parent, item.lines, item.cells
        )
        if isinstance(item, Paragraph) and item.id == ident
        else item
        for item in made.items
    ]
    return Edition(
        made.name,
        made.identity,
        tuple(items),
        made.footnotes,
        made.furniture,
        made.warnings,
        made.format,
        made.markup,
    )


def comparison(old: Edition, new: Edition) -> Comparison:
    """Paragraphs put together by their place; good enough to keep and to find again."""
    rows = []
    for at in range(max(len(old.paragraphs), len(new.paragraphs))):
        left = old.paragraphs[at : at + 1]
        right = new.paragraphs[at : at + 1]
        edits = tuple(
            Edit(op, paragraph.text, EditClass.WORDING)
            for op, side in ((Op.DELETE, left), (Op.INSERT, right))
            for paragraph in side
        )
        relation = Relation.REVISED if left and right else Relation.REMOVED if left else Relation.ADDED
        ids = tuple(tuple(paragraph.id for paragraph in side) for side in (left, right))
        rows.append(Row(*ids, relation, moved=at % 3 == 0, score=0.25, edits=edits, reason=("湿地", "12/3")))
    return Comparison(old, new, tuple(rows), (SectionPair("s1", None, Relation.REMOVED),))
