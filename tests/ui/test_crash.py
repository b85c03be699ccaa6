"""What a failure of the program leaves behind."""

from reader.ui import crash

SECRET = "本届会议决定"


def _fail():
    text = SECRET
    raise ValueError(f"cannot read {text!r}")


def _fail_again():
    try:
        _fail()
    except ValueError as error:
        raise KeyError(SECRET) from error


def _failure():
    try:
        _fail_again()
    except KeyError as error:
        return error


def test_the_log_names_places_and_no_text_of_a_document(tmp_path):
    log = crash.record(_failure(), tmp_path / "logs" / "failures.log")
    words = log.read_text("utf-8")
    assert SECRET not in words
    assert "KeyError" in words
    assert "ValueError" in words
    assert "_fail" in words


def test_the_log_does_not_grow_without_end(tmp_path):
    log = tmp_path / "failures.log"
    log.write_text("x" * 500_000)
    crash.record(_failure(), log)
    assert log.stat().st_size < 210_000
    assert "KeyError" in log.read_text("utf-8")


def test_a_log_that_cannot_be_written_is_no_second_failure(tmp_path):
    (tmp_path / "file").write_text("")
    assert crash.record(_failure(), tmp_path / "file" / "failures.log") is None
