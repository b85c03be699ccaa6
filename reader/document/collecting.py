"""Work without looking for garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep Python from looking for garbage in cycles meanwhile, of which reading and comparing make little.

    All that is in memory would be gone through again and again, which takes up to a quarter of the time; and
    so long at once that work would not stop as soon as it is told to.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
