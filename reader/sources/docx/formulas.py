"""Formulas of Word files, spelled in one line: fractions keep their bar, powers stand raised."""

from lxml import etree

from reader.sources.docx.names import MATH, MATH_TEXT

_FRACTION, _UPPER, _LOWER = (f"{{{MATH}}}{name}" for name in ("f", "num", "den"))
_POWER = f"{{{MATH}}}sup"
_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")


def spelled(element: etree._Element) -> str:
    """Give the text of a formula or a part of one."""
    if element.tag == MATH_TEXT:
        return element.text or ""
    if element.tag == _FRACTION:
        parts = (element.find(name) for name in (_UPPER, _LOWER))
        return "/".join("" if part is None else spelled(part) for part in parts)
    text = "".join(map(spelled, element))
    raised = text.translate(_RAISED)
    return raised if element.tag == _POWER and not set(raised) & set(text) else text
