"""Invented timelines to publish: a small one with one of everything, and a long one of any size."""

import datetime
from datetime import date, timedelta

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.parsed import Basis
from annotated_timeline.model.source import Metadata, Original, OriginalWording, Source
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import (
    Citation,
    Claim,
    Correction,
    DayNote,
    Event,
    Evidence,
    Person,
    Piece,
    Place,
    QuoteCard,
    Role,
    Side,
    Subject,
    Timeline,
)

_ACCOUNT = """The sea gate at Kelderwick jammed on Wednesday night. By Thursday the water stood a meter deep.

Mayor Osric Dunmore ordered the lower town cleared on Thursday. “Nobody is to go back for furniture,” Mr. Dunmore \
said. “A chair can be made again.”

Nothing in this paragraph is used by anything."""
_COPY = """One may make a chair another time, Dunmore told journalists on Thursday."""


def small() -> Timeline:
    """A town, a flood, four people: with a disagreement, an editors' event, a paraphrase, and wide dates."""
    account = Source(
        "2022-03-11-courier",
        _ACCOUNT,
        date(2022, 3, 11),
        "account",
        metadata=Metadata(
            "Gate Fails, <Town> & Quay Wait",
            "Kelderwick Courier",
            date(2022, 3, 11),
            "account",
            "verbatim",
            authors=("Maud Ellery",),
            url="https://example.org/courier/gate-fails",
            archive_url="https://archive.example.org/courier/gate-fails",
            archive_date=date(2022, 3, 12),
            words=216,
        ),
    )
    copy = Source(
        "2022-03-12-digest",
        _COPY,
        date(2022, 3, 12),
        "article",
        metadata=Metadata(
            "Mayor speaks",
            "Wendle Digest",
            date(2022, 3, 12),
            "article",
            "paraphrased",
            url="https://example.org/digest/mayor",
            original=Original("Gate Fails", "Kelderwick Courier", "https://example.org/courier/gate-fails"),
        ),
    )
    return Timeline(
        subject=Subject(
            "The flood at Kelderwick harbour",
            "What was said and what happened in an invented town.",
            date(2022, 3, 7),
            date(2022, 3, 20),
            sides=(Side("town", "Town", "circle"), Side("board", "Harbour board", "diamond")),
        ),
        events=tuple(sorted(_events(account), key=lambda event: event.sort_key)),
        quotes=tuple(sorted(_quotes(account, copy), key=lambda quote: quote.sort_key)),
        people=(
            Person("harbour-board", "Kelderwick Harbour Board", "organisation", ("the board",), side="board"),
            Person(
                "osric-dunmore",
                "Osric Dunmore",
                aliases=("Mayor Dunmore",),
                side="town",
                roles=(
                    Role(
                        "mayor",
                        HistoricalDate.from_edtf("2019"),
                        HistoricalDate.from_edtf("2022-06"),
                        Citation("Gazette", "Appointments", "https://example.org/gazette"),
                    ),
                ),
                note="He *did not* stand again.",
            ),
        ),
        places=(Place("fish-quay", "Fish Quay", country="Vardenia"), Place("kelderwick", "Kelderwick")),
        sources=(account, copy),
        notes=(DayNote(date(2022, 3, 10), "Times are *local*."),),
        corrections=(Correction("2022-03-09--the-gate-jams", date(2022, 4, 1), "The day was put right."),),
    )


def _span(source: Source, words: str) -> Span:
    start = source.text.index(words)
    return Span(start, start + len(words))


def _events(account: Source) -> list[Event]:
    jams, water = "The sea gate at Kelderwick jammed on Wednesday night.", "By Thursday the water stood"
    wednesday, thursday = HistoricalDate.from_edtf("2022-03-09"), HistoricalDate.from_edtf("2022-03-10")
    gazette = Citation("Kelderwick Gazette", "Tides", "https://example.org/tides")
    log = Citation("Harbour log", "Log of the gate")

    def told(passage: str, words: str, when: HistoricalDate) -> Evidence:
        basis = Basis(words, _span(account, words), date(2022, 3, 11), "weekday")
        return Evidence(account.id, _span(account, passage), basis.span, when, basis)

    return [
        Event(
            "2022-03-09--the-gate-jams",
            wednesday,
            "The <gate> jams & stays open",
            jams,
            "core",
            "source",
            "main",
            evidence=(told(jams, "Wednesday", wednesday),),
            places=("kelderwick",),
            aliases=("2022-03-09--gate",),
        ),
        Event(
            "2022-03-10--the-lower-town-is-cleared",
            thursday,
            "The lower town is cleared",
            "Mayor Osric Dunmore ordered the lower town cleared on Thursday.",
            "core",
            "source",
            "main",
            evidence=(
                told("Mayor Osric Dunmore ordered the lower town cleared on Thursday.", "Thursday", thursday),
                told(water, "Thursday", thursday),
            ),
            people=("osric-dunmore",),
            places=("fish-quay", "kelderwick"),
            note="The school took in **400** people.",
        ),
        Event(
            "2022-03-09_2022-03-10--the-hinge-breaks",
            HistoricalDate.from_edtf("2022-03-09/2022-03-10"),
            "The hinge breaks",
            "Two records differ *by a day*.",
            "core",
            "editor",
            "main",
            citations=(gazette, log),
            claims=(
                Claim("Before midnight.", wednesday, (gazette,)),
                Claim("After midnight.", thursday, (log,)),
            ),
            local_time="11:50 p.m. or 12:10 a.m.",
        ),
        Event(
            "2021-11--the-board-asks-for-a-crane",
            HistoricalDate.from_edtf("2021-11"),
            "The board asks for a crane",
            "Three makers were asked.",
            "background",
            "editor",
            "background",
            citations=(gazette,),
            people=("harbour-board",),
        ),
        Event(
            "2022-05-02--the-inquiry-reports",
            HistoricalDate.from_edtf("2022-05-02"),
            "The inquiry reports",
            "It found a letter.",
            "core",
            "editor",
            "aftermath",
            citations=(Citation("Inquiry", "First report", "javascript:alert(1)"),),
            told_with="2022-03-09--the-gate-jams",
        ),
    ]


def _quotes(account: Source, copy: Source) -> list[QuoteCard]:
    first, second = "Nobody is to go back for furniture,", "A chair can be made again."
    return [
        QuoteCard(
            "2022-03-11-courier--nobody-is-to-go",
            account.id,
            (Piece(_span(account, first), first), Piece(_span(account, second), second)),
            "verbatim",
            "Osric Dunmore",
            date(2022, 3, 11),
            "main",
            person="osric-dunmore",
            role="mayor of Kelderwick",
            side="town",
            said_on=HistoricalDate.from_edtf("2022-03-10"),
            said_basis=Basis("Thursday", None, date(2022, 3, 11), "weekday"),
            event="2022-03-10--the-lower-town-is-cleared",
        ),
        QuoteCard(
            "2022-03-12-digest--one-may-make",
            copy.id,
            (Piece(Span(0, 34), "One may make a chair another time,"),),
            "paraphrase",
            "a clerk who asked not to be named",
            date(2022, 3, 12),
            "main",
            original=OriginalWording("Osric Dunmore", "A chair can be made again."),
            note="The copy changed the words.",
        ),
    ]


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
