from dataclasses import replace
from datetime import date

from icalendar import Calendar
from tests.publishing import kelderwick

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.publishing.exports import ical
from annotated_timeline.publishing.site import Site


def calendar(site: Site) -> Calendar:
    (file,) = ical.products(site)
    assert file.path == "timeline.ics"
    lines = file.content.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in file.content.replace(b"\r\n", b"")
    read = Calendar.from_ical(file.content)
    for component in read.walk():
        assert component.errors == []
    return read


def events(site: Site):
    return {str(event["uid"]): event for event in calendar(site).events}


def test_each_event_with_a_day_is_a_whole_day(site: Site) -> None:
    found = events(site)
    with_a_day = [event for event in kelderwick.TIMELINE.events if event.date.precision == "day"]
    assert sorted(found) == sorted(f"{event.id}@kelderwick.example" for event in with_a_day)
    shut = found[f"{kelderwick.SHUT.id}@kelderwick.example"]
    assert shut["dtstart"].dt == date(2022, 3, 13)
    assert shut["dtstart"].params["VALUE"] == "DATE"
    assert shut["dtend"].dt == date(2022, 3, 14)
    assert str(shut["transp"]) == "TRANSPARENT"
    assert str(shut["url"]).endswith(f"/events/{kelderwick.SHUT.id}/")


def test_it_says_how_many_events_are_left_out(site: Site, empty_site: Site) -> None:
    left_out = len(kelderwick.TIMELINE.events) - len(events(site))
    assert left_out == 5
    assert f"{left_out} events have no single day" in str(calendar(site)["x-wr-caldesc"])
    assert "no single day" not in str(calendar(empty_site)["x-wr-caldesc"])


def test_its_stamps_are_the_days_of_publication_and_change(site: Site) -> None:
    cleared = events(site)[f"{kelderwick.CLEARED.id}@kelderwick.example"]
    assert cleared["dtstamp"].dt.date() == date(2022, 3, 20)  # corrected then
    assert cleared["created"].dt.date() == date(2022, 3, 11)
    assert str(cleared["location"]) == "Kelderwick"
    assert "Sources: Kelderwick Courier, Wendle Digest" in str(cleared["description"])


def test_characters_that_mean_something_in_a_calendar_come_back(environment) -> None:
    title = "Rain; wind, waves\\tides: “all”\x00 " + "ü" * 80
    site = Site(kelderwick.with_titles(title), "https://kelderwick.example", environment)
    assert {str(event["summary"]) for event in events(site).values()} == {title.replace("\x00", "")}


def test_the_last_day_of_the_calendar_has_no_end(environment) -> None:
    day = HistoricalDate.day(date.max)
    last = replace(kelderwick.SHUT, date=day)
    site = Site(replace(kelderwick.TIMELINE, events=(last,)), "https://kelderwick.example", environment)
    (found,) = events(site).values()
    assert found["dtstart"].dt == date.max
    assert "dtend" not in found
