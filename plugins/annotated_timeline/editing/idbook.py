"""Which id each card gets: the one it was published under, else one made of its date and words."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from annotated_timeline.editing.findings import Findings
from annotated_timeline.editing.ledger import Anchor, LedgerCard
from annotated_timeline.editing.written import Written
from annotated_timeline.errors import SourceFault, nearest
from annotated_timeline.model.ids import unique


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

    `names` are the ids given and the earlier ones that lead on, each with its card; `moved` the published
    cards known by id alone; `chosen_in` where editors wrote ids; `clashes` names of two cards; `returned`
    withdrawn cards whose words would be on the site again.
    """

    ledger: Sequence[LedgerCard]
    present: Collection[Anchor] = ()
    anchors: dict[str, Anchor] = field(default_factory=dict)
    by_anchor: dict[Anchor, list[LedgerCard]] = field(init=False)
    by_id: dict[str, LedgerCard] = field(init=False)
    gone: dict[tuple[str, str], list[LedgerCard]] = field(init=False)
    reserved: set[str] = field(init=False)
    names: dict[str, Anchor] = field(default_factory=dict)
    moved: dict[Anchor, LedgerCard] = field(default_factory=dict)
    chosen_in: dict[Anchor, tuple[str, Written]] = field(default_factory=dict)
    clashes: list[tuple[str, Anchor, Anchor]] = field(default_factory=list)
    returned: list[LedgerCard] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.by_anchor, self.gone = {}, {}
        for card in self.ledger:
            if card.withdrawn is None:
                self.by_anchor.setdefault(card.anchor, []).append(card)
            else:
                self.gone.setdefault((card.anchor.kind, card.anchor.source), []).append(card)
        self.by_id = {card.id: card for cards in self.by_anchor.values() for card in cards}
        self.reserved = {name for card in self.ledger for name in (card.id, *card.aliases)}

    def take(
        self, anchor: Anchor, proposed: str, chosen: str | None = None, written: Written | None = None
    ) -> Identity:
        """The identity of the card at `anchor`.

        `chosen` is an editor's wish, `written` in an annotation, and goes before the ledger; the id it leaves
        becomes an earlier one.
        """
        published = self.published(anchor, (proposed, chosen))
        given = unique(self.wanted(published, proposed, chosen), self.anchors)
        self.anchors[given] = anchor
        if chosen is not None and written is not None:
            self.chosen_in[anchor] = (chosen, written)
        if published is None:
            self.note_unpublished(anchor, None if chosen else proposed)
        earlier = (published.id, *published.aliases) if published else ()
        aliases = tuple(old for old in earlier if old != given)
        for name in (given, *aliases):
            if name in self.names:
                self.clashes.append((name, self.names[name], anchor))
            self.names.setdefault(name, anchor)
        return Identity(given, aliases)

    def note_unpublished(self, anchor: Anchor, proposed: str | None) -> None:
        """Note what an unpublished card must not be: one whose entry another took, or a withdrawn one.

        An editor who chooses an id means a new card: then nothing is `proposed`.
        """
        if anchor in self.moved:
            name = self.moved[anchor].id
            self.clashes.append((name, self.names[name], anchor))
        if proposed is not None:
            gone = self.gone.get((anchor.kind, anchor.source), ())
            self.returned += [
                card for card in gone if card.anchor == anchor or proposed in (card.id, *card.aliases)
            ]

    def published(self, anchor: Anchor, names: Iterable[str | None]) -> LedgerCard | None:
        """The ledger's entry for a card, which no other card of this build gets after it."""
        if tied := self.by_anchor.get(anchor):
            return self.met(tied[0])
        for name in names:
            card = self.by_id.get(name or "")
            if card is None or card.anchor in self.present:
                continue
            if (card.anchor.kind, card.anchor.source) == (anchor.kind, anchor.source):
                self.moved[card.anchor] = card
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

    def check_names(self, findings: Findings) -> None:
        """Fault each id, or earlier id, that leads to two cards of this build."""
        findings.faults.extend(self.clash(*clash) for clash in self.clashes)

    def clash(self, name: str, first: Anchor, second: Anchor) -> SourceFault:
        """The fault of an id of two cards, where an editor wrote it."""
        found = f"the id {name!r} of two cards: {_described(first)}, and {_described(second)}"
        expected, hint = "one card of each id", "give the new one another id: an old link must not change"
        chosen = [self.chosen_in[anchor] for anchor in (first, second) if anchor in self.chosen_in]
        places = [written for _, written in sorted(chosen, key=lambda one: one[0] != name)]
        places += [card.written for card in self.ledger if card.id == name and card.written]
        if not places:
            return SourceFault("ledger.toml", None, found, expected, hint)
        return places[0].fault(found, expected, hint, "id")

    def check_all_there(self, on_the_site: Collection[str], findings: Findings) -> None:
        """Fault each published card whose id leads nowhere any more.

        `on_the_site` are the ids of today's cards and the earlier ids that lead on to them.
        """
        for card in self.ledger:
            if card.withdrawn is None and card.id not in on_the_site:
                alike = (card.anchor.kind, card.anchor.source)
                told_there = [name for name, at in self.names.items() if (at.kind, at.source) == alike]
                findings.faults.append(_gone(card, told_there))
        findings.faults.extend(map(_returned, self.returned))


def _returned(card: LedgerCard) -> SourceFault:
    found = f"the words of {card.id!r} on the site again, which was withdrawn on {card.withdrawn}"
    hint = (
        f"write hide = true into their annotation; to publish {card.id} again, delete the line `withdrawn` "
        "of this card; if it is another card, give it an id in its annotation"
    )
    return _at(card, found, "a withdrawn card to stay withdrawn", hint)


def _described(anchor: Anchor) -> str:
    """A card for a message, by what it is tied to."""
    if not anchor.source:
        return f"events/{anchor.at}.md"
    dated = f" ({anchor.expression!r})" if anchor.expression else ""
    return f"the {anchor.kind} at {anchor.at!r}{dated} in {anchor.source}"


def _at(card: LedgerCard, found: str, expected: str, hint: str) -> SourceFault:
    """A fault at a card's entry in the ledger."""
    if card.written is None:
        return SourceFault("ledger.toml", None, found, expected, hint)
    return card.written.fault(found, expected, hint)


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
    return _at(card, found, expected, hint)
