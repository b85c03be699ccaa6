"""Where tables go that a command makes: a file that is whole or not at all, else standard output."""

import argparse
import sys
from io import BytesIO

from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.export.listing import WRITERS, Listing
from reader.export.target import whole_file

_NO_TERMINAL = Phrase("这种格式不能显示在终端上", "This format cannot be shown on a terminal")
_GIVE_FILE = Phrase("请用 -o 文件 指定输出文件", "Name a file with -o FILE")


def put(what: str | Listing, options: argparse.Namespace) -> None:
    """Write a text, or tables in the format that was asked for.

    Args:
        what: the text or the tables.
        options: `format`, `output` (None for standard output) and `force`.

    Raises:
        Fault: the file exists, cannot be written, or a workbook would go to a terminal.
    """
    buffer = BytesIO()
    if isinstance(what, str):
        buffer.write(what.encode("utf-8", "replace"))
    else:
        WRITERS[options.format](what, buffer)
    if options.output is not None:
        with whole_file(options.output, force=options.force) as out:
            out.write(buffer.getvalue())
        return
    if options.format == "xlsx" and sys.stdout.isatty():
        raise Fault(_NO_TERMINAL, options.format, _GIVE_FILE)
    sys.stdout.buffer.write(buffer.getvalue())
    sys.stdout.buffer.flush()
