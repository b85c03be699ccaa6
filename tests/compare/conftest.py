"""Fixtures for the comparing room."""

import warnings
from collections.abc import Callable

import pytest


@pytest.fixture(scope="session")
def jieba_cut() -> Callable[[str], list[str]]:
    """The reference cutter: jieba itself."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba's source has escapes that newer Pythons warn of
        import jieba  # noqa: PLC0415 - only under the filter above

        jieba.setLogLevel(60)
        jieba.initialize()
    return jieba.lcut
