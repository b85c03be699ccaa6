"""Pictures as shapes of DrawingML, which Word and LibreOffice draw themselves: sharp at any size."""

from reader.export.colours import OPACITY, SHAPES
from reader.export.docx.xml import letters, paragraph
from reader.export.pictures import Band, Box, Picture, Words
from reader.export.safe import one_line, xml

_POINT = 12_700  # the unit of DrawingML in a point
_GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
_ALIGN = {"start": "left", "middle": "center", "end": "right"}
_FLAT = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'


def drawing(picture: Picture, title: str, number: int, width: float) -> str:
    """Give a paragraph that holds a picture.

    Args:
        picture: what is drawn.
        title: what a screen reader says.
        number: of the picture in the file.
        width: of the picture on the page, in points.
    """
    draughtsman = _Draughtsman(width / picture.width)
    shapes = "".join(map(draughtsman.shape, picture.shapes))
    size = f'cx="{draughtsman.unit(picture.width)}" cy="{draughtsman.unit(picture.height)}"'
    frame = f'<a:off x="0" y="0"/><a:ext {size}/><a:chOff x="0" y="0"/><a:chExt {size}/>'
    inline = (
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="{xml(title)}" descr="{xml(title)}"/>'
        f'<a:graphic><a:graphicData uri="{_GROUP}"><wpg:wgp><wpg:cNvGrpSpPr/>'
        f"<wpg:grpSpPr><a:xfrm>{frame}</a:xfrm></wpg:grpSpPr>{shapes}</wpg:wgp></a:graphicData></a:graphic>"
        "</wp:inline>"
    )
    choice = f'<mc:Choice Requires="wpg"><w:drawing>{inline}</w:drawing></mc:Choice>'
    return paragraph(f"<w:r><mc:AlternateContent>{choice}<mc:Fallback/></mc:AlternateContent></w:r>")


class _Draughtsman:
    """Draws shapes at one scale."""

    def __init__(self, scale: float) -> None:
        """Keep the scale: points on the page to a unit of the picture."""
        self._scale = scale
        self._drawn = 0

    def unit(self, length: float) -> int:
        """Give a length in the unit of DrawingML."""
        return round(length * self._scale * _POINT)

    def shape(self, shape: Box | Band | Words) -> str:
        """Give one shape."""
        self._drawn += 1
        match shape:
            case Box():
                frame = self._frame(shape.x, shape.y, shape.width, shape.height)
                return self._wrapped(frame + _RECTANGLE, _fill(shape.role))
            case Band():
                return self._band(shape)
            case Words():
                return self._words(shape)

    def _frame(self, x: float, y: float, width: float, height: float) -> str:
        place = f'x="{self.unit(x)}" y="{self.unit(y)}"'
        size = f'cx="{self.unit(width)}" cy="{self.unit(height)}"'
        return f"<a:xfrm><a:off {place}/><a:ext {size}/></a:xfrm>"

    def _wrapped(self, form: str, fill: str, text: str = "", kind: str = "") -> str:
        name = f'<wps:cNvPr id="{self._drawn}" name="{self._drawn}"/><wps:cNvSpPr{kind}/>'
        body = '<wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>'
        return (
            f"<wps:wsp>{name}<wps:spPr>{form}{fill}<a:ln><a:noFill/></a:ln></wps:spPr>{text}{body}</wps:wsp>"
        )

    def _band(self, band: Band) -> str:
        """Give a band as a path of two curves, in its own frame."""
        top = min(band.y0, band.y1)
        width, height = band.x1 - band.x0, abs(band.y1 - band.y0) + band.thickness
        size = f'w="{self.unit(width)}" h="{self.unit(height)}"'
        left, right = band.y0 - top, band.y1 - top

        def point(x: float, y: float) -> str:
            return f'<a:pt x="{self.unit(x)}" y="{self.unit(y)}"/>'

        def curve(*points: tuple[float, float]) -> str:
            return f"<a:cubicBezTo>{''.join(point(x, y) for x, y in points)}</a:cubicBezTo>"

        middle, low_left, low_right = width / 2, left + band.thickness, right + band.thickness
        path = (
            f"<a:moveTo>{point(0, left)}</a:moveTo>"
            + curve((middle, left), (middle, right), (width, right))
            + f"<a:lnTo>{point(width, low_right)}</a:lnTo>"
            + curve((middle, low_right), (middle, low_left), (0, low_left))
            + "<a:close/>"
        )
        form = (
            '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
            f"<a:pathLst><a:path {size}>{path}</a:path></a:pathLst></a:custGeom>"
        )
        return self._wrapped(self._frame(band.x0, top, width, height) + form, _fill(band.role))

    def _words(self, words: Words) -> str:
        """Give a line of text in a box that is wide enough on the side it runs to."""
        room, height = len(words.text) * words.size * 1.2 + words.size, words.size * 1.6
        left = {"start": words.x, "middle": words.x - room / 2, "end": words.x - room}[words.align]
        size = max(round(words.size * self._scale * 2), 2)
        colour = SHAPES[words.role]
        look = f'<w:rPr><w:color w:val="{colour}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
        line = paragraph(
            f"<w:r>{look}{letters(one_line(words.text))}</w:r>",
            more=f'{_FLAT}<w:jc w:val="{_ALIGN[words.align]}"/>',
        )
        text = f"<wps:txbx><w:txbxContent>{line}</w:txbxContent></wps:txbx>"
        # The baseline stands a third of the size below the middle of the line.
        frame = self._frame(left, words.y - words.size * 0.36 - height / 2, room, height)
        return self._wrapped(frame + _RECTANGLE, "<a:noFill/>", text, ' txBox="1"')


_RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


def _fill(role: str) -> str:
    # Thousandths of a percent.
    alpha = f'<a:alpha val="{round(OPACITY[role] * 100_000)}"/>' if role in OPACITY else ""
    return f'<a:solidFill><a:srgbClr val="{SHAPES[role]}">{alpha}</a:srgbClr></a:solidFill>'
