"""Events that sources tell: the parser's, with the editors' corrections laid over them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotated_timeline.editing.anchors import line_of, place_or_finding
from annotated_timeline.editing.annotations import EventCorrection
from annotated_timeline.editing.desk import Desk
from annotated_timeline.editing.ledger import event_anchor
from annotated_timeline.editing.parts import part_of
from annotated_timeline.editing.sequences import once
from annotated_timeline.editing.titles import title_finding
from annotated_timeline.errors import SourceFault
from annotated_timeline.model.ids import event_id
from annotated_timeline.model.parsed import ParsedEvent, ParsedSource
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import Event, Evidence

_TITLE_SHOWN = 60


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event of a source before it is merged and its quotations are tied to it."""

    event: Event
    quotes: frozenset[str] = frozenset()
    correction: EventCorrection | None = None

    @property
    def passage(self) -> Span:
        """The passage of the one source that tells it."""
        return self.event.evidence[0].passage


@dataclass(frozen=True, slots=True)
class EventDesk:
    """Makes the events of one source; ids and registries come from the desk, faults go to it."""

    parsed: ParsedSource
    desk: Desk

    def events(self, corrections: Sequence[EventCorrection]) -> list[EventDraft]:
        """The events of the source in the order of the text, without the hidden ones."""
        said: dict[int, EventCorrection] = {}
        missed = []
        for correction in corrections:
            place = place_or_finding(
                correction.at, self.parsed.source.text, correction.written, self.desk.findings
            )
            if place is None:
                continue
            number = self.event_at(place, correction)
            if number is None and correction.missed:
                missed.append(self.missed(place, correction))
            elif number is not None and number in said:
                self.twice(correction, said[number])
            elif number is not None:
                said[number] = correction
        hidden = {number for number, correction in said.items() if correction.hide}
        found = [
            self.found(event, said.get(number))
            for number, event in enumerate(self.parsed.events)
            if number not in hidden
        ]
        return sorted([*found, *missed], key=lambda draft: draft.passage)

    def found(self, parsed: ParsedEvent, correction: EventCorrection | None) -> EventDraft:
        """An event that the parser found."""
        known = self.desk.place_finder.known
        when = correction.date if correction and correction.date else parsed.date
        basis = None if correction and correction.date else parsed.basis
        evidence = Evidence(self.parsed.source.id, parsed.span, parsed.expression, when, basis, parsed.from_)
        proposed = Event(
            id="",
            date=when,
            title=correction.title if correction and correction.title else parsed.title,
            text=parsed.span.of(self.parsed.source.text),
            tier=correction.tier if correction and correction.tier else parsed.tier,
            origin="source",
            part="main",
            evidence=(evidence,),
            people=self.people_named(parsed.people),
            places=tuple(known[name].id for name in parsed.places if name in known),
        )
        return EventDraft(self.finished(proposed, correction), frozenset(parsed.quotes), correction)

    def missed(self, place: Span, correction: EventCorrection) -> EventDraft:
        """An event that only an editor found; its text is the anchor's words."""
        if correction.date is None or correction.title is None:
            raise AssertionError("a missed event without a date or title is a fault of its file")
        source = self.parsed.source
        proposed = Event(
            id="",
            date=correction.date,
            title=correction.title,
            text=place.of(source.text),
            tier=correction.tier or "core",
            origin="source",
            part="main",
            evidence=(Evidence(source.id, place, None, correction.date, None),),
        )
        return EventDraft(self.finished(proposed, correction), correction=correction)

    def finished(self, event: Event, correction: EventCorrection | None) -> Event:
        """An event with its id, its place on the site, and everybody and every place that it names."""
        (evidence,) = event.evidence
        text = self.parsed.source.text
        expression = evidence.expression.of(text) if evidence.expression else ""
        anchor = event_anchor(self.parsed.source.id, event.text, expression)
        chosen, written = (correction.id, correction.written) if correction else (None, None)
        if correction is not None:
            self.desk.check_free(chosen, correction.written)
            finding = title_finding(correction, self.parsed.source)
            self.desk.findings.unmatched.extend([finding] if finding else [])
        identity = self.desk.ids.take(anchor, event_id(event.date, event.title), chosen, written)
        people = self.desk.people_finder.ids_in(text, evidence.passage)
        places = self.desk.place_finder.ids_in(text, evidence.passage)
        return replace(
            event,
            id=identity.id,
            aliases=identity.aliases,
            part=part_of(event.date, self.desk.subject, event.tier),
            people=once(people, event.people, correction.people if correction else ()),
            places=once(places, event.places, correction.places if correction else ()),
            note=correction.note if correction else None,
        )

    def people_named(self, names: Sequence[str]) -> tuple[str, ...]:
        """The ids of those among `names` whom the registry knows."""
        known = [self.desk.registry.find(name) for name in names]
        return tuple(person.id for person in known if person is not None)

    def event_at(self, place: Span, correction: EventCorrection) -> int | None:
        """The number of the one event whose passage holds `place`; None with a finding where that is none.

        Of several events told in one passage, the one whose date stands in the words is meant; of several of
        one date, the one with the headline that was `found`. A missed event may since have been found: then
        it is the one of the same date, and none is no finding.
        """
        holding = [number for number, event in enumerate(self.parsed.events) if event.span.covers(place)]
        if correction.missed:
            return next((n for n in holding if self.parsed.events[n].date == correction.date), None)
        if len(holding) > 1:
            dated = [number for number in holding if place.overlaps(self.parsed.events[number].expression)]
            holding = dated or holding
        if len(holding) > 1 and correction.found is not None:
            holding = [number for number in holding if self.parsed.events[number].title == correction.found]
        if len(holding) == 1:
            return holding[0]
        self.desk.findings.unmatched.append(self.no_one_event(place, correction, holding))
        return None

    def no_one_event(self, place: Span, correction: EventCorrection, holding: Sequence[int]) -> SourceFault:
        """The fault of an annotation that points to no event, or to more than one."""
        line = line_of(self.parsed.source.text, place.start)
        words = correction.at.exact
        if holding:
            dates = "; ".join(self.described(self.parsed.events[number]) for number in holding)
            hint = f"take words that hold the words of one date, or add found = its headline: {dates}"
            found = f"{words!r} in the passage of {len(holding)} events (line {line} of the source)"
            return correction.written.fault(found, "words of one event", hint, "at")
        near = sorted(self.parsed.events, key=lambda event: abs(event.span.start - place.start))[:2]
        nearest = "; ".join(self.described(event) for event in near)
        hint = f"nearest: {nearest}" if near else "no event was found in this source"
        found = f"{words!r} in no event's passage (line {line} of the source)"
        return correction.written.fault(
            found, "words of a passage that tells an event", f"{hint}; [[missed]] adds an event", "at"
        )

    def described(self, event: ParsedEvent) -> str:
        """An event for a hint: line, date, the words that date it, title."""
        text = self.parsed.source.text
        line = line_of(text, event.span.start)
        return (
            f"line {line}: {event.date.edtf} ({event.expression.of(text)!r}) {event.title[:_TITLE_SHOWN]!r}"
        )

    def twice(self, correction: EventCorrection, first: EventCorrection) -> None:
        """Two annotations of one event contradict each other sooner or later."""
        hint = f"the first is on line {first.written.line}; write what both say there"
        fault = correction.written.fault("a second annotation of the same event", "one for each event", hint)
        self.desk.findings.faults.append(fault)
