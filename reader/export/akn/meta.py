"""What an Akoma Ntoso document says of itself."""

from collections.abc import Iterator

from reader.document.model import Edition
from reader.export.akn.inline import Inline
from reader.export.akn.names import Names, class_of, names_of
from reader.export.safe import one_line, xml

SOURCE = "#duizhao"
"""Who made the markup, as other elements refer to it."""


def identification(edition: Edition, names: Names, component: str = "") -> str:
    """Give the identity at its three levels; `component` names an attachment."""
    identity = edition.identity
    part = f"/!{component}" if component else "/!main"
    title = one_line(identity.title or edition.name)
    date = f'<FRBRdate date="{names.date}" name="{names.known}"/>'
    author = '<FRBRauthor href="#author"/>'
    number = identity.symbol or identity.number
    return (
        f'<identification source="{SOURCE}">\n<FRBRWork>'
        f"{_level(names.work, part)}"
        f'<FRBRalias name="title" value="{xml(title)}"/>{date}{author}<FRBRcountry value="{names.place}"/>'
        f'<FRBRsubtype value="{class_of(identity).subtype}"/>'
        + (f'<FRBRnumber value="{xml(number)}"/>' if number else "")
        + f"</FRBRWork>\n<FRBRExpression>{_level(names.expression, part)}{date}{author}"
        f'<FRBRlanguage language="{names.language}"/></FRBRExpression>\n'
        f"<FRBRManifestation>{_level(names.manifestation, part)}{date}"
        f'<FRBRauthor href="{SOURCE}"/><FRBRformat value="application/akn+xml"/></FRBRManifestation>\n'
        "</identification>\n"
    )


def _level(iri: str, part: str) -> str:
    return f'<FRBRthis value="{xml(iri)}{xml(part)}"/><FRBRuri value="{xml(iri)}"/>'


def references(edition: Edition, compared: Edition | None) -> str:
    """Give who is spoken of: the author, who made the markup, and the edition that this one is held to."""
    identity = edition.identity
    author = one_line(identity.author or identity.organ) or "?"
    entries = [
        f'<TLCOrganization eId="author" href="/akn/ontology/organization/author" showAs="{xml(author)}"/>',
        '<TLCOrganization eId="duizhao" href="/akn/ontology/organization/duizhao" showAs="Duizhao"/>',
    ]
    if compared is not None:
        title = one_line(compared.identity.title or compared.name)
        iri = names_of(compared).expression
        entries.append(
            f'<TLCReference eId="compared" name="compared" href="{xml(iri)}" showAs="{xml(title)}"/>'
        )
    lines = "\n".join(entries)
    return f'<references source="{SOURCE}">\n{lines}\n</references>\n'


def stray_notes(inline: Inline) -> Iterator[str]:
    """Give the notes whose signs are lost."""
    strays = list(inline.strays)
    if strays:
        yield f'<notes source="{SOURCE}">\n'
        for eid, note in strays:
            yield f'<note eId="{eid}" marker="{xml(note.mark)}"><p>{xml(note.text)}</p></note>\n'
        yield "</notes>\n"
