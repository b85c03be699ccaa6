"""Files that are no plain files, and names that no one would give a file."""

import os
import socket
from pathlib import Path

NAMES = {
    "newline": b"new\nline.txt",
    "quotes": b"quo\"te'`.txt",
    "dash": b"-dash.txt",
    "bytes": b"no\xff\xfeutf8.txt",
    "longest": b"e" * 251 + b".txt",
    "emoji": "🛶🛶.txt".encode(),
    "bidi": "a\u202etxt.exe\u2066.txt".encode(),
    "blank": b" .txt",
    "escape": b"a\x1b[31mred\x07.txt",
    "dots": b"..txt",
    "tab": b"a\tb.txt",
    "format": b"%s{x}{0}%(y)d.txt",
    "backslashes": b"C:\\x\\..\\y.txt",
    "markup": b"&lt;<b>x.txt",
    "no ending": "报告".encode(),
    "wildcards": b"*?[a].txt",
}


def named(folder: Path, name: str) -> Path:
    """Make a report of such a name; its text says which."""
    path = Path(os.fsdecode(os.fsencode(folder) + b"/" + NAMES[name]))
    path.write_text(f"Report on {name}\n\n1. The river fell ({name}).\n\n2. The lake rose.\n", "utf-8")
    return path


def odd(folder: Path) -> dict[str, Path]:
    """Make one file of each kind that cannot be read, and give their paths."""
    made = {
        kind: folder / f"{kind}.txt"
        for kind in ("pipe", "pipe-link", "socket", "folder", "folder-link", "loop", "nowhere", "zero-link")
    }
    os.mkfifo(made["pipe"])
    made["pipe-link"].symlink_to(made["pipe"])
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(os.path.relpath(made["socket"]))  # a socket's path must be short
    made["folder"].mkdir()
    made["folder-link"].symlink_to(made["folder"])
    made["loop"].symlink_to(made["loop"])
    made["nowhere"].symlink_to(folder / "not there")
    made["zero-link"].symlink_to("/dev/zero")
    return made | {"zero": Path("/dev/zero"), "terminal": Path("/dev/tty"), "memory": Path("/proc/self/mem")}
