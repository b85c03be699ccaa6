"""Duizhao 对照: a reader that compares editions of a report."""

__version__ = "0.2.0"
