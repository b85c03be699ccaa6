"""Windows on small, large and several screens, each tried in a process that has such screens."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.places import PROJECT

LAPTOP = {"x": 0, "y": 0, "width": 1280, "height": 720}
BESIDE = {"x": 1280, "y": 0, "width": 1920, "height": 1080}
LARGE = {"x": 0, "y": 0, "width": 3840, "height": 2160}


def tried(folder: Path, what: str, *screens: dict[str, int], zoom: float = 1.0, dpr: float = 1.0) -> str:
    """Give what the program prints that tries the windows on some screens."""
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": dpr}
    described = [{"name": f"screen{at}", **screen, **dots} for at, screen in enumerate(screens)]
    (folder / "screens.json").write_text(json.dumps({"screens": described}))
    platform = f"offscreen:configfile={folder / 'screens.json'}"
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.screens", what, str(folder), "--zoom", str(zoom)],
        cwd=PROJECT,
        env={**os.environ, "QT_QPA_PLATFORM": platform},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout.strip()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_every_window_fits_on_a_small_screen(tmp_path: Path, zoom: float):
    assert tried(tmp_path, "fits", LAPTOP, zoom=zoom) == ""


def test_a_window_stays_where_it_was_on_the_second_screen(tmp_path: Path):
    before = tried(tmp_path, "leave", LAPTOP, BESIDE)
    assert before.endswith("screen1")
    assert tried(tmp_path, "place", LAPTOP, BESIDE) == before


def test_a_window_whose_screen_is_gone_comes_back_where_one_sees_it(tmp_path: Path):
    tried(tmp_path, "leave", LAPTOP, BESIDE)
    x, y, width, height, screen = tried(tmp_path, "place", LAPTOP).split()
    assert screen == "screen0"
    frame = 4  # pixels that the window system draws round a window
    assert 0 <= int(x) <= LAPTOP["width"] + frame - int(width)
    assert 0 <= int(y) <= LAPTOP["height"] + frame - int(height)


@pytest.mark.parametrize("dpr", [1.0, 2.0])
def test_a_large_screen_is_used_and_not_filled(tmp_path: Path, dpr: float):
    _x, _y, width, height, _screen = tried(tmp_path, "place", LARGE, dpr=dpr).split()
    assert (int(width), int(height)) == (1440, 900)


def test_a_comparison_is_as_large_as_its_text(tmp_path: Path):
    _x, _y, width, height, _screen = tried(tmp_path, "place", LARGE, zoom=2.0).split()
    assert (int(width), int(height)) == (2880, 1800)
