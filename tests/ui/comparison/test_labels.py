"""Names in the interface's words."""

import pytest

from reader.compare.model import Comparison
from reader.document.model import Edition, Identity
from reader.ui.comparison.labels import short_names


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
