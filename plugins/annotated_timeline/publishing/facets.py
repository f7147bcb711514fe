"""The choices of the filters on a page, each with the number of entries that it leaves."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.source import Source
from annotated_timeline.publishing.evidence import metadata_of
from annotated_timeline.publishing.lanes import DayOfLanes
from annotated_timeline.publishing.site import Site


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a facet: the value in the address, its label, how many entries it leaves."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One filter: its name in the address, its label, its choices."""

    name: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """The filters of a page; `first` and `last` bound its dates, as ISO days."""

    facets: tuple[Facet, ...]
    first: str
    last: str
    entries: int


def facets(site: Site, rows: Sequence[DayOfLanes]) -> Facets:
    """The filters that the entries of `rows` can be narrowed by."""
    events = [event for row in rows for event in row.events]
    quotes = [quote for row in rows for quote in row.quotes]
    people: Counter[str] = Counter()
    sides: Counter[str] = Counter()
    sources: Counter[str] = Counter()
    for event in events:
        people.update(set(event.people))
        sides.update(site.sides_of(event))
        sources.update(event.sources)
    for quote in quotes:
        people.update([quote.person] if quote.person else ())
        sides.update([quote.side] if quote.side else ())
        sources[quote.source] += 1
    days = sorted(row.day.isoformat() for row in rows if row.day is not None)
    kinds = Counter(event=len(events), quote=len(quotes))
    timeline = site.timeline
    return Facets(
        (
            Facet("kind", "Kind", _choices((("event", "Happened"), ("quote", "Said")), kinds)),
            Facet("side", "Side", _choices(((one.id, one.label) for one in timeline.subject.sides), sides)),
            Facet("person", "Person", _choices(((one.id, one.name) for one in timeline.people), people)),
            Facet("source", "Source", _choices(((one.id, _name(one)) for one in timeline.sources), sources)),
        ),
        days[0] if days else "",
        days[-1] if days else "",
        len(events) + len(quotes),
    )


def _name(source: Source) -> str:
    metadata = metadata_of(source)
    return f"{metadata.publisher}, {HistoricalDate.day(metadata.published).words()}"


def _choices(named: Iterable[tuple[str, str]], counts: Counter[str]) -> tuple[Choice, ...]:
    return tuple(Choice(value, label, counts[value]) for value, label in named if counts[value])
