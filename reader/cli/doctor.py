"""`duizhao doctor`: what works here, and what to do about what does not."""

import argparse
import json
import platform
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from reader import __version__, actions, components
from reader.cli.place import library_path, opened_to_look
from reader.cli.status import FAILED
from reader.document.fault import Fault
from reader.document.language import Language, Phrase

_MISSING = Phrase("没有安装", "not installed")
_NO_LIBRARY = Phrase("还没有", "none yet")
_EDITIONS = Phrase("{count} 个版本", "{count} editions")
_NO_SCREEN = Phrase("没有屏幕，只能生成文件和图片", "no screen; files and pictures can be made")
_REPAIRED = Phrase("完好的内容已存入 {file}", "What is whole was saved into {file}")
_NO_FONT = Phrase("没有中文字体", "no font with Chinese glyphs")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: what, how it is, and whether the program can work with it."""

    name: str
    state: str
    fine: bool
    advice: str = ""


def describe(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = "Check what works here: Qt, fonts, SQLite, the library. Or repair a damaged library."
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument(
        "--repair", type=Path, metavar="FILE", help="save what is whole of the library into FILE"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the findings; the exit status says whether something that the program needs is not there."""
    if options.repair:
        return _repair(options)
    findings = [*_programs(options.language), *_windows(options.language), *_sqlite(), *_library(options)]
    if options.json:
        print(json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=1))
    else:
        for finding in findings:
            sign = "✓" if finding.fine else "✗"
            print(f"{sign} {finding.name}: {finding.state}{f' – {finding.advice}' if finding.advice else ''}")
    return 0 if all(finding.fine for finding in findings) else FAILED


def _repair(options: argparse.Namespace) -> int:
    """Save what is whole into a new library and name what is still wrong there."""
    left = actions.repair_library(library_path(options), options.repair)
    print(_REPAIRED.to(options.language, file=options.repair))
    for damage in left:
        print(f"✗ {damage.where}: {damage.what.to(options.language)}")
    return FAILED if left else 0


def _programs(language: Language) -> Iterator[Finding]:
    yield Finding("duizhao", __version__, fine=True)
    yield Finding("Python", f"{platform.python_version()} ({platform.platform()})", fine=True)
    for package in components.packages():
        yield Finding(package.name, package.version, fine=True)
    for name in components.missing():
        yield Finding(name, _MISSING.to(language), fine=False)


def _windows(language: Language) -> Iterator[Finding]:
    from reader.ui import health  # noqa: PLC0415 - Qt may be what is broken

    try:
        found = health.examine()
    except Fault as fault:
        yield Finding("Qt", fault.line(language), fine=False)
        return
    screen = found.platform if found.screen else _NO_SCREEN.to(language)
    yield Finding("Qt", f"{found.version}, {screen}", fine=True)
    if found.chinese_font:
        yield Finding("fonts", found.chinese_font, fine=True)
    else:
        yield Finding("fonts", _NO_FONT.to(language), fine=False, advice=found.font_advice.to(language))


def _sqlite() -> Iterator[Finding]:
    connection = sqlite3.connect(":memory:")
    try:
        options = {row[0] for row in connection.execute("PRAGMA compile_options")}
        yield Finding("SQLite", sqlite3.sqlite_version, fine=True)
        yield Finding(
            "FTS5", "ENABLE_FTS5" if "ENABLE_FTS5" in options else "–", fine="ENABLE_FTS5" in options
        )
        json_works = connection.execute("SELECT json_valid('[]')").fetchone()[0] == 1
        yield Finding("JSON", "json_valid", fine=json_works)
    finally:
        connection.close()


def _library(options: argparse.Namespace) -> Iterator[Finding]:
    path, language = library_path(options), options.language
    if not path.exists():
        yield Finding("library", f"{path}: {_NO_LIBRARY.to(language)}", fine=True)
        return
    try:
        with opened_to_look(path) as library:
            damage = [f"{found.where}: {found.what.to(language)}" for found in library.check()]
            state = _EDITIONS.to(language, count=len(library.editions()))
    except Fault as fault:
        yield Finding("library", fault.line(language), fine=False)
        return
    yield Finding("library", f"{path}: {state}", fine=not damage, advice="; ".join(damage))
