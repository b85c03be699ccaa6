"""Many editions and linked documents: series, histories of paragraphs, commitments, citations."""
