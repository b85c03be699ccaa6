"""Documents that nobody wrote, grown by chance and sound in their format: reports, and trees of markup."""
