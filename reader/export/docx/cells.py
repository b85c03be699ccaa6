"""Tables and the looks of runs in a Word digest."""

import re
from collections.abc import Sequence
from zlib import crc32

from reader.compare.model import EditClass
from reader.export import colours
from reader.export.docx.xml import paragraph, run
from reader.export.runs import Run, Tone
from reader.export.safe import shown


def _ink(colour: str) -> str:
    return f'<w:color w:val="{colour}"/>'


def _ground(colour: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'


# Every colour goes with a sign that is no colour: a stroke, an underline, a word.
_LOOKS = {
    "deleted": f"<w:strike/>{_ink(colours.DELETED)}{_ground(colours.DELETED_GROUND)}",
    "inserted": f'{_ink(colours.INSERTED)}<w:u w:val="single"/>{_ground(colours.INSERTED_GROUND)}',
    "figure": _ground(colours.FIGURE_GROUND),
    "shared": f'<w:u w:val="dotted" w:color="{colours.SHARED}"/>',
    "mark": '<w:vertAlign w:val="superscript"/>',
    "number": f'{_ink(colours.SOFT)}<w:sz w:val="16"/>',
    "link": f'{_ink(colours.ACCENT)}<w:u w:val="single"/>',
    "up": _ink(colours.INSERTED),
    "down": _ink(colours.DELETED),
}
_FIGURE_FILL = f'w:fill="{colours.FIGURE_GROUND}"'
_BESIDE, _ABOVE = 100, 70  # twentieths of a point around a cell's text
_TIGHT = 15


def looks(name: str) -> str:
    """Give the inside of a run's properties by name; empty for no look of its own."""
    return _LOOKS.get(name, "")


def mono(name: str) -> str:
    """Give a bookmark's name as Word can hold it: letters, digits and strokes, 40 at most, each its own."""
    return f"{re.sub(r'[^A-Za-z0-9]', '_', name)[:30]}_{crc32(name.encode('utf-8', 'replace')):08x}"


def plain(content: str, style: str = "") -> str:
    """Give a paragraph of one run."""
    return paragraph(run(content), style)


def runs(pieces: Sequence[Run]) -> str:
    """Give a text with its edits."""
    return "".join(run(shown(piece.text), _look(piece)) for piece in pieces)


def _look(piece: Run) -> str:
    match piece.tone:
        case Tone.DELETED | Tone.INSERTED:
            look = _LOOKS[piece.tone.value]
            return re.sub(r'w:fill="\w+"', _FIGURE_FILL, look) if piece.kind is EditClass.FIGURE else look
        case Tone.SHARED:
            return _LOOKS["shared"]
        case Tone.MARK:
            return _LOOKS["mark"]
        case _:
            return _LOOKS["figure"] if piece.kind is EditClass.FIGURE else ""


class Grid:
    """A table with fixed columns."""

    def __init__(self, widths: Sequence[float], *, tight: bool = False) -> None:
        """Keep the widths, in twentieths of a point; `tight` leaves next to no air above and below texts."""
        self._widths = [int(width) for width in widths]
        above = _TIGHT if tight else _ABOVE
        edges = (("top", above), ("left", _BESIDE), ("bottom", above // 2), ("right", _BESIDE))
        inside = "".join(f'<w:{edge} w:w="{room}" w:type="dxa"/>' for edge, room in edges)
        self._margins = f"<w:tblCellMar>{inside}</w:tblCellMar>"

    def open(self) -> str:
        """Begin the table."""
        edges = "".join(
            f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="{colours.LINE}"/>'
            for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in self._widths)
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(self._widths)}" w:type="dxa"/>'
            f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/>{self._margins}</w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>"
        )

    def row(self, cells: Sequence[str], *, head: bool = False, whole: bool = True) -> str:
        """Give a row; each cell is at least one paragraph.

        Args:
            cells: one for each column.
            head: it is repeated on every page.
            whole: it is not cut at a page's foot.
        """
        fill = _ground(colours.BAND) if head else ""
        inside = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{fill}</w:tcPr>{cell}</w:tc>'
            for width, cell in zip(self._widths, cells, strict=True)
        )
        traits = "<w:cantSplit/>" * (whole or head) + "<w:tblHeader/>" * head
        properties = f"<w:trPr>{traits}</w:trPr>" if traits else ""
        return f"<w:tr>{properties}{inside}</w:tr>"

    def wide(self, cell: str) -> str:
        """Give a row of one cell as wide as the table."""
        properties = (
            f'<w:tcPr><w:tcW w:w="{sum(self._widths)}" w:type="dxa"/>'
            f'<w:gridSpan w:val="{len(self._widths)}"/>{_ground(colours.BAND)}</w:tcPr>'
        )
        return f"<w:tr><w:tc>{properties}{cell}</w:tc></w:tr>"

    @staticmethod
    def close() -> str:
        """End the table; a paragraph keeps it apart from the next one."""
        space = '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>'
        return f"</w:tbl><w:p><w:pPr>{space}</w:pPr></w:p>"
