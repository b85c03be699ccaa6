"""How the command line speaks on a terminal: one progress bar, gone when the work is done."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from reader.document.progress import Progress, ignore

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
