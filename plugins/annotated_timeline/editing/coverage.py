"""Which passages of a source gave something to the timeline, and which gave nothing."""

from dataclasses import dataclass

from annotated_timeline.editing.sequences import once
from annotated_timeline.model.paragraphs import paragraphs_of
from annotated_timeline.model.source import Source
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Covered:
    """A paragraph of a source, with the ids of the events and quotations that rest on it.

    `held` counts the quotations in it that wait for an editor; `furniture` is true for page furniture.
    """

    paragraph: Span
    events: tuple[str, ...]
    quotes: tuple[str, ...]
    held: int
    furniture: bool

    @property
    def gave_something(self) -> bool:
        """Whether an event or a quotation rests on it."""
        return bool(self.events or self.quotes)


def coverage(source: Source, timeline: Timeline) -> tuple[Covered, ...]:
    """The paragraphs of `source` in order, each with what the timeline took from it."""
    passages = [
        (told.passage, event.id)
        for event in timeline.events
        for told in event.evidence
        if told.source == source.id
    ]
    pieces = [
        (piece.span, card.id) for card in timeline.quotes if card.source == source.id for piece in card.pieces
    ]
    held = [one.span for one in timeline.held if one.source == source.id]
    return tuple(
        Covered(
            here,
            once(one for span, one in passages if span.overlaps(here)),
            once(one for span, one in pieces if span.overlaps(here)),
            sum(span.overlaps(here) for span in held),
            any(one.span.covers(here) for one in source.furniture),
        )
        for here in paragraphs_of(source.text)
    )
