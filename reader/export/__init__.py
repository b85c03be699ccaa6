"""A comparison into a digest: HTML, DOCX, XLSX, PDF, Markdown, JSON."""
