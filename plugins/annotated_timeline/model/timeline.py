"""The one timeline: what stands between the sources on the left and the site on the right.

Made by editing, read by publishing, changed by nobody. Every list is in its reading order: events and
quotations by earliest day, latest day, id; people, places and sources by name or by day of publication.
"""

import datetime
from dataclasses import dataclass
from typing import Literal

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.parsed import Basis, Tier
from annotated_timeline.model.source import OriginalWording, Source
from annotated_timeline.model.span import Span

Shape = Literal["circle", "square", "diamond", "triangle", "ring"]
Part = Literal["background", "main", "aftermath"]
Origin = Literal["source", "editor"]
CardWording = Literal["verbatim", "partial", "paraphrase"]


@dataclass(frozen=True, slots=True)
class Side:
    """Whom speakers speak for; told by label and shape as well as by colour."""

    id: str
    label: str
    shape: Shape


@dataclass(frozen=True, slots=True)
class Rights:
    """How much may be quoted from one source: words a quotation, and a share or a number of words in all."""

    words_per_quotation: int = 40
    share: float = 0.2
    words: int = 120


@dataclass(frozen=True, slots=True)
class Subject:
    """What a site is about; `opens` and `closes` are the first and last day that a reader meets first."""

    title: str
    description: str
    opens: datetime.date
    closes: datetime.date
    language: str = "en"
    sides: tuple[Side, ...] = ()
    rights: Rights = Rights()


@dataclass(frozen=True, slots=True)
class Citation:
    """A page that something rests on which none of the sources says."""

    publisher: str
    title: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A role somebody had; an end that no cited page states is None."""

    title: str
    since: HistoricalDate | None = None
    until: HistoricalDate | None = None
    citation: Citation | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A person or organisation that speaks or acts; `id` is its address. `note` is Markdown."""

    id: str
    name: str
    kind: Literal["person", "organisation"] = "person"
    aliases: tuple[str, ...] = ()
    side: str | None = None
    roles: tuple[Role, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place where things happened; `id` is its address."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of a source that tells an event, with the day that this source gives it, and why."""

    source: str
    passage: Span
    expression: Span | None
    date: HistoricalDate
    basis: Basis | None
    from_: Literal["text", "caption", "explainer"] = "text"


@dataclass(frozen=True, slots=True)
class Claim:
    """One version of what the sources disagree on, with who says so (publishers or source ids)."""

    text: str
    date: HistoricalDate | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A dated happening.

    `text` is plain text for a source's event and Markdown for an editor's (`origin`). `evidence` names the
    passages of sources, `citations` the pages of an editor's event. `quotes`, `people`, `places` are ids.
    `told_with` is the event that this one is shown with. `note` is the editors' Markdown. `aliases` are
    earlier ids, whose addresses redirect.
    """

    id: str
    date: HistoricalDate
    title: str
    text: str
    tier: Tier
    origin: Origin
    part: Part
    evidence: tuple[Evidence, ...] = ()
    citations: tuple[Citation, ...] = ()
    claims: tuple[Claim, ...] = ()
    quotes: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    told_with: str | None = None
    local_time: str | None = None
    note: str | None = None
    aliases: tuple[str, ...] = ()

    @property
    def sort_key(self) -> tuple[datetime.date, datetime.date, str]:
        """Earliest day, latest day, id."""
        return (*self.date.sort_key[:2], self.id)

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources it rests on, each once, in the order of the evidence."""
        return tuple(dict.fromkeys(evidence.source for evidence in self.evidence))


@dataclass(frozen=True, slots=True)
class Piece:
    """One contiguous stretch of a card's words, exactly as it stands in the source at `span`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class QuoteCard:
    """An utterance: the quoted pieces of one speaker at one moment, in their order.

    `person` is an id of the people registry, `speaker` the name shown, `role` the role at the time as this
    source (or the editors) give it. `said_on` is None where the day is not known; then `reported_on`, the
    day of publication, places it. A `paraphrase` has the reporting words as its pieces and no marks.
    `confidence` is 1.0 where an editor confirmed the speaker. `event` is the event it was said in. `within`
    is the sentence of the source that holds all the pieces of part of a sentence; else None.
    """

    id: str
    source: str
    pieces: tuple[Piece, ...]
    wording: CardWording
    speaker: str
    reported_on: datetime.date
    part: Part
    within: Span | None = None
    person: str | None = None
    role: str | None = None
    side: str | None = None
    said_on: HistoricalDate | None = None
    said_basis: Basis | None = None
    mention: Span | None = None
    cue: str | None = None
    confidence: float = 1.0
    rule: str = ""
    event: str | None = None
    original: OriginalWording | None = None
    note: str | None = None
    aliases: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The pieces in order, with an ellipsis between them where words of the source are left out."""
        return " … ".join(piece.text for piece in self.pieces)

    @property
    def shown(self) -> str:
        """The words as a page prints them: without the comma that American setting puts inside the marks."""
        return self.text.removesuffix(",")

    @property
    def day(self) -> HistoricalDate:
        """The date that places the card: when it was said, else when it was reported."""
        return self.said_on or HistoricalDate.day(self.reported_on)

    @property
    def sort_key(self) -> tuple[datetime.date, datetime.date, str]:
        """Earliest day, latest day, id."""
        return (*self.day.sort_key[:2], self.id)


@dataclass(frozen=True, slots=True)
class Held:
    """A quotation found but not published: the parser was unsure, and no editor has confirmed it yet.

    Of a quotation in several pieces each is held; `begins` is where the first one starts.
    """

    source: str
    span: Span
    text: str
    reason: str
    begins: int


@dataclass(frozen=True, slots=True)
class DayNote:
    """An editors' note on a day, in Markdown."""

    day: datetime.date
    note: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What was put right on the published site: which card, when, what and why (plain text)."""

    card: str
    corrected_on: datetime.date
    text: str


@dataclass(frozen=True, slots=True)
class Publication:
    """When a card, by the id it was published under, came onto the public site and last changed there."""

    card: str
    published: datetime.date
    changed: datetime.date


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A card that was published and is on the site no longer; `ids` are the addresses it had.

    `day` is the day it told of, or was reported on, as far as that is known; `source` the id of the source
    that told it, if that is still there.
    """

    kind: Literal["event", "quotation"]
    ids: tuple[str, ...]
    withdrawn_on: datetime.date
    day: datetime.date | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything the site tells; `unmatched` are annotations whose words this build's texts do not hold."""

    subject: Subject
    events: tuple[Event, ...] = ()
    quotes: tuple[QuoteCard, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    sources: tuple[Source, ...] = ()
    held: tuple[Held, ...] = ()
    notes: tuple[DayNote, ...] = ()
    corrections: tuple[Correction, ...] = ()
    publications: tuple[Publication, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    unmatched: tuple[str, ...] = ()
