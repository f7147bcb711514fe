"""Which id each card gets: the one it was published under, else one made of its date and words."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotated_timeline.editing.ledger import Anchor, LedgerCard
from annotated_timeline.model.ids import unique


@dataclass(slots=True)
class IdBook:
    """The ids given in one build: no two cards share one, and none takes one published for another."""

    ledger: Sequence[LedgerCard]
    taken: set[str] = field(default_factory=set)

    def take(self, anchor: Anchor, proposed: str, chosen: str | None = None) -> tuple[str, tuple[str, ...]]:
        """The id of the card at `anchor`, and its earlier ids.

        `chosen` is an editor's wish and goes before the ledger; the id it leaves becomes an earlier one.
        """
        published = next((card for card in self.ledger if card.anchor == anchor), None)
        earlier = (published.id, *published.aliases) if published else ()
        if chosen is not None:
            given = unique(chosen, self.taken)
        elif published is not None and published.id not in self.taken:
            given = published.id
        else:
            reserved = {card.id for card in self.ledger} | {
                old for card in self.ledger for old in card.aliases
            }
            given = unique(proposed, self.taken | reserved)
        self.taken.add(given)
        return given, tuple(old for old in earlier if old != given)
