"""What the packaged program carries, and whose it is: every file of the folder belongs to a component.

The components are found in the built folder itself, not in what was asked for: modules from the archive
inside the program, other files by the records of the installed Python packages and, for libraries of the
system, by dpkg.
"""

import platform
import subprocess
import sysconfig
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, distribution, distributions, packages_distributions
from pathlib import Path

from reader import components

_COMMON = Path("/usr/share/common-licenses")
_OURS = {"reader", "resources", "licences", components.PROGRAM}
# Compiled into Python's library, or its own modules.
_PYTHON = ("base_library.zip", "libpython", "python3", "lib-dynload")


@dataclass(frozen=True, slots=True)
class Carried:
    """One thing that the package carries.

    Attributes:
        name: as its makers write it.
        version: the one that was packed.
        licence: an SPDX expression or a few words; empty where only the text says it.
        kind: `pypi`, `deb` or `generic`, the type of a package URL.
        text: its licence in full.
    """

    name: str
    version: str
    licence: str
    kind: str
    text: str


def carried(program: Path) -> tuple[Carried, ...]:
    """Give what the built program carries, by kind and name.

    Raises:
        LookupError: a file belongs to nothing known, or a component's licence has no text.
    """
    owners = {*_module_owners(program), *_file_owners(program)}
    found = [_python(), _bootloader(), *(from_pypi(distribution(name)) for name in owners if name)]
    found += _from_system(path for path in _files(program) if _is_system(path))
    return tuple(sorted(found, key=lambda one: (one.kind, one.name.casefold())))


def _files(program: Path) -> Iterator[Path]:
    """Give every file beside the program, relative to its folder of contents."""
    inside = program / "_internal"
    return (path.relative_to(inside) for path in inside.rglob("*") if not path.is_dir())


def _is_system(path: Path) -> bool:
    """Tell whether a file is a library of the system: such a one lies at the top."""
    return (
        len(path.parts) == 1 and ".so" in path.name and path.name not in _recorded() and not _is_python(path)
    )


def _is_python(path: Path) -> bool:
    return path.parts[0].startswith(_PYTHON)


def _module_owners(program: Path) -> Iterator[str]:
    """Give the packages of the modules in the archive inside the program."""
    from PyInstaller.archive.readers import CArchiveReader  # noqa: PLC0415 - only packaging has it

    archive = CArchiveReader(str(program / components.PROGRAM)).open_embedded_archive("PYZ.pyz")
    by_module = packages_distributions()
    for module in {name.split(".")[0] for name in archive.toc}:
        yield from (name for name in by_module.get(module, ()) if name != components.PROGRAM)


def _file_owners(program: Path) -> Iterator[str]:
    """Give the packages of the files beside the program.

    Raises:
        LookupError: a file belongs to nothing known.
    """
    recorded = _recorded()
    for path in _files(program):
        if path.parts[0] in _OURS or _is_python(path) or _is_system(path):
            continue
        owner = recorded.get(path.name if len(path.parts) == 1 else path.parts[0])
        if owner is None:
            raise LookupError(f"{path}: nobody knows where this file came from")
        if owner != components.PROGRAM:
            yield owner


@cache
def _recorded() -> dict[str, str]:
    """Give the package that a top folder, or a library, came from."""
    owners = {}
    for package in distributions():
        for file in package.files or ():
            owners[file.parts[0]] = package.name
            if ".so" in file.name:
                owners[file.name] = package.name
    return owners


def from_pypi(package: Distribution) -> Carried:
    """Describe a Python package with the text of its licence.

    Raises:
        LookupError: there is no text of it.
    """
    one = components.component(package)
    text = components.licence_text(one.name) or _common(one.licence)
    if not text:
        raise LookupError(f"{one.name}: no text of its licence ({one.licence})")
    return Carried(one.name, one.version, one.licence, "pypi", text)


def _common(licence: str) -> str:
    """Give the text of a licence that Debian keeps for all, where a package only names it."""
    if licence == "MIT":
        return (Path(__file__).parents[1] / "LICENSE").read_text("utf-8").split("\n\n", 2)[2]
    names = {"LGPL-3.0": ("LGPL-3", "GPL-3"), "Apache-2.0": ("Apache-2.0",)}
    chosen = next((files for start, files in names.items() if licence.startswith(start)), ())
    return "\n".join((_COMMON / name).read_text("utf-8") for name in chosen if (_COMMON / name).exists())


def _python() -> Carried:
    short = sysconfig.get_python_version()
    folders = (Path(sysconfig.get_path("stdlib")), Path("/usr/share/doc", f"python{short}"))
    files = [folder / name for folder in folders for name in ("LICENSE.txt", "copyright")]
    text = next((file.read_text("utf-8") for file in files if file.is_file()), "")
    if not text:
        raise LookupError("Python: no text of its licence")
    return Carried(components.PYTHON, platform.python_version(), "PSF-2.0", "generic", text)


def _bootloader() -> Carried:
    """Give PyInstaller's part of the program: its licence lets what it packs be given under any other."""
    return from_pypi(distribution("pyinstaller"))


def _from_system(libraries: Iterable[Path]) -> Iterator[Carried]:
    """Give the Debian packages of libraries, with the copyright file that each carries."""
    known = dict(_cached())
    packages = defaultdict(set)
    for library in libraries:
        if library.name not in known:
            raise LookupError(f"{library}: no such library on this system")
        packages[_owner(known[library.name])].add(library.name)
    for package in packages:
        name, version = _said("dpkg-query", "-W", "-f", "${source:Package} ${Version}", package).split()
        text = Path("/usr/share/doc", package, "copyright").read_text("utf-8", errors="replace")
        yield Carried(package, version, f"see the text ({name})", "deb", text)


def _owner(library: Path) -> str:
    """Give the Debian package that holds a library, also where /lib is a link to /usr/lib."""
    for path in (library.resolve(), Path("/", *library.resolve().parts[2:])):
        done = subprocess.run(["dpkg-query", "-S", str(path)], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.split(":")[0]
    raise LookupError(f"{library}: it belongs to no package of this system")


def _cached() -> Iterator[tuple[str, Path]]:
    """Give the libraries that the system's loader knows."""
    for line in _said("ldconfig", "-p").splitlines():
        name, _, path = line.strip().partition(" => ")
        if path:
            yield name.split(" ")[0], Path(path)


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
