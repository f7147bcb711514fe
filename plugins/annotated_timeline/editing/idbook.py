"""Which id each card gets: the one it was published under, else one made of its date and words."""

from collections.abc import Collection, Sequence
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
    met: set[str] = field(default_factory=set)

    def take(self, anchor: Anchor, proposed: str, chosen: str | None = None) -> Identity:
        """The identity of the card at `anchor`.

        `chosen` is an editor's wish and goes before the ledger; the id it leaves becomes an earlier one.
        """
        published = self.published(anchor, {proposed, chosen})
        if published is not None:
            self.met.add(published.id)
        given = unique(self.wanted(published, proposed, chosen), self.anchors)
        self.anchors[given] = anchor
        earlier = (published.id, *published.aliases) if published else ()
        return Identity(given, tuple(old for old in earlier if old != given))

    def published(self, anchor: Anchor, names: Collection[str | None]) -> LedgerCard | None:
        """The ledger's entry for a card, if no other card of this build has it already."""
        free = [card for card in self.ledger if card.id not in self.met and card.withdrawn is None]
        tied = next((card for card in free if card.anchor == anchor), None)
        return tied or next(
            (
                card
                for card in free
                if card.id in names
                and card.anchor not in self.present
                and (card.anchor.kind, card.anchor.source) == (anchor.kind, anchor.source)
            ),
            None,
        )

    def wanted(self, published: LedgerCard | None, proposed: str, chosen: str | None) -> str:
        """The id a card should have, before it is made unique."""
        if chosen is not None:
            return chosen
        if published is not None:
            return published.id
        reserved = {name for card in self.ledger for name in (card.id, *card.aliases)}
        return unique(proposed, reserved)

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
