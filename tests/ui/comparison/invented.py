"""Comparisons of any length, invented."""

from reader.compare.model import Comparison, Edit, EditClass, FigureChange, Op, Relation, Row
from reader.document.model import Edition, Identity, Paragraph, ParagraphKind, Section

_FIGURES = 5  # rows for each figure


def comparison_of(rows: int) -> Comparison:
    """Give a comparison of invented editions: every third row is revised, every tenth is on one side only."""
    olds: list[Section | Paragraph] = []
    news: list[Section | Paragraph] = []
    made = []
    tail = "各成员继续交换水文资料，联合监测站按季度报送结果；" * 4
    for number in range(rows):
        home = f"s{number // 40}"
        if number % 40 == 0:
            for items in (olds, news):
                items.append(Section(home, 1, f"{number // 40 + 1}.", f"第 {number // 40 + 1} 部分", None))
        head, rest = f"第 {number + 1} 段说明流域", "的情况，" + tail[: 20 + number * 37 % 90] + "。"
        kind = ParagraphKind.NUMBERED
        name = f"p{number + 1}"
        old_only, new_only = number % 10 == 3, number % 10 == 7
        words = ("水量", "水质与生态") if number % 3 == 0 else ("水量", "水量")
        if not new_only:
            olds.append(Paragraph(name, kind, str(number + 1), home, head + words[0] + rest))
        if not old_only:
            news.append(Paragraph(name, kind, str(number + 1), home, head + words[1] + rest))
        if old_only:
            text = Edit(Op.DELETE, head + words[0] + rest, EditClass.WORDING)
            made.append(Row((name,), (), Relation.REMOVED, edits=(text,)))
        elif new_only:
            text = Edit(Op.INSERT, head + words[1] + rest, EditClass.WORDING)
            made.append(Row((), (name,), Relation.ADDED, edits=(text,)))
        elif words[0] == words[1]:
            made.append(
                Row((name,), (name,), Relation.EQUIVALENT, edits=(Edit(Op.EQUAL, head + words[0] + rest),))
            )
        else:
            edits = (
                Edit(Op.EQUAL, head),
                Edit(Op.DELETE, words[0], EditClass.WORDING),
                Edit(Op.INSERT, words[1], EditClass.WORDING),
                Edit(Op.EQUAL, rest),
            )
            made.append(Row((name,), (name,), Relation.REVISED, score=0.97, edits=edits))
    return Comparison(
        Edition("old.txt", Identity(title="old", year=2001), tuple(olds)),
        Edition("new.txt", Identity(title="new", year=2002), tuple(news)),
        tuple(made),
        figures=tuple(
            FigureChange(
                "12", "15", 12.0, 15.0, "艘", "渔船", (row.old or (None,))[0], (row.new or (None,))[0]
            )
            for row in made[::_FIGURES]
        ),
    )
