"""The HTML pages of the site, one module for each kind."""

from collections.abc import Iterator

from annotated_timeline.publishing.pages import front
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

_MAKERS = (front.products,)


def products(site: Site) -> Iterator[Product]:
    """Every HTML page that is not an embed."""
    for make in _MAKERS:
        yield from make(site)
