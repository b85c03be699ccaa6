"""Tables of contents, which say again what the headings say: set aside with the page furniture.

Before that they tell which lines are headings, and by their insets how deep those stand.
"""

import itertools
import re
from collections.abc import Sequence, Set
from typing import Final

from reader.document.structure.block import Block, columns

_HEADING: Final = re.compile(
    r"目\s*[录次]|(?:table\s+of\s+)?contents|sommaire|table\s+des\s+matières|índice|содержание|inhalt(?:sverzeichnis|sübersicht)?"
    r"|sumario|sumário|indice|inhoud(?:sopgave)?|spis treści|المحتويات|목\s*차",
    re.IGNORECASE,
)
_LEADER: Final = re.compile(
    r"(?:[.…·・]{3,}|…|(?:\.\s){3,}|\s{3,}|\t)[.…·・\s]*(?:[0-9０-９]{1,4}|[ivxl]{1,6})?\s*$"
)
_PAGE_NUMBER: Final = re.compile(
    r"(?:[.…·・\s]+[A-Z]{0,3}-?[0-9０-９]{1,4}|[.…·・\s]{2,}[ivxlIVXLⅠ-Ⅻⅰ-ⅻ]{1,6}"
    r"|\s(?:[0-9]{1,4}|[IVXL]{1,6})[-–](?:[0-9]{1,4}|[IVXL]{1,6}))\s*$"
)
_REMARK: Final = re.compile(r"[（(][^（()）]*[)）]$")
_SPACES: Final = re.compile(r"[\s.．、·・…]+")
_LONGEST: Final = 400
_SHORTEST: Final = 3
_LATEST: Final = 80
_FEWEST: Final = 2


def find_contents(blocks: Sequence[Block]) -> range:
    """Give the indices of the blocks that make a table of contents, empty if there is none."""
    for index, block in enumerate(blocks[:_LATEST]):
        if len(block.text) < 24 and _HEADING.fullmatch(block.text.rstrip(" :：")):
            end = _end(blocks, index)
            if end > index + 1:
                return range(index, end)
    for index, block in enumerate(blocks[:_LATEST]):
        if (
            block.cells
            and _lists_pages(block)
            and _are_said_again(_entries([block]).keys(), blocks[index + 1 :])
        ):
            return range(index, index + 1)
    return _unheaded(blocks)


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
            found[_key(block.text)] = block.indent
    return found


def _unheaded(blocks: Sequence[Block]) -> range:
    """Give the first lines in a row that end in dots and page numbers, where no heading announces them."""
    start = 0
    for index, block in enumerate(blocks[: _LATEST + _LONGEST]):
        if has_leader(block.text) and not block.cells:
            continue
        if index - start >= _SHORTEST:
            return range(start, index)
        if index > _LATEST:
            break
        start = index + 1
    return range(0)


def _end(blocks: Sequence[Block], start: int) -> int:
    """Give where the contents end: where the text says an entry again, or after the last page number."""
    keys: dict[str, int] = {}
    with_page = start
    index = start
    for index in range(start + 1, min(start + _LONGEST, len(blocks))):
        block = blocks[index]
        if block.cells:
            # The heads of its columns may stand between the heading and the list.
            below_heads = index == start + 2 and _lists_pages(block)
            return index + 1 if index == start + 1 or below_heads else index
        if columns(block.text) > 200 or (block.complete and not has_leader(block.text)):
            break
        key = _key(block.text)
        if key in keys and keys[key] <= start + 3 and index > start + 2:
            return index
        keys.setdefault(key, index)
        if has_leader(block.text):
            with_page = index
    if with_page > start:
        return with_page + 1
    return index if _are_said_again(keys.keys(), blocks[index:]) else start


def _are_said_again(keys: Set[str], later: Sequence[Block]) -> bool:
    """Say whether most entries stand again below a text that comes before the first heading."""
    said = keys & {_key(block.text) for block in later if len(block.text) < _LONGEST and not block.cells}
    return len(keys) >= _SHORTEST and len(said) * 2 > len(keys)


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
        if not block.cells and len(block.text) < _LONGEST and _key(block.text) in entries
    ]
    if len(named) < _FEWEST:
        return
    insets = sorted({entries[_key(block.text)] for block in named})
    for block in named:
        block.listed = True
        if not block.level:
            block.placed, block.level = True, insets.index(entries[_key(block.text)]) + 1


def has_leader(text: str) -> bool:
    """Say whether a line ends in dots and a page number, as lines of contents do."""
    return text[-1:].isdecimal() and len(text) < 300 and _LEADER.search(text) is not None


def _key(text: str) -> str:
    bare = _PAGE_NUMBER.sub("", text) if text[-1:].isalnum() else _REMARK.sub("", text)
    return _SPACES.sub("", bare).lower()
