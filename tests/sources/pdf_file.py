"""Writes small PDF files by hand: text at places, in Latin and Chinese, and with odd code maps."""

from dataclasses import dataclass, field

A4 = (595, 842)
LATIN, BOLD, CHINESE, MAPPED, DRAWN = "/F1", "/F2", "/F3", "/F4", "/F5"

# The digit 1 as some fonts draw it for notes: small and high, though it stands on the line.
_DRAWN_FONT = (
    "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 300 700] /FontMatrix [0.001 0 0 0.001 0 0]"
    " /CharProcs << /one 10 0 R >> /Encoding << /Type /Encoding /Differences [49 /one] >>"
    " /FirstChar 49 /LastChar 49 /Widths [300] /Resources << >> >>"
)


@dataclass
class PdfPage:
    """A page in the making; places are in points from its top left corner."""

    turned: int = 0
    content: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, words: str, size: float = 10, font: str = "") -> None:
        """Put text at a place; Chinese text needs no font to be named."""
        western = words.encode("cp1252", "ignore").decode("cp1252") == words
        name = font or (LATIN if western else CHINESE)
        code = words.encode("utf-16-be").hex() if name in (CHINESE, MAPPED) else words.encode("cp1252").hex()
        self.content.append(f"BT {name} {size} Tf {x} {A4[1] - y} Td <{code}> Tj ET")

    def rows(self, x: float, y: float, rows: list[str]) -> None:
        """Put rows of ten points below each other."""
        for at, row in enumerate(rows):
            self.text(x, y + 15 * at, row)


@dataclass
class PdfFile:
    """A PDF file in the making.

    Attributes:
        pages: its pages.
        title: its title.
        locked: it says that it is encrypted with a password that nobody knows.
        mapping: what the font MAPPED says its codes mean.
    """

    pages: list[PdfPage] = field(default_factory=list)
    title: str = ""
    locked: bool = False
    mapping: dict[str, str] = field(default_factory=dict)

    def page(self, turned: int = 0) -> PdfPage:
        """Add a page."""
        self.pages.append(PdfPage(turned))
        return self.pages[-1]

    def write(self) -> bytes:
        """Give the file."""
        latin = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"
        objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "",  # the pages, when they are known
            latin.format("Helvetica"),
            latin.format("Helvetica-Bold"),
            self._chinese("UniGB-UCS2-H", ""),
            self._chinese("UniGB-UCS2-H", "/ToUnicode 7 0 R"),
            _stream(self._map()),
            f"<< /Title <feff{self.title.encode('utf-16-be').hex()}> >>",
            _DRAWN_FONT,
            _stream("300 0 50 350 250 700 d1 50 350 200 350 re f"),
        ]
        fonts = "/Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R /F4 6 0 R /F5 9 0 R >>"
        kids = []
        for page in self.pages:
            objects.append(_stream("\n".join(page.content)))
            size = f"/MediaBox [0 0 {A4[0]} {A4[1]}] /Rotate {page.turned} /Contents {len(objects)} 0 R"
            objects.append(f"<< /Type /Page /Parent 2 0 R {size} /Resources << {fonts} >> >>")
            kids.append(f"{len(objects)} 0 R")
        objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
        lock = ""
        if self.locked:
            secret = "00" * 32
            objects.append(f"<< /Filter /Standard /V 1 /R 2 /O <{secret}> /U <{secret}> /P -44 >>")
            lock = f"/Encrypt {len(objects)} 0 R /ID [<00> <00>]"
        return _file(objects, lock)

    @staticmethod
    def _chinese(encoding: str, more: str) -> str:
        descriptor = "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /Ascent 880 /Descent -120 >>"
        inner = (
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo"
            f" << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor {descriptor} >>"
        )
        return (
            f"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /{encoding} {more}"
            f" /DescendantFonts [{inner}] >>"
        )

    def _map(self) -> str:
        lines = [
            f"<{code.encode('utf-16-be').hex()}> <{meaning.encode('utf-16-be').hex()}>"
            for code, meaning in self.mapping.items()
        ]
        return (
            "/CIDInit /ProcSet findresource begin begincmap /CMapName /X def /CMapType 2 def\n"
            "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
            f"{len(lines)} beginbfchar\n" + "\n".join(lines) + "\nendbfchar endcmap end"
        )


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def _file(objects: list[str], lock: str) -> bytes:
    data = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    start = len(data)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    trailer = (
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 8 0 R {lock} >>\nstartxref\n{start}\n%%EOF\n"
    )
    return data + trailer.encode()
