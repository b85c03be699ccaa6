"""The direction of a figure, by the words beside it."""

import re

import pytest

from reader.compare.figures.direction import direction

_FIGURE = re.compile(r"\d[\d.]*(?:%| per cent| 亿元)?")


def printed(text: str) -> tuple[bool, str] | None:
    """Give whether the one figure of a text is of more, and it with the word that says so."""
    figure = _FIGURE.search(text)
    assert figure is not None
    found = direction(text, *figure.span())
    return found and (found.up, text[found.start : found.end])


@pytest.mark.parametrize(
    ("text", "up", "whole"),
    [
        ("水位比常年低 4%。", False, "低 4%"),
        ("水位比常年高4%。", True, "高4%"),
        ("灯塔比上年减少了 4 座。", False, "减少了 4"),
        ("收费同比增长 4.5%，", True, "增长 4.5%"),
        ("Calls fell by 4 per cent.", False, "fell by 4 per cent"),
        ("Calls were up 4% on the year.", True, "up 4%"),
        ("Levels were 4% lower than before.", False, "4% lower"),
        ("Levels stood 4% above the mean.", True, "4% above"),
    ],
)
def test_words_beside_a_figure_say_its_direction(text: str, up: bool, whole: str) -> None:
    assert printed(text) == (up, whole)


@pytest.mark.parametrize(
    "text",
    [
        "水位降至 4%。",
        "增加到 4%。",
        "最高 4 米。",
        "最低 4%。",
        "Calls fell to 4.",
        "the highest 4 lamps",
        "共 4 座。",
    ],
)
def test_what_was_reached_has_no_direction(text: str) -> None:
    assert printed(text) is None
