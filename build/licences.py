"""Collect the licences of everything that the packaged program carries into a folder.

python build/licences.py FOLDER
"""

import sys
import sysconfig
from importlib.metadata import Distribution, distribution
from pathlib import Path

SHIPPED = (
    "PySide6-Essentials",
    "shiboken6",
    "diff-match-patch",
    "lxml",
    "platformdirs",
    "pypdfium2",
    "rjieba",
    "sqlite-utils",
    "XlsxWriter",
)
_NAMES = ("licen", "copying", "notice", "authors")


def texts(package: Distribution) -> dict[str, str]:
    """Give each licence file that a package carries, by its name."""
    found = {}
    for file in package.files or ():
        if file.suffix in {".py", ".pyc", ".pyi"} or not any(file.name.lower().startswith(n) for n in _NAMES):
            continue
        path = Path(str(file.locate()))
        if path.is_file():
            found[file.name] = path.read_text(encoding="utf-8", errors="replace")
    return found


def main(folder: Path) -> None:
    """Write a file for each package, and for Python itself."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in SHIPPED:
        package = distribution(name)
        fields = package.metadata
        licence = fields.get("License-Expression") or fields.get("License") or "see below"
        pieces = [
            f"{name} {package.version}",
            f"Licence: {licence}",
            f"Home: {fields.get('Home-page') or ''}",
        ]
        pieces += [f"--- {title}\n{text}" for title, text in sorted(texts(package).items())]
        (folder / f"{name}.txt").write_text("\n".join(pieces) + "\n", encoding="utf-8")
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if python.is_file():
        (folder / "Python.txt").write_text(python.read_text(encoding="utf-8"), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
