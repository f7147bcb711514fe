"""The next ledger: what a release adds to the last one."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from annotated_timeline.editing.content_hash import event_hash, quotation_hash
from annotated_timeline.editing.ledger import Anchor, LedgerCard
from annotated_timeline.model.timeline import Timeline


@dataclass(frozen=True, slots=True)
class NextLedger:
    """The ledger after a release, and the ids of the cards that are new or changed in it."""

    cards: tuple[LedgerCard, ...]
    new: tuple[str, ...]
    changed: tuple[str, ...]


def released(
    ledger: Sequence[LedgerCard], timeline: Timeline, anchors: Mapping[str, Anchor], day: date
) -> NextLedger:
    """The ledger of a release on `day`: every card of the timeline, and all that were withdrawn before.

    A card keeps its first day; its last day moves only where what readers see of it has changed.
    """
    before = {name: card for card in ledger for name in (card.id, *card.aliases)}
    seen = [(event.id, event.aliases, event_hash(event)) for event in timeline.events]
    seen += [(card.id, card.aliases, quotation_hash(card)) for card in timeline.quotes]
    cards: list[LedgerCard] = []
    new: list[str] = []
    changed: list[str] = []
    for card_id, aliases, content_hash in seen:
        old = next((before[name] for name in (card_id, *aliases) if name in before), None)
        same = old is not None and old.content_hash == content_hash
        if old is None:
            new.append(card_id)
        elif not same:
            changed.append(card_id)
        published, changed_on = (old.published, old.changed if same else day) if old else (day, day)
        cards.append(LedgerCard(anchors[card_id], card_id, published, changed_on, content_hash, aliases))
    kept = [card for card in ledger if card.withdrawn is not None]
    return NextLedger((*cards, *kept), tuple(new), tuple(changed))


def withdrawn(ledger: Sequence[LedgerCard], ids: Collection[str], day: date) -> tuple[LedgerCard, ...]:
    """The ledger with the cards of `ids` marked as withdrawn on `day`."""
    return tuple(
        replace(card, withdrawn=day) if card.id in ids and card.withdrawn is None else card for card in ledger
    )
