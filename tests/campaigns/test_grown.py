"""Documents that are grown by chance are read; `python -m tests.campaigns.fuzz grown-…` grows many more."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.cli.parser import command_parsers
from tests.campaigns.fuzz.targets import TARGETS
from tests.campaigns.grown.properties import PROPERTIES
from tests.campaigns.grown.reports import texts

# A command that writes PDF makes a small application where there is none; tests of windows need a whole one.
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("name", PROPERTIES)
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_is_grown_by_chance_is_read(name: str, data: st.DataObject) -> None:
    PROPERTIES[name].holds(data.draw(PROPERTIES[name].grown))


_OPTIONS = sorted({one for parser in command_parsers().values() for one in parser._option_string_actions})
_VALUES = (
    "{file}", "{other}", "{folder}", "1", "2", "p1", "json", "md", "docx", "pdf", "en", "zh", "-1", "", "--",
    "river",
)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(sorted(command_parsers())),
    st.lists(st.sampled_from(_OPTIONS) | st.sampled_from(_VALUES) | texts(), max_size=7),
)
def test_any_command_line_is_done_or_refused(command: str, words: list[str]) -> None:
    TARGETS["command-line"]("\0".join((command, *words)).encode())
