"""What the package is made of agrees with the program."""

import os
import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest

from build import icon, manpage
from reader.cli.parser import command_parsers
from tests.places import PROJECT


def test_the_man_page_names_every_command_and_option():
    page = manpage.page().replace("\\-", "-")
    for name, parser in command_parsers().items():
        assert f".SS {name}\n" in page
        for action in parser._actions:
            assert all(option in page for option in action.option_strings)


def test_the_metadata_is_well_formed_and_names_the_desktop_entry():
    root = ET.parse(PROJECT / "resources" / "desktop" / "duizhao.metainfo.xml").getroot()
    assert root.findtext("launchable") == "duizhao.desktop"
    assert (PROJECT / "resources" / "desktop" / "duizhao.desktop").is_file()


@pytest.mark.parametrize(("kind", "magic"), [("ico", b"\0\0\1\0"), ("icns", b"icns"), ("png", b"\x89PNG")])
def test_the_icon_is_drawn_in_the_form_of_each_system(tmp_path, kind, magic):
    target = tmp_path / f"icon.{kind}"
    subprocess.run([sys.executable, icon.__file__, str(target)], check=True, cwd=PROJECT)
    assert target.read_bytes().startswith(magic)
    assert target.stat().st_size > 500


@pytest.mark.parametrize(
    ("arguments", "absent"),
    [
        (["--version"], {"PySide6", "rjieba", "numpy", "lxml", "pypdfium2", "sqlite_utils"}),
        (["list"], {"PySide6", "numpy", "lxml", "pypdfium2", "xlsxwriter"}),
    ],
)
def test_a_cold_start_imports_no_more_than_it_needs(tmp_path, arguments, absent):
    script = (
        "import sys, contextlib\n"
        "from reader.cli import main\n"
        "with contextlib.suppress(SystemExit):\n"
        f"    main({['--library', str(tmp_path / 'l.db'), *arguments]!r})\n"
        "print(*sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=PROJECT
    )
    assert not absent & set(done.stderr.split())


_NOT_FOR_THE_FIRST_PAINT = {
    # readers, comparing with its dictionary and grammars, exports, and what they bring
    "rjieba",
    "numpy",
    "lxml",
    "pypdfium2",
    "xlsxwriter",
    "sqlite_utils",
    "multiprocessing",
    "reader.document.structure",
    "reader.document.suspicion",
    "reader.sources.recognise",
    "reader.sources.text",
    "reader.compare.comparing",
    "reader.compare.pairing",
    "reader.compare.figures",
    "reader.compare.citations.finding",
    "reader.export",
    "reader.cli",
    # windows that are opened later
    "reader.ui.help",
    "reader.ui.dialogs.about",
    "reader.ui.dialogs.export",
    "reader.ui.dialogs.message",
    "reader.ui.dialogs.rescue",
}
_FOR_THE_FIRST_PAINT = {
    "reader",
    "tests",
    "platformdirs",
    # Qt's binding, with the modules that it brings
    "PySide6",
    "shiboken6",
    "shibokensupport",
    "signature_bootstrap",
}
"""All that may be imported before the first window, beside Python's own modules."""
_START = """
import os, sys
from tests.benchmarks.starting import child
def tell():
    print(*sys.modules, flush=True)
    os._exit(0)
child(*{arguments!r}, tell)
"""


@pytest.mark.parametrize(
    ("window", "absent"),
    [
        ("LibraryWindow", {"reader.sources", "reader.ui.comparison", "reader.compare.words"}),
        ("ComparisonWindow", {"reader.ui.library", "reader.ui.comparison.flow", "reader.compare.edits"}),
    ],
)
def test_the_first_window_waits_for_no_more_than_it_shows(tmp_path, window, absent):
    files = [tmp_path / "old.txt", tmp_path / "new.txt"]
    files[0].write_text("湖区报告\n\n1. 水位下降。\n\n2. 渔船二十艘。\n", encoding="utf-8")
    files[1].write_text("湖区报告\n\n1. 水位略有下降。\n\n2. 渔船三十艘。\n", encoding="utf-8")
    pair = [str(file) for file in files] if window == "ComparisonWindow" else []
    script = _START.format(arguments=(window, str(tmp_path / "library.db"), pair))
    started = [
        subprocess.run(
            [sys.executable, "-c", script],
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            check=True,
            cwd=PROJECT,
        )
        for _ in range(2)  # the first start makes the library
    ]
    imported = set(started[1].stdout.split())
    assert f"reader.ui.{'comparison' if pair else 'library'}.window" in imported
    assert not imported & (_NOT_FOR_THE_FIRST_PAINT | absent)
    ours = {name.partition(".")[0] for name in imported} - sys.stdlib_module_names
    assert {name for name in ours if not name.startswith("_")} <= _FOR_THE_FIRST_PAINT
    if pair:  # the test would see what it forbids: the first time, both files were read and compared
        assert {"rjieba", "reader.compare.comparing"} <= set(started[0].stdout.split())
