"""Duizhao 对照: a reader that compares editions of a report."""

import os

# The matrices of a comparison are small: more threads would only wait for each other, at the cost of others'
# work. NumPy's library asks for this once, when it is loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.6.0"
