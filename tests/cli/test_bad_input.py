"""Bad input gets one clear line and exit status 2, and leaves the library as it was."""

import hashlib
import os
import stat
import sys

import pytest


@pytest.fixture
def good(samples):
    return sorted((samples / "zh").iterdir())[0]


@pytest.fixture
def bad(request, tmp_path, good):
    path = tmp_path / "bad.txt"
    match request.param:
        case "missing":
            pass
        case "directory":
            path.mkdir()
        case "empty":
            path.write_bytes(b"")
        case "binary":
            path.write_bytes(bytes(range(256)) * 64)
        case "same":
            path.write_bytes(good.read_bytes())
        case "pipe":
            os.mkfifo(path)
    return path


KINDS = ["missing", "directory", "empty", "binary", "same", "pipe"]


def assert_refused(result) -> None:
    assert result.status == 2
    assert result.out == ""
    assert result.err.count("\n") == 1, result.err
    assert "Traceback" not in result.err


@pytest.mark.parametrize("bad", KINDS, indirect=True)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_comparing_refuses_bad_files_in_one_line(duizhao, good, bad, lang):
    assert_refused(duizhao("compare", good, bad, lang=lang))


@pytest.mark.parametrize("bad", KINDS, indirect=True)
def test_opening_a_pair_refuses_and_the_library_stays(duizhao, good, bad, library):
    assert duizhao("import", good).status == 0
    before = _contents(library)
    assert_refused(duizhao(good, bad, "--screenshot", library.parent / "window.png"))
    assert _contents(library) == before
    assert not (library.parent / "window.png").exists()


@pytest.mark.parametrize("bad", [k for k in KINDS if k != "same"], indirect=True)
def test_import_takes_the_good_and_names_the_bad(duizhao, good, bad):
    result = duizhao("import", bad, good)
    assert result.status == 2
    assert result.err.count("\n") == 1
    assert "bad.txt" in result.err
    assert len(duizhao("list").out.splitlines()) == 2  # the series and its one edition


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_library_in_a_folder_that_cannot_be_written(duizhao, good, library):
    library.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert_refused(duizhao("import", good))
    finally:
        library.parent.chmod(stat.S_IRWXU)


def test_a_library_that_is_a_folder(duizhao, good, library):
    library.mkdir()
    assert_refused(duizhao("import", good))


def test_a_library_that_is_something_else(duizhao, good, library):
    library.write_text("a shopping list, not a database\n" * 50)
    before = library.read_bytes()
    assert_refused(duizhao("import", good))
    assert library.read_bytes() == before


@pytest.mark.parametrize(
    "arguments",
    [["compare"], ["compare", "a"], ["one"], ["--nonsense"], ["list", "--nonsense"], ["structure"]],
)
def test_a_mistaken_command_line(duizhao, arguments):
    assert_refused(duizhao(*arguments))


def test_a_name_that_tries_to_break_the_line(duizhao, good):
    assert_refused(duizhao("compare", good, "no\nsuch\x1b[31mfile"))


def _contents(library):
    """The library's pages, its write-ahead log folded in by closing it."""
    return hashlib.sha256(library.read_bytes()).hexdigest()
