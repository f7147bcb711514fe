"""Dated events of a text: what happened when, who was there, and which quotations belong to it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.parsed import EventFrom, ParsedEvent, Quote, TimeExpression
from annotated_timeline.model.source import FurnitureKind, Source
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.event_ids import event_id
from annotated_timeline.parsing.happenings import Happening, also_told, dated_by, told_by
from annotated_timeline.parsing.headline_subjects import is_person
from annotated_timeline.parsing.known_names import known_names
from annotated_timeline.parsing.layout import Layout
from annotated_timeline.parsing.lower_case import lower_in_place
from annotated_timeline.parsing.passages import passage_of
from annotated_timeline.parsing.places import places_in
from annotated_timeline.parsing.span_index import SpanIndex
from annotated_timeline.parsing.stretches import Dated, dated_in
from annotated_timeline.parsing.telling import Telling
from annotated_timeline.parsing.tier import is_by, may_tell, tier_of


@dataclass(frozen=True, slots=True)
class _Reading:
    """One source on its way to events: its text, as it is and masked, with what was found in it by place."""

    source: Source
    layout: Layout
    telling: Telling
    masked: str
    quotes: SpanIndex[Quote]
    dated_by: Mapping[Span, tuple[str, ...]]
    furniture: SpanIndex[FurnitureKind]


def find(
    source: Source, layout: Layout, expressions: Sequence[TimeExpression], quotes: Sequence[Quote]
) -> tuple[ParsedEvent, ...]:
    """The events that `source` tells, in the order of the text, each happening once; never raises.

    Events come from sentences with a datable happening, in the body, in captions and in explainer boxes.
    Conditions, questions, states, durations and what speakers only talk of give none.
    """
    reading = _read(source, layout, quotes)
    told = [dated for dated in dated_in(source.text, expressions) if not _is_spoken(reading, dated.first)]
    found = [event for dated in told for event in _events_of(reading, dated)]
    return _with_ids(_once(found), reading.telling)


def _read(source: Source, layout: Layout, quotes: Sequence[Quote]) -> _Reading:
    names = known_names(source.text, layout.paragraphs)
    spoken = tuple(sorted(quote.span for quote in quotes if quote.kind != "turn"))
    speech = tuple(
        sorted((q.span, q.speaker.name) for q in quotes if q.speaker and q.speaker.name[:1].isupper())
    )
    telling = Telling(
        text=source.text,
        names=names,
        quoted=spoken,
        speakers=frozenset(who for _, who in speech),
        surnames=frozenset(name.words[0] for name in names.mentions if len(name.words) == 1),
        may_quote=source.metadata is None or source.metadata.wording == "verbatim",
        speech=speech,
    )
    dated_by: dict[Span, tuple[str, ...]] = {}
    for quote in quotes:
        if quote.said_basis and quote.said_basis.span:
            dated_by[quote.said_basis.span] = (*dated_by.get(quote.said_basis.span, ()), quote.id)
    return _Reading(
        source,
        layout,
        telling,
        _masked(source.text, spoken),
        SpanIndex((quote.span, quote) for quote in quotes),
        dated_by,
        SpanIndex((item.span, item.kind) for item in source.furniture),
    )


#: The boundary in front is looked for last: the search is for three letters then.
_MAY = re.compile(r"May\b(?<!\wMay)")


def _masked(text: str, spoken: Sequence[Span]) -> str:
    """`text` in lower case with quoted words blanked out, so that no verb is found in them.

    The month of May is spelt otherwise, so that it is no "may".
    """
    lowered, position = lower_in_place(text), 0
    months = [month.start() for month in _MAY.finditer(text)]
    if months:
        starts = [0, *(start + len("May") for start in months)]
        between = [lowered[start:end] for start, end in zip(starts, [*months, len(text)], strict=True)]
        lowered = "mai".join(between)
    pieces: list[str] = []
    for span in spoken:
        pieces += [lowered[position : span.start], "·" * (span.end - max(position, span.start))]
        position = max(position, span.end)
    return "".join([*pieces, lowered[position:]])


def _is_spoken(reading: _Reading, span: Span) -> bool:
    return any(q.kind != "turn" and q.span.covers(span) for q in reading.quotes.overlapping(span))


def _events_of(reading: _Reading, dated: Dated) -> list[ParsedEvent]:
    source, telling, masked = reading.source, reading.telling, reading.masked
    expression = dated.expression
    sentence = passage_of(source.text, reading.layout, reading.quotes, expression.span)
    if expression.when is None or expression.basis is None or not may_tell(masked, sentence, expression):
        return []
    by = is_by(masked, expression.span)
    place = _from(reading.furniture.overlapping(expression.span))
    found = dated_by(telling, masked, sentence, expression, by=by, caption=place == "caption")
    if found is None:
        return []
    predicate = None if isinstance(found, str) else found
    # Before a headline is made, which takes the most time.
    tier = tier_of(masked, sentence, expression, predicate, by=by, reference=source.published)
    if tier is None:
        return []
    told = (
        Happening(found)
        if isinstance(found, str)
        else told_by(telling, masked, sentence, expression.span, found)
    )
    if told is None:
        return []
    event = ParsedEvent(
        id="",
        span=sentence,
        expression=dated.first,
        # "By May 1" sets a day; "by September" leaves open when before that.
        date=_limited(expression.when) if by and expression.when.precision != "day" else expression.when,
        tier=tier,
        from_=place,
        title=told.title,
        basis=expression.basis,
        people=_people(telling, sentence, told),
        places=places_in(source.text, sentence, telling.named_in(sentence)),
        quotes=_quotes(reading, sentence, dated.first, told),
    )
    second = also_told(telling, masked, sentence, expression)
    return [event] if second is None else [event, replace(event, title=second.title, quotes=())]


def _limited(when: HistoricalDate) -> HistoricalDate:
    try:
        return HistoricalDate.from_edtf(f"../{when.edtf}")
    except ValueError:
        return when


def _from(kinds: Sequence[FurnitureKind]) -> EventFrom:
    if "caption" in kinds:
        return "caption"
    return "explainer" if "explainer" in kinds else "text"


def _people(telling: Telling, sentence: Span, told: Happening) -> tuple[str, ...]:
    people = dict.fromkeys(
        " ".join(telling.names.full(name.words, name.start, name.gender))
        for name in telling.named_in(sentence)
        if is_person(telling, name)
    )
    if told.speaker in telling.speakers:
        people.setdefault(told.speaker)
    return tuple(person for person in people if " " in person)


def _quotes(reading: _Reading, sentence: Span, expression: Span, told: Happening) -> tuple[str, ...]:
    """The quotations told in the event: those of its sentence, and those dated by its expression."""
    inside = [quote.id for quote in reading.quotes.overlapping(sentence) if quote.kind != "turn"]
    dated = reading.dated_by.get(expression, ()) if told.speaker is not None else ()
    return tuple(dict.fromkeys([*inside, *dated]))


def _once(events: list[ParsedEvent]) -> list[ParsedEvent]:
    """Each happening once: of two tellings that agree, the first, with the quotations of both."""
    days: dict[HistoricalDate, list[ParsedEvent]] = {}
    for event in events:
        told = days.setdefault(event.date, [])
        same = next(
            (k for k, other in enumerate(told[:_MOST_TOLD]) if _agree(other.title, event.title)), None
        )
        if same is None:
            told.append(event)
            continue
        other = told[same]
        told[same] = replace(
            other,
            people=tuple(dict.fromkeys(other.people + event.people)),
            places=tuple(dict.fromkeys(other.places + event.places)),
            quotes=tuple(dict.fromkeys(other.quotes + event.quotes)),
        )
    kept = [event for told in days.values() for event in told]
    return sorted(kept, key=lambda event: event.expression)


#: So many events of one day at most are compared with a further one: time stays linear in any text.
_MOST_TOLD = 40


def _agree(one: str, two: str) -> bool:
    first, second = (set(re.findall(r"[a-z]{4,}", title.lower())) for title in (one, two))
    if one.split(" says")[0] == two.split(" says")[0] and " says" in one and " says" in two:
        return True
    return len(first & second) >= 0.6 * max(1, min(len(first), len(second)))


def _with_ids(events: list[ParsedEvent], telling: Telling) -> tuple[ParsedEvent, ...]:
    titles = "\n".join(event.title for event in events)
    surnames = {
        name.text: name.words[-1]
        for name in telling.names.mentions
        if len(name.words) > 1 and name.words[-1] in titles and is_person(telling, name)
    }
    taken: dict[str, int] = {}
    done = []
    for event in events:
        id_ = event_id(event.date.edtf, event.title, surnames)
        taken[id_] = taken.get(id_, 0) + 1
        done.append(replace(event, id=id_ if taken[id_] == 1 else f"{id_}-{taken[id_]}"))
    return tuple(done)
