import datetime

from tests.publishing import kelderwick

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.publishing.lanes import DayOfLanes, covering, extent, lanes, rows


def row(edtf: str) -> DayOfLanes:
    return DayOfLanes(HistoricalDate.from_edtf(edtf), (), ())


def test_events_and_quotations_of_one_date_share_a_row() -> None:
    found = {row.date.edtf: row for row in lanes(kelderwick.TIMELINE, "main")}
    thursday = found["2022-03-10"]
    assert thursday.events == (kelderwick.CLEARED,)
    assert set(thursday.quotes) == {kelderwick.NOBODY, kelderwick.CHAIR}
    assert thursday.size == 3


def test_a_part_holds_only_its_own_entries() -> None:
    shown = [event for row in lanes(kelderwick.TIMELINE, "aftermath") for event in row.events]
    assert {event.part for event in shown} == {"aftermath"}


def test_the_parts_together_hold_every_entry_once() -> None:
    parts = [lanes(kelderwick.TIMELINE, part) for part in ("background", "main", "aftermath")]
    ids = [entry.id for part in parts for row in part for entry in (*row.events, *row.quotes)]
    timeline = kelderwick.TIMELINE
    assert sorted(ids) == sorted(entry.id for entry in (*timeline.events, *timeline.quotes))


def test_a_date_with_an_open_start_stands_where_it_ends() -> None:
    events = [event for event in kelderwick.TIMELINE.events if event.part != "main"]
    order = [row.date.edtf for row in rows(events, ())]
    assert order.index("../2022-04") > order.index("2022-01~")
    assert order.index("../2022-04") < order.index("2022-05-02")


def test_only_a_date_of_one_day_has_a_day() -> None:
    assert row("2022-03-10").day == datetime.date(2022, 3, 10)
    assert row("2022-03-09/2022-03-10").day is None


def test_a_date_wider_than_a_month_belongs_to_no_month() -> None:
    months = {
        edtf: row(edtf).month
        for edtf in ("2022-03-10", "2022-01-31/2022-02-02", "2022-03~", "2022", "../2022-04")
    }
    assert months == {
        "2022-03-10": "2022-03",
        "2022-01-31/2022-02-02": "2022-01",
        "2022-03~": "2022-03",
        "2022": None,
        "../2022-04": None,
    }


def test_a_week_covers_its_days_and_no_others() -> None:
    week = row("2022-03-07/2022-03-13")
    assert covering([week, row("../2022-04")], datetime.date(2022, 3, 13)) == (week,)
    assert covering([week], datetime.date(2022, 3, 14)) == ()


def test_the_extent_leaves_open_ends_aside() -> None:
    found = extent([row("1987"), row("../2022-04"), row("2022-01~"), row("2021")])
    assert found is not None
    assert (found[0].date.edtf, found[1].date.edtf) == ("1987", "2022-01~")
    assert extent([row("../2022-04")]) is None


def test_a_row_tells_its_date_in_the_words_of_a_source() -> None:
    built = next(row for row in lanes(kelderwick.TIMELINE, "background") if row.date.edtf == "1987")
    assert built.told == "1987"
    assert row("2022").told == ""


def test_quotations_of_one_date_stand_as_their_sources_tell_them() -> None:
    quotes = kelderwick.TIMELINE.quotes
    for found in rows((), reversed(quotes)):
        told = [(quote.reported_on, quote.source, quote.pieces[0].span.start) for quote in found.quotes]
        assert told == sorted(told)
