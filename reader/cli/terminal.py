"""How the command line treats a terminal: a progress bar that is gone when the work is done, and no noise."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.document.progress import Progress, ignore

_NO_TERMINAL = Phrase("这种格式不能显示在终端上", "This format cannot be shown on a terminal")
_GIVE_FILE = Phrase("请用 -o 文件 指定输出文件", "Name a file with -o FILE")
_WIDTH = 30
_PATIENCE = 0.5  # seconds of work before a bar is worth looking at
_STEP = 0.05  # seconds between two drawings


@contextmanager
def progress_bar(label: str, *, quiet: bool = False, stream: TextIO | None = None) -> Iterator[Progress]:
    """Give a progress callback that draws on standard error while that is a terminal.

    Args:
        label: what is being done.
        quiet: draw nothing.
        stream: where to draw instead.
    """
    out = stream or sys.stderr
    if quiet or not out.isatty():
        yield ignore
        return
    start = drawn = time.monotonic()

    def draw(share: float) -> None:
        nonlocal drawn
        now = time.monotonic()
        if now - start < _PATIENCE or now - drawn < _STEP:
            return
        drawn = now
        filled = round(_WIDTH * min(max(share, 0.0), 1.0))
        out.write(f"\r{label} [{'█' * filled}{'·' * (_WIDTH - filled)}] {share:4.0%}")
        out.flush()

    try:
        yield draw
    finally:
        if drawn > start:
            out.write("\r\x1b[K")
            out.flush()


def keep_off_terminal(form: str) -> None:
    """Refuse to print a format that no terminal can show.

    Args:
        form: what the format is called on the command line.

    Raises:
        Fault: standard output is a terminal.
    """
    if sys.stdout.isatty():
        raise Fault(_NO_TERMINAL, form, _GIVE_FILE)
