import pytest

from reader.document.numbering import any_number, half_width, han, letters, roman, to_roman


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一", 1),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("廿三", 23),
        ("一百零五", 105),
        ("一百二十", 120),
        ("一千二百六十", 1260),
        ("二〇二一", 2021),
        ("两", 2),
        ("A", None),
        ("", None),
    ],
)
def test_chinese_numbers_are_read(text, value):
    assert han(text) == value


@pytest.mark.parametrize("value", [1, 4, 9, 14, 40, 49, 90, 400, 944, 1999])
def test_roman_numbers_are_read_as_they_are_written(value):
    assert roman(to_roman(value)) == roman(to_roman(value).upper()) == value


@pytest.mark.parametrize("text", ["iiii", "vx", "ic", "mix up", "", "a"])
def test_what_is_no_roman_number(text):
    assert roman(text) is None


def test_list_letters_double_after_z():
    assert [letters(text) for text in ("a", "z", "aa", "cc", "B")] == [1, 26, 27, 29, 2]
    assert letters("ab") is letters("") is letters("é") is None


def test_numbers_of_any_kind():
    assert [any_number(text) for text in ("12", "１２", "十二", "xii", "zz")] == [12, 12, 12, 12, None]


def test_full_width_signs_have_ascii_twins():
    assert half_width("（１）．Ａ") == "(1).A"
