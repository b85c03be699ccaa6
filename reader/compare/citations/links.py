"""Links: what each citation of an edition leads to, as far as the edition itself can say."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from reader.compare.citations.citation import WHOLE, Citation, CitationKind
from reader.compare.citations.finding import find
from reader.compare.citations.key import Key, key_of, title_key
from reader.compare.citations.locating import locate
from reader.compare.citations.speakers import Speakers
from reader.compare.citations.titles import Titles
from reader.document.model import Edition

GRAMMAR = 9
"""Raised whenever the same edition would give other links, so that stored ones are found anew."""

_NEAR = 40  # characters from a place to the document that is named after it
_QUOTED = re.compile(r"“([^”\n]{2,80})”")
_ACTS = (CitationKind.RESOLUTION, CitationKind.DECISION)


@dataclass(frozen=True, slots=True)
class Link:
    """A citation and what it leads to.

    Attributes:
        bearer: the id of the paragraph or section that it stands in, or that bears the note.
        note: the mark of the note it stands in; empty in the text proper.
        citation: the citation.
        document: the document it leads to, or into; None for the citing document itself, and for a place in
            a document that nobody names.
        target: the id of the paragraph or section it leads to in the citing document; empty elsewhere.
        through: marks of the notes that 同上 leads through, the nearest first.
    """

    bearer: str
    note: str
    citation: Citation
    document: Key | None = None
    target: str = ""
    through: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Text:
    """A text of an edition: of a paragraph, a heading, or a note; `place` counts them.

    Attributes:
        starts: where each citation found in it starts.
    """

    place: int
    bearer: str
    note: str
    text: str
    found: tuple[Citation, ...]
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Before:
    """What the note before cites, and the notes that its own 同上 led through."""

    note: str = ""
    document: Key | None = None
    through: tuple[str, ...] = ()


def _go_on() -> None:
    """Never stop."""


def links(edition: Edition, check: Callable[[], None] = _go_on) -> tuple[Link, ...]:
    """Follow every citation of an edition, those of the text first, then those of the notes.

    A resolution without an organ is that of the body that speaks, or that the text named last; a short title
    is the whole one; 同上 is the document of the note before; a place is in the document named before it in
    its sentence, else in the edition itself if it has such a place.

    Args:
        edition: the edition.
        check: called for every text that cites something; raises to stop.
    """
    texts = [*_texts(edition, check)]
    titles = Titles((text.place, text.text, text.found) for text in texts)
    speakers = Speakers(edition, titles, [citation for text in texts for citation in text.found])
    follow = _Follow(edition, titles, speakers)
    found: list[Link] = []
    for text in texts:
        check()
        found.extend(follow.text(text))
    return _completed(found)


def _completed(found: Sequence[Link]) -> tuple[Link, ...]:
    """Give a resolution that no organ could be found for the only organ it has elsewhere in the edition."""
    organs: dict[tuple[CitationKind, str], set[str]] = {}
    for link in found:
        if link.document is not None and link.document.organ:
            organs.setdefault((link.document.kind, link.document.number), set()).add(link.document.organ)

    def completed(link: Link) -> Link:
        key = link.document
        if key is None or key.kind not in _ACTS or key.organ:
            return link
        known = organs.get((key.kind, key.number), set())
        return replace(link, document=key._replace(organ=min(known))) if len(known) == 1 else link

    return tuple(map(completed, found))


def _texts(edition: Edition, check: Callable[[], None]) -> Iterator[_Text]:
    """Give the texts that cite something, and every note, for 同上 means the one before."""
    body = [(item.id, "", item.text) for item in edition.items]
    notes = [(note.paragraph or "", note.mark, note.text) for note in edition.footnotes]
    for place, (bearer, note, text) in enumerate(body + notes):
        cited = find(text)
        if cited or note:
            check()
            outer = _outer(cited)
            yield _Text(place, bearer, note, text, outer, tuple(one.start for one in outer))


def _outer(found: Sequence[Citation]) -> tuple[Citation, ...]:
    """Leave out the names that are part of a longer citation, as that of a treaty series is."""
    treaties = [one for one in found if one.kind is CitationKind.TREATY]
    if not treaties:
        return tuple(found)
    return tuple(
        one for one in found if not any(t is not one and t.start <= one.start < t.end for t in treaties)
    )


class _Follow:
    """Follows the citations of one edition, text by text."""

    def __init__(self, edition: Edition, titles: Titles, speakers: Speakers) -> None:
        self._edition = edition
        self._titles = titles
        self._speakers = speakers
        self._before = _Before()

    def text(self, text: _Text) -> Iterator[Link]:
        """Follow the citations of one text."""
        keys = [self._document(text, at) for at in range(len(text.found))]
        named: list[tuple[int, Key]] = []  # where each document named so far ends
        through: tuple[str, ...] = ()
        for at, citation in enumerate(text.found):
            key = keys[at]
            same = citation.kind is CitationKind.SAME or _further(citation)
            if citation.kind is CitationKind.SAME:
                # Where another document follows, the series is the same, and that document is meant.
                key = next(filter(None, keys[at + 1 :]), None) or self._before.document
            if same and key is not None and self._before.note:
                through = (self._before.note, *self._before.through)
            if key is not None:
                named.append((citation.end, key))
                yield Link(text.bearer, text.note, citation, key, through=through if same else ())
            else:
                yield self._placed(text, citation, named)
        if text.note:
            self._before = _Before(text.note, named[-1][1] if named else None, through)

    def _document(self, text: _Text, at: int) -> Key | None:
        """Give the document that a citation names; None for a place."""
        citation = text.found[at]
        if citation.kind not in WHOLE:
            return None
        if citation.kind in _ACTS:
            organ = self._speakers.whose(citation, text.text, text.bearer, note=bool(text.note))
            return Key(citation.kind, organ, citation.number)
        if citation.kind is CitationKind.TITLE:
            symbol = _symbol_after(text, at)
            return symbol or self._titles.meant(citation, text.text, text.place)
        return key_of(citation)

    def _placed(self, text: _Text, citation: Citation, named: Sequence[tuple[int, Key]]) -> Link:
        """Follow a citation of a place: a paragraph, an article, an annex."""
        document = None if citation.here else self._holder(text, citation, named)
        if document is not None:
            return Link(text.bearer, text.note, citation, document)
        # In a note, what is unnamed is a page of something that has no symbol; only an article is the law's.
        if text.note and not citation.here and citation.kind is not CitationKind.ARTICLE:
            return Link(text.bearer, text.note, citation)
        return Link(text.bearer, text.note, citation, target=locate(self._edition, citation, text.bearer))

    def _holder(self, text: _Text, citation: Citation, named: Sequence[tuple[int, Key]]) -> Key | None:
        """Give the document that a place is in."""
        if citation.of:
            first, last = (bisect_left(text.starts, citation.end + more) for more in (0, _NEAR + 1))
            for one in text.found[first:last]:
                if one.number == citation.of:
                    return self._titles.meant(one, text.text, text.place)
        # In a note the whole text is one sentence: abbreviations end with full stops.
        start = 0 if text.note else max(text.text.rfind(sign, 0, citation.start) for sign in "。；;\n") + 1
        for end, key in reversed(named):
            if start <= end <= citation.start:
                return key
        quoted = _QUOTED.findall(text.text[: citation.start]) if text.note else ()
        return title_key(quoted[-1]) if quoted else None


def _further(citation: Citation) -> bool:
    """Tell whether a citation begins with 同上, as that of a further treaty of the same series does."""
    return citation.kind is CitationKind.TREATY and citation.text.startswith("同上")


def _symbol_after(text: _Text, at: int) -> Key | None:
    """Give the symbol that stands in brackets right after a title: both are one document."""
    if at + 1 < len(text.found) and (after := text.found[at + 1]).kind is CitationKind.DOCUMENT:
        between = text.text[text.found[at].end : after.start]
        return key_of(after) if between.strip() in ("(", "（") else None
    return None
