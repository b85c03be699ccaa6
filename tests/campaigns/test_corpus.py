"""What fuzzing once found stays mended: every kept input is tried again."""

import pytest

from tests.campaigns.fuzz.promises import BrokenPromiseError, promise
from tests.campaigns.fuzz.seeds import CORPUS
from tests.campaigns.fuzz.targets import TARGETS

KEPT = sorted(path for path in CORPUS.glob("*/*"))


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_an_input_that_once_broke_something_does_so_no_more(path):
    TARGETS[path.parent.name](path.read_bytes())


def test_a_broken_promise_is_told():
    with pytest.raises(BrokenPromiseError, match="two"):
        promise(False, "two")
