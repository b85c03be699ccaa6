"""Changes: which documents are newly cited, cited no longer, or replaced by a successor."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.compare.citations.citation import WHOLE, Citation, CitationKind
from reader.compare.citations.key import Key, alike
from reader.compare.citations.links import links
from reader.compare.citations.names import names
from reader.compare.citations.succession import Cited, successors
from reader.compare.model import CitationChange, CitationFate, Row
from reader.document.model import Edition, ParagraphKind

_HEADING = re.compile(
    r"[A-Z\s]*|\s*第?\s*号?(?:决议|决定|決議|決定)\s*|\s*(?i:resolution|decision)\s*"
)  # of its own number
_WORDED_IN = re.compile(r"\s?[（(]((?:19|20)\d\d)年?(?:修[正订改訂]|版|制定|通过)?(?:版|本)?[)）]")


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
    for one, two in list(successors(gone, come, rows, check)):
        found.append((come[two].order, _change(gone.pop(one), come.pop(two), CitationFate.REPLACED)))
    found.extend((cited.order, _change(None, cited, CitationFate.ADDED)) for cited in come.values())
    last = len(after)
    found.extend((last + cited.order, _change(cited, None, CitationFate.REMOVED)) for cited in gone.values())
    return tuple(change for _, change in sorted(found, key=lambda entry: entry[0]))


def _cited(edition: Edition, check: Callable[[], None]) -> dict[Key, Cited]:
    """Find every document an edition cites."""
    followed = links(edition, check)
    bearers = {link.bearer for link in followed}
    texts = {(item.id, ""): item.text for item in edition.items if item.id in bearers}
    texts |= {(note.paragraph or "", note.mark): note.text for note in edition.footnotes}
    own = [name.key for name in names(edition) if not name.section]
    front = {paragraph.id for paragraph in edition.paragraphs if paragraph.kind is ParagraphKind.FRONT}
    found: dict[Key, Cited] = {}
    for link in followed:
        key, citation = link.document, link.citation
        if key is None or citation.kind not in WHOLE:
            continue
        text = texts[link.bearer, link.note]
        headed = _HEADING.fullmatch(text[: citation.start] + text[citation.end :])
        named = (
            key.kind is CitationKind.NUMBERED and not text[: citation.start].strip()
        )  # Loi n° 12-3 relative à …
        if link.bearer in front and (headed or named or any(alike(key, one) for one in own)):
            continue  # what it is called itself
        key, citation = _version(key, citation, text)
        cited = found.get(key)
        if cited is None:
            cited = found[key] = Cited(key, citation, len(found))
        if link.bearer in edition.paragraph_by_id and link.bearer not in cited.paragraphs:
            cited.paragraphs.append(link.bearer)
        cited.places.append((text, citation))
    return found


def _version(key: Key, citation: Citation, text: str) -> tuple[Key, Citation]:
    """Take the year of the wording that stands in brackets after a title along: 《水法》（2031年修正）."""
    if citation.kind is not CitationKind.TITLE or not (match := _WORDED_IN.match(text, citation.end)):
        return key, citation
    printed = text[citation.start : match.end()]
    versed = replace(citation, end=match.end(), text=printed)
    return key._replace(number=f"{key.number}（{match[1]}年）"), versed


def _change(old: Cited | None, new: Cited | None, fate: CitationFate) -> CitationChange:
    """Put a document's two appearances side by side."""
    return CitationChange(
        old.first.text if old else None,
        new.first.text if new else None,
        fate,
        tuple(old.paragraphs) if old else (),
        tuple(new.paragraphs) if new else (),
    )
