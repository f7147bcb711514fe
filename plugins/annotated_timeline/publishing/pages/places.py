"""A page for each place, and the index of places."""

from collections.abc import Iterator

from annotated_timeline.publishing import address
from annotated_timeline.publishing.lanes import rows
from annotated_timeline.publishing.pages.front import FULL
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.steps import steps


def products(site: Site) -> Iterator[Product]:
    """``/places/`` and ``/places/SLUG/``."""
    yield site.page(
        address.PLACES,
        "places.html",
        "Places",
        description=f"Where “{site.timeline.subject.title}” took place.",
    )
    for step in steps(site.timeline.places):
        place = step.here
        events = site.relations.events_of_place.get(place.id, ())
        yield site.page(
            address.place(place.id),
            "place.html",
            place.name,
            description=f"What happened in {place.name}, in order.",
            place=place,
            step=step,
            rows=rows(events, ()),
            full=len(events) <= FULL,
        )
