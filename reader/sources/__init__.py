"""Files into editions: text, Markdown, DOCX, PDF, HTML, and their encodings."""
