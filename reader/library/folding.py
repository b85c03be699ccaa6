"""Forms of one character that a search holds for the same: width, case, simplified and traditional."""

import unicodedata


def fold(text: str) -> str:
    """Give `text` with every character in its plainest form; the length may change."""
    return unicodedata.normalize("NFKC", text).lower()


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """Give the folded text and, for each of its characters, the place in `text` that it comes from."""
    folded: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        form = fold(char)
        folded.append(form)
        places += [place] * len(form)
    return "".join(folded), places
