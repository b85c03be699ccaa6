"""A kept comparison opens as it was made, and only as long as it holds."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader import compare
from reader.compare.model import (
    CitationChange,
    CitationFate,
    Comparison,
    Direction,
    Emphasis,
    FigureChange,
    Pairing,
    TermChange,
    VerbChange,
)
from reader.library import Library
from reader.sources import read
from tests.library import made


@pytest.fixture
def pair(library: Library) -> tuple[int, int]:
    old, new = made.edition("old.txt", seed=1), made.edition("new.txt", seed=2)
    return library.add(old, b"old").id, library.add(new, b"new").id


def keep(library: Library, pair: tuple[int, int]) -> Comparison:
    comparison = replace(
        made.comparison(library.edition(pair[0]), library.edition(pair[1])),
        figures=(FigureChange("3.5 亿", None, 350000000.0, None, "元", "水费", "p1", None),),
        terms=(TermChange("水务局", "水利局", (0, 3)),),
        verbs=(VerbChange("鼓励", "促请", Direction.STRONGER, "p1", "p2"),),
        citations=(CitationChange(None, "第12/3号决定", CitationFate.ADDED, (), ("p2", "p3")),),
        emphasis=(Emphasis("湿地", 1.5, 0.0, -2.25),),
    )
    library.keep(*pair, comparison)
    return comparison


def test_opens_as_it_was_made(library: Library, pair: tuple[int, int]) -> None:
    assert library.comparison(*pair) is None
    comparison = keep(library, pair)
    assert library.comparison(*pair) == comparison
    assert library.comparison(pair[1], pair[0]) is None
    (entry,) = library.comparisons()
    assert (entry.old, entry.new) == pair
    assert entry.summary == comparison.summary


def test_a_comparison_of_nothing(library: Library) -> None:
    empty = replace(made.edition(), items=(), footnotes=(), furniture=(), warnings=(), markup=())
    pair = library.add(empty, b"").id, library.add(replace(empty, name="b"), b"b").id
    comparison = Comparison(library.edition(pair[0]), library.edition(pair[1]), ())
    library.keep(*pair, comparison)
    assert library.comparison(*pair) == comparison


def test_holds_until_what_it_rests_on_changes(
    library: Library, pair: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    comparison = keep(library, pair)
    before = library.set_dictionary(("水利枢纽",))
    assert library.comparison(*pair) is None
    library.set_dictionary(before)
    assert library.comparison(*pair) == comparison
    without = library.set_pairings(*pair, [Pairing(("p1",), ("p2",))])
    assert library.comparison(*pair) is None
    library.set_pairings(*pair, without)
    assert library.comparison(*pair) == comparison
    with monkeypatch.context() as patch:
        patch.setattr(compare, "ALGORITHM", compare.ALGORITHM + 1)
        assert library.comparison(*pair) is None
    assert library.comparison(*pair) == comparison
    library.add(made.corrected(library.edition(pair[0]), "p3", "改过的文字。"), b"corrected")
    assert library.comparison(*pair) is None


def test_a_better_reading_of_the_same_file_makes_it_anew(library: Library, pair: tuple[int, int]) -> None:
    keep(library, pair)
    library.add(made.corrected(library.edition(pair[1]), "p3", "读得更好。"), b"new")
    assert library.comparison(*pair) is None


def test_removed_editions_take_their_comparisons_out_of_sight(
    library: Library, pair: tuple[int, int]
) -> None:
    keep(library, pair)
    library.remove(pair[0])
    assert library.comparisons() == ()
    library.restore(pair[0])
    assert len(library.comparisons()) == 1


def test_positions_settings_and_words(library: Library, pair: tuple[int, int]) -> None:
    assert library.position(*pair) is None
    library.set_position(*pair, {"row": 3, "side": "新"})
    assert library.position(*pair) == {"row": 3, "side": "新"}
    assert library.setting("filter", []) == []
    assert library.set_setting("filter", ["revised"]) is None
    assert library.setting("filter") == ["revised"]
    assert library.set_setting("filter", None) == ["revised"]
    assert library.setting("filter") is None
    assert library.set_dictionary(["乙", "甲", "乙", ""]) == ()
    assert library.dictionary() == ("乙", "甲")


def test_the_pair_opened_last_stands_first(library: Library, pair: tuple[int, int]) -> None:
    keep(library, pair)
    library.keep(pair[1], pair[0], made.comparison(library.edition(pair[1]), library.edition(pair[0])))
    library.set_position(*pair, 1)
    assert [(entry.old, entry.new) for entry in library.comparisons()] == [pair, pair[::-1]]


def test_real_editions_open_as_compared(library: Library, samples: Path) -> None:
    """The whole street on the sample editions, with every finding the comparison has."""
    files = sorted((samples / "zh").iterdir())
    ids = [library.add(read(file), file.read_bytes()).id for file in files]
    result = compare.compare(library.edition(ids[0]), library.edition(ids[1]))
    library.keep(ids[0], ids[1], result)
    assert library.comparison(ids[0], ids[1]) == result
    assert library.predecessor(ids[1]) == library.entry(ids[0])
