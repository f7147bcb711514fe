"""Which words stand on the picture of an event, a quotation, a day or a person."""

import datetime

from annotated_timeline.errors import counted
from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.timeline import CardWording, Event, Person, QuoteCard
from annotated_timeline.publishing import evidence
from annotated_timeline.publishing.dated import weekday
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.social_cards import colours
from annotated_timeline.publishing.social_cards.lettering import Lettering, Stroke
from annotated_timeline.publishing.topics import Topic

#: As in the theme: whole sentences, parts of a sentence, and what is told in other words.
_STROKES: dict[CardWording, Stroke] = {"verbatim": "solid", "partial": "dashed", "paraphrase": "dotted"}


def words_of(site: Site, topic: Topic) -> Lettering | None:
    """The words of the picture of `topic`; None where it is of another kind."""
    match topic.kind:
        case "event":
            return _event(site, site.events[topic.id])
        case "quote":
            return _quote(site, site.quotes[topic.id])
        case "person":
            return _person(site, site.people[topic.id])
        case "day":
            return _day(site, topic.id)
        case _:
            return None


def _event(site: Site, event: Event) -> Lettering:
    when = event.date.words(evidence.told(event))
    publishers = dict.fromkeys(
        [
            *(evidence.metadata_of(site.sources[source]).publisher for source in event.sources),
            *(citation.publisher for citation in event.citations),
        ]
    )
    return Lettering(
        main=event.title,
        weight=600,
        above=f"{when[:1].upper()}{when[1:]}",
        below=(", ".join(publishers),),
        foot=site.timeline.subject.title,
        colour=colours.INK,
    )


def _quote(site: Site, quote: QuoteCard) -> Lettering:
    when = quote.day.words(quote.said_basis.words if quote.said_basis else "")
    verb = "Said" if quote.said_on else "Reported"
    publisher = evidence.metadata_of(site.sources[quote.source]).publisher
    exact = quote.wording != "paraphrase"
    return Lettering(
        main=f"“{quote.shown}”" if exact else quote.shown,
        weight=400,
        above="" if exact else "In other words, not a quotation",
        below=tuple(part for part in (quote.speaker, quote.role) if part),
        name=True,
        foot=f"{verb} {when} · {publisher} · {site.timeline.subject.title}",
        colour=colours.side(site.side_number(quote.side)),
        stroke=_STROKES[quote.wording],
    )


def _person(site: Site, person: Person) -> Lettering:
    side = site.sides.get(person.side or "")
    said = len(site.relations.quotes_of_person.get(person.id, ()))
    named = len(site.relations.events_of_person.get(person.id, ()))
    return Lettering(
        main=person.name,
        weight=600,
        above=side.label if side else "",
        below=tuple(role.title for role in person.roles),
        foot=_numbers(site, said, named),
        colour=colours.side(site.side_number(person.side)),
    )


def _day(site: Site, iso_day: str) -> Lettering:
    day = datetime.date.fromisoformat(iso_day)
    row = site.relations.days[iso_day]
    return Lettering(
        main=HistoricalDate.day(day).words(),
        weight=600,
        above=weekday(day),
        below=tuple(event.title for event in row.events),
        foot=_numbers(site, len(row.quotes), len(row.events)),
        colour=colours.ACCENT,
    )


def _numbers(site: Site, quotes: int, events: int) -> str:
    """How many quotations and events there are, and the subject."""
    numbers = ((quotes, "quotation"), (events, "event"))
    told = ", ".join(counted(number, noun) for number, noun in numbers if number)
    title = site.timeline.subject.title
    return f"{told} · {title}" if told else title
