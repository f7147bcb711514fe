from dataclasses import replace
from datetime import date

from tests.publishing import invented, kelderwick

from annotated_timeline.publishing.pages.as_of import days_of
from annotated_timeline.publishing.record import MOST, Known, Record

RECORD = Record(kelderwick.TIMELINE)


def ids(known: Known) -> set[str]:
    rows = (*known.before, *known.rows)
    return {entry.id for row in rows for entry in (*row.events, *row.quotes)}


def test_nothing_is_known_before_the_first_text() -> None:
    known = RECORD.on(date(2022, 3, 10))
    assert (known.texts, known.new, ids(known)) == (0, (), set())


def test_an_event_is_known_from_its_first_source_on_and_by_that_source_only() -> None:
    known = RECORD.on(date(2022, 3, 11))
    (cleared,) = [event for row in known.rows for event in row.events]
    assert cleared.id == kelderwick.CLEARED.id
    assert cleared.sources == (kelderwick.COURIER,)
    (later,) = [event for row in RECORD.on(date(2022, 3, 12)).rows for event in row.events]
    assert later.sources == (kelderwick.COURIER, kelderwick.DIGEST)


def test_what_the_editors_added_was_on_nobodys_record() -> None:
    known = ids(RECORD.on(date(2099, 1, 1)))
    assert kelderwick.GATE.id not in known
    assert kelderwick.BUILT.id in known


def test_background_stands_apart() -> None:
    known = RECORD.on(date(2022, 3, 11))
    assert [event.id for row in known.before for event in row.events] == [kelderwick.BUILT.id]


def test_the_texts_of_the_day_are_new() -> None:
    known = RECORD.on(date(2022, 3, 12))
    assert [source.id for source in known.new] == [kelderwick.DIGEST]
    assert known.texts == 2


def test_an_entry_is_fresh_on_the_day_of_its_first_text() -> None:
    on = {day: RECORD.on(date(2022, 3, day)) for day in (11, 12, 13)}
    cleared = kelderwick.CLEARED.id
    assert [day for day, known in on.items() if cleared in known.fresh] == [11]
    assert all(set(known.fresh) <= ids(known) for known in on.values())
    # A set has no order, and so no digest by which a page could be found unchanged.
    assert all(isinstance(known.fresh, tuple) for known in on.values())


def test_an_event_has_the_day_that_its_sources_gave_it_then() -> None:
    cleared = kelderwick.CLEARED
    merged = replace(cleared, date=kelderwick.GATE.date)
    timeline = replace(kelderwick.TIMELINE, events=(merged,), quotes=())
    (told,) = [event for row in Record(timeline).on(date(2022, 3, 12)).rows for event in row.events]
    assert told.date == cleared.evidence[0].date


def test_a_long_record_shows_the_entries_nearest_to_the_day_and_counts_the_others() -> None:
    timeline = invented.long(600)
    known = Record(timeline).on(date(2099, 1, 1))
    assert len(ids(known)) == MOST
    assert known.earlier == len(timeline.events) + len(timeline.quotes) - MOST
    assert timeline.events[-1].id in ids(known)


def test_a_short_subject_has_a_page_for_each_day_and_a_long_one_for_days_of_publication() -> None:
    short = days_of(kelderwick.SUBJECT, RECORD)
    assert (short[0], short[-1], len(short)) == (date(2022, 3, 7), date(2022, 3, 20), 14)
    long = invented.long(100)
    published = {source.published for source in long.sources}
    assert days_of(long.subject, Record(long)) == sorted(published)
