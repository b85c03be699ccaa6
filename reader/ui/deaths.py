"""What is left of a process that died below Python: the trace that it wrote while dying."""

import faulthandler
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from reader.ui import crash

_FOLDER: Final = re.compile(r'(?<=File ")[^"]*[/\\]')


def trace_path() -> Path:
    """Give the file that dying processes write to; it is empty, or not there, as long as none has died."""
    return crash.log_path().with_name("deaths.log")


@contextmanager
def watched() -> Iterator[None]:
    """Have the process write where it stood, if it dies inside (a segmentation fault, an abort)."""
    if faulthandler.is_enabled():  # somebody watches already, and looks elsewhere
        yield
        return
    path = trace_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Several processes write to one file; each appends, also when the file was emptied meanwhile.
        file = path.open("ab")
    except OSError:
        yield
        return
    with file:
        faulthandler.enable(file)
        try:
            yield
        finally:
            faulthandler.disable()


def take() -> Path | None:
    """Move what processes wrote while dying to the log of failures.

    Returns:
        The log; None if none died since this was last asked, or nothing can be written.
    """
    try:
        trace = trace_path().read_text("utf-8", errors="replace")
        if not trace:
            return None
        os.truncate(trace_path(), 0)
    except OSError:
        return None
    return crash.write(_FOLDER.sub("", trace))
