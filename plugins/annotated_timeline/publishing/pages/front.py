"""The front page: the timeline in two lanes."""

from collections.abc import Iterator

from annotated_timeline.publishing import address
from annotated_timeline.publishing.lanes import lanes
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site


def products(site: Site) -> Iterator[Product]:
    """``/``: background, the days that the subject is about, and what came after."""
    yield site.page(
        address.TIMELINE,
        "timeline.html",
        site.timeline.subject.title,
        parts={part: lanes(site.timeline, part) for part in ("background", "main", "aftermath")},
    )
