"""What the decision has learned is what it would learn today."""

import pytest

from reader.compare.pairing import learned
from tests.compare.pairing.learn import excerpts, judged, revised, weights
from tests.compare.pairing.logistic import learn


@pytest.mark.editions
def test_learned_weights_are_fresh(shared):
    first, second = weights([*judged(), *revised(), *excerpts()])
    assert first == pytest.approx(learned.FIRST, abs=0.02)
    assert second == pytest.approx(learned.SECOND, abs=0.02)


def test_learning_finds_what_tells_and_never_counts_evidence_against():
    examples = [((x / 10, -x / 10), float(x > 5), 1.0) for x in range(11)] * 20
    found = learn(examples, ("telling", "misleading"))
    assert found["telling"] > 1
    assert found["misleading"] == 0
