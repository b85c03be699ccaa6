"""An edition as an Akoma Ntoso document."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from reader.document.model import Edition, Paragraph, Section
from reader.document.progress import Progress, ignore
from reader.export.akn.arrange import Node, Scope, arrange
from reader.export.akn.inline import Inline
from reader.export.akn.meta import identification, references, stray_notes
from reader.export.akn.names import class_of, names_of
from reader.export.safe import xml

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

_ARRANGED, _ANALYSED = 0.2, 0.5  # shares of the work that are done then

Analysis = Callable[[list[Scope], Progress], Iterator[str]]
"""Gives what stands in the document's metadata of how its elements belong to another document's."""


def write_edition(edition: Edition, out: BinaryIO, *, progress: Progress = ignore) -> None:
    """Write the edition.

    Raises:
        Cancelled: `progress` asked for it.
    """
    for piece in document(edition, progress=progress):
        out.write(piece.encode("utf-8"))


def document(
    edition: Edition,
    *,
    analysis: Analysis | None = None,
    compared: Edition | None = None,
    progress: Progress = ignore,
) -> Iterator[str]:
    """Give the file, piece by piece.

    Args:
        edition: what is written.
        analysis: what its metadata say beside what is known of the edition.
        compared: the edition that the analysis speaks of.
        progress: told the share done.
    """
    scopes = arrange(edition, lambda share: progress(_ARRANGED * share))
    inline = Inline(edition)
    kind, names = class_of(edition.identity), names_of(edition)
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="{NAMESPACE}">\n'
    yield f'<{kind.element} name="{xml(edition.identity.kind)}">\n<meta>\n{identification(edition, names)}'
    if analysis:
        yield from analysis(scopes, lambda share: progress(_ARRANGED + (_ANALYSED - _ARRANGED) * share))
    yield references(edition, compared)
    yield from stray_notes(inline)
    yield "</meta>\n"
    setter = _Setter(inline, len(edition.items), lambda share: progress(_ANALYSED + (1 - _ANALYSED) * share))
    yield from setter.parts(scopes[0], kind.body)
    if len(scopes) > 1:
        yield "<attachments>\n"
        for scope in scopes[1:]:
            assert scope.annex is not None
            yield f'<attachment eId="{xml(scope.annex.eid)}">{setter.heading(scope.annex)}\n'
            yield '<doc name="annex">\n'
            yield f"<meta>\n{identification(edition, names, scope.annex.eid)}</meta>\n"
            yield from setter.parts(scope, "mainBody")
            yield "</doc>\n</attachment>\n"
        yield "</attachments>\n"
    yield f"</{kind.element}>\n</akomaNtoso>\n"


class _Setter:
    """Sets the parts of a scope as markup."""

    def __init__(self, inline: Inline, total: int, progress: Progress) -> None:
        self._inline = inline
        self._total = total
        self._progress = progress
        self._done = 0

    def parts(self, scope: Scope, body: str) -> Iterator[str]:
        """Give preface, preamble, body and conclusions; a body there must be."""
        if scope.preface:
            yield "<preface>\n"
            yield from map(self._front, scope.preface)
            yield "</preface>\n"
        if scope.preamble:
            yield "<preamble>\n"
            yield from self._preamble(scope.preamble)
            yield "</preamble>\n"
        yield f"<{body}>\n"
        yield from self._hierarchy(scope.body)
        if not scope.body:
            yield '<hcontainer name="empty"><content><p/></content></hcontainer>\n'
        yield f"</{body}>\n"
        if scope.conclusions:
            yield "<conclusions>\n"
            yield from map(self._block, scope.conclusions)
            yield "</conclusions>\n"

    def heading(self, node: Node) -> str:
        """Give a heading with its enumerator, or a paragraph's number."""
        item = node.item
        number = item.enumerator if isinstance(item, Section) else item.number
        num = f"<num>{xml(number)}</num>" if number else ""
        text = f"<heading>{self._inline.text(item)}</heading>" if isinstance(item, Section) else ""
        return num + text

    def _front(self, node: Node) -> str:
        item = node.item
        if item.id != "title" or not isinstance(item, Paragraph):
            return self._block(node)
        number = f"<docNumber>{xml(item.number)}</docNumber> " if item.number else ""
        title = f"<docTitle>{self._inline.text(item)}</docTitle>"
        return f'<longTitle eId="{xml(node.eid)}"><p>{number}{title}</p></longTitle>\n'

    def _preamble(self, nodes: list[Node]) -> Iterator[str]:
        """Give recitals in the groups in which they follow each other, with what stands between."""
        groups, inside = 0, False
        for node in nodes:
            if inside and node.tag != "recital":
                yield "</recitals>\n"
            elif not inside and node.tag == "recital":
                groups += 1
                host = node.eid.rpartition("__")[0]
                yield f'<recitals eId="{xml(f"{host}__" if host else "")}recs_{groups}">\n'
            inside = node.tag == "recital"
            if node.tag == "p":
                yield self._block(node)
            else:
                name = ' name="actor"' if node.tag == "formula" else ""
                yield self._wrapped(node, node.tag, name, f"<p>{self._inline.text(node.item)}</p>")
        if inside:
            yield "</recitals>\n"

    def _block(self, node: Node) -> str:
        number = node.item.number if isinstance(node.item, Paragraph) else ""
        lead = f"{xml(number)} " if number else ""
        return f'<p eId="{xml(node.eid)}">{lead}{self._inline.text(node.item)}</p>\n'

    def _wrapped(self, node: Node, tag: str, attributes: str, content: str) -> str:
        return f'<{tag}{attributes} eId="{xml(node.eid)}">{self.heading(node)}{content}</{tag}>\n'

    def _hierarchy(self, roots: list[Node]) -> Iterator[str]:
        """Give elements within elements; an element holds its text, or leads with it into those inside."""
        waiting: list[Node | str] = [*reversed(roots)]
        while waiting:
            node = waiting.pop()
            if isinstance(node, str):
                yield node
                continue
            self._tell()
            name = ' name="summary"' if node.tag == "hcontainer" else ""
            if isinstance(node.item, Paragraph):
                frame = "intro" if node.children else "content"
                text = f"<{frame}>{self._inline.blocks(node.item)}</{frame}>"
            else:
                text = ""
            if not node.children:
                yield self._wrapped(node, node.tag, name, text)
                continue
            yield f'<{node.tag}{name} eId="{xml(node.eid)}">{self.heading(node)}{text}\n'
            waiting.append(f"</{node.tag}>\n")
            waiting.extend(reversed(node.children))

    def _tell(self) -> None:
        self._done += 1
        if self._done % 500 == 0:
            self._progress(min(self._done / self._total, 1.0))
