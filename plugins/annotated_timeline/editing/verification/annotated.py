"""What an annotation says of a card, and where."""

from collections.abc import Sequence

from annotated_timeline.editing.anchors import NoPlace, find_place
from annotated_timeline.editing.annotations import QuotationCorrection
from annotated_timeline.model.timeline import QuoteCard

#: A file and a line, as faults have them.
Place = tuple[str, int | None]


def annotation_of(
    card: QuoteCard, text: str, corrections: Sequence[QuotationCorrection]
) -> QuotationCorrection | None:
    """The annotation of a card of the account `text`; None where it has none."""
    for correction in corrections:
        try:
            place = find_place(correction.at, text)
        except NoPlace:
            continue
        if any(piece.span.covers(place) for piece in card.pieces):
            return correction
    return None


def place_of_key(correction: QuotationCorrection, key: str) -> Place:
    """Where an annotation says this of its card."""
    fault = correction.written.fault("", "", key=key)
    return fault.file, fault.line
