"""Quotations and who said them, for a whole text: the one way in for the rest of the room."""

from collections.abc import Sequence

from annotated_timeline.model.parsed import Quote, QuoteKind, Speaker, TimeExpression
from annotated_timeline.model.source import Source
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.confidence import LEAST, SHARED_SURNAME, confidence
from annotated_timeline.parsing.discourse import Paragraph
from annotated_timeline.parsing.findings import Finding, findings_in
from annotated_timeline.parsing.identifiers import Identifiers
from annotated_timeline.parsing.introductions import Introductions
from annotated_timeline.parsing.known_names import KnownNames, known_names
from annotated_timeline.parsing.layout import Layout
from annotated_timeline.parsing.quotations import Piece, pieces_of
from annotated_timeline.parsing.resolution import resolve
from annotated_timeline.parsing.said_on import DaysOfSpeech, goes_further
from annotated_timeline.parsing.speakers import Mentioned
from annotated_timeline.parsing.titles import is_nickname
from annotated_timeline.parsing.transcripts import is_transcript
from annotated_timeline.parsing.turns import quoted_turns


def quotes_in(source: Source, layout: Layout, times: Sequence[TimeExpression] = ()) -> tuple[Quote, ...]:
    """The quotations of `source` in the order of the text, each with the speaker found for it.

    `times` are the time expressions of the text, from which the days of speaking are taken. A speaker that is
    too doubtful is left out.
    """
    body = layout.body()
    names = known_names(source.text, tuple(body))
    introductions = Introductions(source.text, names)
    if is_transcript(source, body):
        return quoted_turns(source, body, names, introductions)
    paragraphs = paragraphs_of(source.text, body, names)
    findings = resolved(source.text, paragraphs, names)
    _date(findings, paragraphs, DaysOfSpeech(times))
    return _quotes(source, layout, findings, introductions)


def paragraphs_of(text: str, body: list[Span], names: KnownNames) -> list[Paragraph]:
    """The paragraphs of a text's body with the pieces in them."""
    pieces = pieces_of(text, body)
    return [
        Paragraph(text, span, [piece for piece in own if not _is_nickname(text, piece)], names)
        for span, own in zip(body, pieces, strict=True)
    ]


def _is_nickname(text: str, piece: Piece) -> bool:
    return is_nickname(text, piece.start, piece.end, piece.outer_start)


def resolved(text: str, paragraphs: Sequence[Paragraph], names: KnownNames) -> list[Finding]:
    """Every piece with its speaker, however doubtful."""
    findings = findings_in(text, paragraphs)
    resolve(text, findings, paragraphs, names)
    return findings


def _date(findings: list[Finding], paragraphs: Sequence[Paragraph], days: DaysOfSpeech) -> None:
    """Give each finding the day it was said; what goes on in the same breath was said on the same day."""
    previous: Finding | None = None
    for finding in findings:
        if finding.given is not None:
            low, high = paragraphs[finding.paragraph].sentences[finding.sentence]
            finding.said = days.said_on(finding.bones, low, high, finding.given)
        if finding.said is None and previous is not None and _same_breath(previous, finding):
            finding.said = previous.said
        previous = finding


def _same_breath(previous: Finding, finding: Finding) -> bool:
    if previous.group == finding.group:
        return True
    if previous.paragraph != finding.paragraph or previous.speaker is None or finding.speaker is None:
        return False
    return previous.speaker.name == finding.speaker.name and goes_further(finding.cue)


def _quotes(
    source: Source, layout: Layout, findings: list[Finding], introductions: Introductions
) -> tuple[Quote, ...]:
    ids = Identifiers(source.id)
    quotes: list[Quote] = []
    chance = 0.0
    for f in findings:
        chance = _chance(f, chance)
        speaker = _speaker(f.speaker, introductions, f.piece.start) if f.speaker and chance >= LEAST else None
        quotes.append(
            Quote(
                id=ids.take(f.words),
                span=Span(f.piece.start, f.piece.end),
                text=f.words,
                kind=_kind(f),
                group=str(f.group),
                sentence=layout.sentences[layout.sentence_at(f.piece.start)],
                speaker=speaker,
                cue=f.cue,
                said_on=f.said.day if f.said else None,
                said_basis=f.said.basis if f.said else None,
                confidence=chance,
                rule=f.rule,
            )
        )
    return tuple(quotes)


def _chance(finding: Finding, before: float) -> float:
    """The confidence in a finding's speaker; speech that goes on is no surer than what it goes on from."""
    if finding.speaker is None:
        return 0.0
    chance = confidence(finding.ground)
    if finding.speaker.shared:
        chance = min(chance, SHARED_SURNAME)
    return min(chance, before) if finding.rule in ("goes on", "goes on in part") else chance


def _speaker(who: Mentioned, introductions: Introductions, at: int) -> Speaker:
    role = introductions.role(who.name, max(at, who.end)) if who.kind == "person" else None
    return Speaker(who.name, role or who.described, Span(who.start, who.end))


def _kind(finding: Finding) -> QuoteKind:
    if finding.is_fragment:
        return "fragment"
    classes, at = finding.bones.classes, finding.at
    if classes[at] == "F":
        return "mixed"
    goes_on = finding.bones.text[finding.piece.start].islower()
    return "mixed" if goes_on and classes[at - 1 : at] not in ("", ".", ",", ":", "Q", "-") else "direct"
