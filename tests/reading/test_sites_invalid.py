"""Every site of ``tests/sites_invalid`` that holds only sources must fail, with its ``expected.txt``."""

from pathlib import Path

import pytest

from annotated_timeline.errors import SourceFaults
from annotated_timeline.reading.collection import read_collection

SITES_INVALID = Path(__file__).parents[1] / "sites_invalid"


SITES = sorted(
    site.name
    for site in SITES_INVALID.iterdir()
    if [path.name for path in (site / "content").iterdir()] == ["sources"]
)


@pytest.mark.parametrize("name", SITES)
def test_the_site_fails_with_its_report(name: str) -> None:
    site = SITES_INVALID / name
    with pytest.raises(SourceFaults) as raised:
        read_collection(site / "content" / "sources", "content/sources")
    assert f"{raised.value}\n" == (site / "expected.txt").read_text(encoding="utf-8")
