"""What the agreement of sections is worth."""

import numpy as np

from reader.compare.pairing.sections import agreement


def test_sections_that_share_nothing_do_not_agree():
    old, new = np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])
    above, below = agreement(np.array([1.0, 0.0, 0.0, 1.0]), old, new)
    assert above.tolist() == below.tolist() == [above[0], 0, 0, above[0]]
    assert above[0] > 0
