"""The two lanes on one axis: per day, what happened and what was said."""

import datetime
from dataclasses import dataclass

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.timeline import Event, Part, QuoteCard, Timeline


@dataclass(frozen=True, slots=True)
class DayOfLanes:
    """What stands at one date: the events of one lane, the quotations of the other."""

    date: HistoricalDate
    events: tuple[Event, ...]
    quotes: tuple[QuoteCard, ...]

    @property
    def day(self) -> datetime.date | None:
        """The calendar day, or None where the date is wider than one."""
        return self.date.earliest if self.date.precision == "day" else None


def lanes(timeline: Timeline, part: Part) -> tuple[DayOfLanes, ...]:
    """The dates of a part of the timeline in order, each with its events and quotations."""
    events = [event for event in timeline.events if event.part == part]
    quotes = [quote for quote in timeline.quotes if quote.part == part]
    dates = sorted({event.date for event in events} | {quote.day for quote in quotes})
    return tuple(
        DayOfLanes(
            date,
            tuple(event for event in events if event.date == date),
            tuple(quote for quote in quotes if quote.day == date),
        )
        for date in dates
    )
