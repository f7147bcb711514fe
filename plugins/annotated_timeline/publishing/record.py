"""What was on record when: the timeline as the sources published up to a day told it."""

import datetime
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from annotated_timeline.model.source import Source
from annotated_timeline.model.timeline import Event, QuoteCard, Timeline
from annotated_timeline.publishing.evidence import metadata_of
from annotated_timeline.publishing.lanes import DayOfLanes, rows

#: The most entries that are shown of one day's record: those that stand nearest before it.
MOST = 200


@dataclass(frozen=True, slots=True)
class Known:
    """What the sources published up to `day` tell.

    `texts` counts them, `new` are those published on that day. `before` are the dates of the background,
    `rows` the others; `earlier` counts the entries left out for length.
    """

    day: datetime.date
    texts: int
    new: tuple[Source, ...]
    fresh: tuple[str, ...]
    before: tuple[DayOfLanes, ...]
    rows: tuple[DayOfLanes, ...]
    earlier: int


@dataclass(frozen=True, slots=True, order=True)
class _Entry:
    """An entry that a source tells: its first day, and the day the first of its sources was published."""

    first: datetime.date
    since: datetime.date
    card: Event | QuoteCard = field(compare=False)


class Record:
    """A timeline's entries by the day from which they could be known.

    What the editors added, and the disagreements they put together, were on nobody's record.
    """

    def __init__(self, timeline: Timeline) -> None:
        self._sources = timeline.sources
        self._published = {source.id: metadata_of(source).published for source in timeline.sources}
        self._entries = sorted(self._told(timeline), key=lambda entry: entry.first)
        self._firsts = [entry.first for entry in self._entries]
        self._announced = [entry for entry in self._entries if entry.since < entry.first]
        self._since = sorted(entry.since for entry in self._entries)
        self._versions: dict[tuple[str, int], Event] = {}

    def on(self, day: datetime.date) -> Known:
        """What was known on `day`: an event keeps only the passages published by then, and their date."""
        past = self._entries[: bisect_right(self._firsts, day)]
        known = (entry for entry in reversed(past) if entry.since <= day)
        shown = list(islice(known, MOST))
        ahead = (entry for entry in self._announced if entry.since <= day < entry.first)
        shown += islice(ahead, MOST)
        cards = [entry.card for entry in shown]
        events = [self._as_told(card, day) for card in cards if isinstance(card, Event)]
        quotes = [card for card in cards if isinstance(card, QuoteCard)]
        events.sort(key=lambda event: event.sort_key)
        quotes.sort(key=lambda quote: quote.sort_key)
        return Known(
            day,
            sum(published <= day for published in self._published.values()),
            self.published_on(day),
            tuple(entry.card.id for entry in shown if entry.since == day),
            _rows(events, quotes, background=True),
            _rows(events, quotes, background=False),
            bisect_right(self._since, day) - len(shown),
        )

    def published_on(self, day: datetime.date) -> tuple[Source, ...]:
        """The sources published on that very day."""
        return tuple(source for source in self._sources if self._published[source.id] == day)

    def days_of_publication(self) -> set[datetime.date]:
        """The days on which something was published."""
        return set(self._published.values())

    def _told(self, timeline: Timeline) -> Iterator[_Entry]:
        for event in timeline.events:
            if event.evidence:
                since = min(self._published[one.source] for one in event.evidence)
                yield _Entry(event.sort_key[0], since, event)
        for quote in timeline.quotes:
            yield _Entry(quote.sort_key[0], self._published[quote.source], quote)

    def _as_told(self, event: Event, day: datetime.date) -> Event:
        """The event with the evidence of the day; as that only grows, its count tells the versions apart."""
        evidence = tuple(one for one in event.evidence if self._published[one.source] <= day)
        version = (event.id, len(evidence))
        if version not in self._versions:
            self._versions[version] = replace(
                event, evidence=evidence, date=evidence[0].date, citations=(), claims=(), note=None
            )
        return self._versions[version]


def _rows(
    events: Iterable[Event], quotes: Iterable[QuoteCard], *, background: bool
) -> tuple[DayOfLanes, ...]:
    return rows(
        (event for event in events if (event.part == "background") is background),
        (quote for quote in quotes if (quote.part == "background") is background),
    )
