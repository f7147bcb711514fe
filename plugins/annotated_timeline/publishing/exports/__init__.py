"""The timeline for programs: one module for each format."""

from collections.abc import Iterator

from annotated_timeline.publishing.exports import (
    annotations,
    atom,
    counts,
    ical,
    json_feed,
    spreadsheet,
    timeline_json,
    timelinejs,
)
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

_MAKERS = (
    timeline_json.products,
    timelinejs.products,
    spreadsheet.products,
    ical.products,
    atom.products,
    json_feed.products,
    annotations.products,
)


def products(site: Site) -> Iterator[Product]:
    """Every export; raises CountsDisagree where one holds more or less than the timeline."""
    made = [product for make in _MAKERS for product in make(site)]
    counts.check(site.timeline, made)
    yield from made
