"""Write what the built program carries: the licences in full, and a bill of materials in CycloneDX.

python build/bill.py FOLDER-OF-THE-PROGRAM
"""

import json
import os
import sys
import uuid
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from build.inventory import Carried, carried
from reader import __version__, components


def write_licences(found: tuple[Carried, ...], folder: Path) -> None:
    """Write a text file for each component; the about box shows them."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in found:
        head = f"{one.name} {one.version}\nLicence: {one.licence}\n\n"
        (folder / f"{one.name}.txt").write_text(head + one.text.strip() + "\n", encoding="utf-8")


def bill(found: tuple[Carried, ...], made: datetime) -> dict[str, object]:
    """Give the bill of materials, the same for the same components and time.

    The form is CycloneDX 1.6, https://cyclonedx.org/docs/1.6/json/.
    """
    name = components.PROGRAM
    program = {"type": "application", "name": name, "version": __version__, "bom-ref": name}
    listed = [_listed(one) for one in found]
    contents = json.dumps(listed, sort_keys=True)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, contents)}",
        "version": 1,
        "metadata": {"timestamp": made.isoformat(), "component": program},
        "components": listed,
        "dependencies": [{"ref": name, "dependsOn": [one["bom-ref"] for one in listed]}],
    }


def _listed(one: Carried) -> dict[str, object]:
    namespace = {"pypi": "pypi/", "deb": "deb/debian/", "generic": "generic/"}[one.kind]
    name = one.name.lower().replace("_", "-") if one.kind == "pypi" else one.name
    url = f"pkg:{namespace}{name}@{one.version.replace(':', '%3A').replace('+', '%2B')}"
    return {
        "type": "library",
        "bom-ref": url,
        "name": one.name,
        "version": one.version,
        "licenses": [{"license": {"name": one.licence}}],
        "purl": url,
    }


def main(program: Path) -> None:
    """Write both into the program's folder."""
    found = carried(program)
    write_licences(found, program / "_internal" / "resources" / "licences")
    made = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)
    text = json.dumps(bill(found, made), ensure_ascii=False, indent=1) + "\n"
    (program / "duizhao.cdx.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
