"""Quotations and who said them, for a whole text: pieces, sentences, speakers, groups."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotated_timeline.model.parsed import Quote, QuoteKind, Speaker, TimeExpression
from annotated_timeline.model.source import Source
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.attribution import Attribution, attribute
from annotated_timeline.parsing.clauses import Phrase
from annotated_timeline.parsing.confidence import confidence
from annotated_timeline.parsing.discourse import Paragraph, subjects_before
from annotated_timeline.parsing.identifiers import Identifiers
from annotated_timeline.parsing.introductions import Introductions
from annotated_timeline.parsing.layout import Layout
from annotated_timeline.parsing.names import Names, names_in
from annotated_timeline.parsing.pronouns import agrees, antecedent
from annotated_timeline.parsing.quotations import Piece, pieces_of
from annotated_timeline.parsing.skeleton import Skeleton
from annotated_timeline.parsing.speakers import Mentioned, mentioned
from annotated_timeline.parsing.transcripts import is_transcript, surname, turns_of

#: A quotation of so many words is a fragment.
_FRAGMENT_WORDS = 2
#: A sentence of these letters alone is nothing but quotation.
_NOTHING_ELSE = frozenset("qQUF.,-CI:")


@dataclass(slots=True)
class Finding:
    """One piece on its way to a quotation: where it stands, what its sentence says.

    Whom that turned out to be.
    """

    piece: Piece
    paragraph: int
    sentence: int
    alone: bool
    bones: Skeleton
    at: int
    given: Attribution | None
    speaker: Mentioned | None = None
    rule: str = ""
    pronoun: bool = False
    group: int = 0


def quotes_in(source: Source, layout: Layout, times: Sequence[TimeExpression] = ()) -> tuple[Quote, ...]:
    """The quotations of `source` in the order of the text, each with the speaker found for it."""
    text = source.text
    body = layout.body()
    names = names_in(text, body)
    introductions = Introductions(text, names)
    if is_transcript(source, body):
        return _turns(source, body, names, introductions)
    pieces = pieces_of(text, body)
    paragraphs = [Paragraph(text, span, own, names) for span, own in zip(body, pieces, strict=True)]
    findings = _find(paragraphs)
    _resolve(text, findings, paragraphs, names)
    return _quotes(source, findings, introductions)


def _turns(source: Source, body: list[Span], names: Names, introductions: Introductions) -> tuple[Quote, ...]:
    quotes: list[Quote] = []
    ids = Identifiers(source.id)
    labels: dict[str, str] = {}
    for number, turn in enumerate(turns_of(source, body)):
        key = surname(turn.label)
        if len(turn.label.split()) > 1 or key not in labels:
            labels[key] = _spoken_name(turn.label, source, names)
        first = turn.paragraphs[0].start
        speaker = Speaker(labels[key], introductions.role(labels[key], first))
        for span in turn.paragraphs:
            words = span.of(source.text)
            quotes.append(
                Quote(
                    ids.take(words), span, words, "turn", f"turn-{number + 1}", turn.voice, speaker,
                    rule="label of the turn", confidence=0.99,
                )
            )  # fmt: skip
    return tuple(quotes)


def _spoken_name(label: str, source: Source, names: Names) -> str:
    """The name behind a label in capitals, as the text or its authors' line prints it."""
    words = tuple(label.split())
    authors = source.metadata.authors if source.metadata else ()
    for printed in authors:
        if tuple(printed.upper().split())[-len(words) :] == words:
            return printed
    for name in names.mentions:
        if (
            len(name.words) > 1
            and not name.text.isupper()
            and tuple(w.upper() for w in name.words)[-len(words) :] == words
        ):
            return name.text
    return " ".join(_cased(word) for word in words)


def _cased(word: str) -> str:
    """A name set in capitals in the usual case: "MCKAY" is left to the text to tell, "O'DAY" is "O'Day"."""
    if word.endswith("."):
        return word
    return re.sub(r"[^\W_]+", lambda part: part.group().capitalize(), word)


def _find(paragraphs: Sequence[Paragraph]) -> list[Finding]:
    findings: list[Finding] = []
    for number, paragraph in enumerate(paragraphs):
        if not paragraph.pieces:
            continue
        bones = paragraph.bones
        places = dict(zip(bones.pieces, paragraph.pieces, strict=True))
        for count, (low, high) in enumerate(paragraph.sentences):
            alone = all(letter in _NOTHING_ELSE for letter in bones.classes[low:high])
            for at in (i for i in range(low, high) if i in places):
                given = None if alone else attribute(bones, low, high, at)
                findings.append(Finding(places[at], number, count, alone, bones, at, given))
    return findings


def _resolve(text: str, findings: list[Finding], paragraphs: Sequence[Paragraph], names: Names) -> None:
    previous: Finding | None = None
    for finding in findings:
        if finding.given is not None and finding.given.speaker is not None:
            finding.rule = finding.given.rule
            finding.speaker = _who(text, finding, finding.given.speaker, paragraphs, names)
        elif previous is not None and (finding.alone or previous.paragraph == finding.paragraph):
            finding.speaker, finding.pronoun = previous.speaker, previous.pronoun
            finding.rule = "goes on" if finding.alone else "goes on in part"
        if finding.speaker is not None:
            paragraphs[finding.paragraph].spoke[finding.sentence] = finding.speaker
        finding.group = previous.group + (not _same_utterance(previous, finding)) if previous else 1
        previous = finding


def _who(
    text: str, finding: Finding, phrase: Phrase, paragraphs: Sequence[Paragraph], names: Names
) -> Mentioned | None:
    who = mentioned(text, finding.bones, phrase, names)
    if who.kind != "pronoun":
        return who
    finding.pronoun = True
    outer = finding.given.outer if finding.given else None
    if outer is not None:
        around = mentioned(text, finding.bones, outer, names)
        if around.kind == "pronoun":
            who = around
        elif agrees(who.name, around):
            return around
    subjects = subjects_before(paragraphs, finding.paragraph, finding.sentence)
    return antecedent(who.name, who.start, names, subjects)


def _same_utterance(previous: Finding, finding: Finding) -> bool:
    if previous.piece.continues:
        return finding.alone or finding.speaker == previous.speaker
    return previous.paragraph == finding.paragraph and (finding.alone or _one_cue(previous, finding))


def _one_cue(previous: Finding, finding: Finding) -> bool:
    one, other = previous.given, finding.given
    return one is not None and other is not None and (one.speaker, one.cue) == (other.speaker, other.cue)


def _quotes(source: Source, findings: list[Finding], introductions: Introductions) -> tuple[Quote, ...]:
    ids = Identifiers(source.id)
    quotes: list[Quote] = []
    for f in findings:
        span = Span(f.piece.start, f.piece.end)
        words = span.of(source.text)
        speaker = _speaker(f.speaker, introductions, f.piece.start) if f.speaker else None
        quotes.append(
            Quote(
                ids.take(words),
                span,
                words,
                _kind(f, words),
                str(f.group),
                speaker=speaker,
                cue=_cue(source.text, f),
                rule=f.rule,
                confidence=confidence(f.rule, f.pronoun) if speaker else 0.0,
            )
        )
    return tuple(quotes)


def _speaker(who: Mentioned, introductions: Introductions, at: int) -> Speaker:
    role = introductions.role(who.name, max(at, who.end)) if who.kind == "person" else None
    return Speaker(who.name, role, Span(who.start, who.end))


def _cue(text: str, finding: Finding) -> str | None:
    if finding.given is None or finding.given.cue is None:
        return None
    first, last = finding.given.cue
    return text[finding.bones.starts[first] : finding.bones.ends[last - 1]]


def _kind(finding: Finding, words: str) -> QuoteKind:
    if len(words.split()) <= _FRAGMENT_WORDS:
        return "fragment"
    before = finding.bones.classes[finding.at - 1 : finding.at]
    inside = before not in ("", ".", ",", ":", "Q", "-") and words[:1].islower()
    return "mixed" if finding.bones.classes[finding.at] == "F" or inside else "direct"
