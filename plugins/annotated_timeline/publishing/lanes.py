"""The two lanes on one axis: per date, what happened and what was said."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.timeline import Event, Part, QuoteCard, Timeline

#: The widest date that still belongs to a month's page; years and decades do not.
_MONTH = datetime.timedelta(days=31)


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

    @property
    def month(self) -> str | None:
        """The month (``YYYY-MM``) it begins in, or None where the date is wider than a month."""
        first, last = self.date.earliest, self.date.latest
        if first is None or last is None or last - first >= _MONTH:
            return None
        return first.isoformat()[:7]

    @property
    def told(self) -> str:
        """The words that the first of its sources has for the date."""
        evidence = (one for event in self.events for one in event.evidence)
        happened = (one.basis for one in evidence if one.date == self.date)
        said = (quote.said_basis for quote in self.quotes)
        return next((basis.words for basis in chain(happened, said) if basis is not None), "")

    @property
    def size(self) -> int:
        """How many entries stand here."""
        return len(self.events) + len(self.quotes)


def lanes(timeline: Timeline, part: Part) -> tuple[DayOfLanes, ...]:
    """The dates of a part of the timeline in order, each with its events and quotations."""
    return rows(
        (event for event in timeline.events if event.part == part),
        (quote for quote in timeline.quotes if quote.part == part),
    )


def rows(events: Iterable[Event], quotes: Iterable[QuoteCard]) -> tuple[DayOfLanes, ...]:
    """Entries gathered by date, the dates in order.

    Within a date events keep the order they come in, and quotations stand as their sources tell them.
    """
    happened: defaultdict[HistoricalDate, list[Event]] = defaultdict(list)
    said: defaultdict[HistoricalDate, list[QuoteCard]] = defaultdict(list)
    for event in events:
        happened[event.date].append(event)
    for quote in sorted(quotes, key=_told):
        said[quote.day].append(quote)
    dates = sorted(happened.keys() | said.keys(), key=_begins)
    return tuple(DayOfLanes(date, tuple(happened.get(date, ())), tuple(said.get(date, ()))) for date in dates)


def _told(quote: QuoteCard) -> tuple[datetime.date, str, int]:
    """Where a quotation stands: in which source, the earlier published first, and how far into it."""
    return (quote.reported_on, quote.source, quote.pieces[0].span.start)


def _begins(date: HistoricalDate) -> tuple[datetime.date, datetime.date, str]:
    """The order that readers meet dates in: one with an open start stands where it ends."""
    earliest, latest, edtf = date.sort_key
    return (latest if date.earliest is None else earliest, latest, edtf)


def covering(wide: Iterable[DayOfLanes], day: datetime.date) -> tuple[DayOfLanes, ...]:
    """Those of `wide` whose date, both ends known, holds `day`."""
    return tuple(
        row
        for row in wide
        if row.date.earliest and row.date.latest and row.date.earliest <= day <= row.date.latest
    )


def extent(all_rows: Iterable[DayOfLanes]) -> tuple[DayOfLanes, DayOfLanes] | None:
    """The rows that begin first and end last, open ends aside; None where there is no such row."""
    dated = [row for row in all_rows if row.date.earliest and row.date.latest]
    if not dated:
        return None
    return dated[0], max(dated, key=lambda row: row.date.sort_key[1])
