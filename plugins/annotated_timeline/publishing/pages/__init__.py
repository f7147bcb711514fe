"""The HTML pages of the site, one module for each kind."""

from collections.abc import Iterator

from annotated_timeline.publishing.pages import (
    as_of,
    corrections,
    days,
    events,
    front,
    months,
    not_found,
    people,
    places,
    plain,
    quotes,
    redirects,
    sources,
    whole,
    withdrawn,
)
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

_MAKERS = (
    front.products,
    whole.products,
    months.products,
    days.products,
    events.products,
    quotes.products,
    people.products,
    places.products,
    sources.products,
    as_of.products,
    corrections.products,
    plain.products,
    not_found.products,
    redirects.products,
    withdrawn.products,
)


def products(site: Site) -> Iterator[Product]:
    """Every HTML page that is not an embed."""
    for make in _MAKERS:
        yield from make(site)
