"""Quote cards: who said which words of a source, and when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotated_timeline.editing.anchors import place_or_finding
from annotated_timeline.editing.annotations import QuotationCorrection
from annotated_timeline.editing.attribution import Attribution, attribution_of, corrected, doubt
from annotated_timeline.editing.desk import Desk
from annotated_timeline.editing.ledger import quotation_anchor
from annotated_timeline.editing.parts import part_of
from annotated_timeline.editing.speakers import role_at
from annotated_timeline.editing.utterances import Utterance, utterances_of
from annotated_timeline.editing.wording import original_of, wording_of
from annotated_timeline.errors import nearest
from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.ids import quotation_id
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.model.source import OriginalWording
from annotated_timeline.model.timeline import CardWording, Held, Person, Piece, QuoteCard

_LIKE_AN_ID = re.compile(r"[^\W_A-Z]+(?:-[^\W_A-Z]+)+")


@dataclass(frozen=True, slots=True)
class CardDraft:
    """A card not yet tied to an event: its speaker, the parser's ids of its pieces, its annotation."""

    card: QuoteCard
    person: Person | None
    quotes: frozenset[str] = frozenset()
    correction: QuotationCorrection | None = None


@dataclass(frozen=True, slots=True)
class CardDesk:
    """Makes the cards of one source; ids and the registry come from the desk, faults go to it."""

    parsed: ParsedSource
    desk: Desk

    def cards(self, corrections: Sequence[QuotationCorrection]) -> tuple[list[CardDraft], list[Held]]:
        """The cards of the source in the order of the text, and the quotations held back.

        The words of an interviewer or a reporter become neither, unless an editor names a speaker.
        """
        drafts: list[CardDraft] = []
        held: list[Held] = []
        for utterance in utterances_of(self.parsed, corrections, self.desk.findings):
            correction, reason = utterance.correction, doubt(utterance, self.desk.registry)
            confirmed = correction is not None and correction.speaker is not None
            if (correction is not None and correction.hide) or not (confirmed or utterance.is_a_source_s):
                continue
            if reason:
                source, begins = self.parsed.source.id, utterance.pieces[0].span.start
                held += [Held(source, piece.span, piece.text, reason, begins) for piece in utterance.pieces]
            else:
                drafts.append(self.quoted(utterance))
        reported = [self.reported(correction) for correction in corrections if correction.paraphrase]
        drafts += [draft for draft in reported if draft is not None]
        return sorted(drafts, key=lambda draft: draft.card.pieces[0].span), held

    def quoted(self, utterance: Utterance) -> CardDraft:
        """The card of a quotation."""
        said, correction = attribution_of(utterance, self.desk.registry), utterance.correction
        person = self.person(said.speaker, correction)
        original = self.original(utterance, said.speaker, person)
        wording = wording_of(utterance.pieces, self.parsed.source.metadata, original)
        if correction is not None and correction.wording is not None:
            wording = correction.wording
        pieces = tuple(Piece(piece.span, piece.text) for piece in utterance.pieces)
        card = self.card(pieces, wording, said, person, correction, original)
        if wording == "partial":
            card = replace(card, within=utterance.sentence)
        return CardDraft(card, person, frozenset(piece.id for piece in utterance.pieces), correction)

    def reported(self, correction: QuotationCorrection) -> CardDraft | None:
        """The card of words that are reported, not quoted; None with a finding if its words are not there."""
        text = self.parsed.source.text
        place = place_or_finding(correction.at, text, correction.written, self.desk.findings)
        if place is None:
            return None
        said = corrected(Attribution(""), correction, self.desk.registry)
        person = self.person(said.speaker, correction)
        pieces = (Piece(place, place.of(text)),)
        card = self.card(pieces, "paraphrase", said, person, correction)
        return CardDraft(card, person, correction=correction)

    def card(
        self,
        pieces: tuple[Piece, ...],
        wording: CardWording,
        said: Attribution,
        person: Person | None,
        correction: QuotationCorrection | None,
        original: OriginalWording | None = None,
    ) -> QuoteCard:
        """One card, with its id and its place on the site."""
        source = self.parsed.source
        reported_on = source.published or self.desk.subject.closes
        day = said.said_on or HistoricalDate.day(reported_on)
        proposed = quotation_id(source.id, " ".join(piece.text for piece in pieces))
        chosen = correction.id if correction is not None else None
        written = correction.written if correction is not None else None
        if correction is not None:
            self.desk.check_free(chosen, correction.written)
        spoken_then = said.said_on or (HistoricalDate.day(reported_on) if said.in_a_turn else None)
        identity = self.desk.ids.take(quotation_anchor(source.id, pieces[0].text), proposed, chosen, written)
        return QuoteCard(
            id=identity.id,
            source=source.id,
            pieces=pieces,
            wording=wording,
            speaker=person.name if person else said.speaker,
            reported_on=reported_on,
            part=part_of(day, self.desk.subject),
            person=person.id if person else None,
            role=role_at(person, said.role, spoken_then, reported_on),
            side=person.side if person else None,
            said_on=said.said_on,
            said_basis=said.basis,
            mention=said.mention,
            cue=said.cue,
            confidence=said.confidence,
            rule=said.rule,
            original=original,
            note=correction.note if correction is not None else None,
            aliases=identity.aliases,
        )

    def person(self, speaker: str, correction: QuotationCorrection | None) -> Person | None:
        """The page of a speaker: the registry's, else one of its own for a name; none for a description.

        An annotation may name an id; one that looks like an id and is none is a fault.
        """
        known = self.desk.registry.named(speaker)
        if known is None and correction is not None and correction.speaker and _LIKE_AN_ID.fullmatch(speaker):
            hint = nearest(speaker, self.desk.registry.by_id)
            found, expected = f"speaker = {speaker!r}", "an id of people.toml, or a name"
            self.desk.findings.faults.append(correction.written.fault(found, expected, hint, "speaker"))
        return known or self.desk.registry.newcomer(speaker)

    def original(self, utterance: Utterance, speaker: str, person: Person | None) -> OriginalWording | None:
        """The original wording that holds these words, where the source's metadata has it."""
        metadata = self.parsed.source.metadata
        if metadata is None:
            return None
        names = (speaker, person.name, *person.aliases) if person else (speaker,)
        return original_of([piece.text for piece in utterance.pieces], names, metadata.original_wording)
