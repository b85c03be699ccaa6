"""Draw the program's icon in the form that a system wants: .ico (Windows), .icns (macOS) or .png.

python build/icon.py FILE
"""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QIcon

SOURCE = Path(__file__).resolve().parent.parent / "resources" / "icons" / "duizhao.svg"
_ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
_ICNS_KINDS = {"icp4": 16, "icp5": 32, "icp6": 64, "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024}


def png(size: int) -> bytes:
    """Give the icon as a PNG of `size` by `size` pixels."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QIcon(str(SOURCE)).pixmap(size, size).save(buffer, "PNG")
    return bytes(data.data())


def ico() -> bytes:
    """Give an .ico file: a directory of PNG pictures (the form since Windows Vista)."""
    pictures = [png(size) for size in _ICO_SIZES]
    at = 6 + 16 * len(pictures)
    head = struct.pack("<HHH", 0, 1, len(pictures))
    for size, picture in zip(_ICO_SIZES, pictures, strict=True):
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return head + b"".join(pictures)


def icns() -> bytes:
    """Give an .icns file: blocks of PNG pictures, each behind its kind and length."""
    blocks = b""
    for kind, size in _ICNS_KINDS.items():
        picture = png(size)
        blocks += kind.encode() + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(blocks) + 8) + blocks


def main(target: Path) -> None:
    """Write the icon in the form that the target's name asks for."""
    application = QGuiApplication(["icon", "-platform", "offscreen"])
    target.parent.mkdir(parents=True, exist_ok=True)
    forms = {".ico": ico, ".icns": icns, ".png": lambda: png(256)}
    target.write_bytes(forms[target.suffix]())
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
