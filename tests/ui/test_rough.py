"""Windows that are used roughly, and closed amid work, do not take the program with them."""

import subprocess
import sys

from tests.places import PROJECT


def test_rough_hands_break_nothing():
    command = [sys.executable, "-X", "faulthandler", "-m", "tests.campaigns.rough", "--steps", "120"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.startswith("120 steps with windows")
    assert "Painter not active" not in done.stderr
    assert "Traceback" not in done.stderr
