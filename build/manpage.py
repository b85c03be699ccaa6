"""Write the man page from the command line's own description, so that the two cannot part.

python build/manpage.py [FILE]
"""

import argparse
import sys
from pathlib import Path

from reader import __version__
from reader.cli import parser as command_line

_HEAD = """.TH DUIZHAO 1 "" "duizhao {version}" "User Commands"
.SH NAME
duizhao \\- compare editions of a report side by side
.SH SYNOPSIS
.B duizhao
[\\fIOLD NEW\\fR [\\fB\\-\\-screenshot\\fR \\fIFILE.png\\fR]]
.br
.B duizhao
\\fICOMMAND\\fR \\fIARGUMENTS\\fR ...
.SH DESCRIPTION
Without a command, Duizhao opens its library, or two editions side by side. An edition is a file (text,
Markdown, Word, PDF, HTML, OpenDocument or RTF), or a name that
.B duizhao list
prints. Nothing ever goes on the network.
.SH OPTIONS
"""
_TAIL = """.SH EXIT STATUS
0 when it was done; 1 when there are differences and
.B \\-\\-exit\\-code
was given; 2 when it could not be done: one line on standard error says what, where and what to do.
.SH FILES
The library is one SQLite file,
.IR ~/.local/share/duizhao/library.db ,
unless
.B \\-\\-library
names another.
"""


def escaped(text: str) -> str:
    """Give a text as roff takes it literally."""
    return text.replace("\\", "\\\\").replace("-", "\\-").replace("'", "\\(aq")


def page() -> str:
    """Give the whole page in roff."""
    parts = [_HEAD.format(version=__version__)]
    parts += _options(command_line.opening_parser())
    parts.append(".SH COMMANDS\n")
    for name, parser in command_line.command_parsers().items():
        parts.append(f".SS {escaped(name)}\n{escaped(parser.description or '')}\n")
        parts += _options(parser)
    return "".join(parts) + _TAIL


def _options(parser: argparse.ArgumentParser) -> list[str]:
    parts = []
    for action in parser._actions:
        names = ", ".join(action.option_strings) or str(action.metavar or action.dest)
        value = f" {action.metavar}" if action.option_strings and action.metavar else ""
        choices = f" ({', '.join(map(str, action.choices))})" if action.choices else ""
        parts.append(f".TP\n.B {escaped(names + value)}\n{escaped((action.help or '') + choices)}\n")
    return parts


if __name__ == "__main__":
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(page(), encoding="utf-8")
    else:
        sys.stdout.write(page())
