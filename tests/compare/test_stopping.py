"""A comparison asks so often whether it shall stop that no stretch of its work is long."""

import sys

from reader.compare import compare
from tests.benchmarks.comparing import documents, read_both

SHARE = 1 / 25  # a comparison that takes five seconds then stops within a fifth of one


def lines_between_questions(old, new):
    """Count the lines that a comparison runs, and those of its longest stretch without a question."""
    lines = asked = longest = 0

    def trace(_frame, event, _argument):
        nonlocal lines
        lines += event == "line"
        return trace

    def progress(_share):
        nonlocal asked, longest
        asked, longest = lines, max(longest, lines - asked)

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        compare(old, new, progress=progress)
    finally:
        sys.settrace(before)
    return lines, max(longest, lines - asked)


def test_no_stretch_of_the_work_is_long():
    compare(*read_both("1. 甲。\n", "1. 乙。\n"))  # loads dictionaries and grammars
    lines, longest = lines_between_questions(*read_both(*documents(600, changed=1.0)))
    assert lines > 1_000_000
    assert longest < SHARE * lines
