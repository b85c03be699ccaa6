"""Formulas of pages (MathML), spelled in one line: fractions keep their bar, powers stand raised."""

from lxml import etree

NOTES = frozenset({"annotation", "annotation-xml"})
"""They say in another language what the formula says."""

_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")


def is_denominator(element: etree._Element) -> bool:
    """Say whether an element stands below the bar of a fraction."""
    above = element.getparent()
    return above is not None and above.tag == "mfrac" and above[0] is not element


def is_power(element: etree._Element) -> bool:
    """Say whether an element is what a base is raised to."""
    above = element.getparent()
    return above is not None and above.tag == "msup" and above[0] is not element


def raised(text: str) -> str:
    """Give the text of a power in raised figures, or as it is where there are none for all of it."""
    result = text.translate(_RAISED)
    return text if set(result) & set(text.strip()) else result
