"""Sentences: the pieces of a paragraph that are kept, brought up to date or rewritten as a whole."""

import re

_SENTENCE = re.compile(r"[^。！？；!?;\n]*?(?:[。！？；!?;\n]+[”’」』）)\]]*|\.(?=\s)|$)", re.DOTALL)


def sentences(text: str) -> list[str]:
    """Cut a text after each mark that ends a sentence; joined, the pieces are the text."""
    return [piece for piece in _SENTENCE.findall(text) if piece]
