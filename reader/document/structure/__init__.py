"""Structure: lines into an edition.

The steps, each in a file of its own: lines are gathered into blocks, with page furniture and note bodies
set aside (`gather`, `furniture`, `wrapping`, `drawings`); tables of contents are dropped (`contents`); the
front matter is recognised (`front`); the rest is divided into scopes of numbering at its annexes
(`annexes`); in each scope every block gets its role (`roles`, which calls `runs`, `groups`, `joins` and
`unnumbered`); headings are put under each other (`tree`), and sections and paragraphs are named (`walk`,
`names`, `emit`). Nothing here knows of file formats.
"""

from collections.abc import Sequence

from reader.document.identity import identify
from reader.document.line import Line, Source
from reader.document.model import Edition, Footnote, Furniture
from reader.document.progress import Progress, ignore
from reader.document.structure.annexes import Scope, split_scopes
from reader.document.structure.block import Block, Role
from reader.document.structure.contents import find_contents, mark_listed
from reader.document.structure.emit import Emitted, bearers, emit_front
from reader.document.structure.front import split_front
from reader.document.structure.gather import Body, Gathered, gather
from reader.document.structure.line_numbers import drop_line_numbers
from reader.document.structure.lone_numbers import join_lone_numbers
from reader.document.structure.plain_notes import raise_notes
from reader.document.structure.roles import assign_roles
from reader.document.structure.spaced_tables import set_tables
from reader.document.structure.tree import Heading, build_tree
from reader.document.structure.trust import levels_agree
from reader.document.structure.underlines import mark_underlined
from reader.document.structure.walk import Walk
from reader.document.suspicion import suspect


def build(source: Source, *, progress: Progress = ignore) -> Edition:
    """Find the structure of a document.

    Args:
        source: its lines, from a reader of its format.
        progress: told the share done, from 0.3 (reading lines was the first part) to 1.

    Returns:
        The edition; every character of the source's text stands in one of its parts.
    """
    gathered = gather(_prepared(source.lines), progress=progress)
    progress(0.5)
    blocks = _without_contents(gathered)
    front, body = split_front(blocks)
    out = Emitted()
    emit_front(front, out)
    scopes = split_scopes(body)
    spaced = sum(block.gap > 0 for block in body) * 2 > len(body)
    preambular = [
        assign_roles(scope, resolution=bool(front.number), last=scope is scopes[-1], spaced=spaced)
        for scope in scopes
    ]
    progress(0.7)
    trusted = levels_agree([block for scope in scopes for block in scope.blocks])
    for scope, acts in zip(scopes, preambular, strict=True):
        root = _root(scope, out)
        tree = build_tree(scope.blocks, root, trusted=trusted)
        Walk(scope, out, preambular=acts).emit(tree, root, progress=progress)
    progress(0.9)
    footnotes = _footnotes(gathered.bodies, out)
    identity = identify(front.facts(), out.items, [piece.text for piece in gathered.furniture], source)
    damage = suspect(out.items, footnotes, chinese=identity.language == "zh")
    return Edition(
        source.name,
        identity,
        tuple(out.items),
        footnotes,
        tuple(gathered.furniture),
        source.warnings + tuple(sorted(out.warnings + damage, key=lambda warning: warning.line)),
        source.format,
        tuple(gathered.markup + out.markup()),
    )


def _prepared(lines: Sequence[Line]) -> Sequence[Line]:
    """Give the lines with what only their layout says said in their kinds, cells and marks."""
    return raise_notes(set_tables(mark_underlined(join_lone_numbers(drop_line_numbers(lines)))))


def _without_contents(gathered: Gathered) -> list[Block]:
    blocks = gathered.blocks
    found = find_contents(blocks)
    if found:
        mark_listed(blocks, found[0])
    kept: list[Block] = []
    after = 0
    for contents in found:
        for block in blocks[contents.start : contents.stop]:
            gathered.add_furniture(block.lines[0], block.text, block.marks)
        kept += blocks[after : contents.start]
        after = contents.stop
    return kept + blocks[after:]


def _root(scope: Scope, out: Emitted) -> Heading | None:
    if scope.heading is None:
        return None
    return Heading.of_annex(scope.heading, out.names.take(scope.prefix))


def _footnotes(bodies: list[Body], out: Emitted) -> tuple[Footnote, ...]:
    """Anchor each note by its label: the nth body of a label belongs to the nth mark of it."""
    waiting = bearers(out.items)
    found = []
    for body in bodies:
        places = waiting.get(body.label)
        found.append(Footnote(body.label, body.text, places.pop(0) if places else None, body.lines[0]))
    return tuple(found)


__all__ = ["Block", "Furniture", "Role", "build"]
