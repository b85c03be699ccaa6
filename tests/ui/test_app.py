"""The program from the outside: it opens, draws, and fails in one clear line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage

from reader.document.fault import Fault
from reader.document.language import Language
from reader.ui import app, display

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="screens are missing only there")


@pytest.fixture
def pair(samples: Path) -> list[str]:
    return [str(file) for file in sorted((samples / "zh").glob("river-*"))[:2]]


def duizhao(*arguments: str, home: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the program as its own process, with a person's folders under `home`."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM", None)
    kept |= {"HOME": str(home), "XDG_CONFIG_HOME": "", "XDG_DATA_HOME": "", "XDG_STATE_HOME": ""} | variables
    library = str(home / "library.duizhao")
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments, "--library", library],
        check=False,
        env=kept,
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_comparison_is_drawn_without_a_screen(tmp_path, pair, language):
    picture = tmp_path / "comparison.png"
    done = duizhao(*pair, "--screenshot", str(picture), "--lang", language, home=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    image = QImage(str(picture))
    assert image.width() >= 1280
    colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert len(colours) > 50  # text, marks and panes, not one flat ground


def test_the_library_is_drawn_too(tmp_path):
    picture = tmp_path / "library.png"
    done = duizhao("--screenshot", str(picture), home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert not QImage(str(picture)).isNull()


def one_line(done, *words):
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1, done.stderr
    for word in words:
        assert word in done.stderr


def test_a_picture_that_cannot_be_written_is_told(tmp_path, pair):
    target = tmp_path / "no such folder" / "comparison.png"
    one_line(duizhao(*pair, "--screenshot", str(target), "--lang", "en", home=tmp_path), str(target))


def test_no_screen_is_told_in_one_line(tmp_path, pair):
    one_line(duizhao(*pair, "--lang", "en", home=tmp_path), "no screen", "--screenshot")
    one_line(duizhao("--lang", "zh", home=tmp_path), "没有可用的屏幕")


def test_a_screen_that_does_not_answer_is_no_screen(tmp_path):
    one_line(duizhao("--lang", "en", home=tmp_path, DISPLAY=":987"), "no screen")
    one_line(duizhao("--lang", "en", home=tmp_path, WAYLAND_DISPLAY="wayland-987"), "no screen")


def test_a_platform_that_qt_does_not_know_is_told_in_one_line(tmp_path):
    done = duizhao("--lang", "en", home=tmp_path, QT_QPA_PLATFORM="nonsense:offscreen", DISPLAY="elsewhere:1")
    assert done.returncode == 2
    assert "duizhao doctor" in done.stderr.splitlines()[-1]


def test_a_missing_file_is_told_before_any_window(tmp_path, pair):
    done = duizhao(
        str(tmp_path / "missing.txt"), pair[0], "--lang", "en", home=tmp_path, QT_QPA_PLATFORM="offscreen"
    )
    one_line(done, "missing.txt")


def test_a_library_that_is_none_is_told(tmp_path):
    (tmp_path / "library.duizhao").write_text("this is no library")
    one_line(duizhao("--lang", "en", home=tmp_path, QT_QPA_PLATFORM="offscreen"), "library.duizhao")


def test_the_check_for_a_screen_raises_a_fault(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(Fault) as caught:
        display.require_screen()
    assert "屏幕" in caught.value.line(Language.ZH)


def test_cancelling_the_first_comparison_leaves(session, samples, qapp, qtbot):
    """Nothing would be left that could be closed."""
    files = [str(file) for file in sorted((samples / "zh").glob("river-*"))[:2]]
    QTimer.singleShot(0, session.stop_work)
    with qtbot.captureExceptions() as raised:
        assert app._stay(qapp, session, (files[0], files[1])) == 0
    assert raised == []
    assert session.comparison_windows == ()
