"""Two editions into a comparison: words, pairing, edits, figures, terms, verbs, citations."""
