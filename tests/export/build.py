"""Small comparisons made by hand: every relation, both languages, and text that means harm."""

import re

from reader.compare.model import (
    CitationChange,
    CitationFate,
    Comparison,
    Direction,
    Edit,
    EditClass,
    Emphasis,
    FigureChange,
    Op,
    Relation,
    Row,
    SectionPair,
    TermChange,
    VerbChange,
)
from reader.document.line import Mark
from reader.document.model import Edition, Footnote, Identity, Paragraph, ParagraphKind, Section

CLASS = {"f": EditClass.FIGURE, "n": EditClass.NAME, "t": EditClass.TYPOGRAPHIC, "w": EditClass.WORDING}
PIECE = re.compile(r"\[-(.):(.*?)-\]|\{\+(.):(.*?)\+\}|([^\[{]+|.)", re.S)


def edits(marked: str) -> tuple[Edit, ...]:
    """Read `共有[-f:181-]{+f:189+}个` into runs; the letter names the class."""
    runs = []
    for found in PIECE.finditer(marked):
        gone_kind, gone, new_kind, new, same = found.groups()
        if gone is not None:
            runs.append(Edit(Op.DELETE, gone, CLASS[gone_kind]))
        elif new is not None:
            runs.append(Edit(Op.INSERT, new, CLASS[new_kind]))
        else:
            runs.append(Edit(Op.EQUAL, same))
    return tuple(runs)


def row(old: str, new: str, relation: Relation, marked: str, *, moved: bool = False) -> Row:
    return Row(tuple(old.split()), tuple(new.split()), relation, moved, 0.9, edits(marked))


def paragraph(
    name: str,
    section: str,
    text: str,
    *,
    number: str = "",
    kind: str = "numbered",
    marks=(),
    parent=None,
    cells=(),
) -> Paragraph:
    signs = tuple(Mark(offset, label) for offset, label in marks)
    return Paragraph(name, ParagraphKind(kind), number, section, text, signs, parent, (), cells)


def small() -> Comparison:
    """A pair with one row of every relation, a split, a merge, a move, a table, notes and findings."""
    old = Edition(
        "old.txt",
        Identity(title="河务年报", kind="report", session="第十二届会议", year=2019, language="zh"),
        (
            paragraph("title", "front", "河务年报", kind="front"),
            Section("s1", 1, "一.", "导言", None),
            paragraph("p1", "s1", "共有 181 个站。", number="1", marks=((6, "1"),)),
            paragraph("p2", "s1", "方案照旧。", number="2"),
            paragraph("p3", "s1", "甲乙。丙丁。", number="3"),
            Section("s2", 1, "二.", "旧章", None),
            paragraph("p4", "s2", "此段不再保留。", number="4"),
            paragraph("p5", "s2", "鼓励成员国缴费", number="5"),
            paragraph("p6", "s2", "其一", number="6"),
            paragraph("p7", "s2", "其二", number="7"),
            paragraph("t1", "s2", "站\t数\n甲\t1", kind="table", cells=(("站", "数"), ("甲", "1"))),
        ),
        (Footnote("1", "旧注。", "p1"),),
    )
    new = Edition(
        "new.txt",
        Identity(title="河务年报", kind="report", session="第十三届会议", year=2020, language="zh"),
        (
            paragraph("title", "front", "河务年报", kind="front"),
            Section("s1", 1, "一.", "引言", None),
            paragraph("p1", "s1", "共有 189 个站。", number="1", marks=((6, "1"), (10, "2"))),
            paragraph("p2", "s1", "甲乙。", number="2"),
            paragraph("p3", "s1", "丙丁。", number="3"),
            paragraph("p4", "s1", "全新一段。", number="4"),
            Section("s2", 1, "二.", "建议", None),
            paragraph("p5", "s2", "方案照旧。", number="5"),
            paragraph("p6", "s2", "如下：", number="6"),
            paragraph("p6.a", "s2", "敦促成员国缴费", number="(a)", kind="subitem", parent="p6"),
            paragraph("p7", "s2", "其一其二", number="7"),
            paragraph("t1", "s2", "站\t数\n甲\t2", kind="table", cells=(("站", "数"), ("甲", "2"))),
        ),
        (Footnote("1", "旧注。", "p1"), Footnote("2", "新注。", "p1")),
    )
    rows = (
        row("title", "title", Relation.EQUIVALENT, "河务年报"),
        row("p1", "p1", Relation.REVISED, "共有 [-f:181-]{+f:189+} 个站。"),
        row("p3", "p2 p3", Relation.EQUIVALENT, "甲乙。{+t:\n+}丙丁。"),
        row("", "p4", Relation.ADDED, "{+w:全新一段。+}"),
        row("p4", "", Relation.REMOVED, "[-w:此段不再保留。-]"),
        row("p2", "p5", Relation.EQUIVALENT, "方案照旧。", moved=True),
        row("", "p6", Relation.ADDED, "{+w:如下：+}"),
        row("p5", "p6.a", Relation.REVISED, "[-w:鼓励-]{+w:敦促+}成员国缴费"),
        row("p6 p7", "p7", Relation.EQUIVALENT, "其一[-t:\n-]其二"),
        row("t1", "t1", Relation.REVISED, "站\t数\n甲\t[-f:1-]{+f:2+}"),
    )
    return Comparison(
        old,
        new,
        rows,
        (
            SectionPair("s1", "s1", Relation.REVISED),
            SectionPair("s2", None, Relation.REMOVED),
            SectionPair(None, "s2", Relation.ADDED),
        ),
        (FigureChange("181", "189", 181, 189, "个", "站", "p1", "p1"),),
        (TermChange("旧章", "新章", (1, 2)),),
        (VerbChange("鼓励", "敦促", Direction.STRONGER, "p5", "p6.a"),),
        (CitationChange(None, "LTC/1", CitationFate.ADDED, (), ("p1",)),),
        (Emphasis("干旱", 1.0, 20.0, 3.0), Emphasis("海盗", 9.0, 1.0, -2.0)),
    )


HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(2)>",
    '=HYPERLINK("http://evil.example","x")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)",
    "\x1b[31mred\x1b[0m\x07\x00 end\x9b31m",
    "abc\u202edcba\u202c \u2066x\u2069",
    "]]> &amp; \"quoted\" 'single' <!-- c -->",
    "`code` **bold** [link](javascript:alert(1)) | pipe # head\n# not a heading\n- no list\n1. no list",
    "\ud800 lone surrogate",
    "\ufffe non-character",
    "javascript:alert(1) http://evil.example/?a=1&b=2",
    "{{ template }} ${shell} %s %n {0} {title}",
    "长" * 40_000,
)


def hostile() -> Comparison:
    """A pair whose every text, name, number, mark and finding means harm."""
    texts = HOSTILE
    poison = "".join(texts[:13])

    def side(name: str, suffix: str) -> Edition:
        items: list[Section | Paragraph] = [Section("s1", 1, "<b>一.", poison, None)]
        for at, text in enumerate(texts):
            items.append(
                paragraph(f"p{at + 1}", "s1", text + suffix, number=texts[at % 5][:12], marks=((2, "<i>"),))
            )
        notes = (Footnote("<i>", poison, "p1"), Footnote("*", poison, None))
        return Edition(
            name,
            Identity(title=poison, session=poison, language='zh" onload="x', author=poison),
            tuple(items),
            notes,
        )

    old, new = side("<old>.txt", ""), side("=new.txt", "。")
    rows = tuple(
        Row(
            (f"p{at + 1}",),
            (f"p{at + 1}",),
            Relation.REVISED,
            at % 2 == 1,
            0.9,
            (Edit(Op.EQUAL, text), Edit(Op.INSERT, "。", EditClass.WORDING)),
        )
        for at, text in enumerate(texts)
    )
    return Comparison(
        old,
        new,
        rows,
        (SectionPair("s1", "s1", Relation.EQUIVALENT),),
        tuple(
            FigureChange(text[:200], text[:200], 1.0, 2.0, text[:50], text[:200], "p1", "p1")
            for text in texts
        ),
        tuple(TermChange(text[:200], text[:200], (0,)) for text in texts),
        tuple(VerbChange(text[:50], text[:50], Direction.WEAKER, "p1", "p1") for text in texts),
        tuple(CitationChange(text[:90], None, CitationFate.REMOVED, ("p1",), ()) for text in texts),
        tuple(Emphasis(text[:20], 1.0, 2.0, 1.0) for text in texts),
    )
