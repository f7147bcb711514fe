"""The embedded pages: one thing, or the entries that belong to it, with a way to the full page."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from annotated_timeline.model.timeline import Event, QuoteCard
from annotated_timeline.publishing import address
from annotated_timeline.publishing.embeds.weight import LIMIT, LIMIT_WHOLE, fitting
from annotated_timeline.publishing.evidence import ground_of_quote, grounds_of_event
from annotated_timeline.publishing.listing import Listing, listing
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.topics import Topic, topics


def products(site: Site) -> Iterator[Product]:
    """The embed of everything that has a page."""
    for topic in topics(site):
        if topic.kind in ("event", "quote"):
            yield _card(site, topic)
        else:
            limit = LIMIT_WHOLE if topic.kind == "timeline" else LIMIT
            entries = listing(site, topic)
            yield fitting(partial(_list, site, topic, entries), entries.size, limit)


def _card(site: Site, topic: Topic) -> Product:
    grounds = {"grounds_of": partial(grounds_of_event, site), "ground_of": partial(ground_of_quote, site)}
    return _page(site, topic, f"embed_one_{topic.kind}.html", {topic.kind: _thing(site, topic), **grounds})


def _thing(site: Site, topic: Topic) -> Event | QuoteCard:
    return site.events[topic.id] if topic.kind == "event" else site.quotes[topic.id]


def _list(site: Site, topic: Topic, entries: Listing, shown: int) -> Product:
    about = {"days": entries.first(shown), "shown": shown, "total": entries.size, "apart": entries.apart}
    return _page(site, topic, "embed_list.html", about)


def _page(site: Site, topic: Topic, template: str, about: dict[str, Any]) -> Product:
    return site.page(
        address.embed(topic.address),
        template,
        topic.title,
        topic=topic,
        **about,
    )
