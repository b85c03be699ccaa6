"""`duizhao history EDITION PARAGRAPH`: a paragraph through the editions of its series."""

import argparse
import json
from collections.abc import Iterator, Sequence

from reader import actions
from reader.cli import tables
from reader.cli.place import library_path
from reader.cli.terminal import progress_bar
from reader.compare.history import Step
from reader.compare.model import Edit, Op
from reader.document.language import Language, Phrase
from reader.export.safe import for_terminal
from reader.library import EditionEntry, Library

# ruff: noqa: PLC0415 - starting the program needs no comparing and no grammar

_COMPARING = Phrase("对照", "Comparing")
_FIGURES = Phrase("数据的变化", "Figures over the editions")
_ORIGINS = Phrase("出处", "Where it comes from")
_SINCE = Phrase("始见于 {name}", "since {name}")
_GONE = Phrase("，止于 {name}", ", last in {name}")
_ONLY = Phrase("仅见于 {name}", "only in {name}")
_Steps = Sequence[tuple[EditionEntry, Step]]
_MARKS = {Op.EQUAL: ("", ""), Op.DELETE: ("[-", "-]"), Op.INSERT: ("{+", "+}")}


def describe(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = (
        "Follow a paragraph through the editions of its series, with what changed at each step."
    )
    parser.add_argument("edition", metavar="EDITION", help="a name that 'list' prints")
    parser.add_argument("paragraph", metavar="PARAGRAPH", help="its name, such as p45, or its number")
    tables.describe(parser)
    parser.add_argument(
        "--json", action="store_const", dest="format", const="json", help="the same as --format json"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print or write the steps, oldest first."""
    from reader.export.history_tables import listing

    with (
        Library.open(library_path(options)) as library,
        progress_bar(_COMPARING.to(options.language), quiet=options.quiet) as progress,
    ):
        steps = actions.history(library, options.edition, options.paragraph, progress=progress)
    if options.format == "text":
        tables.put("\n".join(_text(steps, options.language)) + "\n", options)
    elif options.format == "json":
        tables.put(json.dumps(_whole_form(steps), ensure_ascii=False, indent=1) + "\n", options)
    else:
        walked = [(entry.name, step) for entry, step in steps]
        tables.put(listing(walked, options.edition, options.paragraph, options.language), options)
    return 0


def _text(steps: _Steps, language: Language) -> Iterator[str]:
    for entry, step in steps:
        yield from _lines(entry, step, language)
    yield from _origins(steps, language)


def _origins(steps: _Steps, language: Language) -> Iterator[str]:
    """Tell how figures moved, and when each sentence, figure, name and verb came and went."""
    from reader.compare.series import pieces, tracks
    from reader.export.history_tables import KIND

    names = [entry.name for entry, _ in steps]
    moving = [track for track in tracks([step for _, step in steps]) if track.moves]
    if moving:
        yield f"{_FIGURES.to(language)}:"
    for track in moving:
        yield _on_one_line(
            f"    {track.about}: {' → '.join(point.text for point in track.points)} {track.unit}"
        )
    yield f"{_ORIGINS.to(language)}:"
    for piece in pieces([step for _, step in steps]):
        first, last = names[piece.first], names[piece.last]
        if piece.last == len(names) - 1:
            stands = _SINCE.to(language, name=first)
        elif piece.first == piece.last:
            stands = _ONLY.to(language, name=first)
        else:
            stands = _SINCE.to(language, name=first) + _GONE.to(language, name=last)
        yield _on_one_line(f"    {KIND[piece.kind.value].to(language)}  {stands}  {piece.text}")


def _whole_form(steps: _Steps) -> dict[str, object]:
    from reader.compare.series import pieces, tracks

    names = [entry.name for entry, _ in steps]
    walked = [step for _, step in steps]
    return {
        "steps": [_form(entry, step) for entry, step in steps],
        "pieces": [
            {
                "kind": piece.kind.value,
                "text": piece.text,
                "first": names[piece.first],
                "last": names[piece.last],
                "editions": [names[at] for at in piece.present],
                "reworded": [names[at] for at in piece.altered],
            }
            for piece in pieces(walked)
        ],
        "figures": [
            {
                "about": track.about,
                "unit": track.unit,
                "points": [
                    {
                        "edition": names[one.edition],
                        "paragraph": one.paragraph,
                        "text": one.text,
                        "value": one.value,
                    }
                    for one in track.points
                ],
            }
            for track in tracks(walked)
        ],
    }


def _lines(entry: EditionEntry, step: Step, language: Language) -> Iterator[str]:
    from reader.export.history_tables import how

    facts = [entry.name, entry.session, str(entry.year or ""), *how(step, language)]
    yield _on_one_line(" · ".join(fact for fact in facts if fact))
    if step.edits:
        for edits in step.edits:
            yield "    " + _on_one_line(_marked(edits))
    else:
        for paragraph in step.paragraphs:
            yield f"    {paragraph.id}  {_on_one_line(paragraph.text)}"


def _marked(edits: tuple[Edit, ...]) -> str:
    return "".join(f"{_MARKS[edit.op][0]}{edit.text}{_MARKS[edit.op][1]}" for edit in edits)


def _on_one_line(text: str) -> str:
    """Keep a step's text on one line, the ends of its paragraphs marked."""
    return for_terminal(text.replace("\n", " ¶ "))


def _form(entry: EditionEntry, step: Step) -> dict[str, object]:
    return {
        "edition": entry.name,
        "year": entry.year,
        "session": entry.session,
        "paragraphs": [{"id": each.id, "number": each.number, "text": each.text} for each in step.paragraphs],
        "relation": step.relation.value if step.relation else None,
        "moved": step.moved,
        "edits": [[[edit.op.value, edit.text] for edit in edits] for edits in step.edits],
    }
