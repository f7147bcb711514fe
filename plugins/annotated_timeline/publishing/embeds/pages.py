"""The embedded pages: one thing, or the entries that belong to it, with a way to the full page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from annotated_timeline.model.timeline import Event, QuoteCard
from annotated_timeline.publishing import address
from annotated_timeline.publishing.embeds.weight import LIMIT, LIMIT_WHOLE, fitting
from annotated_timeline.publishing.evidence import ground_of_quote, grounds_of_event
from annotated_timeline.publishing.lanes import DayOfLanes, rows
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.topics import Topic, topics


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries of a list, by date; `apart` counts those of the timeline that stand apart from them."""

    days: tuple[DayOfLanes, ...]
    apart: int = 0

    @property
    def size(self) -> int:
        """How many entries there are."""
        return sum(day.size for day in self.days)

    def first(self, count: int) -> tuple[DayOfLanes, ...]:
        """The dates with the first `count` entries only; events before quotations within a date."""
        kept: list[DayOfLanes] = []
        for day in self.days:
            events = day.events[:count]
            quotes = day.quotes[: count - len(events)]
            count -= len(events) + len(quotes)
            if events or quotes:
                kept.append(DayOfLanes(day.date, events, quotes))
        return tuple(kept)


def products(site: Site) -> Iterator[Product]:
    """The embed of everything that has a page."""
    for topic in topics(site):
        if topic.kind in ("event", "quote"):
            yield _card(site, topic)
        else:
            limit = LIMIT_WHOLE if topic.kind == "timeline" else LIMIT
            listing = _listing(site, topic)
            yield fitting(partial(_list, site, topic, listing), listing.size, limit)


def _card(site: Site, topic: Topic) -> Product:
    return _page(site, topic, f"embed_one_{topic.kind}.html", {topic.kind: _thing(site, topic)})


def _thing(site: Site, topic: Topic) -> Event | QuoteCard:
    return site.events[topic.id] if topic.kind == "event" else site.quotes[topic.id]


def _list(site: Site, topic: Topic, listing: Listing, shown: int) -> Product:
    about = {"days": listing.first(shown), "shown": shown, "total": listing.size, "apart": listing.apart}
    return _page(site, topic, "embed_list.html", about)


def _page(site: Site, topic: Topic, template: str, about: dict[str, Any]) -> Product:
    return site.page(
        address.embed(topic.address),
        template,
        topic.title,
        topic=topic,
        grounds_of=partial(grounds_of_event, site),
        ground_of=partial(ground_of_quote, site),
        **about,
    )


def _listing(site: Site, topic: Topic) -> Listing:
    """What belongs to a topic; of the whole timeline, the days that the subject is about."""
    known = site.relations
    match topic.kind:
        case "timeline":
            events = [event for event in site.timeline.events if event.part == "main"]
            quotes = [quote for quote in site.timeline.quotes if quote.part == "main"]
            apart = len(site.timeline.events) + len(site.timeline.quotes) - len(events) - len(quotes)
            return Listing(rows(events, quotes), apart)
        case "day":
            return Listing((known.days[topic.id],))
        case "person":
            return _of(known.events_of_person.get(topic.id, ()), known.quotes_of_person.get(topic.id, ()))
        case "place":
            return _of(known.events_of_place.get(topic.id, ()), ())
        case _:
            return _of(known.events_of_source.get(topic.id, ()), known.quotes_of_source.get(topic.id, ()))


def _of(events: Iterable[Event], quotes: Iterable[QuoteCard]) -> Listing:
    return Listing(rows(events, quotes))
