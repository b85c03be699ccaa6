"""The tables of the HTML digest."""

from reader.document.language import Language
from reader.export.html.markup import place, runs, tag, text
from reader.export.sheets import Cell, Column, Sheet

_WHOLE_TEXT = 60  # wished width of a column that holds whole texts


def table(sheet: Sheet, language: Language) -> str:
    """Give one table as a section of the page, with a heading that links can point to."""
    title = text(sheet.title.to(language))
    head = "".join(
        tag("th", text(column.head.to(language)), class_="n" if column.numeric else "", scope="col")
        for column in sheet.columns
    )
    body = "".join(tag("tr", "".join(map(_cell, row, sheet.columns))) for row in sheet.rows)
    caption = tag("caption", title, class_="hidden") + _widths(sheet)
    return (
        f'<section aria-labelledby="{sheet.name}"><h2 id="{sheet.name}">{title}</h2><div class="scroll">'
        f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div></section>"
    )


def _widths(sheet: Sheet) -> str:
    """Give columns their wished widths where whole texts stand side by side; a browser finds all others."""
    if max(column.width for column in sheet.columns) < _WHOLE_TEXT:
        return ""
    total = sum(column.width for column in sheet.columns)
    shares = (100 * column.width / total for column in sheet.columns)
    return tag("colgroup", "".join(f'<col style="width:{share:.1f}%">' for share in shares))


def _cell(cell: Cell, column: Column) -> str:
    kinds = ["n"] if column.numeric else []
    if cell.way:
        kinds.append(cell.way)
    if cell.indent:
        kinds.append(f"l{min(cell.indent + 1, 3)}")
    if column.width <= 17 and not column.numeric:
        kinds.append("w")
    content = "<br>".join(map(place, cell.places)) or runs(cell.runs) or text(cell.text)
    return tag("td", content, class_=" ".join(kinds), lang=cell.language, id=cell.anchor)
