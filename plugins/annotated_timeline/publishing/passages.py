"""A source's text with the passages marked that entries rest on: what was used, and what was not."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotated_timeline.model.paragraphs import paragraphs_of
from annotated_timeline.model.source import Source
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import Event, QuoteCard
from annotated_timeline.publishing.evidence import anchor, may_be_shown_whole


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words of a passage; `quote` is the card that they are the words of."""

    text: str
    quote: QuoteCard | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a paragraph that entries rest on, or (without `used`) that none does.

    `tells` says whether it is the passage of an event; else it is the words of a quotation only. `anchors`
    are the fragments that lead here: those of the cards whose first passage this is.
    """

    used: bool
    tells: bool
    anchors: tuple[str, ...]
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a source, with the entries that rest on it."""

    blocks: tuple[Block, ...]
    events: tuple[Event, ...]
    quotes: tuple[QuoteCard, ...]
    furniture: str | None = None


@dataclass(frozen=True, slots=True)
class _Use:
    span: Span
    card: Event | QuoteCard


def paragraphs(source: Source, events: Iterable[Event], quotes: Iterable[QuoteCard]) -> tuple[Paragraph, ...]:
    """The paragraphs of `source` with the passages of `events` and `quotes` marked."""
    uses = sorted(_uses(source, events, quotes), key=lambda use: (use.span, use.card.id))
    reached: set[str] = set()
    return tuple(_paragraph(source, span, uses, reached) for span in paragraphs_of(source.text))


def sentence(source: Source, quote: QuoteCard) -> tuple[Stretch, ...]:
    """The sentence that a quotation is part of; nothing where it is not known or may not be shown."""
    if quote.within is None or not may_be_shown_whole(source):
        return ()
    uses = [_Use(piece.span, quote) for piece in quote.pieces]
    return tuple(_stretches(source.text, quote.within, uses))


def _uses(source: Source, events: Iterable[Event], quotes: Iterable[QuoteCard]) -> Iterator[_Use]:
    for event in events:
        for evidence in event.evidence:
            if evidence.source == source.id:
                yield _Use(evidence.passage, event)
    for quote in quotes:
        for piece in quote.pieces:
            yield _Use(piece.span, quote)


def _paragraph(source: Source, span: Span, uses: Sequence[_Use], reached: set[str]) -> Paragraph:
    here = [use for use in uses if use.span.overlaps(span)]
    cards = list(dict.fromkeys(use.card for use in here))
    furniture = next((one.kind for one in source.furniture if one.span.covers(span)), None)
    return Paragraph(
        tuple(_blocks(source.text, span, here, reached)),
        tuple(card for card in cards if isinstance(card, Event)),
        tuple(card for card in cards if isinstance(card, QuoteCard)),
        furniture,
    )


def _blocks(text: str, paragraph: Span, uses: Sequence[_Use], reached: set[str]) -> Iterator[Block]:
    """Uses that overlap make one block; the words between blocks are blocks that nothing uses."""
    at = paragraph.start
    for block, members in _merged(paragraph, uses):
        if at < block.start:
            yield Block(False, False, (), (Stretch(text[at : block.start]),))
        new = dict.fromkeys(use.card.id for use in members if use.card.id not in reached)
        reached.update(new)
        tells = any(isinstance(use.card, Event) for use in members)
        anchors = tuple(anchor(card) for card in new)
        yield Block(True, tells, anchors, tuple(_stretches(text, block, members)))
        at = block.end
    if at < paragraph.end:
        yield Block(False, False, (), (Stretch(text[at : paragraph.end]),))


def _merged(paragraph: Span, uses: Sequence[_Use]) -> Iterator[tuple[Span, list[_Use]]]:
    members: list[_Use] = []
    start = end = paragraph.start
    for use in uses:
        if members and use.span.start >= end:
            yield Span(start, end), members
            members = []
        if not members:
            start = max(use.span.start, paragraph.start)
            end = start
        members.append(use)
        end = max(end, min(use.span.end, paragraph.end))
    if members:
        yield Span(start, end), members


def _stretches(text: str, block: Span, members: Sequence[_Use]) -> Iterator[Stretch]:
    at = block.start
    for use in members:
        start, end = max(use.span.start, at), min(use.span.end, block.end)
        if not isinstance(use.card, QuoteCard) or start >= end:
            continue
        if at < start:
            yield Stretch(text[at:start])
        yield Stretch(text[start:end], use.card)
        at = end
    if at < block.end:
        yield Stretch(text[at : block.end])
