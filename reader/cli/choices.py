"""What of a comparison is to be exported, said on the command line."""

import argparse
import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from reader import presets
from reader.compare.model import EditClass, Relation
from reader.document.fault import Fault
from reader.document.language import Language, Phrase
from reader.export import Options, Preset, Scope
from reader.library import Library

_TABLES = ("map", "footnotes", "figures", "terms", "verbs", "citations", "plot", "flow", "notes")
_SAID = (
    "title",
    "author",
    "relations",
    "classes",
    "sections",
    "old_sections",
    "without_sections",
    "without_old_sections",
    "scope",
)
_SPOILT = Phrase("预设文件无法使用（{why}）", "The saved choice cannot be used ({why})")
_RESAVE = Phrase("请在导出窗口中重新保存预设", "Save the choice again in the export window")
_UNREADABLE = Phrase("无法读取文件（{why}）", "The file cannot be read ({why})")
_LOOK = Phrase("请检查文件名", "Check the file's name")
_NO_PRESET = Phrase("没有这个预设", "There is no such preset")
_THERE_ARE = Phrase("可用的预设有：{names}", "There are {names}")


def describe(parser: argparse.ArgumentParser) -> None:
    """Say what may be chosen."""
    group = parser.add_argument_group("what goes in (not for json, redline and akn, which are written whole)")
    group.add_argument(
        "--preset",
        metavar="NAME",
        default=Preset.CHANGES.value,
        help=f"a choice that has a name: {_list(Preset)}, or one saved in the export window",
    )
    group.add_argument("--choice", type=Path, metavar="FILE", help="a choice in a file, as JSON")
    group.add_argument("--title", help="title of the digest")
    group.add_argument("--author", help="who signs it")
    group.add_argument(
        "--relations", metavar="NAME,…", type=_names(Relation), help=f"only these of {_list(Relation)}"
    )
    group.add_argument(
        "--classes", metavar="NAME,…", type=_names(EditClass), help=f"only these edits: {_list(_classes())}"
    )
    group.add_argument(
        "--sections", metavar="ID,…", type=_split, help="only these sections of the new edition, such as s3.A"
    )
    group.add_argument(
        "--old-sections", metavar="ID,…", type=_split, help="only these sections of the old edition"
    )
    group.add_argument(
        "--without-sections",
        metavar="ID,…",
        type=_split,
        help="not these sections of the new edition; --without-old-sections likewise",
    )
    group.add_argument("--without-old-sections", metavar="ID,…", type=_split, help=argparse.SUPPRESS)
    group.add_argument("--scope", type=Scope, choices=list(Scope), help="all rows, or what a reviewer marked")
    group.add_argument("--unchanged", action="store_true", help="with rows in which nothing changed")
    group.add_argument(
        "--without", metavar="PART,…", type=_parts, default=(), help=f"leave out any of {', '.join(_TABLES)}"
    )


def chosen(arguments: argparse.Namespace, language: Language, library: Library | None) -> Options:
    """Give the choice that the command line makes.

    Args:
        arguments: what was said.
        language: the language of the digest.
        library: where a person's own presets are, or None where there is no library.

    Raises:
        Fault: a saved choice cannot be read, or there is no preset of that name.
    """
    base = _named(arguments.preset, library) if arguments.choice is None else _saved(arguments.choice)
    base = replace(base, language=language)
    said: dict[str, Any] = {name: value for name in _SAID if (value := getattr(arguments, name)) is not None}
    if arguments.unchanged:
        said["unchanged"] = True
    said |= dict.fromkeys(arguments.without, False)
    return replace(base, **said)


def _named(name: str, library: Library | None) -> Options:
    """Give a preset; one's own goes before the one that comes with the program."""
    own = presets.saved(library) if library is not None else {}
    if name in own:
        return own[name]
    if name in list(Preset):
        return Preset(name).options()
    raise Fault(_NO_PRESET, name, _THERE_ARE.filled(names=_list([*Preset, *own])))


def _saved(path: Path) -> Options:
    try:
        return Options.from_json(dict(json.loads(path.read_text(encoding="utf-8"))))
    except OSError as error:
        raise Fault(_UNREADABLE.filled(why=error.strerror or ""), path, _LOOK) from error
    except (ValueError, TypeError) as error:
        raise Fault(_SPOILT.filled(why=error), path, _RESAVE) from error


def _names(kind: type[StrEnum]) -> Callable[[str], frozenset[StrEnum]]:
    def read(text: str) -> frozenset[StrEnum]:
        return frozenset(kind(name) for name in _split(text))

    read.__name__ = kind.__name__.lower()  # argparse names it when a value is wrong
    return read


def _parts(text: str) -> tuple[str, ...]:
    names = _split(text)
    unknown = [name for name in names if name not in _TABLES]
    if unknown:
        raise argparse.ArgumentTypeError(f"no such part: {', '.join(unknown)}")
    return names


def _split(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (piece.strip() for piece in text.split(","))))


def _classes() -> list[EditClass]:
    return [one for one in EditClass if one is not EditClass.SAME]


def _list(names: Iterable[str]) -> str:
    return ", ".join(str(name) for name in names)
