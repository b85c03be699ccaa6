"""`duizhao commitments MANDATE REPORT`: what was asked or promised, and which paragraphs answer it."""

import argparse
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.cli import tables
from reader.cli.place import library_path
from reader.cli.terminal import progress_bar
from reader.document.language import Language, Phrase
from reader.export.safe import for_terminal
from reader.library import Library

# ruff: noqa: PLC0415 - starting the program needs no comparing

if TYPE_CHECKING:
    from reader.compare.commitments import Matrix
    from reader.compare.commitments.model import Answer

_COMPARING = Phrase("对照", "Comparing")
_LOOSE = Phrase("不答复任何承诺的段落", "Paragraphs that answer nothing")


def describe(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = (
        "List what a resolution or declaration asks or promises, and what of a report answers it."
    )
    parser.add_argument("mandate", metavar="MANDATE", help="what asks: a file, or a name that 'list' prints")
    parser.add_argument("report", metavar="REPORT", help="what answers: likewise")
    tables.describe(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print or write the matrix."""
    from reader import linking

    with (
        Library.open(library_path(options)) as library,
        progress_bar(_COMPARING.to(options.language), quiet=options.quiet) as progress,
    ):
        found = linking.commitments(library, options.mandate, options.report, progress=progress)
    if options.format == "text":
        tables.put("\n".join(_lines(found, options.language)) + "\n", options)
    elif options.format == "json":
        tables.put(json.dumps(_form(found), ensure_ascii=False, indent=1) + "\n", options)
    else:
        from reader.export.matrix_tables import listing

        tables.put(listing(found, options.language), options)
    return 0


def _lines(matrix: "Matrix", language: Language) -> Iterator[str]:
    from reader.export.matrix_tables import COUNTS, STATE, grounds, state

    signs = {"answered": "✓", "renewed": "↻", "open": "✗", "noted": "·"}
    yield COUNTS.to(language, **matrix.summary)
    for line in matrix.lines:
        key = state(line)
        name = line.commitment.paragraph
        text = _start(matrix.mandate.paragraph_by_id[name].text)
        yield f"{signs[key]} {name}  {STATE[key].to(language)}  {text}"
        for at, answer in enumerate(line.answers):
            text = _start(matrix.report.paragraph_by_id[answer.paragraph].text)
            yield f"    → {answer.paragraph}  [{grounds(line, at, language)}]  {text}"
    yield f"{_LOOSE.to(language)}: {', '.join(matrix.loose)}"


def _start(text: str, most: int = 60) -> str:
    clean = for_terminal(" ".join(text.split()))
    return clean if len(clean) <= most else f"{clean[:most]}…"


def _form(matrix: "Matrix") -> dict[str, object]:
    from reader.export.matrix_tables import state

    return {
        "mandate": matrix.mandate.name,
        "report": matrix.report.name,
        "summary": matrix.summary,
        "headings": [
            {"old": one.old, "new": one.new, "share": round(one.share, 3)} for one in matrix.headings
        ],
        "commitments": [
            {
                "paragraph": line.commitment.paragraph,
                "verb": line.commitment.verb,
                "asks": line.commitment.asks,
                "state": state(line),
                "answers": [_answer(answer) for answer in line.answers],
            }
            for line in matrix.lines
        ],
        "loose": matrix.loose,
        # As in a comparison, for programs that read pairs.
        "rows": [
            {
                "old": [line.commitment.paragraph],
                "new": [answer.paragraph],
                "relation": "counterpart" if answer.response == "answer" else "topic",
            }
            for line in matrix.lines
            for answer in line.answers
        ],
    }


def _answer(answer: "Answer") -> dict[str, object]:
    return {
        "paragraph": answer.paragraph,
        "response": answer.response.value,
        "sure": round(answer.sure, 3),
        "cited": answer.cited,
        "heading": answer.heading,
        "words": answer.words,
    }
