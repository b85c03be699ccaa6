"""Documents of any mixture: none fails, nothing is lost, names are given once, the tree is sane."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.document.model import Edition, Section
from reader.sources import read_bytes
from tests.document.conservation import difference

DEEPEST = 12
PSEUDO = {"front", "outer", "preamble", "operative", "body", "end"}

NUMBERS = st.integers(min_value=0, max_value=30)
HAN = "零一二三四五六七八九十"
ENUMERATORS = [
    lambda n: f"{n}. ",
    lambda n: f"{n}.",
    lambda n: f"{n}、",
    lambda n: f"({n}) ",
    lambda n: f"{n} ",
    lambda n: f"{HAN[n % 11]}、",
    lambda n: f"（{HAN[n % 11]}）",
    lambda n: f"第{HAN[n % 11]}条 ",
    lambda n: f"第{n}條",
    lambda n: f"第{HAN[n % 11]}章 ",
    lambda n: f"第{HAN[n % 11]}节",
    lambda n: f"“第{HAN[n % 11]}条 ",
    lambda n: f"Article {n}",
    lambda n: f"Article. {n}. ",
    lambda n: f"CHAPTER {n} – ",
    lambda n: f"Section {n} – ",
    lambda n: f"المادة {n} ",
    lambda n: f"§ {n} ",
    lambda n: f"{n}.{n + 1} ",
    lambda n: f"{n}.{n}.{n} ",
    lambda n: f"({'abcdefghij'[n % 10]}) ",
    lambda n: f"({'ivx'[n % 3]}) ",
    lambda n: f"{'IVX'[n % 3]} ",
    lambda n: f"{'ABCDEFGH'[n % 8]}. ",
    lambda n: f"{'１２３'[n % 3]}\u3000",
    lambda n: f"{'イロハ'[n % 3]}\u3000",
    lambda n: f"{'①②③'[n % 3]}",
    lambda n: f"Annex {n}",
    lambda n: f"附件{HAN[n % 11]} ",
    lambda n: f"[{n}] ",
    lambda n: f"{'#' * (n % 7)} ",
    lambda n: " " * (n % 60),
    lambda n: f"> {n} ",
    lambda _: "- ",
    lambda _: "",
]
TEXTS = [
    "",
    "Lamps",
    "LAMPS AND OIL",
    "Definitions.",
    "The General Assembly,",
    "Whereas the lamps of the harbour were lit only in the months of winter, and never in those of summer,",
    "The office met in May.1 It rose in June (1), as it had (2) before.",
    "HAVE ADOPTED THIS REGULATION:",
    "the keeper of the lamp shall light it at dusk; and",
    "灯塔",
    "守塔人应当每日点灯，并在日志中写明时间。",
    "有下列情形之一的：",
    "（目的）",
    "目录",
    "前言 ........ 3",
    "大会，",
    "2031年5月6日",
    "Title: Lamps of the north",
    "Item\t2031\t2032",
    "Oil            7.1      8.2",
    "* A/77/50.",
    "[1] See the log.",
    "- 3 -",
    "/...",
    "---------",
    "page 4",
    "A/77/127",
    "لكل حارس الحق في مصباح.",
    "👩‍🚒 \u202eright to left\u202c",
]


@st.composite
def lines(draw: st.DrawFn) -> str:
    """Draw a line: an enumerator, a text, and what parts it from the next."""
    enumerator = draw(st.sampled_from(ENUMERATORS))(draw(NUMBERS))
    return enumerator + draw(st.sampled_from(TEXTS)) + draw(st.sampled_from(["\n", "\n\n", "\n\n\n", "\f"]))


def check_tree(edition: Edition) -> None:
    """Check that each thing stands in one that came before it, a section one level below its parent."""
    levels: dict[str, int] = {}
    names: set[str] = set()
    for item in edition.items:
        if isinstance(item, Section):
            assert item.level == (levels[item.parent] + 1 if item.parent else 1)
            assert item.level <= DEEPEST
            levels[item.id] = item.level
        else:
            assert item.section in PSEUDO or item.section in levels
            assert item.parent is None or item.parent in names
        assert item.id not in names
        names.add(item.id)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(lines(), max_size=40), st.sampled_from(["mixed.txt", "mixed.md"]))
def test_any_mixture_is_read_whole(drawn, name):
    text = "Lamps\n" + "".join(drawn)
    edition = read_bytes(text.encode("utf-8"), name)
    check_tree(edition)
    if name.endswith(".txt"):
        assert difference(edition, text) == {}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(lines(), min_size=1, max_size=20))
def test_the_same_text_gives_the_same_names(drawn):
    data = ("Lamps\n" + "".join(drawn)).encode("utf-8")
    assert read_bytes(data, "mixed.txt") == read_bytes(data, "mixed.txt")
