"""The right-hand panel: what changed, gathered in lists whose entries lead to their rows."""
