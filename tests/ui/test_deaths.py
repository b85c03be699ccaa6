"""A program that dies below Python leaves a trace without any text, and the next one says so, once."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.ui import app, crash, deaths

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are killed by signals")

SECRET = "本届会议决定"
_DIE = f"""
import os, sys
from reader.ui import deaths

@deaths.watched()
def stay(text):
    if sys.argv[1] == "dies":
        os.abort()
    print("here", flush=True)
    sys.stdin.read()

stay({SECRET!r})
"""


@pytest.fixture
def state(tmp_path, monkeypatch) -> Path:
    """A person's folder for logs."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert crash.log_path().is_relative_to(tmp_path)
    return tmp_path


def start(how: str) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, "-c", _DIE, how], stdin=pipe, stdout=pipe, text=True)


def test_who_dies_leaves_a_trace_without_text(state):
    with start("dies") as dying:
        assert dying.wait(60) == -signal.SIGABRT
    assert deaths.take() == crash.log_path()
    words = crash.log_path().read_text("utf-8")
    assert "Aborted" in words
    assert "in stay" in words
    assert SECRET not in words
    assert str(Path(deaths.__file__).parent) not in words
    assert deaths.take() is None


def test_who_ends_well_leaves_none(state):
    with start("stays") as staying:
        staying.communicate("", 60)
    assert staying.returncode == 0
    assert deaths.take() is None
    assert not crash.log_path().exists()


def test_who_dies_after_another_trace_was_taken_leaves_one_too(state):
    with start("stays") as staying:
        assert staying.stdout is not None
        assert staying.stdout.readline() == "here\n"
        with start("dies") as dying:
            dying.wait(60)
        assert deaths.take() is not None
        staying.send_signal(signal.SIGSEGV)
        staying.wait(60)
    assert deaths.take() is not None
    words = crash.log_path().read_text("utf-8")
    assert "Segmentation fault" in words
    assert "\0" not in words


def test_a_folder_that_cannot_be_written_is_no_second_failure(state, monkeypatch):
    (state / "file").write_text("")
    monkeypatch.setattr(deaths, "trace_path", lambda: state / "file" / "deaths.log")
    monkeypatch.setattr("faulthandler.is_enabled", lambda: False)
    with deaths.watched():
        pass
    assert deaths.take() is None


def test_the_program_itself_is_watched(state, tmp_path):
    """Killed as by a fault of Qt while its window stands."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    library = tmp_path / "library.duizhao"
    command = [sys.executable, "-m", "reader", "--library", str(library)]
    with subprocess.Popen(command, env=environment) as running:
        end = time.monotonic() + 60
        while not library.exists():  # it is opened when the watch has begun
            assert running.poll() is None
            assert time.monotonic() < end
            time.sleep(0.01)
        running.send_signal(signal.SIGSEGV)
    assert running.returncode == -signal.SIGSEGV
    assert deaths.take() is not None


def test_the_library_window_says_so_until_there_is_something_else_to_say(state, session):
    window = session.show_library()
    app._tell_of_death(window)
    assert not window.strip.isVisible()
    deaths.trace_path().parent.mkdir(parents=True, exist_ok=True)
    deaths.trace_path().write_text("Fatal Python error: Aborted")
    app._tell_of_death(window)
    assert window.strip.isVisible()
    assert "unexpectedly" in window.strip.words.text()
    assert str(crash.log_path()) in window.strip.words.text()
    assert not window.strip._clock.isActive()
