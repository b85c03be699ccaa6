"""Windows in which comparisons lie as tabs, and what of them is kept for the next start."""
