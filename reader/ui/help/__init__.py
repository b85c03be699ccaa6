"""The manual inside the program, and the keyboard map."""
