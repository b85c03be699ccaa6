"""What may stand on the command line."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from reader import __version__
from reader.cli import compare, doctor, editions, selftest, structure, windows
from reader.document.fault import Fault
from reader.document.language import Language, Phrase

_USAGE = Phrase("命令行有误（{why}）", "The command line is not right ({why})")
_SEE_HELP = Phrase("用 duizhao --help 查看用法", "See duizhao --help")

_COMMANDS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "structure": structure.describe,
    "compare": compare.describe,
    "import": editions.describe_import,
    "list": editions.describe_list,
    "search": editions.describe_search,
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
    common = _Parser("duizhao", add_help=False)
    common.add_argument(
        "--library", type=Path, metavar="FILE", help="the library (default: your data folder)"
    )
    common.add_argument("--lang", type=Language, choices=list(Language), help="language of all that is said")
    common.add_argument("--quiet", action="store_true", help="no progress bar")
    shared, rest = common.parse_known_args(arguments)

    parser = _Parser(
        "duizhao",
        parents=[common],
        usage="duizhao [OLD NEW [--screenshot FILE.png]] | duizhao COMMAND …",
        description="Compare editions of a report. Without a command: open the library, or two editions.",
        epilog=f"commands: {', '.join(_COMMANDS)}; 'duizhao COMMAND --help' tells more",
    )
    parser.add_argument("--version", action="version", version=f"duizhao {__version__}")
    first = next((word for word in rest if not word.startswith("-")), None)
    if first in _COMMANDS:
        commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser)
        _COMMANDS[first](commands.add_parser(first))
    else:
        windows.describe(parser)
        parser.add_argument(
            "--self-test",
            dest="run",
            action="store_const",
            const=selftest.run,
            help="try all parts on samples",
        )
    return parser.parse_args(rest, namespace=shared)
