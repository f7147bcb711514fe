import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.publishing import kelderwick

from annotated_timeline.publishing.exports import spreadsheet
from annotated_timeline.publishing.site import Site


def rows(site: Site) -> list[dict[str, str]]:
    (file,) = spreadsheet.products(site)
    assert file.path == "timeline.csv"
    assert file.content.startswith(b"\xef\xbb\xbfkind,")
    return list(csv.DictReader(io.StringIO(file.content.decode("utf-8-sig"), newline=""), strict=True))


def test_there_is_a_row_for_each_event_and_each_quotation(site: Site) -> None:
    found = rows(site)
    assert [row["id"] for row in found if row["kind"] == "event"] == [
        event.id for event in kelderwick.TIMELINE.events
    ]
    assert [row["id"] for row in found if row["kind"] == "quotation"] == [
        quote.id for quote in kelderwick.TIMELINE.quotes
    ]
    assert all(None not in row and None not in row.values() for row in found)


def test_a_date_stands_as_edtf_as_days_and_in_words(site: Site) -> None:
    found = {row["id"]: row for row in rows(site)}
    gate = found[kelderwick.GATE.id]
    assert gate["date"] == "2022-03-09/2022-03-10"
    assert (gate["earliest"], gate["latest"]) == ("2022-03-09", "2022-03-10")
    assert gate["date_in_words"] == "March 9–10, 2022"
    assert found[kelderwick.CHAINS.id]["earliest"] == ""


def test_markup_of_the_editors_is_plain_text(site: Site) -> None:
    gate = next(row for row in rows(site) if row["id"] == kelderwick.GATE.id)
    assert gate["text"] == "The gate jammed half open; =1+1 & more."
    assert gate["publishers"] == "Kelderwick Gazette; Harbour log"
    assert gate["places"] == "Kelderwick; Fish Quay"


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_no_cell_is_a_formula(environment, cell: str) -> None:
    site = Site(kelderwick.with_titles(f"{cell}|cmd"), "https://kelderwick.example", environment)
    assert {row["title"] for row in rows(site) if row["kind"] == "event"} == {f"'{cell}|cmd"}


@given(st.text())
def test_a_harmless_cell_is_the_same_but_for_an_apostrophe(cell: str) -> None:
    assert spreadsheet.harmless(cell).removeprefix("'") == cell.removeprefix("'")
    assert not spreadsheet.harmless(cell).startswith(("=", "+", "-", "@", "\t", "\r"))
