"""Figures: numbers with their units, what they count, and how they changed."""

from reader.compare.figures.about import about
from reader.compare.figures.figure import Figure, Measure
from reader.compare.figures.finding import find
from reader.compare.figures.matching import changes

__all__ = ["Figure", "Measure", "about", "changes", "find"]
