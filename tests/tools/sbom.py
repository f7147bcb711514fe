"""The software bill of materials, from the lock files alone: CycloneDX 1.5 as JSON on standard output.

``make sbom`` writes it to ``.build/sbom.cdx.json``. Every library that the locks name is there, with the
hashes that its installation is checked against; ``scope`` tells what only tests need.
"""

import base64
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
_PYTHON = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_ALGORITHMS = {"sha1": "SHA-1", "sha256": "SHA-256", "sha384": "SHA-384", "sha512": "SHA-512"}


def bill() -> dict[str, Any]:
    """The whole document."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    run = {part["purl"]: part for part in python_parts("requirements.lock")}
    tests = {part["purl"]: part for part in python_parts("requirements-test.lock")}
    parts = {**tests, **run, **{part["purl"]: part for part in node_parts()}}
    for purl, part in parts.items():
        if purl.startswith("pkg:pypi/"):
            part["scope"] = "required" if purl in run else "excluded"
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": project["name"],
                "name": project["name"],
                "version": project["version"],
            }
        },
        "components": [parts[purl] for purl in sorted(parts)],
    }


def python_parts(lock: str) -> Iterator[dict[str, Any]]:
    """The components of a lock of Python libraries."""
    statements = (ROOT / lock).read_text("utf-8").replace("\\\n", " ").splitlines()
    for statement in statements:
        found = _PYTHON.match(statement)
        if found:
            purl = f"pkg:pypi/{found['name'].lower().replace('_', '-')}@{found['version']}"
            yield component(
                found["name"], found["version"], purl, [("SHA-256", one) for one in _HASH.findall(statement)]
            )


def node_parts() -> Iterator[dict[str, Any]]:
    """The components of the lock of npm packages."""
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))
    for place, package in lock["packages"].items():
        if not place:
            continue
        name = place.rpartition("node_modules/")[2]
        hashes = []
        for one in package.get("integrity", "").split():
            algorithm, _, digest = one.partition("-")
            hashes.append((_ALGORITHMS[algorithm], base64.b64decode(digest).hex()))
        purl = f"pkg:npm/{name.replace('@', '%40')}@{package['version']}"
        scope = "excluded" if package.get("dev") else "required"
        yield {**component(name, package["version"], purl, hashes), "scope": scope}


def component(name: str, version: str, purl: str, hashes: list[tuple[str, str]]) -> dict[str, Any]:
    """One library."""
    return {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "purl": purl,
        "hashes": [{"alg": algorithm, "content": content} for algorithm, content in hashes],
    }


if __name__ == "__main__":
    json.dump(bill(), sys.stdout, indent=2)
    print()
