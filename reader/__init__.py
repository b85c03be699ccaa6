"""Duizhao 对照: a reader that compares editions of a report."""

from importlib.metadata import version

__version__ = version("duizhao")
