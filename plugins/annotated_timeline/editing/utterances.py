"""Utterances: the quoted pieces that make one card, after the editors' splits and merges."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

from annotated_timeline.editing.anchors import line_of, place_or_finding
from annotated_timeline.editing.annotations import QuotationCorrection, Selector
from annotated_timeline.editing.findings import Findings
from annotated_timeline.editing.names import folded, surname
from annotated_timeline.editing.speakers import is_named
from annotated_timeline.model.parsed import ParsedSource, Quote
from annotated_timeline.model.span import Span

_WORDS_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Utterance:
    """The pieces of one card in the order of the text, and what an annotation says of it."""

    pieces: tuple[Quote, ...]
    correction: QuotationCorrection | None = None

    @property
    def is_a_source_s(self) -> bool:
        """Whether somebody other than the interviewer and the reporter speaks."""
        return any(piece.voice == "source" for piece in self.pieces)

    @property
    def sentence(self) -> Span | None:
        """The sentence that holds all the pieces; None where there is no such sentence."""
        sentence = self.pieces[0].sentence
        within = sentence is not None and all(sentence.covers(piece.span) for piece in self.pieces)
        return sentence if within else None


def utterances_of(
    parsed: ParsedSource, corrections: Sequence[QuotationCorrection], findings: Findings
) -> list[Utterance]:
    """The utterances of a source in the order of the text; annotations that fit none are in `findings`."""
    groups: dict[str, list[Quote]] = {}
    for quote in parsed.quotes:
        groups.setdefault(quote.group, []).append(quote)
    desk = _Desk(parsed, [Utterance(tuple(pieces)) for pieces in groups.values()], findings)
    about_quotations = [correction for correction in corrections if not correction.paraphrase]
    for correction in about_quotations:
        if correction.split:
            desk.split(correction)
    for correction in about_quotations:
        if correction.merge_with is not None:
            desk.merge(correction)
    for correction in about_quotations:
        desk.correct(correction)
    return desk.utterances


@dataclass(slots=True)
class _Desk:
    """The utterances of one source while annotations are laid over them."""

    parsed: ParsedSource
    utterances: list[Utterance]
    findings: Findings

    def split(self, correction: QuotationCorrection) -> None:
        """Make the piece that holds the words, and those after it, a card of their own."""
        place = self.find(correction, correction.at)
        if place is None:
            return
        number, position = place
        pieces = self.utterances[number].pieces
        if position == 0:
            self.findings.faults.append(
                correction.written.fault(
                    "a split before the first piece",
                    "words of a later piece",
                    "these words begin a card of their own already: delete the line",
                    key="split",
                )
            )
            return
        self.utterances[number : number + 1] = [Utterance(pieces[:position]), Utterance(pieces[position:])]

    def merge(self, correction: QuotationCorrection) -> None:
        """Put the pieces of the other card into the one that holds the words."""
        first = self.find(correction, correction.at)
        other = self.find(correction, Selector(correction.merge_with or ""), "merge_with")
        if first is None or other is None:
            return
        if first[0] == other[0]:
            self.findings.faults.append(
                correction.written.fault(
                    "a merge of a card with itself", "words of another card", key="merge_with"
                )
            )
            return
        speakers = _two_speakers(self.utterances[first[0]], self.utterances[other[0]])
        if speakers and correction.speaker is None:
            self.findings.faults.append(
                correction.written.fault(
                    f"a merge of the words of {speakers[0]} and of {speakers[1]}",
                    "words of one speaker",
                    "if the parser took a speaker wrongly, name the right one of both with speaker",
                    key="merge_with",
                )
            )
            return
        both = (*self.utterances[first[0]].pieces, *self.utterances[other[0]].pieces)
        joined = Utterance(tuple(sorted(both, key=lambda quote: quote.span)))
        kept, gone = min(first[0], other[0]), max(first[0], other[0])
        self.utterances[kept] = joined
        del self.utterances[gone]

    def correct(self, correction: QuotationCorrection) -> None:
        """Note the annotation on the utterance that holds its words."""
        place = self.find(correction, correction.at)
        if place is None:
            return
        utterance = self.utterances[place[0]]
        if utterance.correction is not None:
            line = utterance.correction.written.line
            self.findings.faults.append(
                correction.written.fault(
                    "a second [[quotation]] of the same card",
                    "one for each card",
                    f"the first is on line {line}; write what both say there",
                )
            )
            return
        self.utterances[place[0]] = replace(utterance, correction=correction)

    def find(
        self, correction: QuotationCorrection, selector: Selector, key: str = "at"
    ) -> tuple[int, int] | None:
        """The utterance, and the piece in it, that hold the words; None with a finding if none do."""
        text = self.parsed.source.text
        place = place_or_finding(selector, text, correction.written, self.findings, key)
        if place is None:
            return None
        for number, utterance in enumerate(self.utterances):
            for position, piece in enumerate(utterance.pieces):
                if piece.span.covers(place):
                    return number, position
        found = f"{selector.exact!r} in no quotation (line {line_of(text, place.start)} of the source)"
        fault = correction.written.fault(found, "words inside one quoted piece", self.nearest(place), key)
        self.findings.unmatched.append(fault)
        return None

    def nearest(self, place: Span) -> str:
        """A hint at the quotation nearest to a place that is in none."""
        pieces = [piece for utterance in self.utterances for piece in utterance.pieces]
        if not pieces:
            return "no quotation was found in this source; [[paraphrase]] makes a card of reported words"
        near = min(pieces, key=lambda piece: abs(piece.span.start - place.start))
        line = line_of(self.parsed.source.text, near.span.start)
        shown = f"line {line}: {near.text[:_WORDS_SHOWN]!r}"
        return f"the nearest quotation is on {shown}; [[paraphrase]] is for reported words"


def _two_speakers(one: Utterance, other: Utterance) -> tuple[str, str] | None:
    """Two names, of speakers of these utterances, that cannot be one person's; None where there are none."""
    for mine, theirs in product(_names_of(one), _names_of(other)):
        if folded(surname(mine)) != folded(surname(theirs)):
            return mine, theirs
    return None


def _names_of(utterance: Utterance) -> list[str]:
    named = [piece.speaker.name for piece in utterance.pieces if piece.speaker]
    return [name for name in named if is_named(name)]
