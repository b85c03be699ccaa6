"""What all campaigns share: many trials, each with a chance of its own that can be had again.

A trial gets a source of random numbers and an empty folder, tries one thing, and gives a word for what came
of it. Whatever it raises is a fault of the program; it is printed with the seed that makes it again.
"""

import argparse
import random
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

Trial = Callable[[random.Random, Path], str]


class Campaign(NamedTuple):
    """Trials of one kind.

    Attributes:
        name: what is tried, as typed after `--only`.
        trial: tries it once.
        short: how many trials prove little but are soon done.
        long: how many are worth an hour.
    """

    name: str
    trial: Trial
    short: int
    long: int


class Impossible(Exception):  # noqa: N818 - no error: this machine cannot show it
    """A trial cannot be made on this machine; says why."""


def run(
    campaigns: Sequence[Campaign], description: str | None, arguments: Sequence[str] | None = None
) -> int:
    """Run campaigns as the command line wishes; give the exit status, 1 where there was a fault."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--long", action="store_true", help="many trials")
    parser.add_argument(
        "--only", choices=[campaign.name for campaign in campaigns], help="trials of one kind"
    )
    parser.add_argument("--trials", type=int, help="so many of each kind")
    parser.add_argument("--first", type=int, default=0, help="the number of the first trial")
    asked = parser.parse_args(arguments)
    total, faults = 0, 0
    for campaign in campaigns:
        if asked.only in (None, campaign.name):
            count = asked.trials or (campaign.long if asked.long else campaign.short)
            made, found = _run(campaign, range(asked.first, asked.first + count))
            total, faults = total + made, faults + found
    print(f"trials {total}, faults {faults}")
    return 1 if faults else 0


def _run(campaign: Campaign, numbers: range) -> tuple[int, int]:
    """Make the trials of these numbers; give how many were made and how many had a fault."""
    outcomes: Counter[str] = Counter()
    faults = 0
    begin = time.monotonic()
    for number in numbers:
        folder = Path(tempfile.mkdtemp(prefix="campaign-"))
        try:
            outcomes[campaign.trial(random.Random(f"{campaign.name} {number}"), folder)] += 1
        except Impossible as reason:
            print(f"{campaign.name}: cannot be tried here: {reason}")
            return 0, 0
        except Exception:  # noqa: BLE001 - a campaign counts faults of every kind
            faults += 1
            print(
                f"FAULT {campaign.name} --first {number} --trials 1\n{traceback.format_exc()}",
                file=sys.stderr,
            )
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    told = ", ".join(f"{outcome} {count}" for outcome, count in sorted(outcomes.items()))
    seconds = time.monotonic() - begin
    print(f"{campaign.name}: trials {len(numbers)}, faults {faults} in {seconds:.0f} s ({told})", flush=True)
    return len(numbers), faults
