"""`duizhao cites EDITION`: what an edition cites, where that leads, and who cites it."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.place import library_path
from reader.cli.terminal import progress_bar
from reader.document.language import Language, Phrase
from reader.export.safe import for_terminal
from reader.library import Library

if TYPE_CHECKING:
    from reader import linking
    from reader.compare.citations.links import Link

_READING = Phrase("查找引证", "Finding citations")
_CITES = Phrase("引证的文件", "Documents cited")
_INSIDE = Phrase("本文件内的引证", "Citations within the document")
_BY = Phrase("引证本文件的版本", "Cited by")
_NOBODY = Phrase("资料库中没有引证它的版本", "nobody in the library")
_MISSING = Phrase("不在资料库中", "not in the library")
_ALSO = Phrase("不在资料库中，{names} 也引证", "not in the library, cited by {names} too")
_TOGETHER = Phrase("相关的版本", "Belongs together with")
TIE = {
    "predecessor": Phrase("上一版", "predecessor"),
    "mandate": Phrase("依据", "mandate"),
    "answered": Phrase("所答复的文件", "what it answers"),
    "report": Phrase("有关的报告", "what reports on it"),
}
_NOTE = Phrase("注 {mark}", "note {mark}")
_NOWHERE = Phrase("未找到", "not found")


def describe(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = "List what an edition cites, where each citation leads, and who cites the edition."
    parser.add_argument("edition", metavar="EDITION", help="a file, or a name that 'list' prints")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the citations."""
    from reader import linking  # noqa: PLC0415 - starting the program needs no grammar of citations

    language = options.language
    with Library.open(library_path(options)) as library:
        with progress_bar(_READING.to(language), quiet=options.quiet) as progress:
            found = linking.cites(library, options.edition, progress=progress)
        entry = None if Path(options.edition).exists() else library.find(options.edition)
        offers = linking.suggestions(library, entry.id) if entry is not None else ()
        if options.json:
            form = _form(found, linking.Shelf(library)) | {"suggestions": [_offer(one) for one in offers]}
            json.dump(form, sys.stdout, ensure_ascii=False, indent=1)
            print()
        else:
            for line in (*_lines(found, language), *_offers(offers, language)):
                print(for_terminal(line))
    return 0


def _lines(found: "linking.Cites", language: Language) -> Iterator[str]:
    yield f"{_CITES.to(language)} ({len(found.documents)})"
    for document in found.documents:
        places = ", ".join(dict.fromkeys(_place(link, language) for link in document.links))
        yield f"  {document.called(language)}  →  {_leads(document, language)}"
        yield f"      {places}"
    if found.inside:
        yield _INSIDE.to(language)
        for link in found.inside:
            target = link.target or _NOWHERE.to(language)
            yield f"  {link.citation.text}  →  {target}  ({_place(link, language)})"
    yield f"{_BY.to(language)} ({len(found.by)})"
    if not found.by:
        yield f"  {_NOBODY.to(language)}"
    for citing in found.by:
        entry = citing.entry
        where = entry.bearer + (f" {_NOTE.to(language, mark=entry.note)}" if entry.note else "")
        yield f"  {citing.edition.name}  {where}  {entry.text}"


def _offers(offers: "Sequence[linking.Suggestion]", language: Language) -> Iterator[str]:
    if offers:
        yield _TOGETHER.to(language)
    for offer in offers:
        yield f"  {TIE[offer.tie.value].to(language)}  {offer.edition.name}  ({offer.reason.to(language)})"


def _offer(offer: "linking.Suggestion") -> dict[str, str]:
    return {
        "tie": offer.tie.value,
        "edition": offer.edition.name,
        "reason": offer.reason.en,
        "paragraph": offer.where,
    }


def _leads(document: "linking.Document", language: Language) -> str:
    if document.landings:
        return " / ".join(" ".join(filter(None, (one.edition.name, one.at))) for one in document.landings)
    others = ", ".join(entry.name for entry in document.citing)
    return _ALSO.to(language, names=others) if others else _MISSING.to(language)


def _place(link: "Link", language: Language) -> str:
    return link.bearer + (f" {_NOTE.to(language, mark=link.note)}" if link.note else "")


def _form(found: "linking.Cites", shelf: "linking.Shelf") -> dict[str, object]:
    return {
        "edition": found.edition.name,
        "cites": [
            {
                "document": {
                    "kind": document.key.kind.value,
                    "organ": document.key.organ,
                    "number": document.key.number,
                },
                "editions": [{"name": one.edition.name, "at": one.at} for one in document.landings],
                "citing": [entry.name for entry in document.citing],
                "citations": [_link(link, shelf) for link in document.links],
            }
            for document in found.documents
        ],
        "inside": [_link(link, shelf) for link in found.inside],
        "cited_by": [
            {
                "edition": citing.edition.name,
                "paragraph": citing.entry.bearer,
                "note": citing.entry.note,
                "text": citing.entry.text,
                "kind": citing.entry.kind,
                "place": citing.entry.place,
                "section": citing.entry.section,
            }
            for citing in found.by
        ],
    }


def _link(link: "Link", shelf: "linking.Shelf") -> dict[str, object]:
    landing = shelf.land(link)
    return {
        "paragraph": link.bearer,
        "note": link.note,
        "start": link.citation.start,
        "text": link.citation.text,
        "kind": link.citation.kind.value,
        "number": link.citation.number,
        "through": link.through,
        "target": link.target or (landing.at if landing is not None else ""),
    }
