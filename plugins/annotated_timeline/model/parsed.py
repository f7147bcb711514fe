"""What parsing proposes: quotations, time expressions and events, each tied to characters of its source."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.source import Source
from annotated_timeline.model.span import Span

QuoteKind = Literal["direct", "mixed", "fragment", "turn"]
Voice = Literal["source", "interviewer", "reporter"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Tier = Literal["core", "background"]
EventFrom = Literal["text", "caption", "explainer"]


@dataclass(frozen=True, slots=True)
class Basis:
    """Why a date is what it is: the words it rests on, the day they were read against, and the rule."""

    words: str
    span: Span | None
    reference: date | None
    rule: str


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A TIMEX3 expression (TimeML 1.2.1), its extent without the preposition.

    `value` and `mod` are TIMEX3's; `when` is the same as a date with a width, or None where it is no date
    (durations, sets, PRESENT_REF).
    """

    span: Span
    text: str
    type: TimexType
    value: str
    mod: str | None = None
    when: HistoricalDate | None = None
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said something: the fullest name the text gives, the role it gives there, and where it names them.

    `name` of an unnamed source is its description ("a senior official").
    """

    name: str
    role: str | None = None
    mention: Span | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """One contiguous quoted piece, without its marks; the pieces of one utterance share `group`.

    `sentence` is the one that its first word stands in; None of a turn. `confidence` (0 to 1) is the
    calibrated chance that the speaker is right. `rule` names the rule that attributed it, for the
    maintainer's review.
    """

    id: str
    span: Span
    text: str
    kind: QuoteKind
    group: str
    sentence: Span | None = None
    voice: Voice = "source"
    speaker: Speaker | None = None
    cue: str | None = None
    said_on: HistoricalDate | None = None
    said_basis: Basis | None = None
    confidence: float = 0.0
    rule: str = ""


@dataclass(frozen=True, slots=True)
class ParsedEvent:
    """A dated happening that a passage tells.

    `span` is the passage (one or more sentences), `expression` the time expression that dates it, which may
    stand in an earlier sentence. `title` is a proposed headline. `quotes` are the ids of the quotations told
    in it.
    """

    id: str
    span: Span
    expression: Span
    date: HistoricalDate
    tier: Tier
    from_: EventFrom
    title: str
    basis: Basis
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedSource:
    """Everything found in one source, each list in the order of the text."""

    source: Source
    quotes: tuple[Quote, ...] = ()
    time_expressions: tuple[TimeExpression, ...] = ()
    events: tuple[ParsedEvent, ...] = ()
