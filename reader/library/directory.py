"""The list of tables inside a library's file, and giving it back to a file that lost it.

SQLite keeps the list (`sqlite_schema`) in a tree of pages that begins on page 1; without it no table can be
found. Every library made by the same steps has the same list on the same pages, because the tables are made
before anything is put in: the pages of a new library fit into a damaged one. The file format is described
at https://www.sqlite.org/fileformat2.html.
"""

_HEADER = 100
_INTERIOR = 5
_LEAF = 13


def pages(template: bytes) -> tuple[int, ...]:
    """Give the numbers of the pages that hold the list of tables, page 1 first."""
    size = page_size(template)
    found, open_pages = [], [1]
    while open_pages:
        number = open_pages.pop()
        found.append(number)
        page = template[(number - 1) * size : number * size]
        at = _HEADER if number == 1 else 0
        if page[at] == _INTERIOR:
            cells = int.from_bytes(page[at + 3 : at + 5], "big")
            offsets = [int.from_bytes(page[i : i + 2], "big") for i in range(at + 12, at + 12 + 2 * cells, 2)]
            open_pages += [int.from_bytes(page[offset : offset + 4], "big") for offset in offsets]
            open_pages.append(int.from_bytes(page[at + 8 : at + 12], "big"))
        elif page[at] != _LEAF:
            raise ValueError("the template is no library")
    return tuple(sorted(found))


def page_size(data: bytes) -> int:
    """Give the size of a file's pages in bytes."""
    size = int.from_bytes(data[16:18], "big")
    return 65536 if size == 1 else size


def replant(damaged: bytes, template: bytes) -> bytes:
    """Give the damaged file with the list of tables of `template`, an empty library of the present form."""
    size = page_size(template)
    whole = bytearray(damaged)
    for number in pages(template):
        whole[(number - 1) * size : number * size] = template[(number - 1) * size : number * size]
    # A file cut short may lack pages that tables begin on; without them SQLite would read no table at all.
    whole += bytes(max(0, len(template) - len(whole)))
    count = len(whole) // size
    # Rollback journal instead of a log, as many pages as there are, and no list of free pages.
    whole[18:20] = b"\x01\x01"
    whole[28:32] = count.to_bytes(4, "big")
    whole[32:40] = bytes(8)
    return bytes(whole)
