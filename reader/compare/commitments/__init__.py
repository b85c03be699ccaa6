"""Commitments: what a mandate asks or promises, and which paragraphs of a report answer it."""

from reader.compare.commitments.matrix import matrix
from reader.compare.commitments.model import Answer, Commitment, HeadingPair, Line, Matrix, Response

__all__ = ["Answer", "Commitment", "HeadingPair", "Line", "Matrix", "Response", "matrix"]
