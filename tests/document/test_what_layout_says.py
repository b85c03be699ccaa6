"""What only layout says: plain numbers of notes, tables of blanks, numbers of lines, hyphens."""

import pytest

from reader.document.hyphenation import Hyphenation
from reader.sources import read_bytes
from tests.document.conservation import difference


def edition_of(text):
    edition = read_bytes(text.encode("utf-8"), "a.txt")
    assert difference(edition, text) == {}
    return edition


def notes(edition):
    return [(note.mark, note.text, note.paragraph) for note in edition.footnotes]


def test_numbers_stuck_to_words_are_marks_where_lines_open_with_them():
    edition = edition_of(
        "The lamps were lit in May.1 They burned well, says the report,2 and went out in June.\n\n"
        "1 See the log of the office.\n2 Report for the year, p. 4.\n"
    )
    assert notes(edition) == [
        ("1", "See the log of the office.", "p1"),
        ("2", "Report for the year, p. 4.", "p1"),
    ]
    assert [mark.label for mark in edition.paragraphs[0].marks] == ["1", "2"]
    assert "May. They" in edition.paragraphs[0].text


def test_a_single_note_stands_at_the_very_foot():
    edition = edition_of("The lamps were lit in May,1 and burned.\n\nThey went out.\n\n1 See the log.\n")
    assert notes(edition) == [("1", "See the log.", "p1")]


def test_marks_may_begin_anew_on_each_page():
    edition = edition_of(
        "The lamps were lit.1 They burned.2\n______\n1 In May.\n2 Until June.\n\n- 1 -\n\n"
        "The oil was bought.1 It was dear.2\n______\n1 In April.\n2 As ever.\n\n- 2 -\n"
    )
    assert [note[:2] for note in notes(edition)] == [
        ("1", "In May."),
        ("2", "Until June."),
        ("1", "In April."),
        ("2", "As ever."),
    ]
    assert all(paragraph for _, _, paragraph in notes(edition))


@pytest.mark.parametrize(
    "text",
    [
        "1 Scope\n\nThis applies to CO2 and to vitamin B12.\n\n2 Terms\n\nNone.\n",
        "We met in room 1. We met again in room 2.\n\n1 table\n\n2 chairs\n",
        "Version 1.1 came before version 1.2.\n\n1 See below.\n",
    ],
)
def test_other_numbers_are_no_marks(text):
    assert notes(edition_of(text)) == []


def test_a_list_under_the_heading_of_notes_holds_the_notes():
    edition = edition_of(
        "Lamps\n\nLamps need oil.1 Keepers need bread.2\n\nNotes\n\n1. So says the chronicle.\n2. So do I.\n"
    )
    assert [note[0] for note in notes(edition)] == ["1", "2"]
    assert edition.sections[-1].text == "Notes"


def test_blanks_make_a_table_and_its_cells():
    edition = edition_of(
        "The costs were as follows:\n\n"
        "Item          2013     2014\n"
        "Staff          7.1      7.3\n"
        "Lamps and oil  2.2       –\n"
        "\nThey rose.\n"
    )
    (table,) = [paragraph for paragraph in edition.paragraphs if paragraph.cells]
    assert table.cells == (("Item", "2013", "2014"), ("Staff", "7.1", "7.3"), ("Lamps and oil", "2.2", "–"))


@pytest.mark.parametrize(
    "text",
    [
        "Office of Harbours                      HRB/4/2\n"
        "Averholt                           Distr.: General\n\nReport\n\n1. The office met.\n",
        "1.    The office met.\n2.    It rose.\n3.    It met again.\n",
        "The  office  met  in  May.\nIt  rose  in  June  and met\nagain  in  the  autumn.\n",
    ],
)
def test_mastheads_lists_and_loose_lines_are_no_tables(text):
    assert not any(paragraph.cells for paragraph in edition_of(text).paragraphs)


def test_tabs_after_numbers_and_bullets_make_no_table():
    edition = edition_of("Agenda\n\n1.\tOpening.\n2.\tLamps.\n3.\tClosure.\n\n•\tfirst\n•\tsecond\n")
    assert [paragraph.text for paragraph in edition.paragraphs if paragraph.number] == [
        "Opening.",
        "Lamps.",
        "Closure.",
    ]
    assert not any(paragraph.cells for paragraph in edition.paragraphs)


def test_a_column_of_numbers_with_tabs_is_one_of_a_table():
    edition = edition_of("No.\tLamp\tState\n1\teastern\tcracked\n2\twestern\tsound\n")
    (table,) = [paragraph for paragraph in edition.paragraphs if paragraph.cells]
    assert table.cells == (("No.", "Lamp", "State"), ("1", "eastern", "cracked"), ("2", "western", "sound"))


def test_underlined_lines_are_headings_and_each_sign_a_level():
    edition = edition_of("Lamps\n=====\n\nOil\n---\n\nBuy oil.\n\nWicks\n-----\n\nTrim them.\n")
    assert [(section.level, section.text) for section in edition.sections] == [(1, "Oil"), (1, "Wicks")]


def test_the_contents_tell_how_deep_headings_stand():
    edition = edition_of(
        "Report\n\nContents\n\nLights ....... 1\n   Oil ....... 1\n   Wicks ..... 2\nFerries ...... 3\n\n"
        "Lights\n\nThey burn.\n\nOil\n\nIt is dear.\n\nWicks\n\nThey are cheap.\n\nFerries\n\nThey run.\n"
    )
    assert [(section.level, section.text) for section in edition.sections] == [
        (1, "Lights"),
        (2, "Oil"),
        (2, "Wicks"),
        (1, "Ferries"),
    ]


def test_numbers_of_lines_are_set_aside():
    lines = [
        "The keeper of the lamp shall",
        "light it at dusk and keep it",
        "burning until dawn, unless",
        "the harbour is closed. He",
        "shall write in the log what",
        "he has seen, and send the",
        "log to the office each month.",
        "The office shall read it and",
        "answer within a month, or say",
        "why it did not.",
    ]
    numbered = "".join(f"{number:>3}  {line}\n" for number, line in enumerate(lines, 1))
    edition = edition_of(numbered)
    assert "".join(item.text for item in edition.items).replace(" ", "") == "".join(lines).replace(" ", "")


def test_numbered_paragraphs_of_one_line_keep_their_numbers():
    edition = edition_of(
        "".join(f"{number} The lamp number {number} was lit.\n\n" for number in range(1, 15))
    )
    assert [paragraph.number for paragraph in edition.paragraphs] == [str(n) for n in range(1, 15)]


def test_a_word_broken_by_a_line_is_one_word_and_a_compound_stays():
    edition = edition_of(
        "The rooms of the keepers of all the northern lamps were photo-\n"
        "graphed by a man from the town, whose shop was small but well-\n"
        "known, and who lived with his family on the floor of a two-\n"
        "storey house with many tall and very narrow north- and south-\n"
        "facing windows. Below them in the street the old Nord-\n"
        "Süd line of the tramway ran, but only in the years 1880-\n"
        "85, since it was closed as soon as the harbour was.\n"
    )
    (paragraph,) = edition.paragraphs
    assert "were photographed by" in paragraph.text
    assert "well-known, and" in paragraph.text
    assert "two-storey" in paragraph.text
    assert "north- and south-facing" in paragraph.text
    assert "Nord-Süd line" in paragraph.text
    assert "1880-85" in paragraph.text


def test_the_words_of_the_document_decide_on_a_hyphen():
    lines = ["a re-creation, no recreation", "they co-", "operate", "we cooperate"]
    hyphenation = Hyphenation(lines, [False, True, False, False])
    assert hyphenation.is_one_word("co", "operate")
    assert not hyphenation.is_one_word("re", "creation")
