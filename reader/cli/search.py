"""`duizhao search QUERY`: the texts of all editions, or of some, page by page."""

import argparse
import json
import sys
from dataclasses import asdict

from reader.cli.editions import entry_line
from reader.cli.place import SEE_LIST, existing_library
from reader.document.fault import Fault
from reader.document.language import Phrase
from reader.export.safe import for_terminal
from reader.library import (
    EDITION_KINDS,
    EDITIONS_A_PAGE,
    TEXT_KINDS,
    HitGroup,
    Library,
    SearchFilter,
    SearchPage,
)

_NOTHING = Phrase("没有找到", "Nothing was found")
_MORE = Phrase("还有 {count} 处", "{count} more")
_PAGE = Phrase(
    "第 {page} 页，共 {pages} 页（{editions} 个版本，{hits} 处）",
    "Page {page} of {pages} (editions: {editions}, places: {hits})",
)
_NO_SERIES = Phrase("没有这个系列", "There is no such series")
_NO_PAGE = Phrase("没有这一页（共 {pages} 页）", "There is no such page (pages: {pages})")
_FEWER = Phrase("请给出较小的页码", "Give a smaller number")


def describe(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = "Search the editions of the library."
    parser.add_argument("query", metavar="QUERY", help="words, or a phrase in quotation marks")
    parser.add_argument("--series", metavar="NAME", help="only in this series")
    parser.add_argument("--year", type=_year, metavar="N", help="only in editions of this year")
    parser.add_argument(
        "--section",
        default="",
        metavar="TEXT",
        help="only under headings with these words, or under the heading of this name, such as s3.A",
    )
    parser.add_argument(
        "--kind",
        action="append",
        default=[],
        choices=EDITION_KINDS + TEXT_KINDS,
        metavar="KIND",
        help=f"only in editions that are a {', '.join(EDITION_KINDS)}; or only in what is "
        f"{', '.join(TEXT_KINDS)}; may be given again",
    )
    parser.add_argument("--page", type=_page, default=1, metavar="N", help="which page (default: 1)")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print what was found, by edition."""
    with existing_library(options) as library:
        found = _search(library, options)
    pages = max(1, -(-found.editions // EDITIONS_A_PAGE))
    if options.page > pages:
        raise Fault(_NO_PAGE.filled(pages=pages), f"--page {options.page}", _FEWER)
    if options.json:
        form = [_group_form(group, options.page, pages) for group in found.groups]
        json.dump(form, sys.stdout, ensure_ascii=False, indent=1)
        print()
        return 0
    if not found.groups:
        print(_NOTHING.to(options.language))
        return 0
    for group in found.groups:
        _print_hits(group, options)
    print(
        _PAGE.to(options.language, page=options.page, pages=pages, editions=found.editions, hits=found.hits)
    )
    return 0


def _search(library: Library | None, options: argparse.Namespace) -> SearchPage:
    """Search where the options say; a library that is not there yet holds nothing."""
    if options.series is not None:
        known = library.series() if library is not None else ()
        if options.series not in {series.name for series in known}:
            raise Fault(_NO_SERIES, options.series, SEE_LIST)
    if library is None:
        return SearchPage((), 0, 0, None)
    where = SearchFilter(
        series=(options.series,) if options.series is not None else (),
        years=(options.year, options.year),
        section=options.section,
        kinds=tuple(kind for kind in options.kind if kind in EDITION_KINDS),
        paragraphs=tuple(kind for kind in options.kind if kind in TEXT_KINDS),
    )
    return library.search(options.query, where, start=(options.page - 1) * EDITIONS_A_PAGE)


def _year(word: str) -> int:
    return _number(word, 9999)


def _page(word: str) -> int:
    return _number(word, 10**6)


def _number(word: str, most: int) -> int:
    """Read a whole number from 1 to `most`."""
    number = int(word) if word.isascii() and word.isdecimal() and len(word) <= len(str(most)) else 0
    if not 1 <= number <= most:
        raise argparse.ArgumentTypeError(f"{word!r}: 1 … {most}")
    return number


def _group_form(group: HitGroup, page: int, pages: int) -> dict[str, object]:
    hits = [
        {
            "kind": hit.kind.value,
            "id": hit.id,
            "number": hit.number,
            "section": hit.section,
            "heading": hit.heading,
            "text": hit.text,
            "marks": hit.marks,
            "rank": hit.rank,
        }
        for hit in group.hits
    ]
    return {
        "edition": asdict(group.edition),
        "total": group.total,
        "hits": hits,
        "page": page,
        "pages": pages,
    }


def _print_hits(group: HitGroup, options: argparse.Namespace) -> None:
    print(entry_line(group.edition))
    for hit in group.hits:
        print(f"  {hit.id:10} {_around(hit.text, hit.marks)}")
    if group.total > len(group.hits):
        print(f"  … {_MORE.to(options.language, count=group.total - len(group.hits))}")


def _around(text: str, marks: tuple[tuple[int, int], ...], width: int = 60) -> str:
    """Give the piece of a text around its first mark, the marks in brackets, on one line."""
    start = max(0, (marks[0][0] if marks else 0) - width // 3)
    end = start + width
    pieces, at = ["…" if start else ""], start
    for first, last in marks:
        if first >= end:
            break
        pieces += [text[at:first], "[", text[first:last], "]"]
        at = last
    pieces += [text[at:end], "…" if end < len(text) else ""]
    return for_terminal("".join(pieces))
