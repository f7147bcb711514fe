"""Which event a quotation was said in."""

from collections.abc import Sequence

from annotated_timeline.editing.cards import CardDraft
from annotated_timeline.editing.happenings import EventDraft
from annotated_timeline.editing.ties import Ties


def event_of(draft: CardDraft, events: Sequence[EventDraft], ties: Ties) -> str | None:
    """The id of the event of a card: the editor's word, else the parser's, else the passage it stands in.

    `events` are those of the card's own source. Of several passages around it the one of the day it was said
    goes first, then the shortest.
    """
    correction = draft.correction
    if correction is not None and correction.event is not None:
        return ties.event(correction.event, correction.written, "event")
    tied = [event for event in events if event.quotes & draft.quotes]
    first = draft.card.pieces[0].span
    around = tied or [event for event in events if event.passage.covers(first)]
    if not around:
        return None
    best = min(
        around,
        key=lambda event: (
            event.event.date != draft.card.said_on,
            event.passage.end - event.passage.start,
            event.passage,
        ),
    )
    return ties.merged_into.get(best.event.id, best.event.id)
