"""`python -m reader` is `duizhao`."""

import sys

from reader.cli import main

sys.exit(main())
