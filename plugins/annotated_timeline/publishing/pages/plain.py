"""The editors' plain pages: about, method."""

from collections.abc import Iterator

from annotated_timeline.publishing import address
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site


def products(site: Site) -> Iterator[Product]:
    """``/SLUG/`` for each page of ``content/pages``."""
    for plain in site.pages:
        at = f"{plain.slug}/"
        yield site.page(
            at, "plain.html", plain.title, description=plain.summary, html=plain.html(address.root(at))
        )
