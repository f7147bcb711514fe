"""Every site of ``tests/sites_invalid`` that holds more than sources must fail, with its ``expected.txt``."""

from pathlib import Path

import pytest

from annotated_timeline.errors import SourceFaults
from annotated_timeline.publishing.production import produce

SITES_INVALID = Path(__file__).parents[1] / "sites_invalid"
SITES = sorted(site.name for site in SITES_INVALID.iterdir() if len(list((site / "content").iterdir())) > 1)


@pytest.mark.parametrize("name", SITES)
def test_the_site_fails_with_its_report(name):
    site = SITES_INVALID / name
    with pytest.raises(SourceFaults) as raised:
        produce(site / "content", shown_folder="content")
    assert f"{raised.value}\n" == (site / "expected.txt").read_text("utf-8")
