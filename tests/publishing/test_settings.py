import re
from pathlib import Path

import pytest

from annotated_timeline.errors import SourceFaults
from annotated_timeline.publishing import settings

ROOT = Path(__file__).parents[2]
GIVEN: dict[str, object] = {**dict.fromkeys(settings.KNOWN), "SITEURL": "http://localhost:8000"}


def test_the_settings_that_come_with_the_project_are_all_there_and_all_known() -> None:
    text = (ROOT / "pelicanconf.py").read_text("utf-8")
    assert set(re.findall(r"^(TIMELINE_\w+)", text, re.MULTILINE)) == set(settings.KNOWN)


def test_a_misspelt_setting_is_a_fault_with_the_one_that_was_meant() -> None:
    with pytest.raises(SourceFaults) as faults:
        settings.check({**GIVEN, "TIMELINE_SOURCE": "texts", "THEME": "theme"})
    assert [fault.hint for fault in faults.value.faults] == ["did you mean TIMELINE_SOURCES?"]


def test_a_missing_setting_is_a_fault() -> None:
    with pytest.raises(SourceFaults, match="no TIMELINE_JOBS"):
        settings.check({name: value for name, value in GIVEN.items() if name != "TIMELINE_JOBS"})


@pytest.mark.parametrize("address", ["notaurl", "javascript:alert(1)", "https://", "", "ftp://quay.example"])
def test_an_address_of_the_site_that_is_none_is_a_fault(address: str) -> None:
    with pytest.raises(SourceFaults, match="SITEURL"):
        settings.check({**GIVEN, "SITEURL": address})


@pytest.mark.parametrize("address", ["https://quay.example/?a=b", "https://quay.example/#top"])
def test_no_page_can_stand_below_a_query_or_a_fragment(address: str) -> None:
    with pytest.raises(SourceFaults, match="SITEURL"):
        settings.check({**GIVEN, "SITEURL": address})


@pytest.mark.parametrize("address", ["http://localhost", "http://127.0.0.1:8000/x", "http://[::1]:80"])
def test_a_public_site_is_not_on_this_machine(address: str) -> None:
    settings.check({**GIVEN, "SITEURL": address})
    with pytest.raises(SourceFaults, match="SITEURL"):
        settings.check({**GIVEN, "SITEURL": address, "TIMELINE_PUBLIC": True})


@pytest.mark.parametrize("name", settings.KNOWN)
def test_every_setting_is_documented(name: str) -> None:
    assert f"| `{name}` |" in (ROOT / "docs" / "publishing.md").read_text("utf-8")
