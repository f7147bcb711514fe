"""A long invented timeline, of any size."""

import datetime
from datetime import date, timedelta

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.parsed import Basis
from annotated_timeline.model.source import Metadata, Source
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import (
    Event,
    Evidence,
    Person,
    Piece,
    Place,
    QuoteCard,
    Side,
    Subject,
    Timeline,
)


def long(events: int, opens: date = date(2020, 1, 1), days: int = 720) -> Timeline:
    """`events` events and a third as many quotations over some `days`, by ten people at five places."""
    sides = tuple(
        Side(f"side-{n}", f"Side {n}", shape) for n, shape in enumerate(("circle", "square", "ring"))
    )
    people = tuple(Person(f"person-{n}", f"Person {n}", side=f"side-{n % 3}") for n in range(10))
    places = tuple(Place(f"place-{n}", f"Place {n}", country="Vardenia") for n in range(5))
    sources, told, said = [], [], []
    for first in range(0, events, 10):
        source, its_events, its_quotes = _article(first, min(first + 10, events), events, opens, days)
        sources.append(source)
        told += its_events
        said += its_quotes
    return Timeline(
        subject=Subject("A long invented story", "Many days.", opens, opens + timedelta(days), sides=sides),
        events=tuple(sorted(told, key=lambda event: event.sort_key)),
        quotes=tuple(sorted(said, key=lambda quote: quote.sort_key)),
        people=people,
        places=places,
        sources=tuple(sources),
    )


def _article(
    first: int, last: int, of: int, opens: date, days: int
) -> tuple[Source, list[Event], list[QuoteCard]]:
    texts = [_sentences(number) for number in range(first, last)]
    text = "\n\n".join(texts)
    day = opens + timedelta(last * days // of)
    id_ = f"{day.isoformat()}-paper-{first}"
    metadata = Metadata(
        f"What happened, part {first}",
        "The Paper",
        day,
        "account",
        "verbatim",
        url=f"https://example.org/{first}",
    )
    source = Source(id_, text, day, "account", metadata=metadata)
    events, quotes = [], []
    for number, words in zip(range(first, last), texts, strict=True):
        start = text.index(words)
        when = HistoricalDate.day(opens + timedelta(number * days // of))
        told = Span(start, start + len(words))
        basis = Basis("Thursday", None, day, "weekday")
        event = Event(
            f"{when.edtf}--number-{number}",
            when,
            f"Thing number {number} happens at a place",
            words,
            "core",
            "source",
            "main",
            evidence=(Evidence(id_, told, None, when, basis),),
            people=(f"person-{number % 10}",),
            places=(f"place-{number % 5}",),
        )
        events.append(event)
        if number % 3 == 0:
            quotes.append(_words(source, number, words, start, when, event.id))
    return source, events, quotes


def _sentences(number: int) -> str:
    stems = (
        "gate",
        "quay",
        "chain",
        "letter",
        "board",
        "mayor",
        "tide",
        "school",
        "vote",
        "crane",
        "diver",
        "stone",
    )
    told = " ".join(stems[(number * 7 + at * (number % 11 + 1)) % len(stems)] for at in range(38))
    return f"Number {number}: “we saw the {told} and more of {number}” it went on for a while after that."


def _words(
    source: Source, number: int, words: str, start: int, when: HistoricalDate, event: str
) -> QuoteCard:
    first, last = words.index("“") + 1, words.index("”")
    piece = Piece(Span(start + first, start + last), words[first:last])
    return QuoteCard(
        f"{source.id}--number-{number}",
        source.id,
        (piece,),
        "verbatim",
        f"Person {number % 10}",
        source.published or datetime.date.min,
        "main",
        person=f"person-{number % 10}",
        role="engineer of the harbour board",
        side=f"side-{number % 10 % 3}",
        said_on=when,
        event=event,
    )
