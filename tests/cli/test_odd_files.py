"""Names of every kind, and what is no plain file: done, or refused in one clear line without waiting."""

import json
import sys

import pytest

from tests.odd_files import NAMES, named, odd

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="such names and files are not to be had there"
)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_any_name_is_read_kept_and_compared(duizhao, tmp_path, name, samples, monkeypatch):
    path = named(tmp_path, name)
    other = sorted((samples / "en").iterdir())[0]
    for arguments in (
        ("import", path),
        ("list", "--json"),
        ("structure", path, "--json"),
        ("search", "river"),
        ("compare", path, other, "--format", "md"),
        ("compare", path, other, "--format", "docx", "-o", tmp_path / "out.docx"),
        ("compare", path, other, "--format", "html", "-o", tmp_path / "out.html"),
    ):
        result = duizhao(*arguments)
        assert (result.status, result.err) == (0, ""), arguments
        if "--json" in arguments:
            json.loads(result.out)
    monkeypatch.chdir(tmp_path)
    result = duizhao("structure", "--", path.name)
    assert result.status == 0
    assert "river" in result.out


def test_what_is_no_plain_file_is_refused_in_a_line(duizhao, tmp_path):
    for kind, path in odd(tmp_path).items():
        for command in ("import", "structure"):
            result = duizhao(command, path)
            assert result.status == 2, (kind, command)
            assert result.out == "", (kind, command)
            assert result.err.count("\n") == 1, (kind, command, result.err)
            assert str(path) in result.err or path.name in result.err
    assert "empty" in duizhao("list").out
