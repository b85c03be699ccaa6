"""Names in the interface's words."""

import pytest

from reader.compare.model import Comparison
from reader.document.model import Edition, Identity, Section
from reader.ui.comparison.labels import section_path, short_names


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        (Identity(year=2012, session="Fifth"), Identity(year=2013, session="Sixth"), ("2012", "2013")),
        (Identity(session="Fifth"), Identity(year=2013, session="Sixth"), ("Fifth", "Sixth")),
        (Identity(year=2013, session="Fifth"), Identity(year=2013, session="Sixth"), ("Fifth", "Sixth")),
        (Identity(session="Fifth"), Identity(year=2013), ("draft", "final")),
        (Identity(year=2013), Identity(year=2013), ("draft", "final")),
    ],
)
def test_both_editions_get_the_same_kind_of_name(
    old: Identity, new: Identity, names: tuple[str, str]
) -> None:
    comparison = Comparison(Edition("draft.txt", old, ()), Edition("final.txt", new, ()), ())
    assert short_names(comparison) == names


def test_one_report_in_two_formats_is_told_apart() -> None:
    comparison = Comparison(Edition("a.txt", Identity(), ()), Edition("a.pdf", Identity(), ()), ())
    assert short_names(comparison) == ("a.txt", "a.pdf")


@pytest.mark.parametrize(
    ("enumerators", "path"),
    [
        (("四.", "A.", "1."), "四.A.1"),
        (("十二、", "（三）"), "十二 （三）"),
        (("第二章", "第三节"), "第二章 第三节"),
        (("Chapter II", "Section 3"), "Chapter II Section 3"),
        (("III.", "", "2."), "III.2"),
    ],
)
def test_the_place_of_a_section_is_told_by_its_enumerators(enumerators: tuple[str, ...], path: str) -> None:
    sections = [
        Section(f"s{level}", level, sign, "标题", f"s{level - 1}" if level > 1 else None)
        for level, sign in enumerate(enumerators, 1)
    ]
    edition = Edition("law.txt", Identity(), tuple(sections))
    assert section_path(edition, sections[-1].id) == path
