"""The embedded pages: one thing, or the entries that belong to it, with a way to the full page."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from markupsafe import Markup

from annotated_timeline.model.timeline import Event, QuoteCard
from annotated_timeline.publishing import address
from annotated_timeline.publishing.cards import quote_context
from annotated_timeline.publishing.embeds.weight import LIMIT, LIMIT_WHOLE, fitting
from annotated_timeline.publishing.evidence import grounds_of_event
from annotated_timeline.publishing.listing import Listing, listing
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.topics import Topic, topics


def products(site: Site) -> Iterator[Product]:
    """The embed of everything that has a page."""
    for topic in topics(site):
        make = _MAKERS.get(topic.kind, _fitted_list)
        yield Product(address.file_of(address.embed(topic.address)), partial(make, site, topic))


def _one_event(site: Site, topic: Topic) -> bytes:
    return _page(site, topic, "embed_one_event.html", _of_event(site, site.events[topic.id]))


def _one_quote(site: Site, topic: Topic) -> bytes:
    return _page(site, topic, "embed_one_quote.html", _of_quote(site, site.quotes[topic.id]))


def _fitted_list(site: Site, topic: Topic) -> bytes:
    entries = listing(site, topic)
    limit = LIMIT_WHOLE if topic.kind == "timeline" else LIMIT
    return fitting(partial(_list, site, topic, entries), entries.size, limit)


def _list(site: Site, topic: Topic, entries: Listing, shown: int) -> bytes:
    root = address.root(address.embed(topic.address))
    about = {
        "days": entries.first(shown),
        "shown": shown,
        "total": entries.size,
        "apart": entries.apart,
        "event_entry": partial(_event_entry, site, root),
        "quote_entry": partial(_quote_entry, site, root),
    }
    return _page(site, topic, "embed_list.html", about)


def _page(site: Site, topic: Topic, template: str, about: dict[str, Any]) -> bytes:
    return site.page(address.embed(topic.address), template, topic.title, topic=topic, **about).content


def _event_entry(site: Site, root: str, event: Event) -> Markup:
    """An event of a list, the same in every list whose links begin with `root`."""
    return site.fragment("embed_event.html", root, event.id, lambda: _of_event(site, event, listed=True))


def _quote_entry(site: Site, root: str, quote: QuoteCard) -> Markup:
    return site.fragment("embed_quote.html", root, quote.id, lambda: _of_quote(site, quote, listed=True))


def _of_event(site: Site, event: Event, *, listed: bool = False) -> dict[str, Any]:
    corrections = site.relations.corrections_of.get(event.id, ())
    grounds = grounds_of_event(site, event)
    return {"event": event, "grounds": grounds, "corrections": corrections, "listed": listed}


def _of_quote(site: Site, quote: QuoteCard, *, listed: bool = False) -> dict[str, Any]:
    return {**quote_context(site, quote), "listed": listed}


#: What makes the embed of a kind of topic; that of the others is a list.
_MAKERS = {"event": _one_event, "quote": _one_quote}
