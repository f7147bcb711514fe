"""Whether a dated sentence tells a happening (core), its background, or no event at all."""

import re
from datetime import date, timedelta

from annotated_timeline.model.parsed import Tier, TimeExpression
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.factuality import is_told_as_fact
from annotated_timeline.parsing.predicate import Predicate
from annotated_timeline.parsing.verb_forms import base_of
from annotated_timeline.parsing.words import vocabulary

#: What began longer before the text than this is history.
_HISTORY = timedelta(days=180)
_HYPOTHETICAL = re.compile(
    r"\b(?:if|unless|whether|would have|could have|should have|might have|had (?:the|we|they|he"
    r"|she) \w+)\b"
)
_LASTING = vocabulary("""
    be have seem appear remain continue struggle try seek hope want wish know believe think feel live
    wait need mean owe own work worry communicate stay keep stand lie face enjoy like love hate depend
    include consist contain belong cost last follow
    """)
_OPEN = re.compile(
    r"\b(?:since|until|till|through|beyond|past|still|even|as of|than|like|from)(?: at least)? ?\Z"
)
_LASTING_BEFORE = re.compile(
    r"\b(?:for|over|during|throughout|across)(?: (?:at least|nearly|almost|about))? ?\Z"
)
BY = re.compile(r"\b(?:by|before|no later than) ?(?:the end of )?\Z")
_DEADLINE = re.compile(r"deadline\b(?<!\wdeadline)")


def is_by(masked: str, expression: Span) -> bool:
    """Whether the date is a limit ("by September")."""
    return bool(BY.search(masked[max(0, expression.start - 20) : expression.start]))


def may_tell(masked: str, sentence: Span, expression: TimeExpression) -> bool:
    """Whether a sentence may tell an event of `expression`: it is no question, condition, state or length."""
    before = masked[sentence.start : expression.span.start]
    if masked[sentence.start : sentence.end].rstrip("”\"’' ").endswith("?") or _HYPOTHETICAL.search(before):
        return False
    near = before[-_NEAR:]
    if _OPEN.search(near) or expression.type == "SET":
        return False
    return expression.type != "DURATION" or not _LASTING_BEFORE.search(near)


_NEAR = 24


def tier_of(
    masked: str,
    sentence: Span,
    expression: TimeExpression,
    predicate: Predicate | None,
    *,
    by: bool,
    reference: date | None,
) -> Tier | None:
    """Core for a happening, background for history, deadlines and plans; None for what is no event.

    `predicate` is None where the expression belongs to a noun ("the withdrawal in 1989"); `by` tells that
    the date is a limit. That the sentence `may_tell` an event is taken for granted.
    """
    when = expression.when
    if when is None:
        return None
    span = expression.span
    if predicate is not None and not is_told_as_fact(masked, sentence, expression, predicate):
        return None
    was_done = predicate is not None and predicate.group.of(masked).startswith("had ")
    if (by and not was_done) or _DEADLINE.search(masked[span.end : sentence.end]):
        return "background"
    if predicate is not None:
        ahead = when.earliest is not None and reference is not None and when.earliest > reference
        if predicate.kind == "modal":
            return "background" if ahead else None
        if ahead and not _may_be_ahead(masked, expression, predicate):
            return None
        verb = predicate.verb.of(masked)
        if predicate.kind == "state" and verb not in ("says", "say"):
            return None
        if verb == "found" and masked[predicate.verb.end : predicate.verb.end + 4] == " it ":
            return None
        if base_of(verb) in _LASTING and (when.precision != "day" or base_of(verb) in ("be", "have")):
            return None
    if when.precision in ("year", "decade") or _is_afar(when.earliest, reference):
        return "background"
    return "core"


_PLANNED = vocabulary("plan schedule expect forecast set slate call promise agree vow order pledge")
_COUNTED = re.compile(r"so many|counted from")


def _may_be_ahead(masked: str, expression: TimeExpression, predicate: Predicate) -> bool:
    """Whether what is told in the past may lie ahead: a plan ("agreed to close it"), a date that was counted.

    "Parliament approved elections for next year" tells no day of the approval.
    """
    if base_of(predicate.verb.of(masked)) in _PLANNED:
        return True
    if re.search(
        r"\bto [a-z]+", masked[predicate.group.end : max(predicate.group.end, expression.span.start)]
    ):
        return True
    return expression.basis is not None and _COUNTED.search(expression.basis.rule) is not None


def _is_afar(earliest: date | None, reference: date | None) -> bool:
    """Whether a date lies ahead of the text or long before it."""
    if earliest is None or reference is None:
        return False
    return earliest > reference or earliest.toordinal() < reference.toordinal() - _HISTORY.days
