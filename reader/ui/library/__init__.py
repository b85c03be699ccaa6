"""The library window: editions by series, what came in last, and the ways into a comparison."""
