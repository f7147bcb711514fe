"""Where cards stand in their sources, and which annotations are tied there."""

from collections.abc import Mapping

from annotated_timeline.editing.annotations import Correction
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import Evidence, QuoteCard

#: In which source, where the passage or the first piece is, and what dates an event there.
CardPlace = tuple[str, Span, Span | None]
#: The annotations of the cards that have one.
Annotated = Mapping[CardPlace, Correction]


def place_of(card: QuoteCard | Evidence) -> CardPlace:
    """The place of a quotation's card, or of an event in one of the passages that tell it."""
    if isinstance(card, QuoteCard):
        return card.source, card.pieces[0].span, None
    return card.source, card.passage, card.expression
