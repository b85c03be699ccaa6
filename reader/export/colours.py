"""The colours of a digest on paper, in six hexadecimal digits; every format has the same.

A web page has them too, beside those for dark screens (`reader.export.html.style`). None is the only sign of
anything.
"""

INK = "1F2328"
SOFT = "5D6269"
LINE = "E3E1DA"
BAND = "F2F0EA"
ACCENT = "2B5C8A"
DELETED = "A8501C"
INSERTED = "1A679E"
FIGURE = "8A6A00"
SHARED = "3E6B3A"
DELETED_GROUND = "FAE5D6"
INSERTED_GROUND = "DCEBF6"
FIGURE_GROUND = "FBF0C9"

SHAPES = {
    "ink": INK,
    "soft": SOFT,
    "bar": SOFT,
    "kept": ACCENT,
    "added": INSERTED,
    "removed": DELETED,
}
"""The colour of each role that a picture's shapes have."""
OPACITY = {"kept": 0.28, "added": 0.62, "removed": 0.55}
"""How much of the ground such a shape covers, where that is not all of it."""
