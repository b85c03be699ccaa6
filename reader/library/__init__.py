"""Years of work in one SQLite file: editions, comparisons, reviews, search."""
