"""The reading window: two editions side by side, what changed, and what the reviewer says of it."""
