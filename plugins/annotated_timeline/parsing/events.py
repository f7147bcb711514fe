"""Dated events of a text: what happened when, who was there, and which quotations belong to it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.parsed import EventFrom, ParsedEvent, Quote, TimeExpression
from annotated_timeline.model.source import Furniture, Source
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.event_ids import event_id
from annotated_timeline.parsing.happenings import Happening, also_told, happening
from annotated_timeline.parsing.headline import Telling, is_person
from annotated_timeline.parsing.layout import Layout
from annotated_timeline.parsing.names import Names, names_in
from annotated_timeline.parsing.places import places_in
from annotated_timeline.parsing.tier import is_by, tier_of


def find(
    source: Source, layout: Layout, expressions: Sequence[TimeExpression], quotes: Sequence[Quote]
) -> tuple[ParsedEvent, ...]:
    """The events that `source` tells, in the order of the text, each happening once; never raises.

    Events come from sentences with a datable happening, in the body, in captions and in explainer boxes.
    Conditions, questions, states, durations and what speakers only talk of give none.
    """
    names = names_in(source.text, layout.paragraphs)
    spoken = [quote.span for quote in quotes if quote.kind != "turn"]
    masked = _masked(source.text, spoken)
    may_quote = source.metadata is None or source.metadata.wording == "verbatim"
    speech = tuple((q.span, q.speaker.name) for q in quotes if q.speaker and q.speaker.name[:1].isupper())
    surnames = frozenset(name.words[0] for name in names.mentions if len(name.words) == 1)
    telling = Telling(
        source.text, names, tuple(spoken), frozenset(who for _, who in speech), surnames, may_quote, speech
    )
    found: list[ParsedEvent] = []
    for expression in expressions:
        if expression.when is None or any(span.covers(expression.span) for span in spoken):
            continue
        found += _events_of(source, telling, masked, layout, expression, quotes)
    return _with_ids(_once(found), names)


def _masked(text: str, spoken: Sequence[Span]) -> str:
    """`text` in lower case with quoted words blanked out, so that no verb is found in them."""
    lowered = (
        "".join(low if len(low := c.lower()) == 1 else c for c in text)
        if len(text.lower()) != len(text)
        else text.lower()
    )
    for span in spoken:
        lowered = f"{lowered[: span.start]}{'·' * (span.end - span.start)}{lowered[span.end :]}"
    return lowered


def _events_of(
    source: Source,
    telling: Telling,
    masked: str,
    layout: Layout,
    expression: TimeExpression,
    quotes: Sequence[Quote],
) -> list[ParsedEvent]:
    sentence = _sentence(layout, expression.span)
    by = is_by(masked, expression.span)
    place = _from(source.furniture, expression.span)
    told = happening(telling, masked, sentence, expression, by=by, caption=place == "caption")
    if told is None:
        return []
    tier = tier_of(masked, sentence, expression, told.predicate, source.published)
    if tier is None or expression.when is None or expression.basis is None:
        return []
    # "By May 1" sets a day; "by September" leaves open when before that.
    when = _limited(expression.when) if by and expression.when.precision != "day" else expression.when
    event = ParsedEvent(
        id="",
        span=sentence,
        expression=expression.span,
        date=when,
        tier=tier,
        from_=place,
        title=told.title,
        basis=expression.basis,
        people=_people(telling, sentence, told),
        places=places_in(source.text, sentence, telling.names),
        quotes=_quotes(quotes, sentence, expression.span, told),
    )
    second = also_told(telling, masked, sentence, expression)
    if second is None:
        return [event]
    return [event, replace(event, title=second.title, quotes=())]


def _sentence(layout: Layout, span: Span) -> Span:
    index = layout.sentence_at(span.start)
    return layout.sentences[index] if index >= 0 and layout.sentences[index].end >= span.end else span


def _limited(when: HistoricalDate) -> HistoricalDate:
    try:
        return HistoricalDate.from_edtf(f"../{when.edtf}")
    except ValueError:
        return when


def _from(furniture: Sequence[Furniture], span: Span) -> EventFrom:
    for item in furniture:
        if item.kind == "caption" and item.span.overlaps(span):
            return "caption"
        if item.kind == "explainer" and item.span.overlaps(span):
            return "explainer"
    return "text"


def _people(telling: Telling, sentence: Span, told: Happening) -> tuple[str, ...]:
    names = telling.names
    inside = [n for n in names.mentions if sentence.start <= n.start < sentence.end and is_person(telling, n)]
    people = dict.fromkeys(" ".join(names.full(name.words, name.start, name.gender)) for name in inside)
    if told.speaker in telling.speakers:
        people.setdefault(told.speaker)
    return tuple(person for person in people if " " in person)


def _quotes(quotes: Sequence[Quote], sentence: Span, expression: Span, told: Happening) -> tuple[str, ...]:
    """The quotations told in the event: those of its sentence, and those dated by its expression."""
    mine = [
        quote.id
        for quote in quotes
        if (quote.kind != "turn" and quote.span.overlaps(sentence))
        or (told.speaker is not None and quote.said_basis is not None and quote.said_basis.span == expression)
    ]
    return tuple(dict.fromkeys(mine))


def _once(events: list[ParsedEvent]) -> list[ParsedEvent]:
    """Each happening once: of two tellings that agree, the first, with the quotations of both."""
    kept: list[ParsedEvent] = []
    for event in events:
        same = next(
            (
                k
                for k, other in enumerate(kept)
                if other.date == event.date and _agree(other.title, event.title)
            ),
            None,
        )
        if same is None:
            kept.append(event)
            continue
        other = kept[same]
        kept[same] = replace(
            other,
            people=tuple(dict.fromkeys(other.people + event.people)),
            places=tuple(dict.fromkeys(other.places + event.places)),
            quotes=tuple(dict.fromkeys(other.quotes + event.quotes)),
        )
    return kept


def _agree(one: str, two: str) -> bool:
    first, second = (set(re.findall(r"[a-z]{4,}", title.lower())) for title in (one, two))
    if one.split(" says")[0] == two.split(" says")[0] and " says" in one and " says" in two:
        return True
    return len(first & second) >= 0.6 * max(1, min(len(first), len(second)))


def _with_ids(events: list[ParsedEvent], names: Names) -> tuple[ParsedEvent, ...]:
    surnames = {name.text: name.words[-1] for name in names.mentions if len(name.words) > 1}
    taken: dict[str, int] = {}
    done = []
    for event in events:
        id_ = event_id(event.date.edtf, event.title, surnames)
        taken[id_] = taken.get(id_, 0) + 1
        done.append(replace(event, id=id_ if taken[id_] == 1 else f"{id_}-{taken[id_]}"))
    return tuple(done)
