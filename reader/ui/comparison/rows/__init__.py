"""The two columns of level rows, of which only the visible ones are ever laid out."""
