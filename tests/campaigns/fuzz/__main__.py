"""Run the fuzzers.

    python -m tests.campaigns.fuzz [--long | --seconds N] [TARGET…]

Each target – a door of the program, or a property of documents that are grown by chance – runs for some
seconds in a process of its own, guided by the code that each input reaches (atheris, which drives libFuzzer).
A target ends early with an input that takes over 10 seconds or more than 1 GB, raises what no person should
see, or breaks a promise: it is kept in `out/fuzz/` beside what the process said. Mended, it belongs into
`tests/campaigns/fuzz/corpus/`, where every test run tries it again. Prints the
inputs that each target took, and the sum.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.campaigns.fuzz import seeds
from tests.campaigns.fuzz.targets import TARGETS
from tests.places import PROJECT

SHORT, LONG = 3, 300
_FAULTS = PROJECT / "out" / "fuzz"
_LIMITS = ("-timeout=10", "-rss_limit_mb=1024", "-max_len=3000", "-print_final_stats=1", "-verbosity=0")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a target: how many inputs it took, and its fault, if one was found."""

    inputs: int
    fault: str


def campaign(name: str, seconds: int) -> Outcome:
    """Fuzz a target for so many seconds in a process of its own."""
    _FAULTS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="duizhao-fuzz-") as folder:
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        for number, seed in enumerate(seeds.seeds(name)):
            (corpus / f"{number}").write_bytes(seed)
        options = [str(corpus), *_LIMITS, f"-max_total_time={seconds}", f"-artifact_prefix={_FAULTS}/{name}-"]
        done = subprocess.run(
            [sys.executable, "-m", "tests.campaigns.fuzz.child", name, *options],
            cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, errors="replace", check=False,
            env=os.environ | {"TMPDIR": folder},  # its end is abrupt: what it leaves goes with the folder
        )  # fmt: skip
    (_FAULTS / f"{name}.log").write_text(done.stdout, encoding="utf-8")
    taken = re.search(r"number_of_executed_units: (\d+)", done.stdout)
    return Outcome(int(taken[1]) if taken else 0, "" if done.returncode == 0 else _fault(done.stdout))


def _fault(said: str) -> str:
    """Give in one line why a target ended early, from what its process said."""
    raised = re.search(r"Uncaught Python exception: ===\n(.*)", said)
    stopped = re.search(r"ERROR: (libFuzzer: .*)", said)
    kept = re.search(r"Test unit written to (\S+)", said)
    why = raised or stopped
    return f"{why[1] if why else said.strip()[-200:]} – {kept[1] if kept else 'no input was kept'}"


def main() -> int:
    """Run what was asked for; status 1 if a fault was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.campaigns.fuzz")
    parser.add_argument("--long", action="store_true", help=f"{LONG} seconds a target instead of {SHORT}")
    parser.add_argument("--seconds", type=int, help="so many seconds a target")
    parser.add_argument("targets", nargs="*", choices=[*TARGETS, []], metavar="TARGET")
    options = parser.parse_args()
    seconds = options.seconds or (LONG if options.long else SHORT)
    inputs = faults = 0
    for name in options.targets or TARGETS:
        outcome = campaign(name, seconds)
        print(f"{name:14} {outcome.inputs:9,} inputs  {outcome.fault or 'no fault'}", flush=True)
        inputs += outcome.inputs
        faults += bool(outcome.fault)
    print(f"trials {inputs}, faults {faults}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
