from datetime import date

import pytest

from annotated_timeline.editing.parts import part_of
from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.timeline import Subject

FLOOD = Subject("The flood", "", date(2031, 3, 1), date(2031, 3, 31))


@pytest.mark.parametrize(
    ("edtf", "part"),
    [
        ("2031-02-28", "background"),
        ("2031-03-01", "main"),
        ("2031-03-31", "main"),
        ("2031-04-01", "aftermath"),
        ("2031-02-24/2031-03-02", "main"),
        ("2031~", "background"),
        ("203X", "background"),
        ("2031-03~", "main"),
        ("2031-03-29/2031-04-04", "main"),
        ("../2031-03", "background"),
        ("2031-03-30/..", "main"),
    ],
)
def test_a_date_is_told_where_its_days_are_unless_it_is_wider_than_a_month(edtf: str, part: str) -> None:
    assert part_of(HistoricalDate.from_edtf(edtf), FLOOD) == part


def test_what_is_marked_as_background_is_told_as_background() -> None:
    assert part_of(HistoricalDate.from_edtf("2031-03-10"), FLOOD, "background") == "background"
