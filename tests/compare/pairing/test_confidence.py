"""Pairs are right at least as often as the confidence says that is told of them."""

from collections.abc import Sequence

import numpy as np
import pytest

from reader.compare.pairing.decision import decide
from tests.compare.pairing.learn import Lesson, judged, unlearned
from tests.compare.pairing.test_gold import without_headings


def _told(lessons: Sequence[Lesson]) -> tuple[float, float, float]:
    """Give the mean confidence of rewritten pairs, the share that is right, and that of the surest."""
    told = []
    for one in lessons:
        accepted, confidence = decide(one.looked, one.anchors, one.sentences)
        rewritten = accepted & ~one.looked.kept
        for pair, sure, counts in zip(one.names(), confidence, rewritten, strict=True):
            verdicts = [verdict for judge in one.judges if (verdict := judge.get(pair)) is not False]
            if counts and verdicts:
                told.append((sure, np.mean([verdict is True for verdict in verdicts])))
    confidence, right = np.array(told).T
    figures = confidence.mean(), right.mean(), right[confidence >= 0.9].mean()
    print("confidence {:.3f} right {:.3f} surest {:.3f}".format(*figures))
    return figures


@pytest.mark.editions
def test_confidence_is_kept_in_editions_not_learned_from(shared):
    confidence, right, surest = _told(unlearned())
    assert right >= confidence - 0.05
    assert surest >= 0.88


@pytest.mark.editions
def test_confidence_is_kept_without_headings(shared):
    confidence, right, surest = _told([*judged(without_headings), *unlearned(without_headings)])
    assert right >= confidence - 0.05
    assert surest >= 0.88
