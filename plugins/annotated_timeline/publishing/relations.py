"""What belongs to what, looked up once for a build: who said what, what rests on which source."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from annotated_timeline.model.timeline import Correction, Event, QuoteCard, Timeline
from annotated_timeline.publishing.lanes import DayOfLanes, rows

#: A subject of more entries than this is large.
LARGE = 150

Events = Mapping[str, tuple[Event, ...]]
Quotes = Mapping[str, tuple[QuoteCard, ...]]
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Relations:
    """Entries by what they belong to, each list in reading order; ids without entries are not in the maps.

    `days` maps ``YYYY-MM-DD`` to what is dated to that very day, `months` maps ``YYYY-MM`` to its dates, and
    `undated` are the dates too wide for a month. `wide` maps a month to the dates wider than a day in it.
    `corrections_of` maps a card to what was put right on it, the latest first.
    `is_large` says that there are too many entries to make for each what takes long.
    """

    quotes_of_person: Quotes
    quotes_of_source: Quotes
    quotes_of_event: Quotes
    events_of_person: Events
    events_of_place: Events
    events_of_source: Events
    told_after: Events
    rows: tuple[DayOfLanes, ...]
    days: Mapping[str, DayOfLanes]
    months: Mapping[str, tuple[DayOfLanes, ...]]
    wide: Mapping[str, tuple[DayOfLanes, ...]]
    undated: tuple[DayOfLanes, ...]
    corrections_of: Mapping[str, tuple[Correction, ...]]
    is_large: bool


def relate(timeline: Timeline) -> Relations:
    """The relations of a timeline."""
    all_rows = rows(timeline.events, timeline.quotes)
    months: defaultdict[str, list[DayOfLanes]] = defaultdict(list)
    for row in all_rows:
        if row.month is not None:
            months[row.month].append(row)
    return Relations(
        quotes_of_person=_grouped((quote.person, quote) for quote in timeline.quotes),
        quotes_of_source=_grouped((quote.source, quote) for quote in timeline.quotes),
        quotes_of_event=_quotes_of_event(timeline),
        events_of_person=_grouped((person, event) for event in timeline.events for person in event.people),
        events_of_place=_grouped((place, event) for event in timeline.events for place in event.places),
        events_of_source=_grouped((source, event) for event in timeline.events for source in event.sources),
        told_after=_grouped((event.told_with, event) for event in timeline.events),
        rows=all_rows,
        days={row.day.isoformat(): row for row in all_rows if row.day is not None},
        months={month: tuple(found) for month, found in sorted(months.items())},
        wide=_grouped((month, row) for row in all_rows if row.day is None for month in _touched(row)),
        undated=tuple(row for row in all_rows if row.month is None),
        corrections_of=_grouped((made.card, made) for made in timeline.corrections),
        is_large=len(timeline.events) + len(timeline.quotes) > LARGE,
    )


def _grouped(pairs: Iterable[tuple[str | None, _T]]) -> Mapping[str, tuple[_T, ...]]:
    found: defaultdict[str, list[_T]] = defaultdict(list)
    for key, value in pairs:
        if key is not None:
            found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}


def _touched(row: DayOfLanes) -> Iterator[str]:
    """The months (``YYYY-MM``) that a date no wider than a month begins and ends in."""
    if row.month is not None and row.date.latest is not None:
        yield row.month
        last = row.date.latest.isoformat()[:7]
        if last != row.month:
            yield last


def _quotes_of_event(timeline: Timeline) -> Quotes:
    """A quotation belongs to the event that names it and to the event it names, once each."""
    named = {(event.id, quote) for event in timeline.events for quote in event.quotes}
    named |= {(quote.event, quote.id) for quote in timeline.quotes if quote.event is not None}
    by_quote = _grouped((quote, event) for event, quote in sorted(named))
    return _grouped((event, quote) for quote in timeline.quotes for event in by_quote.get(quote.id, ()))
