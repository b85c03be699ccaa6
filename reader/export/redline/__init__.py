"""Both editions woven into one text with tracked changes.

The street: rows and section pairs → units that stand in both editions, and which of them keep their order
(`units`) → one stream of text, footnote signs and paragraph ends, each with its fate (`weave`) → a file
(`reader.export.docx`). Of the stream, what is kept or inserted is exactly the new edition, what is kept or
deleted exactly the old one.
"""

from reader.export.redline.pieces import Fate, Line, Sign, Text
from reader.export.redline.weave import weave

__all__ = ["Fate", "Line", "Sign", "Text", "weave"]
