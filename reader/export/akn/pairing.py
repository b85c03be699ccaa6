"""A comparison's pairing: which element of the old edition belongs to which of the new one."""

from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

from reader.compare.model import Comparison
from reader.document.model import Paragraph, Section
from reader.document.progress import Progress, ignore
from reader.export.akn.arrange import Scope, arrange
from reader.export.akn.edition import document
from reader.export.akn.meta import SOURCE
from reader.export.akn.names import names_of
from reader.export.options import Options
from reader.export.safe import xml

PAIRING = "urn:duizhao:pairing:1"
"""The namespace of what Akoma Ntoso has no element for."""

_Eids = Mapping[tuple[type, str], str]


def write_pairing(
    comparison: Comparison, _options: Options, out: BinaryIO, *, progress: Progress = ignore
) -> None:
    """Write the new edition with the pairing in its metadata; all of it, whatever else was chosen.

    Raises:
        Cancelled: `progress` asked for it.
    """
    pieces = document(
        comparison.new,
        analysis=lambda scopes, progress: _analysis(comparison, scopes, progress),
        compared=comparison.old,
        progress=progress,
    )
    for piece in pieces:
        out.write(piece.encode("utf-8"))


def _analysis(comparison: Comparison, scopes: list[Scope], progress: Progress) -> Iterator[str]:
    old = _eids(arrange(comparison.old, lambda share: progress(0.6 * share)))
    new = _eids(scopes)
    iris = [names_of(edition).expression for edition in (comparison.old, comparison.new)]
    yield f'<analysis source="{SOURCE}">\n<otherAnalysis source="{SOURCE}">\n'
    yield f'<pairing xmlns="{PAIRING}" old="{xml(iris[0])}" new="{xml(iris[1])}">\n'
    for pair in comparison.sections:
        sides = _side("old", old, Section, pair.old) + _side("new", new, Section, pair.new)
        yield f'<sections{sides} relation="{pair.relation}"/>\n'
    for at, row in enumerate(comparison.rows):
        if at % 500 == 0:
            progress(0.6 + 0.4 * at / len(comparison.rows))
        sides = _side("old", old, Paragraph, *row.old) + _side("new", new, Paragraph, *row.new)
        moved = ' moved="true"' if row.moved else ""
        yield f'<row{sides} relation="{row.relation}"{moved} score="{row.score:.3f}"/>\n'
    yield "</pairing>\n</otherAnalysis>\n</analysis>\n"


def _eids(scopes: Iterable[Scope]) -> _Eids:
    """Give the identifier of every section and paragraph."""
    found = {}
    for scope in scopes:
        for node in (*filter(None, (scope.annex,)), *scope.nodes):
            found[type(node.item), node.item.id] = node.eid
    return found


def _side(name: str, eids: _Eids, kind: type, *ids: str | None) -> str:
    """Give one side as an attribute; none where that side has nothing."""
    listed = " ".join(f"#{eids[kind, each]}" for each in ids if each is not None)
    return f' {name}="{xml(listed)}"' if listed else ""
