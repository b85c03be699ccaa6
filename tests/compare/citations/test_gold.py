"""Every citation of the real editions leads where the gold says."""

import csv

import pytest

from reader.compare.citations.citation import CitationKind
from reader.compare.citations.equations import equated, equations
from reader.compare.citations.key import title_key
from reader.compare.citations.links import links
from reader.compare.citations.names import leads, names
from reader.sources import read
from tests.places import PROJECT

GOLD = PROJECT / "tests" / "gold" / "citations"
EDITIONS = ("000", "001", "002", "003", "004")


def found(edition, shelf):
    """The lines of the gold, as the program gives them."""
    followed = links(edition)
    first = {}
    for link in followed:
        if link.citation.kind is CitationKind.TITLE and link.document.kind is CitationKind.TITLE:
            first.setdefault(title_key(link.citation.number), f"{bearer(link)}@{link.citation.start}")
    for link in followed:
        citation, document = link.citation, link.document
        if document is None:
            target = f"here {link.target}"
        elif document.kind is not CitationKind.TITLE:
            target = str(document)
        elif document in first:
            target = f"title {first[document]}"
        elif citation.kind is CitationKind.TITLE:
            target = f"title year {document.number[:4]}"
        else:
            target = "title quoted"
        whole = document is not None and citation.kind is document.kind
        placeless = whole or citation.kind in (CitationKind.SAME, CitationKind.TITLE)
        place = "" if placeless else f"{citation.kind} {citation.number}".strip()
        bears = leads(document, shelf) if document is not None else {}
        library = " ".join(f"{name}.{section}" if section else name for name, section in bears.items())
        start, through = str(citation.start), ",".join(link.through)
        yield [bearer(link), start, citation.kind.value, target, place, through, library]


def bearer(link):
    return f"{link.bearer}#{link.note}" if link.note else link.bearer


@pytest.fixture(scope="module")
def editions(shared):
    return {name: read(shared / "editions" / f"{name}.txt") for name in EDITIONS}


@pytest.mark.parametrize("name", EDITIONS)
def test_every_citation_leads_where_the_gold_says(name, editions):
    own = [(one, other) for other, edition in editions.items() for one in names(edition)]
    said = [one for edition in editions.values() for one in equations(edition, links(edition))]
    shelf = [*own, *equated(own, said)]
    with (GOLD / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        gold = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    ours = list(found(editions[name], shelf))
    assert [line for line in ours if line not in gold] == []
    assert [line for line in gold if line not in ours] == []
    assert len(ours) == len(gold)
