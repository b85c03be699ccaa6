"""Looks whether a pinned package has a known vulnerability.

    python build/advisories.py

No service is asked: the list is that of safety-db, the newest that a package registry holds, and it ends in
July 2021. What became known later has to be looked up by hand, with a tool that may use the network.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, NamedTuple

from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "tests/requirements.lock", "build/requirements.lock")

Advisories = Mapping[str, Sequence[Mapping[str, Any]]]


class Pin(NamedTuple):
    """A package and its pinned version."""

    name: str
    version: str


def pins(lock: str) -> set[Pin]:
    """Give what the text of a lock file pins."""
    found = re.findall(r"^([\w.-]+)==([\w.!+]+)", lock, re.MULTILINE)
    return {Pin(canonicalize_name(name), version) for name, version in found}


def known(wanted: Iterable[Pin], advisories: Advisories) -> Iterator[str]:
    """Give a line for each advisory that speaks of a pinned version."""
    by_name = {canonicalize_name(name): found for name, found in advisories.items()}
    for pin in sorted(wanted):
        for one in by_name.get(pin.name, ()):
            if any(SpecifierSet(spec).contains(pin.version, prereleases=True) for spec in one["specs"]):
                yield f"{pin.name} {pin.version}: {one['cve'] or one['id']} {one['advisory']}"


def listed() -> Advisories:
    """Give the list; importing the package fails anywhere but in its own checkout, so its file is read."""
    file = distribution("safety-db").locate_file("safety_db/insecure_full.json")
    found: dict[str, Any] = json.loads(Path(str(file)).read_text("utf-8"))
    return {name: advisories for name, advisories in found.items() if not name.startswith("$")}


def main() -> int:
    """Print what is known; status 1 if anything is."""
    wanted = set().union(*(pins((ROOT / lock).read_text("utf-8")) for lock in LOCKS))
    found = list(known(wanted, listed()))
    total = f"{len(wanted)} pinned packages, {len(found)} known vulnerabilities (list of July 2021)"
    sys.stdout.write("\n".join((*found, f"advisories: {total}")) + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
