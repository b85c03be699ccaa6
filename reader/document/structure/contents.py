"""Tables of contents, which say again what the headings say: set aside with the page furniture.

Before that they tell which lines are headings, and by their insets how deep those stand.
"""

import itertools
import re
from collections.abc import Collection, Iterator, Sequence, Set
from typing import Final

from reader.document.structure.block import Block, columns
from reader.document.structure.enumerators import scan

_HEADING: Final = re.compile(
    r"(?:内容|內容)?目\s*[录錄次]|(?:table\s+of\s+)?contents|sommaire|table\s+des\s+matières|содержание|оглавление"
    r"|зміст|inhalt(?:sverzeichnis|sübersicht)?|sumario|sumário|[ií]ndice|inhoud(?:sopgave)?|spis treści"
    r"|obsah|cuprins|innehåll(?:sförteckning)?|indhold(?:sfortegnelse)?|innhold(?:sfortegnelse)?"
    r"|sisällys(?:luettelo)?|içindekiler|tartalom(?:jegyzék)?|sadržaj|съдържание|mục lục|daftar isi|สารบัญ"
    r"|(?:πίνακας )?περιεχ[όο]μ[έε]ν(?:α|ων)"
    r"|المحتويات|فهرست(?: مطالب)?|목\s*차|차\s*례",
    re.IGNORECASE,
)
_LEADER: Final = re.compile(
    r"(?:[.…·・_]{3,}|…|(?:\.\s){3,}|\s{3,}|\t)[.…·・_\s]*(?:[0-9０-９]{1,4}|[ivxl]{1,6})?\s*$"
)
_DOTS: Final = ". . . . ."
"""They lead to a page number in the middle of a line, too, where a page was read as running text."""

_PAGE_NUMBER: Final = re.compile(
    r"(?:[.…·・_\s]+[A-Z]{0,3}-?[0-9０-９]{1,4}|[.…·・_\s]{2,}[ivxlIVXLⅠ-Ⅻⅰ-ⅻ]{1,6}"
    r"|\s(?:[0-9]{1,4}|[IVXL]{1,6})[-–](?:[0-9]{1,4}|[IVXL]{1,6}))\s*$"
)
_REMARK: Final = re.compile(r"[（(][^（()）]*[)）]$")
_SPACES: Final = re.compile(r"[\s.．、·・…]+")
_LONGEST: Final = 1000
_SHORTEST: Final = 3
_WIDEST: Final = 24
"""No heading of contents is longer."""

_WIDEST_ENTRY: Final = 400
_LATEST: Final = 80
_MOST_CHAPTERS: Final = 100
_LEAP: Final = 50
"""By so much a page number may rise from one entry without dots to the next."""
_FEWEST: Final = 2


def find_contents(blocks: Sequence[Block]) -> list[range]:
    """Give the indices of the blocks that make tables of contents: of the document, then of its chapters."""
    for index, block in enumerate(blocks[:_LATEST]):
        if _is_headed(block) and (end := _end(blocks, index)) > index + 1:
            return [range(index, end), *_of_chapters(blocks, block.text, end)]
    for index, block in enumerate(blocks[:_LATEST]):
        if block.cells and _lists_pages(block):
            keys = _entries([block]).keys()
            if _are_most(_said_again(keys, blocks[index + 1 :]), keys):
                return [range(index, index + 1)]
    return _unheaded(blocks)


def _is_headed(block: Block) -> bool:
    return len(block.text) < _WIDEST and _HEADING.fullmatch(block.text.rstrip(" :：")) is not None


def _of_chapters(blocks: Sequence[Block], heading: str, start: int) -> Iterator[range]:
    """Give the contents of single chapters, headed as those of the document are."""
    headed = (index for index in range(start, len(blocks)) if blocks[index].text == heading)
    for index in itertools.islice(headed, _MOST_CHAPTERS):
        if (end := _end(blocks[: index + _LONGEST], index, fewest=1)) > index + 1:
            yield range(index, end)


def _lists_pages(table: Block) -> bool:
    """Say whether the rows of a table end in numbers that rise, as those of pages do."""
    pages = [row[-1] for row in table.cells if row]
    if len(pages) < _SHORTEST or not all(page.isdecimal() and len(page) < 5 for page in pages):
        return False
    return all(int(page) <= int(after) for page, after in itertools.pairwise(pages))


def _entries(blocks: Sequence[Block]) -> dict[str, float]:
    """Give the entries of contents with their insets."""
    found: dict[str, float] = {}
    for block in blocks:
        if block.cells:
            found.update((_key(" ".join(row[:-1])), block.indent) for row in block.cells)
        else:
            found[_key_of(block)] = block.indent
    return found


def _unheaded(blocks: Sequence[Block]) -> list[range]:
    """Give the first lines in a row that end in dots and page numbers, where no heading announces them."""
    start = 0
    for index, block in enumerate(blocks[: _LATEST + _LONGEST]):
        if has_leader(block.text) and not block.cells:
            continue
        if index - start >= _SHORTEST:
            return [range(start, index)]
        if index > _LATEST:
            break
        start = index + 1
    return []


def _end(blocks: Sequence[Block], start: int, *, fewest: int = _SHORTEST) -> int:
    """Give where the contents end: where the text says an entry again, or after the last page number."""
    keys: dict[str, int] = {}
    with_page = start
    page = 0
    index = start
    for index in range(start + 1, min(start + _LONGEST, len(blocks))):
        block = blocks[index]
        if block.cells and all(row[-1].isdecimal() for row in block.cells):
            with_page, page = index, int(block.cells[-1][-1])
            continue
        if block.cells and index > start + 1 and all(scan(row[0].strip()) for row in block.cells):
            continue
        if block.cells:
            # The heads of its columns may stand between the heading and the list.
            below_heads = index == start + 2 and _lists_pages(block)
            return index + 1 if index == start + 1 or below_heads else max(index, with_page + 1)
        dotted = has_leader(block.text) or _DOTS in block.text
        if not dotted and (columns(block.text) > 200 or (block.complete and not _may_be_entry(block))):
            break
        key = _key_of(block)
        if key in keys and keys[key] <= start + 3 and index > start + 2:
            return index
        keys.setdefault(key, index)
        number = _page(block)
        if dotted or (with_page > start and block.enumerator and page <= number < page + _LEAP):
            with_page, page = index, number
    if with_page > start:
        return with_page + 1
    said = _said_again(keys.keys(), blocks[index:])
    return 1 + max(keys[key] for key in said) if _are_most(said, keys, fewest) else start


def _page(block: Block) -> int:
    """Give the number that a line ends in, 0 if none."""
    last = block.text.rpartition(" ")[2]
    return int(last) if last.isdecimal() and len(last) < 5 else 0


def _may_be_entry(block: Block) -> bool:
    """Say whether a line that ends as a sentence does may be an entry: it asks, or has a number."""
    return block.text[-1] in "?？" or block.enumerator is not None


def _said_again(keys: Set[str], later: Sequence[Block]) -> Set[str]:
    """Give the entries that stand again below a text that comes before the first heading."""
    return keys & {_key_of(block) for block in later if len(block.text) < _WIDEST_ENTRY and not block.cells}


def _are_most(said: Set[str], keys: Collection[str], fewest: int = _SHORTEST) -> bool:
    return len(keys) >= fewest and len(said) * 2 > len(keys)


def mark_listed(blocks: Sequence[Block], contents: range) -> None:
    """Mark the headings that a table of contents names, and give them the levels of its insets.

    Args:
        blocks: of the document, the contents among them.
        contents: the indices of the contents, from `find_contents`.
    """
    entries = _entries(blocks[contents.start : contents.stop])
    after = blocks[contents.stop :]
    named = [
        block
        for block in after
        if not block.cells and len(block.text) < _WIDEST_ENTRY and _key_of(block) in entries
    ]
    if len(named) < _FEWEST:
        return
    insets = sorted({entries[_key_of(block)] for block in named})
    for block in named:
        block.listed = True
        if not block.level:
            block.placed, block.level = True, insets.index(entries[_key_of(block)]) + 1


def has_leader(text: str) -> bool:
    """Say whether a line ends in dots and a page number, as lines of contents do."""
    return text[-1:].isdecimal() and len(text) < 300 and _LEADER.search(text) is not None


def _key_of(block: Block) -> str:
    """Give what an entry and its heading have in common: `1. Scope` is listed for `Chapter 1. Scope`, too."""
    if block.enumerator is not None and block.enumerator.is_keyword and block.body:
        return _key(f"{block.enumerator.value}{block.body}")
    return _key(block.text)


def _key(text: str) -> str:
    bare = _PAGE_NUMBER.sub("", text) if text[-1:].isalnum() else _REMARK.sub("", text)
    return _SPACES.sub("", bare).lower()
