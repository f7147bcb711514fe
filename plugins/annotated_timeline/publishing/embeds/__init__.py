"""The timeline, an event or a quotation as a page that fits into somebody else's."""

from collections.abc import Iterator

from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site


def products(site: Site) -> Iterator[Product]:
    """Every embed."""
    return iter(())
