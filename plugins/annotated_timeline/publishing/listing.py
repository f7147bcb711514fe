"""The entries that belong to what a page is about, by date."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotated_timeline.model.timeline import Event, QuoteCard
from annotated_timeline.publishing.lanes import DayOfLanes, rows
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.topics import Topic


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries of a list, by date; `apart` counts those of the timeline that stand apart from them."""

    days: tuple[DayOfLanes, ...]
    apart: int = 0

    @property
    def size(self) -> int:
        """How many entries there are."""
        return sum(day.size for day in self.days)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the entries, in order."""
        return tuple(
            id_
            for day in self.days
            for id_ in (*(event.id for event in day.events), *(quote.id for quote in day.quotes))
        )

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


def listing(site: Site, topic: Topic) -> Listing:
    """What belongs to a topic; of the whole timeline, the days that the subject is about."""
    known = site.relations
    match topic.kind:
        case "timeline":
            events = [event for event in site.timeline.events if event.part == "main"]
            quotes = [quote for quote in site.timeline.quotes if quote.part == "main"]
            apart = len(site.timeline.events) + len(site.timeline.quotes) - len(events) - len(quotes)
            return Listing(rows(events, quotes), apart)
        case "event":
            return _of([site.events[topic.id]], known.quotes_of_event.get(topic.id, ()))
        case "quote":
            return _of((), [site.quotes[topic.id]])
        case "day":
            return Listing((known.days[topic.id],))
        case "person":
            return _of(known.events_of_person.get(topic.id, ()), known.quotes_of_person.get(topic.id, ()))
        case "place":
            return _of(known.events_of_place.get(topic.id, ()), ())
        case "source":
            return _of(known.events_of_source.get(topic.id, ()), known.quotes_of_source.get(topic.id, ()))


def _of(events: Iterable[Event], quotes: Iterable[QuoteCard]) -> Listing:
    return Listing(rows(events, quotes))
