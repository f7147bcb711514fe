"""The timeline for programs: one module for each format."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from annotated_timeline.publishing import address
from annotated_timeline.publishing.exports import (
    annotations,
    atom,
    counts,
    json_feed,
    spreadsheet,
    timeline_json,
    timelinejs,
)
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

Maker = Callable[[Site], Iterable[Product]]


def _calendar(site: Site) -> Iterable[Product]:
    """The calendar; icalendar takes a while to import, and where no event changed nobody needs it."""
    from annotated_timeline.publishing.exports import ical

    return ical.products(site)


def _counted(path: str, make: Maker, site: Site) -> tuple[Product, ...]:
    """What an export is made of, after the entries in it were counted."""
    made = tuple(make(site))
    counts.check(site.timeline, made, [path])
    return made


#: The makers of the exports by the path of their first file; each raises CountsDisagree where that holds more
#: or less than the timeline.
MAKERS: Mapping[str, Maker] = {
    path: partial(_counted, path, make)
    for path, make in (
        (address.JSON, timeline_json.products),
        (address.TIMELINEJS, timelinejs.products),
        (address.CSV, spreadsheet.products),
        (address.ICALENDAR, _calendar),
        (address.ATOM, atom.products),
        (address.JSON_FEED, json_feed.products),
        (address.ANNOTATIONS, annotations.products),
    )
}


def products(site: Site) -> Iterator[Product]:
    """Every export; raises CountsDisagree where one holds more or less than the timeline."""
    for make in MAKERS.values():
        yield from make(site)
