"""Cards that were published and taken off the site again: what is still known of them."""

import datetime
import re
from collections.abc import Collection, Iterable, Sequence

from annotated_timeline.editing.ledger import LedgerCard
from annotated_timeline.model.source import Source
from annotated_timeline.model.timeline import Withdrawal

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:_|--)")


def withdrawals(
    ledger: Iterable[LedgerCard], sources: Sequence[Source], in_use: Collection[str]
) -> tuple[Withdrawal, ...]:
    """The withdrawn cards of the ledger, in its order, with those of their ids that no other card has.

    The ledger tells no date of a card: an event's stands in its id, a quotation's place on the site is near
    the day on which its source was published.
    """
    published = {source.id: source.published for source in sources}
    found = []
    for card in ledger:
        ids = tuple(name for name in (card.id, *card.aliases) if name not in in_use)
        if card.withdrawn is not None and ids:
            source = card.anchor.source if card.anchor.source in published else None
            day = _day_of(ids) if card.anchor.kind == "event" else published.get(card.anchor.source)
            found.append(Withdrawal(card.anchor.kind, ids, card.withdrawn, day, source))
    return tuple(found)


def _day_of(ids: Iterable[str]) -> datetime.date | None:
    """The first day of the date that an event's id begins with; None where none begins with a day."""
    for one in ids:
        begun = _DAY.match(one)
        if begun is not None:
            return datetime.date.fromisoformat(begun[1])
    return None
