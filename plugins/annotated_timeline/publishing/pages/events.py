"""A page for each event."""

from collections.abc import Iterator
from functools import partial

from annotated_timeline.model.timeline import Event
from annotated_timeline.publishing import address
from annotated_timeline.publishing.cards import event_context
from annotated_timeline.publishing.pages.found_at import place_in_timeline
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.steps import Step, steps


def products(site: Site) -> Iterator[Product]:
    """``/events/ID/``: the event, what was said in it, and what it rests on."""
    for step in steps(site.timeline.events):
        yield Product(address.file_of(address.event(step.here.id)), partial(_page, site, step))


def _page(site: Site, step: Step[Event]) -> bytes:
    event = step.here
    return site.page(
        address.event(event.id),
        "event.html",
        event.title,
        description=f"{event.date.words()}: {event.title}",
        step=step,
        there=place_in_timeline(event.date, event.id),
        **event_context(site, event),
    ).content
