"""What is true of every document that is grown, by format; tried by chance in tests and by the fuzzers."""

import contextlib
from collections.abc import Callable
from typing import NamedTuple

from hypothesis import strategies as st

from reader.compare import compare
from reader.document.fault import Fault
from reader.sources import read_bytes
from tests.campaigns.fuzz import promises
from tests.campaigns.grown import reports
from tests.campaigns.grown.markup import MARKUP, printable
from tests.campaigns.grown.reports import Report
from tests.campaigns.grown.writers import WRITERS
from tests.document.conservation import kept, printed


class Property(NamedTuple):
    """What is grown, and what must be true of it."""

    grown: st.SearchStrategy[object]
    holds: Callable[..., None]


def is_read_whole(ending: str) -> Callable[[Report], None]:
    """Give the property that a report is read from this format, with every letter and digit of it."""

    def holds(report: Report) -> None:
        said = reports.words(report)
        if not any(map(str.isalnum, said)):
            return
        edition = read_bytes(WRITERS[ending](report), f"given.{ending}")
        promises.of_edition(edition)
        lost = {one: n for one, n in (printed(said) - kept(edition)).items() if one.isalnum()}
        promises.promise(not lost, f"characters were lost: {lost}")

    return holds


def is_read_or_refused(ending: str) -> Callable[[bytes], None]:
    """Give the property that bytes are an edition that keeps its promises, or refused in clear words."""

    def holds(data: bytes) -> None:
        with contextlib.suppress(Fault):
            promises.of_edition(read_bytes(data, f"given.{ending}"))

    return holds


def are_compared(pair: tuple[Report, Report]) -> None:
    """Two reports are compared, and the comparison keeps its promises."""
    old, new = (read_bytes(WRITERS["txt"](report) + b"\n\nx", "given.txt") for report in pair)
    promises.of_comparison(compare(old, new))


def _hurt(data: bytes, wounds: list[tuple[float, int, bytes]]) -> bytes:
    """Cut some bytes out of a document here and there, and put others in."""
    for share, length, put in wounds:
        at = int(share * len(data))
        data = data[:at] + put + data[at + length :]
    return data


def _revised(report: Report) -> st.SearchStrategy[Report]:
    """Give what may become of a report: pieces go, come again, change places."""
    return st.lists(st.sampled_from(report), min_size=1, max_size=9)


_REPORT = reports.reports(reports.texts())
_PRINTED = reports.reports(reports.texts().map(printable))
_SIGNS = st.sampled_from(
    (b"", b"<", b">", b"{", b"}", b"\\", b"\0", b"\xff", b"&", b"/>", b"99999999", b"obj", b"PK\3\4")
)
_WOUND = st.tuples(st.floats(0, 1), st.integers(0, 40), _SIGNS | st.binary(max_size=4))


def _properties() -> dict[str, Property]:
    found = {}
    for ending, write in WRITERS.items():
        report = _PRINTED if ending == "pdf" else _REPORT
        found[f"report-{ending}"] = Property(report, is_read_whole(ending))
        hurt = st.builds(_hurt, report.map(write), st.lists(_WOUND, min_size=1, max_size=6))
        found[f"hurt-{ending}"] = Property(hurt, is_read_or_refused(ending))
    for ending, grown in MARKUP.items():
        found[f"markup-{ending}"] = Property(grown, is_read_or_refused(ending))
    pair = _REPORT.flatmap(lambda report: st.tuples(st.just(report), _revised(report) | _REPORT))
    found["revised"] = Property(pair, are_compared)
    return found


PROPERTIES = _properties()
