"""The timeline for programs: one module for each format."""

from collections.abc import Iterator

from annotated_timeline.publishing.exports import timeline_json
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

_MAKERS = (timeline_json.products,)


def products(site: Site) -> Iterator[Product]:
    """Every export."""
    for make in _MAKERS:
        yield from make(site)
