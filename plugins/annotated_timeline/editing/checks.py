"""Whether the ids that editors write are those of somebody or something."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from annotated_timeline.editing.content import EditorsContent
from annotated_timeline.editing.findings import Findings
from annotated_timeline.editing.written import Written
from annotated_timeline.errors import SourceFault, nearest
from annotated_timeline.model.timeline import Correction, Event, QuoteCard


def check_ids(content: EditorsContent, findings: Findings) -> None:
    """Fault each id of a person or place, in events and annotations, that the registries do not hold."""
    people = {person.id for person in content.people}
    places = {place.id for place in content.places}
    for event in content.events:
        findings.faults.extend(_unknown(event.people, people, event.written, "people"))
        findings.faults.extend(_unknown(event.places, places, event.written, "places"))
    for correction in (one for notes in content.annotations for one in notes.events):
        findings.faults.extend(_unknown(correction.people, people, correction.written, "people"))
        findings.faults.extend(_unknown(correction.places, places, correction.written, "places"))


def check_sources(content: EditorsContent, sources: Collection[str], findings: Findings) -> None:
    """Note each file of annotations whose source is not among `sources`."""
    for notes in content.annotations:
        if notes.source not in sources:
            found = f"annotations of {notes.source!r}, which is no source"
            fault = SourceFault(
                notes.file, None, found, "the stem of a source", nearest(notes.source, sources)
            )
            findings.unmatched.append(fault)


def checked_corrections(
    content: EditorsContent,
    events: Sequence[Event],
    quotes: Sequence[QuoteCard],
    findings: Findings,
    *,
    strict: bool,
) -> tuple[Correction, ...]:
    """The corrections, each under today's id of its card; one without a card is a finding.

    The card may be a withdrawn one: then the correction says why it went. With `strict`, one that is hidden
    and not yet withdrawn is no finding here, as it is one of the ledger's.
    """
    gone = [card for card in content.ledger if card.withdrawn is not None or strict]
    cards = {name: card.id for card in gone for name in (card.id, *card.aliases)}
    cards |= {name: event.id for event in events for name in names_of([event])}
    cards |= {name: card.id for card in quotes for name in names_of([card])}
    kept = []
    for entry in content.corrections:
        card = entry.correction.card
        if card in cards:
            kept.append(replace(entry.correction, card=cards[card]))
        else:
            fault = entry.written.fault(f"card = {card!r}", "the id of a card", nearest(card, cards), "card")
            findings.unmatched.append(fault)
    return tuple(kept)


def names_of(cards: Iterable[Event | QuoteCard]) -> set[str]:
    """The ids that lead to these cards, earlier ones included."""
    return {name for card in cards for name in (card.id, *card.aliases)}


def _unknown(ids: Iterable[str], known: Collection[str], written: Written, key: str) -> list[SourceFault]:
    registry = f"{key}.toml"
    return [
        written.fault(f"{one!r} in {key}", f"ids of {registry}", nearest(one, known), key)
        for one in ids
        if one not in known
    ]
