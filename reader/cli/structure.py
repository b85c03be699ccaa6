"""`duizhao structure FILE`: an edition's tree."""

import argparse
import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from reader import actions
from reader.cli.place import existing_library
from reader.cli.terminal import progress_bar
from reader.document.language import Language, Phrase
from reader.document.model import Edition
from reader.export import json_form, outline, whole_file

# ruff: noqa: PLC0415 - a format is loaded when it is asked for

_READING = Phrase("读取", "Reading")
_STANDARD_OUTPUT = "-"


class Form(StrEnum):
    """What an edition can be printed as."""

    TEXT = "text"
    JSON = "json"
    AKN = "akn"


def describe(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = (
        "Print an edition's tree: headings, paragraphs, footnotes, what was set aside, warnings."
    )
    parser.add_argument("file", metavar="FILE", help="a file, or a name that 'list' prints")
    parser.add_argument(
        "--format", type=Form, choices=list(Form), default=Form.TEXT, help="akn is Akoma Ntoso (AKN4UN) XML"
    )
    parser.add_argument(
        "--json", dest="format", action="store_const", const=Form.JSON, help="as --format json"
    )
    parser.add_argument(
        "-o", dest="output", metavar="FILE", default=_STANDARD_OUTPUT, help="where to; - is standard output"
    )
    parser.add_argument("--force", action="store_true", help="overwrite FILE")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the tree."""
    with (
        existing_library(options) as library,
        progress_bar(_READING.to(options.language), quiet=options.quiet) as progress,
    ):
        edition = actions.edition(options.file, library, progress=progress)
    if options.output == _STANDARD_OUTPUT:
        _write(edition, options.format, sys.stdout.buffer, options.language)
        return 0
    with whole_file(Path(options.output), force=options.force) as out:
        _write(edition, options.format, out, options.language)
    return 0


def _write(edition: Edition, form: Form, out: BinaryIO, language: Language) -> None:
    match form:
        case Form.AKN:
            from reader.export.akn import write_edition

            write_edition(edition, out)
        case Form.JSON:
            tree = json_form.structure(edition, language)
            out.write(
                f"{json.dumps(tree, ensure_ascii=False, indent=1)}\n".encode("utf-8", "backslashreplace")
            )
        case _:
            out.write(outline.outline(edition, language).encode("utf-8", "replace"))
    out.flush()
