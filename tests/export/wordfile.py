"""Reads a Word file with tracked changes as if all were accepted or rejected; knows nothing of the writer."""

import zipfile
from io import BytesIO

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GONE = {"new": (f"{W}del", f"{W}moveFrom"), "old": (f"{W}ins", f"{W}moveTo")}


def part(data: bytes, name: str):
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def stays(element, side: str) -> bool:
    return not any(above.tag in GONE[side] for above in (element, *element.iterancestors()))


def letters(run, side: str, notes) -> str:
    text = ""
    for child in run:
        match etree.QName(child).localname:
            case "t" | "delText":
                text += child.text or ""
            case "br":
                text += "\n"
            case "tab":
                text += "\t"
            case "footnoteReference":
                note = notes[child.get(f"{W}id")]
                text += "⟦" + "".join(
                    letters(one, side, {}) for one in note.iter(f"{W}r") if stays(one, side)
                )
                return text + "⟧"  # a label of its own stands behind the reference
    return text


def lines(data: bytes, side: str) -> list[str]:
    """The paragraphs that are left on one side; a footnote stands in brackets where its sign does."""
    notes = {note.get(f"{W}id"): note for note in part(data, "word/footnotes.xml").iter(f"{W}footnote")}
    for note in notes.values():
        for run in list(note.iter(f"{W}r")):
            style = run.find(f"{W}rPr/{W}rStyle")
            if style is not None or "".join(run.itertext()) == " ":
                run.getparent().remove(run)  # the sign before the note's text
    result, held = [], ""
    for paragraph in part(data, "word/document.xml").iter(f"{W}p"):
        held += "".join(letters(run, side, notes) for run in paragraph.iter(f"{W}r") if stays(run, side))
        ends = [
            mark.tag
            for mark in paragraph.iterfind(f"{W}pPr/{W}rPr/*")
            if mark.tag in (*GONE["new"], *GONE["old"])
        ]
        if not any(tag in GONE[side] for tag in ends):
            result.append(held)
            held = ""
    assert held == ""
    return result
