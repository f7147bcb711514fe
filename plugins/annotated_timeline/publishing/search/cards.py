"""What can be found: every event, quotation, person, place and source as a card with fields."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from annotated_timeline.model.date_words import MONTHS
from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.source import Source
from annotated_timeline.model.timeline import Event, Person, Place, QuoteCard
from annotated_timeline.publishing import address
from annotated_timeline.publishing.filters import markdown
from annotated_timeline.publishing.search.index import FieldTerms
from annotated_timeline.publishing.search.surroundings import around
from annotated_timeline.publishing.search.terms import names_in, text_terms
from annotated_timeline.publishing.site import Site

Kind = Literal["event", "quotation", "person", "place", "source"]

#: How much a match in a card of each kind counts: who and where first, the texts themselves last.
WEIGHTS: Mapping[Kind, float] = {"event": 1, "quotation": 1, "person": 2, "place": 2, "source": 0.5}

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_YEAR = re.compile(r"\d{4}s?")
_MARKUP = re.compile(r"[*_`\[\]<>&\\]|^\s*(?:[-+#=|]|\d+[.)])", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Card:
    """A thing with an address, as the search shows and finds it.

    `title`, `detail` and `text` are plain text. `days` are its first and last day, None for what has no date.
    `fields` are the terms it is found by. `quoted` says that `text` is somebody's very words.
    """

    kind: Kind
    address: str
    title: str
    detail: str
    text: str
    days: tuple[date, date] | None
    fields: FieldTerms
    quoted: bool = False

    @property
    def sort_key(self) -> tuple[bool, date, date, str]:
        """Dated ones first, by first day, last day, address."""
        first, last = self.days or (date.max, date.max)
        return (self.days is None, first, last, self.address)


def cards_of(site: Site) -> list[Card]:
    """Every card of a site, in the order that numbers them."""
    timeline = site.timeline
    cards = [
        *(_event(site, event) for event in timeline.events),
        *(_quotation(site, quote) for quote in timeline.quotes),
        *(_person(site, person) for person in timeline.people),
        *(_place(place) for place in timeline.places),
        *(_source(source) for source in timeline.sources),
    ]
    return sorted(cards, key=lambda card: card.sort_key)


def plain_text(text: str) -> str:
    """An editor's Markdown without its markup."""
    return str(markdown(text).striptags()) if _MARKUP.search(text) else " ".join(text.split())


def reach(when: HistoricalDate) -> tuple[date, date] | None:
    """The first and last day of a date; an open end counts as the day of the other."""
    first, last = when.earliest or when.latest, when.latest or when.earliest
    return (first, last) if first and last else None


def _fields(
    title: str = "",
    text: Iterable[str] = (),
    speaker: Iterable[str] = (),
    people: Iterable[str] = (),
    place: Iterable[str] = (),
    source: Iterable[str] = (),
    around: str = "",
    when: str = "",
) -> FieldTerms:
    """The terms of each field; of names, each spelling once; of what is around, only what is nowhere else."""
    fields = {
        "title": text_terms(title),
        "text": [term for part in text for term in text_terms(part)],
        "speaker": names_in(speaker),
        "people": names_in(people),
        "place": names_in(place),
        "source": list(dict.fromkeys(term for part in source for term in text_terms(part))),
        "when": text_terms(when),
    }
    known = {term for terms in fields.values() for term in terms}
    fields["around"] = [term for term in dict.fromkeys(text_terms(around)) if term not in known]
    return fields


def _event(site: Site, event: Event) -> Card:
    words = event.date.words(_told(event))
    text = plain_text(event.text) if event.origin == "editor" else event.text
    return Card(
        "event",
        address.event(event.id),
        event.title,
        words,
        text,
        reach(event.date),
        _fields(
            title=event.title,
            text=(text, *(claim.text for claim in event.claims), event.local_time or ""),
            people=_spellings(site.people, event.people),
            place=_spellings(site.places, event.places),
            source=(
                *_publishers(site, event.sources),
                *(citation.publisher for citation in event.citations),
            ),
            when=_when(event.date, words),
        ),
    )


def _told(event: Event) -> str:
    return next((evidence.basis.words for evidence in event.evidence if evidence.basis), "")


def _quotation(site: Site, quote: QuoteCard) -> Card:
    when = quote.day.words(quote.said_basis.words if quote.said_basis else "")
    event = site.events.get(quote.event or "")
    source = site.sources[quote.source]
    publishers = list(_publisher_names(source))
    said = "said" if quote.said_on else "reported"
    side = site.sides.get(quote.side or "")
    return Card(
        "quotation",
        address.quote(quote.id),
        quote.speaker,
        " · ".join(part for part in (quote.role, f"{said} {when}", *publishers[:1]) if part),
        quote.shown,
        reach(quote.day),
        _fields(
            text=(quote.text,),
            speaker=(quote.speaker, *_spellings(site.people, [quote.person or ""])),
            people=(quote.role or "", side.label if side else ""),
            place=_spellings(site.places, event.places if event else ()),
            source=publishers,
            around=around(source, quote),
            when=_when(quote.day, when),
        ),
        quoted=quote.wording != "paraphrase",
    )


def _person(site: Site, person: Person) -> Card:
    side = site.sides.get(person.side or "")
    roles = [role.title for role in person.roles]
    note = plain_text(person.note or "")
    return Card(
        "person",
        address.person(person.id),
        person.name,
        "; ".join(roles) or (side.label if side else ""),
        note,
        None,
        _fields(
            title=person.name,
            text=(note,),
            people=(person.name, *person.aliases, *roles, side.label if side else ""),
        ),
    )


def _place(place: Place) -> Card:
    return Card(
        "place",
        address.place(place.id),
        place.name,
        place.country or "",
        "",
        None,
        _fields(title=place.name, place=(place.name, *place.aliases, place.country or "")),
    )


def _source(source: Source) -> Card:
    metadata = source.metadata
    assert metadata is not None, "a published source has metadata"
    published = HistoricalDate.day(metadata.published)
    return Card(
        "source",
        address.source(source.id),
        metadata.title,
        f"{metadata.publisher} · {published.words()}",
        "",
        reach(published),
        _fields(
            title=metadata.title,
            people=metadata.authors,
            source=_publisher_names(source),
            when=_when(published, published.words()),
        ),
    )


def _when(when: HistoricalDate, words: str) -> str:
    """What of a date is looked for as a word: years and decades, the month, the day of the week."""
    names = []
    if when.earliest and when.earliest == when.latest:
        names.append(_WEEKDAYS[when.earliest.weekday()])
    if when.earliest and when.latest and (when.latest - when.earliest).days < 31:
        names.append(MONTHS[when.earliest.month - 1])
    return " ".join((*_YEAR.findall(words), *names))


def _spellings(registry: Mapping[str, Person] | Mapping[str, Place], ids: Iterable[str]) -> Iterator[str]:
    """The names and aliases of those of `ids` that the registry holds."""
    for id_ in ids:
        if entry := registry.get(id_):
            yield entry.name
            yield from entry.aliases


def _publishers(site: Site, ids: Iterable[str]) -> Iterator[str]:
    for id_ in ids:
        if source := site.sources.get(id_):
            yield from _publisher_names(source)


def _publisher_names(source: Source) -> Iterator[str]:
    """The publisher of a source, and those it has its text from."""
    if metadata := source.metadata:
        yield metadata.publisher
        if metadata.via:
            yield metadata.via
        if metadata.original:
            yield metadata.original.publisher
