"""`python -m reader` is `duizhao`."""

import multiprocessing
import sys

from reader.cli import main

if __name__ == "__main__":
    # In the packaged program, a process that reads files beside this one begins here too.
    multiprocessing.freeze_support()
    sys.exit(main())
