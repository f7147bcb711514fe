"""The timeline as it was known on a day: told only by the sources that had been published by then."""

import datetime
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.source import Source
from annotated_timeline.model.timeline import Event, QuoteCard, Timeline
from annotated_timeline.publishing import address
from annotated_timeline.publishing.evidence import metadata_of
from annotated_timeline.publishing.lanes import DayOfLanes, rows
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.steps import steps

#: A subject of up to this many days has a page for each of them; a longer one for days of publication only.
_EACH_DAY = 62
#: The most entries a page lists; a long timeline shows those that stand nearest to the day.
_MOST = 200


@dataclass(frozen=True, slots=True)
class Known:
    """What the sources published up to `day` tell.

    `new` are the sources published on that day; `earlier` counts the entries left out for length.
    """

    day: datetime.date
    sources: tuple[Source, ...]
    new: tuple[Source, ...]
    rows: tuple[DayOfLanes, ...]
    earlier: int


def products(site: Site) -> Iterator[Product]:
    """``/as-of/`` and ``/as-of/YYYY-MM-DD/``."""
    days = days_of(site.timeline)
    editors = sum(event.origin == "editor" for event in site.timeline.events)
    yield site.page(
        address.AS_OF,
        "as_of_index.html",
        "As known on",
        description="The timeline as the sources published up to a chosen day told it.",
        days=[(day, _published_on(site.timeline, day)) for day in days],
    )
    for step in steps(days):
        yield site.page(
            address.as_of(step.here.isoformat()),
            "as_of.html",
            f"As known on {_words(step.here)}",
            description=f"The timeline as the sources published by {_words(step.here)} told it.",
            known=known_on(site.timeline, step.here),
            step=step,
            editors=editors,
        )


def days_of(timeline: Timeline) -> list[datetime.date]:
    """The days that have a page: every day of a short subject, and every day of publication."""
    subject = timeline.subject
    published = {metadata_of(source).published for source in timeline.sources}
    length = (subject.closes - subject.opens).days + 1
    if length > _EACH_DAY:
        return sorted(published)
    return sorted(published | {subject.opens + datetime.timedelta(days=day) for day in range(length)})


def known_on(timeline: Timeline, day: datetime.date) -> Known:
    """The timeline as told by the sources published up to `day`.

    An event keeps the passages of those sources only, and the day that the first of them gives it. What the
    editors added, and disagreements they put together, were not known.
    """
    sources = tuple(source for source in timeline.sources if metadata_of(source).published <= day)
    ids = {source.id for source in sources}
    quotes = [quote for quote in timeline.quotes if quote.source in ids]
    events = [told for event in timeline.events if (told := _as_told(event, ids)) is not None]
    shown_events, shown_quotes = _nearest(events, quotes, day)
    return Known(
        day,
        sources,
        tuple(source for source in sources if metadata_of(source).published == day),
        rows(shown_events, shown_quotes),
        len(events) + len(quotes) - len(shown_events) - len(shown_quotes),
    )


def _as_told(event: Event, sources: set[str]) -> Event | None:
    evidence = tuple(one for one in event.evidence if one.source in sources)
    if not evidence:
        return None
    return replace(event, evidence=evidence, date=evidence[0].date, citations=(), claims=(), note=None)


def _nearest(
    events: Sequence[Event], quotes: Sequence[QuoteCard], day: datetime.date
) -> tuple[Sequence[Event], Sequence[QuoteCard]]:
    """All of them where they are few, else the last before `day` and what was announced for after it."""
    if len(events) + len(quotes) <= _MOST:
        return events, quotes
    firsts = sorted(event.date.sort_key[0] for event in events)
    firsts = sorted([*firsts, *(quote.day.sort_key[0] for quote in quotes)])
    since = firsts[max(0, min(bisect_right(firsts, day), len(firsts)) - _MOST)]
    return (
        [event for event in events if event.date.sort_key[0] >= since][:_MOST],
        [quote for quote in quotes if quote.day.sort_key[0] >= since][:_MOST],
    )


def _published_on(timeline: Timeline, day: datetime.date) -> tuple[Source, ...]:
    return tuple(source for source in timeline.sources if metadata_of(source).published == day)


def _words(day: datetime.date) -> str:
    return HistoricalDate.day(day).words()
