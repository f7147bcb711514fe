from dataclasses import replace

from tests.publishing import kelderwick

from annotated_timeline.publishing.lanes import rows
from annotated_timeline.publishing.listing import Listing


def test_a_list_is_cut_by_entries_events_first() -> None:
    listing = Listing(rows(kelderwick.TIMELINE.events, kelderwick.TIMELINE.quotes))
    assert listing.first(listing.size) == listing.days
    for count in range(listing.size):
        assert Listing(listing.first(count)).size == count
    day = next(day for day in listing.days if day.date.edtf == "2022-03-10")
    assert Listing((day,)).first(1) == (replace(day, quotes=()),)
