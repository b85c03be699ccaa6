"""What goes into a digest, whatever its format."""

from dataclasses import replace

import pytest

from reader.compare.model import EditClass, FigureChange, Relation
from reader.document.language import Language
from reader.document.progress import Cancelled
from reader.export import Options, Preset, Review, Scope, gather
from reader.export.runs import Tone
from reader.export.sheets import figure_sheet
from tests.export.build import row


def rows_of(digest):
    return [entry.row for entry in digest.entries]


def tones(passage):
    return [(run.tone, run.text) for run in passage.runs]


def test_unchanged_rows_stay_out_unless_wanted(small):
    assert rows_of(gather(small, Options())) == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert rows_of(gather(small, Options(unchanged=True))) == list(range(10))


def test_every_run_of_a_row_keeps_the_text(small):
    digest = gather(small, Options(unchanged=True))
    for entry, given in zip(digest.entries, small.rows, strict=True):
        assert "\n".join(passage.text for passage in entry.old) == given.old_text
        assert "\n".join(passage.text for passage in entry.new) == given.new_text


def test_footnote_signs_stand_where_they_stood(small):
    entry = next(entry for entry in gather(small, Options()).entries if entry.row == 1)
    assert tones(entry.new[0]) == [
        (Tone.PLAIN, "共有 "),
        (Tone.INSERTED, "189"),
        (Tone.MARK, "1"),
        (Tone.PLAIN, " 个站。"),
        (Tone.MARK, "2"),
    ]
    assert tones(entry.old[0])[1:3] == [(Tone.DELETED, "181"), (Tone.MARK, "1")]


def test_split_and_merged_rows_are_told(small):
    entries = {entry.row: entry for entry in gather(small, Options()).entries}
    assert entries[2].split and not entries[2].merged
    assert entries[8].merged and not entries[8].split


def test_headings_come_once_and_in_order(small):
    parts = gather(small, Options()).parts
    headings = [heading for part in parts for heading in part.headings]
    assert [(heading.old, heading.new) for heading in headings] == [
        ("一. 导言", "一. 引言"),
        ("二. 旧章", ""),
        ("", "二. 建议"),
    ]


def test_removed_rows_stand_under_their_old_section(small):
    removed = gather(small, Options(relations=frozenset({Relation.REMOVED})))
    assert rows_of(removed) == [4]
    assert [h.old for part in removed.parts for h in part.headings] == ["二. 旧章"]


def test_a_row_that_comes_back_to_a_section_gets_a_heading_with_its_own_anchor(small):
    back = replace(small, rows=(*small.rows[1:5], *small.rows[3:4], *small.rows[5:]))
    anchors = [h.anchor for part in gather(back, Options()).parts for h in part.headings]
    assert anchors[:3] == ["new-s1", "old-s2", "new-s1-2"]


@pytest.mark.parametrize(
    ("options", "rows"),
    [
        (Options(relations=frozenset({Relation.ADDED})), [3, 6]),
        (Options(classes=frozenset({EditClass.FIGURE})), [1, 2, 3, 4, 5, 6, 8, 9]),
        (Options(sections=("s1",)), [1, 2, 3]),
        (Options(old_sections=("s2",)), [4, 7, 8, 9]),
        (Options(without_sections=("s1",)), [4, 5, 6, 7, 8, 9]),
        (Options(without_sections=("s2",)), [1, 2, 3, 4]),
        (Options(without_old_sections=("s2",)), [1, 2, 3, 5, 6, 7, 8, 9]),
        (Options(sections=("s1",), without_sections=("s1",)), []),
        (Options(recommendations=True), [5, 6, 7, 8, 9]),
        (Options(scope=Scope.REVIEWED), [3, 7]),
        (Options(scope=Scope.IMPORTANT), [7]),
        (Options(changes=False), []),
    ],
)
def test_only_the_rows_that_were_chosen_go_in(small, options, rows):
    reviews = {
        ((), ("p4",)): Review(seen=True),
        (("p5",), ("p6.a",)): Review(important=True, note="核对"),
    }
    assert rows_of(gather(small, options, reviews)) == rows


def test_gathering_tells_how_far_it_is_and_can_be_stopped(small):
    told: list[float] = []
    gather(small, Options(unchanged=True), progress=told.append)
    assert len(told) > 2 and told == sorted(told) and told[-1] <= 1

    def stop(_share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        gather(small, Options(), progress=stop)


def test_notes_only_when_wanted(small):
    reviews = {(("p5",), ("p6.a",)): Review(note="核对")}
    with_notes = {entry.row: entry.review.note for entry in gather(small, Options(), reviews).entries}
    without = {e.row: e.review.note for e in gather(small, Options(notes=False), reviews).entries}
    assert with_notes[7] == "核对"
    assert without[7] == ""


def test_edits_of_a_class_that_was_not_chosen_are_not_marked(small):
    options = Options(classes=frozenset({EditClass.WORDING}), unchanged=True)
    entries = {entry.row: entry for entry in gather(small, options).entries}
    assert all(run.tone in (Tone.PLAIN, Tone.MARK) for run in entries[1].new[0].runs)
    assert (Tone.INSERTED, "敦促") in tones(entries[7].new[0])


def test_links_only_to_rows_that_are_there(small):
    full = gather(small, Options())
    figures = gather(small, Preset.FIGURES.options())
    assert full.figures[0].new_place.anchor == "row-2"
    assert figures.figures[0].new_place.anchor == ""
    assert figures.figures[0].new_place.label == "第 1 段"


def test_labels_in_both_languages(small):
    chinese = {e.row: e for e in gather(small, Options()).entries}
    english = {e.row: e for e in gather(small, Options(language=Language.EN)).entries}
    assert chinese[7].new[0].label == "第 6 (a) 段"
    assert english[7].new[0].label == "para. 6 (a)"
    assert chinese[5].origin == "一"


def test_footnotes_are_put_together(small):
    notes = gather(small, Options()).footnotes
    assert [(note.old_mark, note.new_mark, note.relation) for note in notes] == [
        ("1", "1", Relation.EQUIVALENT),
        ("", "2", Relation.ADDED),
    ]


def test_flow_counts_every_paragraph_but_the_front(small):
    flow = gather(small, Options()).flow
    assert flow.old == ("一. 导言", "二. 旧章")
    assert flow.new == ("一. 引言", "二. 建议")
    counts = {(f.old, f.new): f.count for f in flow.flows}
    assert counts == {(0, 0): 3, (None, 0): 1, (1, None): 1, (0, 1): 1, (None, 1): 1, (1, 1): 4}


def test_section_map_counts_rows(small):
    lines = gather(small, Options()).sections
    assert [(line.old, line.new, line.total) for line in lines] == [
        ("一. 导言", "一. 引言", 3),
        ("二. 旧章", "", 1),
        ("", "二. 建议", 5),
    ]


def test_a_rewritten_row_shows_what_is_shared(small):
    marked = "[-w:流域会议于春天在港口召开，-]秘书处提交报告{+w:，大会随后在夏天通过了两项新决议+}。"
    paragraph_old = small.old.paragraph_by_id["p4"]._replace(
        text="流域会议于春天在港口召开，秘书处提交报告。"
    )
    paragraph_new = small.new.paragraph_by_id["p4"]._replace(
        text="秘书处提交报告，大会随后在夏天通过了两项新决议。"
    )
    swap = {"p4": paragraph_old}, {"p4": paragraph_new}
    editions = [
        replace(edition, items=tuple(by.get(item.id, item) for item in edition.items))
        for edition, by in zip((small.old, small.new), swap, strict=True)
    ]
    rewritten = row("p4", "p4", Relation.COUNTERPART, marked)
    pair = replace(small, old=editions[0], new=editions[1], rows=(rewritten,), terms=())
    entry = next(gather(pair, Options()).entries)
    assert entry.rewritten
    assert (Tone.SHARED, "秘书处提交报告") in tones(entry.old[0])
    assert not any(
        run.tone in (Tone.DELETED, Tone.INSERTED) for run in (*entry.old[0].runs, *entry.new[0].runs)
    )


def test_options_survive_being_saved():
    options = Options(
        title="标题",
        author="甲",
        language=Language.EN,
        scope=Scope.IMPORTANT,
        relations=frozenset({Relation.ADDED}),
        classes=frozenset({EditClass.FIGURE}),
        sections=("s1",),
        unchanged=True,
        plot=False,
    )
    assert Options.from_json(options.to_json()) == options
    assert Options.from_json({"later": 1}) == Options()


@pytest.mark.parametrize("bad", [{"changes": "yes"}, {"relations": ["none"]}, {"language": "fr"}])
def test_a_spoilt_preset_is_told(bad):
    with pytest.raises(ValueError):
        Options.from_json(bad)


def test_presets_keep_what_is_not_theirs():
    base = Options(title="题", author="甲", language=Language.EN, scope=Scope.REVIEWED)
    for preset in Preset:
        chosen = preset.options(base)
        assert (chosen.title, chosen.author, chosen.language, chosen.scope) == ("题", "甲", "en", "reviewed")
    assert not Preset.OVERVIEW.options().changes
    assert Preset.FULL.options().unchanged


def test_a_percentage_changes_by_points(small):
    share = FigureChange("91%", "88%", 91, 88, "%", "执行率", "p1", "p1")
    for language, wanted in ((Language.ZH, "−3 个百分点"), (Language.EN, "−3 points")):
        digest = gather(replace(small, figures=(share,)), Options(language=language))
        cells = figure_sheet(digest).rows[0]
        assert [cell.text for cell in cells[1:5]] == ["91%", "88%", wanted, ""]
