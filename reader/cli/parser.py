"""What may stand on the command line."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from reader import __version__
from reader.cli import (
    batch,
    cites,
    commitments,
    compare,
    doctor,
    editions,
    history,
    search,
    selftest,
    series,
    structure,
    windows,
)
from reader.document.fault import Fault
from reader.document.language import Language, Phrase

_USAGE = Phrase("命令行有误（{why}）", "The command line is not right ({why})")
_SEE_HELP = Phrase("用 duizhao --help 查看用法", "See duizhao --help")

_COMMANDS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "structure": structure.describe,
    "compare": compare.describe,
    "import": editions.describe_import,
    "list": editions.describe_list,
    "search": search.describe,
    "history": history.describe,
    "series": series.describe,
    "cites": cites.describe,
    "commitments": commitments.describe,
    "export": editions.describe_export,
    "batch": batch.describe,
    "join": editions.describe_join,
    "doctor": doctor.describe,
}


class _Parser(argparse.ArgumentParser):
    """A parser that reports a mistake as a fault, in one line like all others."""

    def error(self, message: str) -> NoReturn:
        raise Fault(_USAGE.filled(why=message), self.prog, _SEE_HELP)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line; words that begin with no command are a pair to open.

    Returns:
        The options; `run` is what to do with them, and takes them.

    Raises:
        Fault: it cannot be understood.
    """
    shared, rest = _common_parser().parse_known_args(arguments)
    first = next((word for word in rest if not word.startswith("-")), None)
    if first in _COMMANDS:
        rest.remove(first)
        return command_parsers()[first].parse_args(rest, namespace=shared)
    return opening_parser().parse_args(rest, namespace=shared)


def _common_parser() -> argparse.ArgumentParser:
    """Make the parser of what every command takes; these options may stand anywhere."""
    parser = _Parser("duizhao", add_help=False)
    parser.add_argument(
        "--library", type=Path, metavar="FILE", help="the library (default: your data folder)"
    )
    parser.add_argument("--lang", type=Language, choices=list(Language), help="language of all that is said")
    parser.add_argument("--quiet", action="store_true", help="no progress bar")
    return parser


def opening_parser() -> argparse.ArgumentParser:
    """Make the parser of a command line without a command."""
    parser = _Parser(
        "duizhao",
        parents=[_common_parser()],
        usage="duizhao [OLD NEW [--screenshot FILE.png]] | duizhao COMMAND …",
        description="Compare editions of a report. Without a command: open the library, or two editions.",
        epilog=f"commands: {', '.join(_COMMANDS)}; 'duizhao COMMAND --help' tells more",
    )
    parser.add_argument("--version", action="version", version=f"duizhao {__version__}")
    windows.describe(parser)
    parser.add_argument(
        "--self-test", dest="run", action="store_const", const=selftest.run, help="try all parts on samples"
    )
    return parser


def command_parsers() -> dict[str, argparse.ArgumentParser]:
    """Make the parser of each command, by its name."""
    parsers: dict[str, argparse.ArgumentParser] = {}
    for name, describe in _COMMANDS.items():
        parsers[name] = _Parser(f"duizhao {name}")
        describe(parsers[name])
    return parsers
