"""The bill of materials names every library of the locks, each with what its download is checked against."""

import json
import re
from pathlib import Path

from tests.tools.sbom import bill

ROOT = Path(__file__).parents[1]


def test_every_locked_library_is_named_with_its_hashes() -> None:
    parts = bill()["components"]
    names = {part["name"].lower() for part in parts}
    locked = re.findall(
        r"^([A-Za-z0-9._-]+)==", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE
    )
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    assert {name.lower() for name in locked} <= names
    assert {place.rpartition("node_modules/")[2].lower() for place in packages if place} <= names
    assert all(part["hashes"] for part in parts)
    assert len({part["bom-ref"] for part in parts}) == len(parts)
    assert {part["scope"] for part in parts} == {"required", "excluded"}


def test_it_is_the_same_each_time() -> None:
    assert json.dumps(bill()) == json.dumps(bill())
