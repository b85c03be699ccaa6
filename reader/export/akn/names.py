"""What an edition is in Akoma Ntoso, and the IRIs by which it is known."""

import re
from dataclasses import dataclass

from reader.document.model import Edition, Identity
from reader.export.safe import storable

# ISO 639-2 (terminology) for ISO 639-1, as the naming convention wants it.
_LANGUAGES = {
    "ar": "ara", "cs": "ces", "da": "dan", "de": "deu", "el": "ell", "en": "eng", "es": "spa", "fi": "fin",
    "fr": "fra", "he": "heb", "hi": "hin", "hu": "hun", "id": "ind", "it": "ita", "ja": "jpn", "ko": "kor",
    "nb": "nob", "nl": "nld", "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus", "sv": "swe", "th": "tha",
    "tr": "tur", "uk": "ukr", "vi": "vie", "zh": "zho",
}  # fmt: skip
_UNKNOWN_LANGUAGE = "und"
_UNKNOWN_PLACE = "zz"  # ISO 3166-1: for users' own use
_UNNAMED = "nn"  # what the naming convention says for a number or name that there is none of

# How AKN4UN calls the organs whose letter begins a symbol.
_ORGANS = {"A": "un-ga", "S": "un-sc", "E": "un-ecosoc"}


@dataclass(frozen=True, slots=True)
class Class:
    """What a document is in Akoma Ntoso.

    Attributes:
        element: the element of the whole document.
        subtype: the subtype that AKN4UN prescribes.
        body: the element of its main part.
    """

    element: str
    subtype: str
    body: str = "mainBody"


_CLASSES = {
    "resolution": Class("statement", "deliberation"),
    "declaration": Class("statement", "deliberation"),
    "law": Class("act", "law", "body"),
    "report": Class("doc", "report"),
}


def class_of(identity: Identity) -> Class:
    """Give what a document is."""
    return _CLASSES.get(identity.kind, Class("doc", "document"))


@dataclass(frozen=True, slots=True)
class Names:
    """The IRIs of one edition, at the three levels at which there are any.

    Attributes:
        work: the document, in any language.
        expression: the document in its language, as of its date.
        place: the jurisdiction.
        language: three letters.
        date: as ISO 8601; a year's first day where only the year is known, and the first of all days where
            nothing is.
        known: what of the date is known: `publication`, `year` or `unknown`.
    """

    work: str
    expression: str
    place: str
    language: str
    date: str
    known: str

    @property
    def manifestation(self) -> str:
        """The file."""
        return f"{self.expression}.xml"


def names_of(edition: Edition) -> Names:
    """Make the IRIs of an edition from what is known of it."""
    identity = edition.identity
    kind = class_of(identity)
    assembly = identity.kind != "law" and bool(identity.symbol or identity.session or identity.number)
    place = "un" if assembly else _UNKNOWN_PLACE
    date, known, said = _date(identity)
    number = identity.symbol or identity.number or identity.title or edition.name
    actor = _ORGANS.get((identity.symbol or "").partition("/")[0]) or _slug(identity.organ or identity.author)
    work = f"/akn/{place}/{kind.element}/{kind.subtype}/{actor}/{said}/{_slug(number)}"
    language = _LANGUAGES.get(identity.language[:2].lower(), _UNKNOWN_LANGUAGE)
    version = f"@{date}" if known == "publication" else "@"
    return Names(work, f"{work}/{language}{version}", place, language, date, known)


def _date(identity: Identity) -> tuple[str, str, str]:
    """Give a date, what of it is known, and what the IRI says of it."""
    if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", identity.date):
        return identity.date, "publication", identity.date
    if identity.year and 0 < identity.year < 10_000:
        return f"{identity.year:04}-01-01", "year", f"{identity.year:04}"
    return "0001-01-01", "unknown", _UNNAMED


def _slug(text: str) -> str:
    """Give a name as one part of an IRI: letters of any script and digits, all else a hyphen."""
    return re.sub(r"[\W_]+", "-", storable(text)).strip("-")[:120] or _UNNAMED
