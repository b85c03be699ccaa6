"""Shared: what both sides of a rewritten row have in common is whole words on both sides."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.compare.edits.units import units
from reader.compare.shared import frequent, shared
from reader.document.model import Edition, Identity, Paragraph, ParagraphKind

OLD = "秘书处依据《河流公约》，在 40 个国家启动了水文监测方案，并与世界渔业组织合作。"
NEW = "世界渔业组织表示，水文监测方案已惠及 40 个国家；见《河流公约》第五条。"


def texts(text, spans):
    return [text[start:end] for start, end in spans]


def test_titles_names_and_figures_are_seen_on_both_sides():
    found = shared(OLD, NEW)
    for text, spans in ((OLD, found.old), (NEW, found.new)):
        told = texts(text, spans)
        assert "《河流公约》" in told
        assert "世界渔业组织" in told
        assert any("水文监测方案" in piece for piece in told)
        assert any("40" in piece for piece in told)


def test_words_that_every_paragraph_has_are_left_out():
    everywhere = frozenset(("世界", "渔业", "组织"))
    assert "世界渔业组织" not in texts(OLD, shared(OLD, NEW, everywhere).old)


@given(
    st.lists(st.sampled_from(OLD.split("，") + NEW.split("；") + ["的", "，", "2031 年", " "])).map("".join)
)
@settings(max_examples=100, deadline=None)
def test_spans_are_whole_units_in_order(text):
    found = shared(text, OLD)
    edges = {*units(text).starts, *units(text).ends}
    assert all({start, end} <= edges and start < end for start, end in found.old)
    assert all(one[1] <= two[0] for one, two in zip(found.old, found.old[1:], strict=False))


def test_frequent_words_are_those_of_many_paragraphs():
    paragraphs = tuple(
        Paragraph(f"p{number}", ParagraphKind.NUMBERED, str(number), "s1", text)
        for number, text in enumerate(["渔业组织开会。"] * 4 + ["河流泛滥。"] + ["湖泊干涸。"] * 5, 1)
    )
    found = frequent(Edition("e", Identity(), paragraphs))
    assert "渔业" in found
    assert "河流" not in found
