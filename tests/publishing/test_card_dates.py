from dataclasses import replace
from datetime import date

from tests.publishing import kelderwick
from tests.publishing.kelderwick import CHAIN, CLEARED, EMPTY, INQUIRY, LETTER, TIMELINE

from annotated_timeline.model.timeline import Correction, Publication
from annotated_timeline.publishing.card_dates import dates_of_cards, newest_source


def days(timeline, card):
    dates = dates_of_cards(timeline)[card]
    return dates.published, dates.changed


def test_a_card_that_was_never_published_has_the_days_of_its_sources() -> None:
    plain = replace(TIMELINE, corrections=())
    assert days(plain, CLEARED.id) == (date(2022, 3, 11), date(2022, 3, 12))
    assert days(plain, CHAIN.id) == (date(2022, 3, 11), date(2022, 3, 11))


def test_an_editors_event_has_the_day_of_the_newest_source_or_its_own_if_that_is_later() -> None:
    assert days(TIMELINE, LETTER.id) == (date(2022, 3, 15), date(2022, 3, 15))
    assert days(TIMELINE, INQUIRY.id) == (date(2022, 5, 2), date(2022, 5, 2))


def test_the_ledger_goes_before_the_sources() -> None:
    told = replace(TIMELINE, publications=(Publication(CHAIN.id, date(2022, 6, 1), date(2022, 6, 9)),))
    assert days(told, CHAIN.id) == (date(2022, 6, 1), date(2022, 6, 9))


def test_a_renamed_card_is_found_in_the_ledger_under_its_earlier_id() -> None:
    told = replace(
        TIMELINE,
        corrections=(),
        publications=(Publication("2022-03-10--town-emptied", date(2022, 6, 1), date(2022, 6, 9)),),
    )
    assert days(told, CLEARED.id) == (date(2022, 6, 1), date(2022, 6, 9))


def test_a_correction_is_a_change() -> None:
    assert days(TIMELINE, CLEARED.id) == (date(2022, 3, 11), date(2022, 3, 20))
    older = replace(TIMELINE, corrections=(Correction(CLEARED.id, date(2022, 3, 1), "Too early."),))
    assert days(older, CLEARED.id)[1] == date(2022, 3, 12)


def test_the_newest_source_of_a_timeline_without_one_is_the_day_it_closes() -> None:
    assert newest_source(EMPTY) == kelderwick.SUBJECT.closes
    assert newest_source(TIMELINE) == date(2022, 3, 15)
