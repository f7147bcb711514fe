"""A small invented timeline whose names and words are hard to find: nothing in it is real."""

from datetime import date

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.source import Metadata, Original, Source
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import (
    Citation,
    Event,
    Person,
    Piece,
    Place,
    QuoteCard,
    Role,
    Side,
    Subject,
    Timeline,
)

RECORD = "2031-05-04-record-ferry-talks"
HERALD = "2031-05-09-herald-bridge"
_TEXTS = {
    RECORD: (
        "The ferry talks went on. “We keep the ferries,” Ümit Şahinoğlu said at the Lindfors forum on May 2. "
        "Others left.\n"
        "“The attorney will survey every quay on Friday,” Siobhan O’Neill told reporters. “No play, no key, "
        "no money,” she said."
    ),
    HERALD: "Haqqanzai wrote that the bridge “will stand for the lion’s part of a century”. Gen. Vau left.",
}
_QUOTES = (
    (
        RECORD,
        "We keep the ferries,",
        "Ümit Şahinoğlu",
        "umit-sahinoglu",
        "2031-05-02",
        "envoy to the ferry talks",
    ),
    (
        RECORD,
        "The attorney will survey every quay on Friday,",
        "Siobhan O’Neill",
        "siobhan-oneill",
        "2031-05-03",
        None,
    ),
    (RECORD, "No play, no key, no money,", "Siobhan O’Neill", "siobhan-oneill", None, None),
    (
        HERALD,
        "will stand for the lion’s part of a century",
        "Daud Haqqanzai",
        "daud-haqqanzai",
        "2031-05-08",
        "bridge engineer",
    ),
)
_EVENTS = (
    ("2031-05-02", "Ferry talks open in Sarnholm", "The WHO and two towns sent envoys.", ("sarnholm",)),
    ("2031-05-05", "Turkey asks for a key to the lock", "An *attorney* came from Norway.", ("norrvik",)),
    ("2031-05-05/2031-05-07", "The lock stays shut for three days", "Nobody could survey it.", ("norrvik",)),
    ("2030", "A year without a ferry", "The U.S. boats stayed away; 3,000 people waited.", ()),
    ("2031-06-12", "The bridge opens", "کشتی was painted on the first pillar.", ("sarnholm",)),
    ("../2031-09", "The ferries are to be sold", "By September, the wardens wrote on May 20.", ()),
)


def _source(id_: str, title: str, publisher: str, published: date) -> Source:
    metadata = Metadata(
        title,
        publisher,
        published,
        "article",
        "verbatim",
        via="Coast Wire",
        original=Original(title, "Vik Post"),
    )
    return Source(id_, _TEXTS[id_], published, "article", metadata=metadata)


def _quote(
    source: str, words: str, speaker: str, person: str, said_on: str | None, role: str | None
) -> QuoteCard:
    start = _TEXTS[source].index(words)
    return QuoteCard(
        f"{source}--{'-'.join(words.lower().split()[:3])}",
        source,
        (Piece(Span(start, start + len(words)), words),),
        "verbatim",
        speaker,
        date.fromisoformat(source[:10]),
        "main",
        person=person,
        role=role,
        said_on=HistoricalDate.from_edtf(said_on) if said_on else None,
    )


def _event(when: str, title: str, text: str, places: tuple[str, ...]) -> Event:
    return Event(
        title.lower().replace(" ", "-"),
        HistoricalDate.from_edtf(when),
        title,
        text,
        "core",
        "editor",
        "main",
        citations=(Citation("Sarn Gazette", "A page"),),
        places=places,
    )


TIMELINE = Timeline(
    Subject(
        "The river Sarn",
        "An invented quarrel.",
        date(2031, 5, 1),
        date(2031, 5, 31),
        sides=(Side("t", "Towns", "ring"),),
    ),
    events=tuple(sorted((_event(*event) for event in _EVENTS), key=lambda event: event.sort_key)),
    quotes=tuple(sorted((_quote(*quote) for quote in _QUOTES), key=lambda quote: quote.sort_key)),
    people=(
        Person("daud-haqqanzai", "Daud Haqqanzai", aliases=("Haqqanzai", "Daoud of the bridge")),
        Person("siobhan-oneill", "Siobhan O’Neill", side="t", roles=(Role("mayor of Norrvik"),)),
        Person("umit-sahinoglu", "Ümit Şahinoğlu", roles=(Role("envoy"),)),
    ),
    places=(
        Place("norrvik", "Nörrvik", country="Sarnland"),
        Place("sarnholm", "Sarnholm", ("the Holm",), "Sarnland"),
    ),
    sources=(
        _source(RECORD, "Ferry talks falter", "The Sarn Record", date(2031, 5, 4)),
        _source(HERALD, "A bridge for Sarnholm", "Nörrvik Herald", date(2031, 5, 9)),
    ),
)
