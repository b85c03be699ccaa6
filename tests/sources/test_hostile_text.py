"""Files that nobody would want: one clear fault, or a warning with the rest read; never a trace."""

import os
import random

import pytest

from reader.document.fault import Fault
from reader.document.language import Language
from reader.document.progress import Cancelled
from reader.document.warning import WarningKind
from reader.sources import LARGEST, read, read_bytes
from reader.sources.limits import LARGEST_TEXT


def fault_of(work):
    with pytest.raises(Fault) as caught:
        work()
    for language in Language:
        line = caught.value.line(language)
        assert "\n" not in line
        assert "Traceback" not in line
    return caught.value.line(Language.EN)


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe", bytes(4096), b"\f\n\f"])
def test_a_file_without_text(data):
    assert "no text" in fault_of(lambda: read_bytes(data, "empty.txt"))


def test_a_file_of_empty_tables():
    assert "no text" in fault_of(lambda: read_bytes(b"|  |\n|---|\n|  |\n", "empty.md"))


def test_a_folder_a_missing_file_and_a_pipe(tmp_path):
    assert "folder" in fault_of(lambda: read(tmp_path))
    assert "could not be opened" in fault_of(lambda: read(tmp_path / "none.txt"))
    os.mkfifo(tmp_path / "pipe")
    assert "no regular file" in fault_of(lambda: read(tmp_path / "pipe"))


def test_a_gigabyte_is_refused_unread(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    assert "too large" in fault_of(lambda: read(path))


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_text_of_a_thousand_reports_is_refused(name):
    assert "too large" in fault_of(lambda: read_bytes(b"text\n" * (LARGEST_TEXT // 5 + 1), name))


def test_random_bytes_are_no_text():
    data = random.Random(7).randbytes(20_000)
    assert "not known" in fault_of(lambda: read_bytes(data, "noise.txt"))


def test_damaged_bytes_nul_and_bidi_controls_are_told_and_the_rest_is_read():
    data = "1. 第一段。\n\n2. 第二\x00段。\n\n3. 第\u202e三段。\n\n".encode() + b"4. \xff\xc3\xe4\n\n5. ok."
    edition = read_bytes(data, "hurt.txt")
    assert [one.number for one in edition.paragraphs] == ["1", "2", "3", "4", "5"]
    told = {(warning.line, warning.kind) for warning in edition.warnings}
    assert {(3, WarningKind.CONTROL), (5, WarningKind.CONTROL), (7, WarningKind.UNDECODABLE)} <= told
    assert not any(ord(sign) < 32 or sign == "\u202e" for one in edition.paragraphs for sign in one.text)


def test_lone_surrogates_do_not_reach_the_edition():
    edition = read_bytes("灯塔。".encode() + b"\xed\xa0\x80" + "湖区。".encode(), "wtf8.txt")
    assert edition.items[0].text.encode("utf-8")


def test_work_can_be_stopped():
    def stop(_share):
        raise Cancelled

    with pytest.raises(Cancelled):
        read_bytes(b"text.\n" * 10, "a.txt", progress=stop)


HOSTILE = {
    "one very long line": "湖" * 400_000,
    "one long line of signs": "*" * 100_000 + "x" + "**a**" * 20_000,
    "brackets": "[" * 50_000 + "](" * 50_000,
    "comments": "<!--" * 50_000,
    "tags": "<b " * 50_000,
    "dots": "目录\n" + "." * 100_000 + "x9",
    "dots in columns": "a\n" + ("x . . . . " * 9 + "\n") * 5_000,
    "raised figures": "⁹" * 50_000 + " x",
    "hashes": "#" * 100_000,
    "bars": "|" * 50_000 + "\n" + "|-" * 50_000,
    "bullets": "* a\n" * 20_000,
    "numbers": "".join(f"{number}. 第{number}段。\n" for number in range(20_000)),
    "one number": "1. 段落。\n\n" * 20_000,
    "unfinished lines": (
        "湖区现有灯塔二十七座其中十一座建于上世纪五十年代多年来一直没有进行过系统的维修\n" * 8_000
    ),
    "doubled": "的" * 200_000,
    "deep decimals": "\n\n".join(".".join(["1"] * depth) + " 标题" for depth in range(1, 400)),
    "deep lists": "\n".join(f"{'  ' * depth}- a" for depth in range(2_000)),
    "parentheses": "(一" * 50_000,
    "spaces": "a" + " " * 200_000 + "b",
    "notes": "".join(f"¹ 注{number}。\n" for number in range(10_000)),
    "tabs": ("\t".join("abcdef") + "\n") * 10_000,
    "emoji": "🛶🛶的的" * 5_000,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("file", ["a.txt", "a.md"])
def test_hostile_text_is_read_like_any_other(name, file):
    edition = read_bytes(b"Lake\n\n" + HOSTILE[name].encode(), file)
    assert edition.items[0].text == "Lake"
    names = [item.id for item in edition.items]
    assert len(names) == len(set(names))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_that_takes_a_file_s_place_is_not_waited_for(tmp_path, monkeypatch):
    """The file may be exchanged after whoever chose it has looked at it: what was opened counts."""
    path = tmp_path / "report.txt"
    path.write_text("1. The river fell.")
    plain = path.stat()
    path.unlink()
    os.mkfifo(path)
    monkeypatch.setattr(type(path), "stat", lambda _path, **_named: plain)
    assert "regular" in fault_of(lambda: read(path))
