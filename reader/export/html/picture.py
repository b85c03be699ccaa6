"""Pictures as SVG inside the page."""

from reader.export.html.markup import text
from reader.export.pictures import Band, Box, Picture, Words


def svg(picture: Picture, title: str) -> str:
    """Give a picture as an element; `title` is what a screen reader says."""
    shapes = "".join(map(_shape, picture.shapes))
    size = f"0 0 {picture.width:g} {picture.height:g}"
    return f'<svg viewBox="{size}" role="img" aria-label="{text(title)}">{shapes}</svg>'


def _shape(shape: Box | Band | Words) -> str:
    match shape:
        case Box():
            return (
                f'<rect class="{shape.role}" x="{shape.x:g}" y="{shape.y:.1f}" '
                f'width="{shape.width:.1f}" height="{shape.height:.1f}"/>'
            )
        case Words():
            return (
                f'<text class="{shape.role}" x="{shape.x:.1f}" y="{shape.y:.1f}" font-size="{shape.size:g}" '
                f'text-anchor="{shape.align}">{text(shape.text)}</text>'
            )
        case Band():
            middle = (shape.x0 + shape.x1) / 2
            low0, low1 = shape.y0 + shape.thickness, shape.y1 + shape.thickness
            path = (
                f"M{shape.x0:g} {shape.y0:.1f}C{middle:g} {shape.y0:.1f} {middle:g} {shape.y1:.1f} "
                f"{shape.x1:g} {shape.y1:.1f}V{low1:.1f}C{middle:g} {low1:.1f} {middle:g} {low0:.1f} "
                f"{shape.x0:g} {low0:.1f}Z"
            )
            return f'<path class="{shape.role}" d="{path}"><title>{text(shape.label)}</title></path>'
