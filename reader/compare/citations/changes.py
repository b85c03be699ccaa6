"""Changes: which documents are newly cited, cited no longer, or replaced by a successor."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from string import ascii_uppercase

from reader.compare.citations.citation import WHOLE, Citation, CitationKind
from reader.compare.citations.key import Key, alike
from reader.compare.citations.links import links
from reader.compare.citations.names import names
from reader.compare.citations.numbered import family, issuer
from reader.compare.model import CitationChange, CitationFate, Row
from reader.compare.renames import renames
from reader.document.model import Edition, ParagraphKind

_CAPITALS = f"{ascii_uppercase} "  # of what a heading says before its own number
_AROUND = 16  # characters to each side that tell on what occasion a document is cited
_OCCASION = 0.35  # the share of them that a successor must have in common with its predecessor
_WORDED_IN = re.compile(r"\s?[（(]((?:19|20)\d\d)年?(?:修[正订改訂]|版|制定|通过)?(?:版|本)?[)）]")
_NUMBERS = re.compile(r"\d+|[〇零一二三四五六七八九十百]+")


@dataclass
class _Cited:
    """One document and where an edition cites it."""

    first: Citation
    order: int
    series: str  # what the number or title looks like without its figures
    paragraphs: list[str] = field(default_factory=list)
    places: list[tuple[str, Citation]] = field(default_factory=list)

    @cached_property
    def around(self) -> list[frozenset[str]]:
        """What stands around it in each place."""
        return [_around(text, citation) for text, citation in self.places]


def changes(
    old: Edition, new: Edition, rows: Sequence[Row], check: Callable[[], None]
) -> tuple[CitationChange, ...]:
    """Tell what became of every document that either edition cites, in notes as in the text.

    Args:
        old: the old edition.
        new: the new edition.
        rows: which paragraphs stand side by side.
        check: called now and then; raises to stop.

    Returns:
        Kept, added, removed and replaced documents, in the order of the new edition, those removed last.
    """
    before, after = _cited(old, check), _cited(new, check)
    found: list[tuple[int, CitationChange]] = []
    gone = {key: cited for key, cited in before.items() if key not in after}
    come = {key: cited for key, cited in after.items() if key not in before}
    for key, cited in after.items():
        if key in before:
            found.append((cited.order, _change(before[key], cited, CitationFate.KEPT)))
    for one, two in list(_successors(gone, come, rows, check)):
        found.append((come[two].order, _change(gone.pop(one), come.pop(two), CitationFate.REPLACED)))
    found.extend((cited.order, _change(None, cited, CitationFate.ADDED)) for cited in come.values())
    last = len(after)
    found.extend((last + cited.order, _change(cited, None, CitationFate.REMOVED)) for cited in gone.values())
    return tuple(change for _, change in sorted(found, key=lambda entry: entry[0]))


def _cited(edition: Edition, check: Callable[[], None]) -> dict[Key, _Cited]:
    """Find every document an edition cites."""
    texts = {(item.id, ""): item.text for item in edition.items}
    texts |= {(note.paragraph or "", note.mark): note.text for note in edition.footnotes}
    own = [name.key for name in names(edition) if not name.section]
    front = {paragraph.id for paragraph in edition.paragraphs if paragraph.kind is ParagraphKind.FRONT}
    found: dict[Key, _Cited] = {}
    for link in links(edition, check):
        key, citation = link.document, link.citation
        if key is None or citation.kind not in WHOLE:
            continue
        text = texts[link.bearer, link.note]
        headed = text.strip().endswith(citation.text) and not text[: citation.start].strip(_CAPITALS)
        if link.bearer in front and (headed or any(alike(key, one) for one in own)):
            continue  # what it is called itself
        key, citation = _version(key, citation, text)
        cited = found.get(key)
        if cited is None:
            cited = found[key] = _Cited(citation, len(found), _series(key))
        if link.bearer in edition.paragraph_by_id and link.bearer not in cited.paragraphs:
            cited.paragraphs.append(link.bearer)
        cited.places.append((text, citation))
    return found


def _series(key: Key) -> str:
    """Give what the number or title of a document has in common with those of its series."""
    return issuer(key.number) if key.kind is CitationKind.NUMBERED else _NUMBERS.sub("#", key.number)


def _version(key: Key, citation: Citation, text: str) -> tuple[Key, Citation]:
    """Take the year of the wording that stands in brackets after a title along: 《水法》（2031年修正）."""
    if citation.kind is not CitationKind.TITLE or not (match := _WORDED_IN.match(text, citation.end)):
        return key, citation
    printed = text[citation.start : match.end()]
    versed = replace(citation, end=match.end(), text=printed)
    return key._replace(number=f"{key.number}（{match[1]}年）"), versed


def _around(text: str, citation: Citation) -> frozenset[str]:
    """Give the pairs of characters around a citation, without digits and spaces."""
    lead = re.sub(r"[\s\d/]", "", text[max(0, citation.start - _AROUND) : citation.start])
    tail = re.sub(r"[\s\d/]", "", text[citation.end : citation.end + _AROUND])
    return frozenset(piece[at : at + 2] for piece in (lead, tail) for at in range(len(piece) - 1))


def _successors(
    gone: dict[Key, _Cited], come: dict[Key, _Cited], rows: Sequence[Row], check: Callable[[], None]
) -> Iterator[tuple[Key, Key]]:
    """Pair documents of one series where the new one stands in the place of the old one."""
    beside: dict[str, set[str]] = {}
    for row in rows:
        for name in row.old:
            beside.setdefault(name, set()).update(row.new)
    series: dict[tuple[CitationKind, str], list[Key]] = {}
    for two, after in come.items():
        series.setdefault((two[0], after.series), []).append(two)
    likely = []
    old_titles, new_titles = (
        [key.number for key in side if key.kind is CitationKind.TITLE] for side in (gone, come)
    )
    renamed = dict(renames(old_titles, new_titles, check))
    for one, before in gone.items():
        opposite: set[str] = set().union(*(beside.get(name, ()) for name in before.paragraphs))
        if one.kind is CitationKind.TITLE and one.number in renamed:
            two = one._replace(number=renamed[one.number])
            if not opposite.isdisjoint(come[two].paragraphs):
                likely.append((-1.0, before.order, come[two].order, one, two))
        for two in series.get((one[0], before.series), ()):
            after = come[two]
            facing = not opposite.isdisjoint(after.paragraphs)
            if score := _succeeds(one, two, before, after, facing=facing):
                likely.append((-score, before.order, after.order, one, two))
    taken: set[Key] = set()
    for _, _, _, one, two in sorted(likely, key=lambda entry: entry[:3]):
        if one not in taken and two not in taken:
            taken |= {one, two}
            yield one, two


def _succeeds(one: Key, two: Key, before: _Cited, after: _Cited, *, facing: bool) -> float:
    """Tell how likely one document is the successor of another of its series, 0 for not."""
    kind, organ, number = one
    if kind is CitationKind.TITLE:
        return 1.0 if "#" in before.series else 0.0
    occasion = max((_overlap(a, b) for a in before.around for b in after.around), default=0.0)
    if kind is CitationKind.DOCUMENT:
        # A/72/50 and A/77/50: the number within the session stays, the session changes.
        same_place = _NUMBERS.findall(number)[-1] == _NUMBERS.findall(two[2])[-1]
        if same_place and (facing or occasion >= _OCCASION):
            return 1.0
        return occasion if facing and occasion >= 0.5 else 0.0
    if kind is CitationKind.NUMBERED and family(number) == family(two[2]):
        return 1.0
    if organ and two[1] and organ != two[1]:
        return 0.0
    return occasion if facing and occasion >= _OCCASION else 0.0


def _overlap(one: frozenset[str], two: frozenset[str]) -> float:
    return len(one & two) / len(one | two) if one and two else 0.0


def _change(old: _Cited | None, new: _Cited | None, fate: CitationFate) -> CitationChange:
    """Put a document's two appearances side by side."""
    return CitationChange(
        old.first.text if old else None,
        new.first.text if new else None,
        fate,
        tuple(old.paragraphs) if old else (),
        tuple(new.paragraphs) if new else (),
    )
