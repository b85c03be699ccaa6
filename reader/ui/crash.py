"""What happens when the program itself fails: a local log, and words for the person."""

import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_log_path

from reader import __version__

_KEEP = 200_000  # bytes of log


def log_path() -> Path:
    """Give the file that failures are written to."""
    return user_log_path("duizhao", appauthor=False) / "failures.log"


def trace(error: BaseException) -> str:
    """Give the places an error passed through, without any value it carried.

    Messages of exceptions may quote a document, so a trace names only kinds, files, lines and functions.
    """
    steps = []
    at: BaseException | None = error
    while at is not None:
        steps.append(type(at).__name__)
        steps += [
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(at.__traceback__)
        ]
        at = at.__cause__ or at.__context__
    return "\n".join(steps)


def record(error: BaseException, path: Path | None = None) -> Path | None:
    """Write a failure to the log, without any text of a document; the oldest failures go first.

    Returns:
        The log, or None where it could not be written.
    """
    return write(trace(error), path)


def write(steps: str, path: Path | None = None) -> Path | None:
    """Write the places where the program failed to the log, with the time and the versions; as `record`."""
    path = path or log_path()
    entry = (
        f"{datetime.now(UTC).isoformat(timespec='seconds')} duizhao {__version__} "
        f"python {platform.python_version()} {sys.platform}\n{steps}\n\n"
    )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text("utf-8", errors="replace") if path.exists() else ""
        path.write_text((before + entry)[-_KEEP:], "utf-8")
    except OSError:
        return None
    return path
