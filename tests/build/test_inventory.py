"""What the package carries is known, may be given to people, and is written down the same way each time."""

from datetime import UTC, datetime
from importlib.metadata import distribution

import pytest

from build.bill import bill, write_licences
from build.inventory import Carried, from_pypi
from reader import __version__, components

MADE = datetime(2026, 1, 2, tzinfo=UTC)
SOME = (
    Carried("Python", "3.12", "PSF-2.0", "generic", "the words"),
    Carried("libz1", "1:1.2+b3", "see the text", "deb", "other words"),
    Carried("Some_Package", "4.5", "MIT", "pypi", "more words"),
)


@pytest.mark.parametrize("package", components.packages(), ids=lambda package: package.name)
def test_every_package_may_be_given_to_people_and_brings_its_licence(package):
    carried = from_pypi(package)
    assert len(carried.text) > 200
    assert "GPL" not in carried.licence or "LGPL" in carried.licence
    assert carried.version == package.version


def test_a_package_without_a_text_of_its_licence_stops_the_build(tmp_path):
    folder = tmp_path / "nameless-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: nameless\nVersion: 1.0\n", encoding="utf-8"
    )
    nameless = type(distribution("duizhao")).at(folder)
    with pytest.raises(LookupError, match="nameless"):
        from_pypi(nameless)


def test_the_licences_are_written_one_file_a_component(tmp_path):
    write_licences(SOME, tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"Python.txt", "libz1.txt", "Some_Package.txt"}
    assert "the words" in (tmp_path / "Python.txt").read_text(encoding="utf-8")


def test_the_bill_of_materials_names_each_component_once_and_is_the_same_each_time():
    made = bill(SOME, MADE)
    assert made == bill(SOME, MADE)
    assert made["metadata"]["component"]["version"] == __version__
    assert [one["purl"] for one in made["components"]] == [
        "pkg:generic/Python@3.12",
        "pkg:deb/debian/libz1@1%3A1.2%2Bb3",
        "pkg:pypi/some-package@4.5",
    ]
    assert made["dependencies"][0]["dependsOn"] == [one["bom-ref"] for one in made["components"]]
    assert made["serialNumber"] != bill(SOME[:2], MADE)["serialNumber"]
