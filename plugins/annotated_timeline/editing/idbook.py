"""Which id each card gets: the one it was published under, else one made of its date and words."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from annotated_timeline.editing.findings import Findings
from annotated_timeline.editing.ledger import Anchor, LedgerCard
from annotated_timeline.errors import SourceFault
from annotated_timeline.model.ids import unique
from annotated_timeline.toml_table import nearest


@dataclass(frozen=True, slots=True)
class Identity:
    """A card's id and its earlier ids."""

    id: str
    aliases: tuple[str, ...] = ()


@dataclass(slots=True)
class IdBook:
    """The ids given in one build: no two cards share one, and none takes one published for another.

    `present` are the anchors that this build's texts and files hold. A published card whose anchor is gone
    (its words were edited) is known by its id, if a card of the same source would be called the same.
    """

    ledger: Sequence[LedgerCard]
    present: Collection[Anchor] = ()
    anchors: dict[str, Anchor] = field(default_factory=dict)
    by_anchor: dict[Anchor, list[LedgerCard]] = field(init=False)
    by_id: dict[str, LedgerCard] = field(init=False)
    reserved: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self.by_anchor = {}
        for card in self.ledger:
            if card.withdrawn is None:
                self.by_anchor.setdefault(card.anchor, []).append(card)
        self.by_id = {card.id: card for cards in self.by_anchor.values() for card in cards}
        self.reserved = {name for card in self.ledger for name in (card.id, *card.aliases)}

    def take(self, anchor: Anchor, proposed: str, chosen: str | None = None) -> Identity:
        """The identity of the card at `anchor`.

        `chosen` is an editor's wish and goes before the ledger; the id it leaves becomes an earlier one.
        """
        published = self.published(anchor, (proposed, chosen))
        given = unique(self.wanted(published, proposed, chosen), self.anchors)
        self.anchors[given] = anchor
        earlier = (published.id, *published.aliases) if published else ()
        return Identity(given, tuple(old for old in earlier if old != given))

    def published(self, anchor: Anchor, names: Iterable[str | None]) -> LedgerCard | None:
        """The ledger's entry for a card, which no other card of this build gets after it."""
        if tied := self.by_anchor.get(anchor):
            return self.met(tied[0])
        for name in names:
            card = self.by_id.get(name or "")
            if card is None or card.anchor in self.present:
                continue
            if (card.anchor.kind, card.anchor.source) == (anchor.kind, anchor.source):
                return self.met(card)
        return None

    def met(self, card: LedgerCard) -> LedgerCard:
        """Take an entry out of those that are still to be met."""
        self.by_anchor[card.anchor].remove(card)
        del self.by_id[card.id]
        return card

    def wanted(self, published: LedgerCard | None, proposed: str, chosen: str | None) -> str:
        """The id a card should have, before it is made unique."""
        if chosen is not None:
            return chosen
        return published.id if published is not None else unique(proposed, self.reserved)

    def withdrawn(self, wanted: str) -> LedgerCard | None:
        """The withdrawn card that had an id, which none gets again; None where there is none."""
        gone = (card for card in self.ledger if card.withdrawn is not None)
        return next((card for card in gone if wanted in (card.id, *card.aliases)), None)

    def check_all_there(self, on_the_site: Collection[str], findings: Findings) -> None:
        """Fault each published card whose id leads nowhere any more.

        `on_the_site` are the ids of today's cards and the earlier ids that lead on to them.
        """
        for card in self.ledger:
            if card.withdrawn is None and card.id not in on_the_site:
                findings.faults.append(_gone(card, on_the_site))


def _gone(card: LedgerCard, today: Collection[str]) -> SourceFault:
    found = f"the published card {card.id!r}, which is no longer there"
    expected = "every published card, so that its address stays"
    near = nearest(card.id, today)
    hint = (
        f"{near} If that is the card, write id = {card.id!r} in its annotation; "
        if near
        else "if its words were edited, write its id in an annotation of the new words; "
    )
    hint += f"to take it off the site: annotated-timeline release --withdraw {card.id}"
    if card.written is None:
        return SourceFault("ledger.toml", None, found, expected, hint)
    return card.written.fault(found, expected, hint)
