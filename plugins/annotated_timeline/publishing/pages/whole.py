"""The whole timeline on one page, for print and for the browser's own search."""

from collections.abc import Iterator

from annotated_timeline.publishing import address
from annotated_timeline.publishing.lanes import lanes
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site


def products(site: Site) -> Iterator[Product]:
    """``/all/``."""
    yield site.page(
        address.ALL,
        "all.html",
        "Everything on one page",
        description=f"{site.timeline.subject.title}: every event and quotation on one page, for print.",
        parts={part: lanes(site.timeline, part) for part in ("background", "main", "aftermath")},
    )
