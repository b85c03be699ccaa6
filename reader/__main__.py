"""`python -m reader` is `duizhao`."""

import sys
from multiprocessing import freeze_support

from reader.cli import main

if __name__ == "__main__":
    freeze_support()  # in a bundle, the processes that read and compare beside this one begin here too
    sys.exit(main())
