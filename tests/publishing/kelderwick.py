"""An invented timeline, made by hand, with one of everything that publishing has to cope with.

Its sources are those of ``tests/sites/harbour``; a site that is built from these by every room is tested
elsewhere. What is here does not change when parsing gets better.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

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

_TEXTS = Path(__file__).parents[1] / "sites" / "harbour" / "content" / "sources"
COURIER = "2022-03-11-courier-gate-fails"
DIGEST = "2022-03-12-digest-mayor-speaks"
RADIO = "2022-03-15-valley-radio-after-the-tide"

SUBJECT = Subject(
    title="The flood at Kelderwick harbour",
    description="What was said and what happened when a sea gate failed; nothing of it is real.",
    opens=date(2022, 3, 7),
    closes=date(2022, 3, 20),
    sides=(Side("town", "Town of Kelderwick", "circle"), Side("residents", "Residents", "triangle")),
)

GAZETTE = Citation("Kelderwick Gazette", "Tide & weather <of the week>", "https://example.org/gazette/tides")
LOG = Citation("Harbour log", "Log of the eastern gate")


def source(id_: str, title: str, publisher: str, published: date, **more) -> Source:
    text = (_TEXTS / f"{id_}.txt").read_text(encoding="utf-8")
    kind = more.pop("kind", "article")
    metadata = Metadata(
        title,
        publisher,
        published,
        kind,
        more.pop("wording", "verbatim"),
        url=f"https://example.org/{id_}",
        full_text=True,
        **more,
    )
    return Source(id_, text, published, kind, metadata=metadata, file=f"content/sources/{id_}.txt")


SOURCES = (
    source(COURIER, "Sea Gate Fails", "Kelderwick Courier", date(2022, 3, 11), authors=("Maud Ellery",)),
    source(
        DIGEST,
        "Mayor speaks after gate failure",
        "Wendle Digest",
        date(2022, 3, 12),
        title_is_ours=True,
        wording="paraphrased",
        original=Original("Sea Gate Fails", "Kelderwick Courier", "https://example.org/courier"),
    ),
    source(RADIO, "After the Tide", "Valley Radio", date(2022, 3, 15), kind="transcript"),
)
_TEXT_OF = {one.id: one.text for one in SOURCES}


def span(source_id: str, words: str) -> Span:
    start = _TEXT_OF[source_id].index(words)
    return Span(start, start + len(words))


def card(id_: str, source_id: str, *pieces: str, **more) -> QuoteCard:
    published = next(one.published for one in SOURCES if one.id == source_id)
    assert published is not None
    defaults = {"wording": "verbatim", "part": "main", "speaker": "Osric Dunmore", "reported_on": published}
    return QuoteCard(
        id=f"{source_id}--{id_}",
        source=source_id,
        pieces=tuple(Piece(span(source_id, piece), piece) for piece in pieces),
        **{**defaults, **more},
    )


def evidence(source_id: str, passage: str, told: str, when: str, reference: str) -> Evidence:
    words = Basis(told, span(source_id, told), date.fromisoformat(reference), "weekday before publication")
    return Evidence(
        source_id, span(source_id, passage), span(source_id, told), HistoricalDate.from_edtf(when), words
    )


def event(id_: str, when: str, title: str, text: str, **more) -> Event:
    defaults = {"tier": "core", "origin": "editor", "part": "main"}
    return Event(id_, HistoricalDate.from_edtf(when), title, text, **{**defaults, **more})


NOBODY = card(
    "nobody-is-to-go-back-for",
    COURIER,
    "Nobody is to go back for furniture,",
    "A chair can be made again.",
    person="osric-dunmore",
    role="mayor of Kelderwick",
    side="town",
    said_on=HistoricalDate.from_edtf("2022-03-10"),
    said_basis=Basis("on Thursday", span(COURIER, "on Thursday"), date(2022, 3, 11), "weekday"),
    cue="told",
    confidence=0.97,
    event="2022-03-10--the-lower-town-is-cleared",
)
CHAIN = card(
    "we-heard-the-chain-go",
    COURIER,
    "We heard the chain go, and then nothing for a minute,",
    "After that it was only water.",
    speaker="Halla Brink",
    person="halla-brink",
    role="net maker",
    side="residents",
    cue="said",
)
WORN = card(
    "worn-past-saving",
    COURIER,
    "worn past saving.",
    wording="partial",
    speaker="Ines Tarrow",
    within=span(
        COURIER,
        "Ines Tarrow, an engineer of the harbour board, had warned the town in mid-January that "
        "its chain was “worn past saving.”",
    ),
)
CHAIR = card(
    "one-may-make-a-chair",
    DIGEST,
    "One may make a chair another time,",
    "No person shall return because of furniture.",
    person="osric-dunmore",
    said_on=HistoricalDate.from_edtf("2022-03-10"),
    original=OriginalWording("Osric Dunmore", "Nobody is to go back for furniture."),
    note="A *machine* paraphrase; see the original words.",
)
SURE = card(
    "the-divers-go-down",
    RADIO,
    "On Thursday the divers go down.",
    wording="paraphrase",
    speaker="Ines Tarrow",
    role="head of the harbour board",
)

CLEARED = event(
    "2022-03-10--the-lower-town-is-cleared",
    "2022-03-10",
    "The lower town is cleared",
    "Mayor Osric Dunmore ordered the lower town cleared on Thursday.",
    origin="source",
    evidence=(
        evidence(
            COURIER,
            "Mayor Osric Dunmore ordered the lower town cleared on Thursday.",
            "Thursday",
            "2022-03-10",
            "2022-03-11",
        ),
        evidence(
            DIGEST,
            "The lower part of Kelderwick was evacuated on Thursday, Mayor Osric Dunmore said.",
            "Thursday",
            "2022-03-10",
            "2022-03-12",
        ),
    ),
    quotes=(NOBODY.id,),
    people=("osric-dunmore",),
    places=("kelderwick",),
    aliases=("2022-03-10--town-emptied",),
)
GATE = event(
    "2022-03-09_2022-03-10--the-eastern-sea-gate-fails",
    "2022-03-09/2022-03-10",
    "The eastern sea gate fails",
    "The gate jammed *half open*; `=1+1` & <b>more</b>.",
    citations=(GAZETTE, LOG),
    claims=(
        Claim("The gate jammed before midnight.", HistoricalDate.from_edtf("2022-03-09"), (GAZETTE,)),
        Claim("The gate jammed after midnight.", HistoricalDate.from_edtf("2022-03-10"), (LOG,)),
    ),
    places=("kelderwick", "fish-quay"),
    local_time="shortly before or after midnight",
    note="The two records differ by *less than an hour*.",
)
SHUT = event(
    "2022-03-13--the-gate-is-closed-by-hand",
    "2022-03-13",
    "The gate is closed by hand",
    "Forty people closed the gate with chain hoists.",
    citations=(GAZETTE,),
    people=("ines-tarrow",),
)
BUILT = event(
    "1987--the-gate-is-built",
    "1987",
    "The gate is built",
    "The gate was built in 1987.",
    origin="source",
    tier="background",
    part="background",
    evidence=(evidence(COURIER, "The gate was built in 1987", "1987", "1987", "2022-03-11"),),
)
LETTER = event(
    "2022-01c--the-chain-is-called-worn",
    "2022-01~",
    "The chain is called worn",
    "An engineer warned the town in mid-January.",
    tier="background",
    part="background",
    citations=(LOG,),
)
TALKS = event(
    "202x--plans-are-made", "202X", "Plans are made", "For years.", part="background", citations=(LOG,)
)
CHAINS = event(
    "open_2022-04--a-new-chain",
    "../2022-04",
    "A new chain is promised",
    "By the end of April.",
    part="aftermath",
    citations=(LOG,),
)
INQUIRY = event(
    "2022-05-02--the-inquiry-reports",
    "2022-05-02",
    "The inquiry reports",
    "Two members had read the letter.",
    part="aftermath",
    citations=(Citation("Inquiry", "First report", "https://example.org/inquiry/first-report"),),
    told_with=GATE.id,
)

PEOPLE = (
    Person("halla-brink", "Halla Brink", side="residents"),
    Person(
        "ines-tarrow",
        "Ines Tarrow",
        aliases=("Ms. Tarrow",),
        roles=(
            Role("engineer of the harbour board", until=HistoricalDate.from_edtf("2022-03-13")),
            Role("head of the harbour board", HistoricalDate.from_edtf("2022-03-14"), citation=GAZETTE),
        ),
    ),
    Person("osric-dunmore", "Osric Dunmore", side="town", note="He *did not* stand again."),
)
PLACES = (
    Place("fish-quay", "Fish Quay", ("the quay",), "Vardenia"),
    Place("kelderwick", "Kelderwick", country="Vardenia"),
)

TIMELINE = Timeline(
    SUBJECT,
    events=tuple(
        sorted((CLEARED, GATE, SHUT, BUILT, LETTER, TALKS, CHAINS, INQUIRY), key=lambda event: event.sort_key)
    ),
    quotes=tuple(sorted((NOBODY, CHAIN, WORN, CHAIR, SURE), key=lambda quote: quote.sort_key)),
    people=PEOPLE,
    places=PLACES,
    sources=SOURCES,
    notes=(DayNote(date(2022, 3, 10), "Times are local to *Kelderwick*."),),
    corrections=(Correction(CLEARED.id, date(2022, 3, 20), "The day was a Thursday, not a Friday."),),
)

EMPTY = Timeline(SUBJECT)


def with_titles(title: str) -> Timeline:
    """The same, each event under another title: for names that are hard to print."""
    return replace(TIMELINE, events=tuple(replace(event, title=title) for event in TIMELINE.events))
