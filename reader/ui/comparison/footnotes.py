"""Footnotes as they are read: their bodies, with `ibid.` followed to what it means."""

import re

from reader.document.model import Edition, Footnote

_SAME = re.compile(r"^\s*(?:同上|同前|见上注|ibid\b|ibidem\b|id\.|loc\. ?cit|op\. ?cit)", re.IGNORECASE)


def is_same(text: str) -> bool:
    """Whether a note only points back to the one before it."""
    return bool(_SAME.match(text))


def resolved(edition: Edition, note: Footnote) -> Footnote | None:
    """Give the note that a note of the kind `ibid.` means, through any chain; None for other notes."""
    if not is_same(note.text):
        return None
    notes = edition.footnotes
    at = notes.index(note)
    while at > 0:
        at -= 1
        if not is_same(notes[at].text):
            return notes[at]
    return None


def note_text(edition: Edition, mark: str, bearer: str = "") -> str:
    """Give a note's mark and body, followed by what it means where it says `ibid.`."""
    note = edition.footnote(mark, bearer)
    if note is None:
        return ""
    meant = resolved(edition, note)
    text = f"{note.mark}\u2002{note.text}"
    return f"{text}\n→ {meant.mark}\u2002{meant.text}" if meant else text
