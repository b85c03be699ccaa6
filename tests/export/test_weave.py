"""The weave: all accepted gives the new edition, all rejected the old one, letter by letter."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.compare.edits import edits
from reader.compare.model import Comparison, Op, Relation, Row, SectionPair
from reader.document.line import Mark
from reader.document.model import Edition, Footnote, Identity, Paragraph, ParagraphKind, Section
from reader.export.labels import heading_text
from reader.export.redline import Fate, Text, weave


def expected(edition: Edition) -> list[str]:
    """The paragraphs of an edition as a word processor has them, notes in brackets."""
    notes = {}
    for note in edition.footnotes:
        notes.setdefault(note.mark, note)
    lines = []
    for item in edition.items:
        if isinstance(item, Section):
            before, text = heading_text(item)[: len(heading_text(item)) - len(item.text)], item.text
        else:
            stop = "." if item.number.isdigit() else ""
            before, text = f"{item.number}{stop} " if item.number else "", item.text
        for mark in sorted(item.marks, key=lambda mark: mark.offset)[::-1]:
            note = next(
                (n for n in edition.footnotes if n.mark == mark.label and n.paragraph == item.id), None
            )
            note = note or notes.get(mark.label)
            sign = f"⟦{note.text if note else mark.label}⟧"
            text = text[: mark.offset] + sign + text[mark.offset :]
        lines.append(before + text)
    return lines


def taken(lines, side: str) -> list[str]:
    """What a word processor is left with when all changes are accepted (`new`) or rejected (`old`)."""
    result, held = [], ""

    def stays(fate: Fate) -> bool:
        return fate.in_new if side == "new" else fate.in_old

    for line in lines:
        for piece in line.pieces:
            if not stays(piece.fate):
                continue
            if isinstance(piece, Text):
                held += piece.text
            else:
                note = piece.new if side == "new" else piece.old
                held += f"⟦{note.text if note else piece.label}⟧"
        if stays(line.end.fate):
            result.append(held)
            held = ""
    assert held == ""
    return result


def check(comparison: Comparison) -> None:
    lines = weave(comparison)
    assert taken(lines, "new") == expected(comparison.new)
    assert taken(lines, "old") == expected(comparison.old)
    assert lines[-1].end.fate is Fate.KEPT


def test_a_small_weave_holds_both_editions(small):
    check(small)


def test_a_weave_of_hostile_text_holds_both_editions(hostile):
    check(hostile)


def test_a_weave_of_swapped_sides_holds_both_editions(small):
    rows = tuple(
        row._replace(old=row.new, new=row.old, edits=edits(row.new_text, row.old_text)) for row in small.rows
    )
    sections = tuple(SectionPair(pair.new, pair.old, pair.relation) for pair in small.sections)
    check(Comparison(small.new, small.old, rows, sections))


def test_a_move_has_two_ends(small):
    ends = [line for line in weave(small) if line.move]
    assert [(line.pieces[-1].text, line.end.fate) for line in ends] == [
        (". 方案照旧。", Fate.MOVED_AWAY),
        (". 方案照旧。", Fate.MOVED_HERE),
    ]


def test_a_split_is_an_inserted_paragraph_end(small):
    lines = weave(small)
    first = next(line for line in lines if any("甲乙" in getattr(p, "text", "") for p in line.pieces))
    assert first.end.fate is Fate.INSERTED
    assert all(piece.fate is Fate.KEPT for piece in first.pieces if getattr(piece, "text", "") == "甲乙。")


def test_a_merge_is_a_deleted_paragraph_end(small):
    lines = weave(small)
    first = next(line for line in lines if any("其一" in getattr(p, "text", "") for p in line.pieces))
    assert first.end.fate is Fate.DELETED


WORDS = (
    "水位",
    "监测",
    "站点",
    "增加了",
    "2019 年",
    "约 30%",
    "委员会",
    "the Authority",
    " ",
    "\n",
    "\t",
    "，",
)
texts = st.lists(st.sampled_from(WORDS), max_size=8).map("".join)


@st.composite
def editions(draw, name: str) -> Edition:
    items: list[Section | Paragraph] = []
    notes = []
    for at in range(draw(st.integers(1, 7))):
        text = draw(texts)
        marks = tuple(
            Mark(draw(st.integers(0, len(text))), label)
            for label in draw(st.lists(st.sampled_from(("*", "7", "a")), max_size=2, unique=True))
        )
        if draw(st.integers(0, 4)) == 0:
            items.append(Section(f"s{at}", 1, draw(st.sampled_from((None, "一.", "A."))), text, None, marks))
        else:
            number = draw(st.sampled_from(("", str(at), "(a)", f"第{at}条")))
            items.append(Paragraph(f"p{at}", ParagraphKind.NUMBERED, number, "s0", text, marks))
        notes += [Footnote(mark.label, f"{name}{at}{mark.label}", items[-1].id) for mark in marks]
    return Edition(name, Identity(language="zh"), tuple(items), tuple(notes))


@st.composite
def comparisons(draw) -> Comparison:
    """Editions whose items are paired at random: crossing, splitting, merging, apart."""
    old, new = draw(editions("old")), draw(editions("new"))
    shuffle = random.Random(draw(st.integers(0, 10_000)))
    left, right = [p.id for p in old.paragraphs], [p.id for p in new.paragraphs]
    rows = []
    while left or right:
        many, few = shuffle.choice(((1, 1), (1, 2), (2, 1), (1, 0), (0, 1)))
        gone = [left.pop(shuffle.randrange(len(left))) for _ in range(min(many, len(left)))]
        come = [right.pop(shuffle.randrange(len(right))) for _ in range(min(few, len(right)))]
        if not gone and not come:
            continue
        gone.sort(key=lambda name: int(name[1:]))
        come.sort(key=lambda name: int(name[1:]))
        before = "\n".join(old.paragraph_by_id[name].text for name in gone)
        after = "\n".join(new.paragraph_by_id[name].text for name in come)
        relation = Relation.REVISED if gone and come else Relation.REMOVED if gone else Relation.ADDED
        rows.append(Row(tuple(gone), tuple(come), relation, edits=edits(before, after)))
    pairs = list(zip(old.sections, new.sections, strict=False))
    sections = tuple(SectionPair(a.id, b.id, Relation.REVISED) for a, b in pairs)
    return Comparison(old, new, tuple(rows), sections)


@settings(max_examples=200, deadline=None)
@given(comparisons())
def test_any_comparison_gives_both_editions_back(comparison):
    check(comparison)


def test_a_weave_that_ends_in_what_was_removed_holds_both_editions(small):
    check(replace(small, rows=tuple(row for row in small.rows if row.new), sections=()))


@pytest.mark.parametrize("keep", [Op.DELETE, Op.INSERT])
def test_a_weave_of_editions_with_nothing_in_common_holds_both(small, keep):
    rows = [Row((p.id,), (), Relation.REMOVED) for p in small.old.paragraphs]
    rows += [Row((), (p.id,), Relation.ADDED) for p in small.new.paragraphs]
    check(replace(small, rows=tuple(rows if keep is Op.DELETE else reversed(rows)), sections=()))
