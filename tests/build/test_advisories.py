"""Known vulnerabilities of pinned packages are found."""

from build.advisories import LOCKS, Pin, known, listed, pins
from tests.places import PROJECT

MADE = {
    "Lamp_Lighter": [
        {"specs": ["<1.2", ">=2,<2.1"], "cve": "CVE-2020-1", "id": "1", "advisory": "Lamps go out."},
        {"specs": ["<0.1"], "cve": None, "id": "2", "advisory": "Old."},
    ]
}


def test_a_pinned_version_that_an_advisory_speaks_of_is_told():
    lock = "lamp-lighter==2.0 \\\n    --hash=sha256:00\n    # via x==1\nother==1.0\n"
    assert list(known(pins(lock), MADE)) == ["lamp-lighter 2.0: CVE-2020-1 Lamps go out."]


def test_other_versions_and_packages_are_not():
    assert list(known({Pin("lamp-lighter", "2.1"), Pin("lamp", "1.0")}, MADE)) == []


def test_the_list_is_there_and_every_lock_is_read():
    assert any("CVE-2020-27783" in (one["cve"] or "") for one in listed()["lxml"])
    for lock in LOCKS:
        assert "lxml" in {pin.name for pin in pins((PROJECT / lock).read_text("utf-8"))}
