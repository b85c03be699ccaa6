"""Draws every state of the windows, in both languages and four looks, at 100% and 200%.

QT_QPA_PLATFORM=offscreen python -m tests.ui.gallery FOLDER [--only zh-dark-200 …]

Without a screen, the windows are drawn for one that is large enough for dialogs at 200%.
"""

import argparse
import itertools
import json
import os
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.document.language import Language
from reader.library import Library
from reader.ui.app import make_application
from reader.ui.screenshot import settle
from reader.ui.session import Session
from reader.ui.settings import Settings
from reader.ui.theme import Mode
from tests.ui.states import SMALL, states

SCREEN = {"name": "gallery", "x": 0, "y": 0, "width": 2560, "height": 1440, "logicalDpi": 96}
SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"


def draw_all(target: Path, language: Language, mode: Mode, zoom: float) -> int:
    """Draw one look; gives how many pictures there are."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = Settings(folder / "preferences.ini")
        settings.mode, settings.zoom = mode, zoom
        make_application(settings, language)
        session = Session(Library.open(folder / "library.duizhao"), settings, language)
        count = 0
        for state, widget in states(session, SAMPLES, folder):
            if widget.isWindow() and widget.height() == SMALL.height() and widget.width() >= SMALL.width():
                widget.resize(SMALL * max(1.0, zoom))
            settle(0.1)
            widget.grab().save(str(target / f"{state}.png"))
            count += 1
        session.end()
        QApplication.processEvents()
    return count


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="*", help="some looks only, by the names of their folders")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        screens = options.folder / "screens.json"
        screens.write_text(json.dumps({"screens": [{**SCREEN, "logicalBaseDpi": 96, "dpr": 1}]}))
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"
    modes = (Mode.LIGHT, Mode.DARK, Mode.CONTRAST, Mode.CONTRAST_DARK)
    for language, mode, zoom in itertools.product(Language, modes, (1.0, 2.0)):
        target = options.folder / f"{language}-{mode}-{zoom:.0%}".replace("%", "")
        if options.only and target.name not in options.only:
            continue
        print(f"{target}: {draw_all(target, language, mode, zoom)} pictures")


if __name__ == "__main__":
    main()
