"""Pairing: which paragraphs of two editions belong side by side."""

from reader.compare.pairing.pairing import pair

__all__ = ["pair"]
