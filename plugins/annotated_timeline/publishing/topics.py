"""What a page is about, read from its address: one thing of the timeline, the whole of it, or neither."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.source import Source
from annotated_timeline.model.timeline import Event, Person, Place, QuoteCard
from annotated_timeline.publishing import address
from annotated_timeline.publishing.cards import quote_title
from annotated_timeline.publishing.evidence import metadata_of
from annotated_timeline.publishing.site import Site

Kind = Literal["timeline", "event", "quote", "day", "person", "place", "source"]

_TITLE_LENGTH = 90  # characters of a quotation in a title


@dataclass(frozen=True, slots=True)
class Topic:
    """A thing that has a page at `address`; `id` is empty for the whole timeline, ISO for a day."""

    kind: Kind
    id: str
    address: str
    title: str


def topics(site: Site) -> Iterator[Topic]:
    """Everything that has a page of its own, the whole timeline first."""
    timeline = site.timeline
    yield _whole(site)
    yield from map(_event, timeline.events)
    yield from map(_quote, timeline.quotes)
    yield from (_day(site, day) for day in site.relations.days)
    yield from map(_person, timeline.people)
    yield from map(_place, timeline.places)
    yield from map(_source, timeline.sources)


def topic_at(site: Site, at: str) -> Topic | None:
    """What the page at address `at` is about, or None for an index, a search or a plain page."""
    folder, _, id_ = at.removesuffix("/").partition("/")
    match folder:
        case "":
            return _whole(site)
        case "events":
            return _event(site.events[id_]) if id_ in site.events else None
        case "quotes":
            return _quote(site.quotes[id_]) if id_ in site.quotes else None
        case "days":
            return _day(site, id_) if id_ in site.relations.days else None
        case "people":
            return _person(site.people[id_]) if id_ in site.people else None
        case "places":
            return _place(site.places[id_]) if id_ in site.places else None
        case "sources":
            return _source(site.sources[id_]) if id_ in site.sources else None
        case _:
            return None


def topic_or_whole(site: Site, at: str) -> Topic:
    """What the page at address `at` shows of the timeline: its own topic or, where it has none, the whole."""
    return topic_at(site, at) or _whole(site)


def page_of(site: Site, path: str) -> str | None:
    """The address of the page that a file of the site is; None for embeds, redirects and all other files."""
    at = path.removesuffix("index.html")
    if at == path or (at and not at.endswith("/")) or at.startswith(address.EMBED):
        return None
    folder, _, id_ = at.removesuffix("/").partition("/")
    cards = {"events": site.events, "quotes": site.quotes}.get(folder)
    return None if cards is not None and id_ not in cards else at


def _whole(site: Site) -> Topic:
    return Topic("timeline", "", address.TIMELINE, site.timeline.subject.title)


def _event(event: Event) -> Topic:
    return Topic("event", event.id, address.event(event.id), event.title)


def _quote(quote: QuoteCard) -> Topic:
    return Topic("quote", quote.id, address.quote(quote.id), quote_title(quote, _TITLE_LENGTH))


def _day(site: Site, day: str) -> Topic:
    words = HistoricalDate.day(datetime.date.fromisoformat(day)).words()
    return Topic("day", day, address.day(day), f"{words}: {site.timeline.subject.title}")


def _person(person: Person) -> Topic:
    return Topic("person", person.id, address.person(person.id), person.name)


def _place(place: Place) -> Topic:
    return Topic("place", place.id, address.place(place.id), place.name)


def _source(source: Source) -> Topic:
    return Topic("source", source.id, address.source(source.id), metadata_of(source).title)
