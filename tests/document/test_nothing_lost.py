"""Nothing is lost: each character of a source stands in a part of its edition, and none is invented."""

from html import unescape

import pytest

from reader.sources import read, read_bytes
from tests.document.conservation import difference
from tests.document.test_outlines import DOCUMENTS, NAMES
from tests.places import PROJECT

SAMPLES = sorted((PROJECT / "resources" / "samples").rglob("*.*"))


def check(path):
    text = path.read_text("utf-8")
    if path.suffix == ".md":
        text = unescape(text)  # an entity is the character that it names
    assert difference(read(path), text) == {}


@pytest.mark.parametrize("name", NAMES)
def test_of_the_invented_documents(name):
    check(DOCUMENTS / name)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_of_the_samples(path):
    check(path)


@pytest.mark.editions
def test_of_the_editions_and_laws(shared):
    for path in sorted((shared / "editions").rglob("*.*")):
        check(path)


@pytest.mark.parametrize(
    "text",
    [
        "- ¹ \n",
        "\n\nContents\n\n水位\n\n水位²\n\n水位\n",
        "1. The lamps [1] are seen [2].\n\nNotes\n\n[1] Dahl, Lamps.\n[2] \nA. Berg, Fog.\n",
    ],
    ids=["beside a page number", "in contents", "of a note without words"],
)
def test_of_signs_that_no_text_bears(text):
    edition = read_bytes(text.encode(), "a.md")
    assert {one for one, n in difference(edition, text).items() if one.isalnum() and n} == set()


def test_the_count_sees_a_lost_and_an_invented_character():
    edition = read(DOCUMENTS / "bulletin.txt")
    text = (DOCUMENTS / "bulletin.txt").read_text("utf-8")
    assert difference(edition, text + "失") == {"失": -1}
    assert difference(edition, text.replace("湖", "", 1)) == {"湖": 1}


def test_the_heading_of_an_annex_over_two_lines_is_kept_once():
    paragraph = (
        "The harbour office maintains forty lamps on the northern shore, and has\n"
        "them lit at dusk by keepers who are paid by the week, as the council has\n"
        "asked since the first report was made.\n"
    )
    text = f"Report on lamps\n\n{paragraph}\n{paragraph}\n" + (
        "Annex I. List of the lamps that were lit in the winter, with the names\n"
        f"of their keepers and the oil that each of them used\n\n{paragraph}\n{paragraph}"
    )
    assert difference(read_bytes(text.encode(), "lamps.txt"), text) == {}
