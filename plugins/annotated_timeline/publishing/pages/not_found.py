"""The page a server shows for an address that is not there."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from annotated_timeline.publishing import address
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site


def products(site: Site) -> Iterator[Product]:
    """``/404.html``: it is shown at any depth, so its links begin at the root of the host."""
    root = f"{urlsplit(site.url).path}/"
    yield site.page(address.NOT_FOUND, "not_found.html", "Page not found", root=root)
