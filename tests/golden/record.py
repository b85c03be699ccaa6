"""What is written down of the samples: each edition's structure, and each pair's comparison in brief."""

import json
from pathlib import Path
from typing import Any

from reader.compare import compare
from reader.compare.model import Comparison
from reader.export import json_form
from reader.sources import read
from tests.conftest import PROJECT

SAMPLES = PROJECT / "resources" / "samples"
GOLDEN = Path(__file__).parent
PAIRS = [
    ("zh/river-12.txt", "zh/river-13.txt"),
    ("zh/river-13.txt", "zh/river-14.md"),
    ("zh/river-12.txt", "zh/river-14.md"),
    ("en/lighthouse-2023.txt", "en/lighthouse-2024.txt"),
]
EDITIONS = sorted({name for pair in PAIRS for name in pair})


def structure_file(name: str) -> Path:
    return GOLDEN / "structure" / f"{Path(name).stem}.json"


def comparison_file(old: str, new: str) -> Path:
    return GOLDEN / "comparison" / f"{Path(old).stem}.{Path(new).stem}.json"


def structure(name: str) -> str:
    return _lines(json_form.structure(read(SAMPLES / name)))


def comparison(old: str, new: str) -> str:
    return _lines(_brief(compare(read(SAMPLES / old), read(SAMPLES / new))))


def _brief(made: Comparison) -> dict[str, Any]:
    """Leave out what the structure files say already: the editions and their texts."""
    form = json_form.comparison(made)
    for row in form["rows"]:
        runs = zip(row.pop("edits"), row.pop("classes"), strict=True)
        row["changed"] = [[op, text, kind] for (op, text), kind in runs if op != "="]
    del form["old"], form["new"]
    return form


def _lines(form: dict[str, Any]) -> str:
    """One entry a line, so that a change is read in the difference of two versions."""
    pieces = []
    for key, value in form.items():
        if isinstance(value, list) and value:
            entries = ",\n  ".join(json.dumps(entry, ensure_ascii=False) for entry in value)
            pieces.append(f"{json.dumps(key)}: [\n  {entries}\n ]")
        else:
            pieces.append(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n " + ",\n ".join(pieces) + "\n}\n"


def write() -> None:
    """Write everything down anew."""
    for name in EDITIONS:
        _save(structure_file(name), structure(name))
    for old, new in PAIRS:
        _save(comparison_file(old, new), comparison(old, new))


def _save(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
