"""Writes the golden files anew: `python -m tests.golden`. Read the difference before it is committed."""

from tests.golden.record import write

if __name__ == "__main__":
    write()
