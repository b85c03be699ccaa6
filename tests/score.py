"""Score the reading and the pairing against the hand-made gold beside the project; print every figure.

    python tests/score.py

Exit status 1 when an edition's structure is not wholly right, or the pairing falls below what was reached.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from reader.compare import compare
from reader.document.model import Edition
from reader.export import json_form
from reader.sources import read

SHARED = Path(__file__).resolve().parents[2] / "shared"
TARGET = {"F1": 0.75, "precision": 0.75, "relation": 0.75}
REACHED = {"F1": 0.75, "precision": 0.87, "relation": 0.80}  # nothing may fall below this again


def run_scorer(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(SHARED / "score" / name), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def score_structure(editions: dict[str, Edition], folder: Path) -> bool:
    whole = True
    for name, edition in editions.items():
        ours = folder / f"{name}.json"
        ours.write_text(json.dumps(json_form.structure(edition)), encoding="utf-8")
        gold = SHARED / "gold" / "structure" / f"{name}.structure.json"
        for front in ((), ("--front",)):
            result = run_scorer("structure.py", gold, ours, *front)
            print(f"structure {name} {' '.join(front):7} {result.stdout.splitlines()[-1]}")
            if result.returncode:
                print(result.stdout)
                whole = False
    return whole


def score_pairing(editions: dict[str, Edition], folder: Path) -> bool:
    ours = folder / "rows.json"
    result = compare(editions["002"], editions["000"])
    ours.write_text(json.dumps(json_form.comparison(result)), encoding="utf-8")
    editors = sorted((SHARED / "gold" / "alignment").glob("*.jsonl"))
    printed = run_scorer("alignment.py", ours, *editors).stdout
    print(printed, end="")
    rows = [line.split() for line in printed.splitlines() if line.startswith("editor-")]
    means = {key: sum(float(row[row.index(key) + 1]) for row in rows) / len(rows) for key in TARGET}
    print("pairing 002→000, means over editors:", *(f"{key} {value:.3f}" for key, value in means.items()))
    missed = [f"{key} {target}" for key, target in TARGET.items() if means[key] < target]
    print("targets missed:", ", ".join(missed) or "none")
    return all(means[key] >= reached for key, reached in REACHED.items())


def main() -> int:
    if not SHARED.is_dir():
        print("The gold (../shared) is not on this machine; nothing was scored.")
        return 1
    editions = {path.stem: read(path) for path in sorted((SHARED / "editions").glob("*.txt"))}
    with tempfile.TemporaryDirectory() as folder:
        good = [score_structure(editions, Path(folder)), score_pairing(editions, Path(folder))]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
