"""What the exit status says; 0 is done."""

DIFFERENT = 1
"""Differences were found, and `--exit-code` asked for them."""
FAILED = 2
"""Something could not be done; one line on standard error says what, where and what to do."""
