"""When each card was published and last changed; never a clock's time."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from annotated_timeline.model.timeline import Event, Publication, QuoteCard, Timeline


@dataclass(frozen=True, slots=True)
class CardDates:
    """The day a card came onto the site and the day of its last change or correction."""

    published: datetime.date
    changed: datetime.date

    @property
    def published_at(self) -> datetime.datetime:
        """The day's first moment in UTC, for formats that want a time."""
        return midnight(self.published)

    @property
    def changed_at(self) -> datetime.datetime:
        """The day's first moment in UTC, for formats that want a time."""
        return midnight(self.changed)


def midnight(day: datetime.date) -> datetime.datetime:
    """The first moment of a day in UTC."""
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)


def dates_of_cards(timeline: Timeline) -> Mapping[str, CardDates]:
    """The dates of every event and quotation, by id.

    They stand in the ledger. A card that is not in it yet has the day its sources were published; an editors'
    event the day of the newest source or, where it began later than that, its own.
    """
    ledger = {entry.card: entry for entry in timeline.publications}
    corrected: dict[str, datetime.date] = {}
    for made in timeline.corrections:
        corrected[made.card] = max(made.corrected_on, corrected.get(made.card, made.corrected_on))
    newest = newest_source(timeline)
    published = {source.id: source.published for source in timeline.sources}
    dates: dict[str, CardDates] = {}
    cards: tuple[Event | QuoteCard, ...] = (*timeline.events, *timeline.quotes)
    for card in cards:
        days = tuple(_days_of(card, published)) or (max(newest, _first_day(card) or newest),)
        found = _entry(card, ledger)
        first, last = (found.published, found.changed) if found else (min(days), max(days))
        dates[card.id] = CardDates(first, max(last, corrected.get(card.id, last)))
    return dates


def newest_source(timeline: Timeline) -> datetime.date:
    """The day of the newest source; of a timeline without one, the day it closes."""
    days = [source.published for source in timeline.sources if source.published is not None]
    return max(days, default=timeline.subject.closes)


def _first_day(card: Event | QuoteCard) -> datetime.date | None:
    """The first day of a card's date; None where it is open."""
    return (card.date if isinstance(card, Event) else card.day).earliest


def _days_of(
    card: Event | QuoteCard, published: Mapping[str, datetime.date | None]
) -> Iterator[datetime.date]:
    sources = card.sources if isinstance(card, Event) else (card.source,)
    for source in sources:
        day = published.get(source)
        if day is not None:
            yield day


def _entry(card: Event | QuoteCard, ledger: Mapping[str, Publication]) -> Publication | None:
    """The ledger's entry for a card under its id or an earlier one."""
    return next((ledger[id_] for id_ in (card.id, *card.aliases) if id_ in ledger), None)
