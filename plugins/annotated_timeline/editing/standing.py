"""Cards that are to be withdrawn and still stand in the content, with what takes them out of it."""

from collections.abc import Sequence

from annotated_timeline.editing.annotations import Correction, EventCorrection
from annotated_timeline.editing.assembly import Edition
from annotated_timeline.editing.card_places import place_of
from annotated_timeline.editing.ledger import LedgerCard
from annotated_timeline.editing.snippets import event_words, hiding_snippet
from annotated_timeline.errors import SourceFault
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.timeline import Event, QuoteCard


def still_there(
    card: LedgerCard, made: Edition, folder: str, parsed: Sequence[ParsedSource]
) -> SourceFault | None:
    """The fault of a card to be withdrawn that the content of `folder` still holds; None where it is gone."""
    every: list[Event | QuoteCard] = [*made.timeline.events, *made.timeline.quotes]
    standing = next((one for one in every if card.id in (one.id, *one.aliases)), None)
    if standing is None:
        return None
    found = f"{card.id!r} to be withdrawn, which is still there"
    if standing.id != card.id:
        found += f" as {standing.id!r}"
    expected = "a card that is gone or hidden, before it is withdrawn"
    if card.anchor.kind == "event" and not card.anchor.source:
        file = f"{folder}/events/{card.anchor.at}.md"
        return SourceFault(file, None, found, expected, "delete the file first")
    if isinstance(standing, Event) and _is_of_another(card, standing):
        file = f"{folder}/annotations/{card.anchor.source}.toml"
        hint = "write hide = true in place of the same_as that puts it into that event"
        return SourceFault(file, None, found, expected, hint)
    place = place_of(standing.evidence[0] if isinstance(standing, Event) else standing)
    correction = made.annotated.get(place)
    if correction is not None:
        return correction.written.fault(found, expected, _way_out(correction))
    text = next(one.source.text for one in parsed if one.source.id == place[0])
    table = "event" if isinstance(standing, Event) else "quotation"
    words = event_words(standing.evidence[0]) if isinstance(standing, Event) else place[1]
    snippet = hiding_snippet(table, words, text)
    hint = f"write this into it first:\n{snippet}".replace("\n", "\n    ").rstrip()
    return SourceFault(f"{folder}/annotations/{place[0]}.toml", None, found, expected, hint)


def _is_of_another(card: LedgerCard, event: Event) -> bool:
    """Whether a published event is now part of `event`, which has other passages or an editor's text."""
    apart = event.origin == "editor" or len(event.evidence) > 1
    return apart and event.id != card.id


def _way_out(correction: Correction) -> str:
    added = correction.missed if isinstance(correction, EventCorrection) else correction.paraphrase
    return "delete this entry first" if added else "write hide = true into this entry first"
