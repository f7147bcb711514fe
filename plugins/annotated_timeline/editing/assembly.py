"""The one timeline: what was parsed, what editors wrote, every tie between them checked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from annotated_timeline.editing.annotations import Correction
from annotated_timeline.editing.card_places import Annotated, CardPlace, place_of
from annotated_timeline.editing.cards import CardDesk, CardDraft
from annotated_timeline.editing.checks import check_ids, check_sources, checked_corrections, names_of
from annotated_timeline.editing.content import EditorsContent
from annotated_timeline.editing.desk import Desk, desk_for
from annotated_timeline.editing.events import EditorsEvent, id_of_file
from annotated_timeline.editing.findings import Findings
from annotated_timeline.editing.happenings import EventDesk, EventDraft
from annotated_timeline.editing.idbook import IdBook
from annotated_timeline.editing.ledger import Anchor, anchors_in, file_anchor
from annotated_timeline.editing.merging import merged
from annotated_timeline.editing.names import folded
from annotated_timeline.editing.parts import part_of
from annotated_timeline.editing.rights import rights_faults
from annotated_timeline.editing.sequences import once
from annotated_timeline.editing.stray_marks import stray_mark_faults
from annotated_timeline.editing.ties import Ties, tie
from annotated_timeline.editing.tying import event_of
from annotated_timeline.editing.withdrawals import withdrawals
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.timeline import (
    Event,
    Held,
    Part,
    Person,
    Publication,
    QuoteCard,
    Timeline,
)


@dataclass(frozen=True, slots=True)
class Edition:
    """The timeline, and what each of its cards is tied to, by id (for the ledger).

    For the review: `annotated` are the annotations of the cards that have one, `registered` the ids of the
    people whom editors have entered.
    """

    timeline: Timeline
    anchors: Mapping[str, Anchor]
    annotated: Annotated = field(default_factory=dict)
    registered: frozenset[str] = frozenset()


def edition(content: EditorsContent, parsed: Sequence[ParsedSource], *, strict_sources: bool) -> Edition:
    """The timeline of all the sources and the editors' work; raises SourceFaults with every fault.

    With `strict_sources` an annotation whose source or words are not there is a fault, and so is quoting more
    than the rights guard allows. Without it, as for a maintainer's full texts, whose wording may differ and
    which are not published, such annotations go to ``Timeline.unmatched``. With `strict_sources`, too, each
    card of the ledger must still be there.
    """
    ids = IdBook(content.ledger, anchors_in((event.stem for event in content.events), parsed))
    desk = desk_for(content, ids)
    check_ids(content, desk.findings)
    check_sources(content, {one.source.id for one in parsed}, desk.findings)
    editors = [(event, _editors_event(event, desk)) for event in content.events]
    told = [_tell(source, content, desk) for source in parsed]
    ids.check_names(desk.findings)
    events, quotes = _woven(content, parsed, editors, told, desk.findings)
    corrections = checked_corrections(content, events, quotes, desk.findings, strict=strict_sources)
    if strict_sources:
        rights = content.subject.rights
        desk.findings.faults.extend(fault for one in parsed for fault in rights_faults(one, rights))
        desk.findings.faults.extend(fault for one in parsed for fault in stray_mark_faults(one))
        ids.check_all_there(names_of([*events, *quotes]), desk.findings)
    desk.findings.stop_at_faults(strict_sources)
    people = {person.id: person for person in (*content.people, *_speakers(told))}
    timeline = Timeline(
        subject=content.subject,
        events=tuple(sorted(events, key=lambda event: event.sort_key)),
        quotes=tuple(sorted(quotes, key=lambda card: card.sort_key)),
        people=tuple(sorted(people.values(), key=lambda person: (folded(person.name), person.id))),
        places=tuple(sorted(content.places, key=lambda place: (folded(place.name), place.id))),
        sources=tuple(sorted((one.source for one in parsed), key=lambda one: (str(one.published), one.id))),
        held=tuple(held for one in told for held in one.held),
        notes=content.notes,
        corrections=corrections,
        publications=tuple(Publication(card.id, card.published, card.changed) for card in content.ledger),
        withdrawals=withdrawals(content.ledger, [one.source for one in parsed], names_of([*events, *quotes])),
        unmatched=desk.findings.unmatched_lines,
    )
    return Edition(timeline, ids.anchors, dict(_annotated(told)), frozenset(one.id for one in content.people))


@dataclass(frozen=True, slots=True)
class _Told:
    """What one source tells, before events are merged."""

    events: Sequence[EventDraft]
    cards: Sequence[CardDraft]
    held: Sequence[Held]


def _tell(parsed: ParsedSource, content: EditorsContent, desk: Desk) -> _Told:
    notes = [notes for notes in content.annotations if notes.source == parsed.source.id]
    events = EventDesk(parsed, desk).events([correction for one in notes for correction in one.events])
    cards, held = CardDesk(parsed, desk).cards([correction for one in notes for correction in one.quotations])
    return _Told(events, cards, held)


def _editors_event(event: EditorsEvent, desk: Desk) -> Event:
    desk.check_free(event.id, event.written)
    chosen = event.stem if id_of_file(event.stem) else None
    identity = desk.ids.take(file_anchor(event.stem), event.id, chosen, event.written)
    return Event(
        id=identity.id,
        date=event.date,
        title=event.title,
        text=event.text,
        tier=event.tier,
        origin="editor",
        part=part_of(event.date, desk.subject, event.tier),
        citations=event.citations,
        claims=event.claims,
        people=once(event.people),
        places=once(event.places),
        local_time=event.local_time,
        aliases=identity.aliases,
    )


def _woven(
    content: EditorsContent,
    parsed: Sequence[ParsedSource],
    editors: Sequence[tuple[EditorsEvent, Event]],
    told: Sequence[_Told],
    findings: Findings,
) -> tuple[list[Event], list[QuoteCard]]:
    """The events that stay and the cards, tied to one another."""
    own = [event for _, event in editors]
    ties = _ties(own, told, findings)
    every = [*own, *(draft.event for one in told for draft in one.events)]
    parts = {event.id: event.part for event in every}
    quotes = [_tied(card, one, ties, parts) for one in told for card in one.cards]
    published = {card.id for card in content.ledger}
    standing = merged(every, ties.merged_into, {one.source.id: one.source for one in parsed}, published)
    told_with = _told_with(editors, ties)
    said_in: dict[str, list[str]] = {}
    for card in sorted(quotes, key=lambda card: card.sort_key):
        if card.event is not None:
            said_in.setdefault(card.event, []).append(card.id)
    events = [
        replace(event, quotes=tuple(said_in.get(event.id, ())), told_with=told_with.get(event.id))
        for event in standing
    ]
    return events, quotes


def _ties(editors: Sequence[Event], told: Sequence[_Told], findings: Findings) -> Ties:
    drafts = [draft for one in told for draft in one.events]
    same_as = [
        (draft.event.id, draft.correction)
        for draft in drafts
        if draft.correction is not None and draft.correction.same_as is not None
    ]
    return tie([*editors, *(draft.event for draft in drafts)], same_as, findings)


def _tied(draft: CardDraft, told: _Told, ties: Ties, parts: Mapping[str, Part]) -> QuoteCard:
    """The card with its event; it stands in the part of the site where the event stands."""
    event = event_of(draft, told.events, ties)
    part = draft.card.part if event is None else parts[event]
    return replace(draft.card, event=event, part=part)


def _told_with(editors: Sequence[tuple[EditorsEvent, Event]], ties: Ties) -> dict[str, str]:
    """For events told with another, the id of that one, which must not itself be told with a third."""
    leaders: dict[str, str] = {}
    for written, event in editors:
        if written.told_with is None:
            continue
        leader = ties.event(written.told_with, written.written, "told_with")
        if leader is not None:
            leaders[event.id] = leader
    for written, event in editors:
        if leaders.get(event.id) in leaders:
            found = f"told_with = {written.told_with!r}, which is told with another event"
            fault = written.written.fault(found, "an event that is told in its own place", key="told_with")
            ties.findings.faults.append(fault)
    return leaders


def _annotated(told: Sequence[_Told]) -> Iterator[tuple[CardPlace, Correction]]:
    for one in told:
        for event in one.events:
            if event.correction is not None:
                yield place_of(event.event.evidence[0]), event.correction
        for quoted in one.cards:
            if quoted.correction is not None:
                yield place_of(quoted.card), quoted.correction


def _speakers(told: Sequence[_Told]) -> list[Person]:
    """Everybody who has a card, in the order of the sources."""
    return [draft.person for one in told for draft in one.cards if draft.person is not None]
