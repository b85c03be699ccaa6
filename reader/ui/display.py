"""Whether there is a screen to draw on, asked before Qt would abort for want of one."""

import os
import socket
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from reader.document.fault import Fault
from reader.document.language import Language, Phrase

_PLATFORM = "QT_QPA_PLATFORM"
_SCREENLESS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
_NATIVE = ("win32", "darwin")


def _answers(path: str) -> bool:
    """Whether a server listens at a Unix socket, given by path or by abstract name."""
    with socket.socket(socket.AF_UNIX) as probe:
        probe.settimeout(1)
        try:
            probe.connect(path)
        except OSError:
            return False
    return True


def has_screen() -> bool:
    """Whether Qt will find a screen: a display server that answers on Unix, always elsewhere."""
    platform = os.environ.get(_PLATFORM, "").partition(":")[0]
    if platform in _SCREENLESS or sys.platform in _NATIVE:
        return True
    wayland = os.environ.get("WAYLAND_DISPLAY", "")
    if wayland and platform != "xcb":
        folder = Path(os.environ.get("XDG_RUNTIME_DIR", "/run"))
        if _answers(str(folder / wayland)):
            return True
    display = os.environ.get("DISPLAY", "")
    host, _, number = display.rpartition(":")
    if not number or host not in ("", "unix"):
        return bool(display)  # a display on another machine: only trying will tell
    name = f"/tmp/.X11-unix/X{number.partition('.')[0]}"
    return _answers(name) or (sys.platform == "linux" and _answers("\0" + name))


def require_screen() -> None:
    """Raise a `Fault` where no window could be shown."""
    if not has_screen():
        raise Fault(
            Phrase("没有可用的屏幕，无法打开窗口", "there is no screen to open a window on"),
            "DISPLAY, WAYLAND_DISPLAY",
            Phrase(
                "请在图形桌面中运行；没有屏幕时可用 duizhao compare，或加 --screenshot 文件.png",
                "Run it in a graphical session; else use duizhao compare, or --screenshot FILE.png",
            ),
        )


def draw_without_screen() -> None:
    """Let Qt draw into memory, so that a picture can be made on any machine."""
    if sys.platform not in _NATIVE and os.environ.get(_PLATFORM, "").partition(":")[0] not in _SCREENLESS:
        os.environ[_PLATFORM] = "offscreen"


def speak_plainly_if_qt_gives_up(language: Language) -> None:
    """Turn Qt's abort (a missing platform library, a screen that went away) into one line and status 2."""
    advice = Phrase(
        "请运行 duizhao doctor，并安装它指出缺少的库",
        "Run duizhao doctor, and install the libraries that it finds missing",
    )
    what = Phrase("Qt 无法启动图形界面", "Qt could not start its window system")

    def handle(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            where = " ".join(message.split())[:200]
            _write(Fault(what, where, advice).line(language))
            os._exit(2)
        # A screenless platform says of every window that it cannot be raised.
        if kind is not QtMsgType.QtDebugMsg and not message.startswith("This plugin does not support"):
            _write(message)

    qInstallMessageHandler(handle)


def _write(line: str) -> None:
    """Write a line to standard error, which a program started from a desktop may not have."""
    with suppress(OSError):
        os.write(2, (line + "\n").encode())
