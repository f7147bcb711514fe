"""What a maintainer should look at: every quotation and event, the doubtful ones first."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from annotated_timeline.editing.anchors import line_of
from annotated_timeline.editing.annotations import Correction
from annotated_timeline.editing.card_places import Annotated, place_of
from annotated_timeline.editing.snippets import (
    event_snippet,
    event_words,
    further_keys,
    missed_snippet,
    quotation_snippet,
)
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import Event, Evidence, Held, QuoteCard, Timeline

#: A card whose speaker is less sure than this is worth a look, though it is published.
WORTH_A_LOOK = 0.8

#: No annotations.
_NONE: Annotated = MappingProxyType({})

Kind = Literal["held", "quotation", "event", "nothing"]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to look at: where it stands, what was found and why, and the annotation that corrects it.

    `doubts` say what is doubtful about it; `card` is the id of its card on the site, None where it has none.
    Of a card that is `annotated`, on that line, the snippet is what its annotation may say besides.
    """

    kind: Kind
    source: str
    span: Span
    line: int
    text: str
    facts: tuple[tuple[str, str], ...]
    doubts: tuple[str, ...]
    snippet: str
    card: str | None = None
    annotated: int | None = None

    @property
    def anchor(self) -> str:
        """The fragment of its mark in the report."""
        return f"{self.source}-{self.kind}-{self.span.start}"


def items_of(
    parsed: ParsedSource,
    timeline: Timeline,
    alike: Mapping[str, Sequence[str]],
    annotated: Annotated = _NONE,
    registered: Collection[str] = frozenset(),
) -> tuple[Item, ...]:
    """The items of one source: the doubtful in the order of the text, then the others.

    `alike` are, for an event, those that may be the same happening (``likeness.same_happenings``);
    `annotated` the annotations that cards have, `registered` the ids of ``people.toml``: see
    ``Edition``.
    """
    found = [
        *(_held(one, parsed) for one in timeline.held if one.source == parsed.source.id),
        *(
            _quotation(card, parsed, registered, annotated)
            for card in timeline.quotes
            if card.source == parsed.source.id
        ),
        *_events(parsed, timeline, alike, annotated),
    ]
    return tuple(sorted(found, key=lambda item: (not item.doubts, item.span, item.kind)))


def nothing_from(parsed: ParsedSource, paragraphs: Sequence[Span]) -> tuple[Item, ...]:
    """An item for each paragraph that gave nothing, with the annotation that adds what was missed."""
    text = parsed.source.text
    return tuple(
        Item(
            "nothing",
            parsed.source.id,
            span,
            line_of(text, span.start),
            span.of(text),
            (),
            (),
            missed_snippet(span, text),
        )
        for span in paragraphs
    )


def _held(held: Held, parsed: ParsedSource) -> Item:
    text = parsed.source.text
    quote = next((quote for quote in parsed.quotes if quote.span == held.span), None)
    speaker = quote.speaker.name if quote and quote.speaker else None
    facts = [("rule", quote.rule)] if quote and quote.rule else []
    if speaker:
        facts.append(("speaker found", speaker))
    if held.begins == held.span.start:
        snippet = quotation_snippet(held.span, text, speaker=speaker)
    else:
        first = line_of(text, held.begins)
        snippet = f"# This piece belongs to the quotation on line {first}: one annotation is for both.\n"
    line = line_of(text, held.span.start)
    doubts = (held.reason,)
    return Item("held", held.source, held.span, line, held.text, tuple(facts), doubts, snippet)


def _quotation(
    card: QuoteCard,
    parsed: ParsedSource,
    registered: Collection[str],
    annotated: Annotated,
) -> Item:
    text, span = parsed.source.text, card.pieces[0].span
    facts = {
        "speaker": card.speaker,
        "role": card.role or "",
        "said": card.said_on.words() if card.said_on else "",
        "wording": card.wording,
        "cue": card.cue or "",
        "rule": card.rule,
        "confidence": f"{card.confidence:.2f}",
        "event": card.event or "",
    }
    doubts = []
    if card.confidence < WORTH_A_LOOK:
        doubts.append(f"the speaker is only {card.confidence:.0%} sure")
    known = card.person if card.person in registered else None
    if card.person is not None and known is None:
        doubts.append(f"{card.speaker} is not in people.toml")
    if card.wording == "paraphrase" and card.mention is not None:
        doubts.append("words of a paraphrasing source that no original wording holds")
    correction = annotated.get(place_of(card))
    if correction is not None:
        snippet = further_keys(correction)
    else:
        snippet = quotation_snippet(span, text, speaker=known or card.speaker)
    return Item(
        "quotation",
        card.source,
        span,
        line_of(text, span.start),
        card.text,
        _given(facts),
        tuple(doubts),
        snippet,
        card.id,
        correction.written.line if correction else None,
    )


def _events(
    parsed: ParsedSource,
    timeline: Timeline,
    alike: Mapping[str, Sequence[str]],
    annotated: Annotated,
) -> Iterator[Item]:
    for event in timeline.events:
        for told in event.evidence:
            if told.source == parsed.source.id:
                correction = annotated.get(place_of(told))
                yield _event(event, told, parsed, alike.get(event.id, ()), correction)


def _event(
    event: Event, told: Evidence, parsed: ParsedSource, alike: Sequence[str], correction: Correction | None
) -> Item:
    text = parsed.source.text
    words = told.expression.of(text) if told.expression else ""
    facts = {
        "date": f"{told.date.edtf} ({told.date.words(words)})",
        "from": f"“{words}”" if words else "",
        "read against": told.basis.reference.isoformat() if told.basis and told.basis.reference else "",
        "rule": told.basis.rule if told.basis else "set by an editor",
        "title": event.title,
        "told in": "" if told.from_ == "text" else told.from_,
        "people": ", ".join(event.people),
        "places": ", ".join(event.places),
    }
    doubts = [f"perhaps the same happening as {other}" for other in alike]
    if told.expression is not None and not told.passage.covers(told.expression):
        doubts.append("its date stands in another sentence")
    if correction is not None:
        snippet = further_keys(correction)
    else:
        place = (told.passage, told.expression)
        twins = [one.title for one in parsed.events if (one.span, one.expression) == place]
        snippet = event_snippet(
            event_words(told),
            text,
            found=event.title if len(twins) > 1 and event.title in twins else None,
            title=event.title,
            date=told.date.edtf,
            same_as=alike[0] if alike else None,
        )
    return Item(
        "event",
        told.source,
        told.passage,
        line_of(text, told.passage.start),
        told.passage.of(text),
        _given(facts),
        tuple(doubts),
        snippet,
        event.id,
        correction.written.line if correction else None,
    )


def _given(facts: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in facts.items() if value)
