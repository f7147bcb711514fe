"""Who said a card's words, in what role, when, and how sure that is: the parser's answer or the editors'."""

from dataclasses import dataclass, replace

from annotated_timeline.editing.annotations import QuotationCorrection
from annotated_timeline.editing.speakers import Registry
from annotated_timeline.editing.utterances import Utterance
from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.parsed import Basis
from annotated_timeline.model.span import Span

#: Below this chance of the right speaker a quotation waits for an editor. The parser's confidence is
#: calibrated, so at one half a name is as likely wrong as right, and a wrong name is worse than none.
CERTAIN_ENOUGH = 0.5
#: "His wife" says nothing on a card that stands alone.
_SOMEBODYS = frozenset(["her", "his", "its", "my", "our", "their", "your"])


@dataclass(frozen=True, slots=True)
class Attribution:
    """The answer for one card; `speaker` is a name as a source writes it, or an id of the registry.

    Words `in_a_turn` of a conversation were spoken about the day it was published.
    """

    speaker: str
    role: str | None = None
    mention: Span | None = None
    cue: str | None = None
    said_on: HistoricalDate | None = None
    basis: Basis | None = None
    confidence: float = 1.0
    rule: str = ""
    in_a_turn: bool = False


def doubt(utterance: Utterance, registry: Registry) -> str:
    """Why the words cannot be published as somebody's; empty where they can."""
    if utterance.correction is not None and utterance.correction.speaker is not None:
        return ""
    parsed = attribution_of(utterance, registry)
    if not parsed.speaker:
        return "no speaker was found"
    if parsed.speaker.split()[0].casefold() in _SOMEBODYS:
        return f"the speaker, {parsed.speaker}, is told by another whom the card does not name"
    if parsed.confidence < CERTAIN_ENOUGH:
        return f"the speaker, {parsed.speaker}, is doubtful ({parsed.confidence:.2f})"
    return ""


def attribution_of(utterance: Utterance, registry: Registry) -> Attribution:
    """The parser's answer, with what an annotation says of the same words laid over it."""
    pieces = utterance.pieces
    said = next((piece for piece in pieces if piece.speaker is not None), pieces[0])
    dated = next((piece for piece in pieces if piece.said_on is not None), said)
    parsed = Attribution(
        speaker=said.speaker.name if said.speaker else "",
        role=said.speaker.role if said.speaker else None,
        mention=said.speaker.mention if said.speaker else None,
        cue=said.cue,
        said_on=dated.said_on,
        basis=dated.said_basis,
        confidence=said.confidence,
        rule=said.rule,
        in_a_turn=said.kind == "turn",
    )
    return parsed if utterance.correction is None else corrected(parsed, utterance.correction, registry)


def corrected(parsed: Attribution, correction: QuotationCorrection, registry: Registry) -> Attribution:
    """What an annotation leaves of the parser's answer: with another speaker, role and mention go too."""
    answer = parsed
    if correction.speaker is not None:
        same = registry.same(correction.speaker, parsed.speaker)
        answer = replace(
            answer,
            speaker=correction.speaker,
            role=answer.role if same else None,
            mention=answer.mention if same else None,
            confidence=1.0,
            rule="confirmed by an editor",
        )
    if correction.role is not None:
        answer = replace(answer, role=correction.role)
    if correction.said_on is not None:
        answer = replace(answer, said_on=correction.said_on, basis=None)
    return answer
