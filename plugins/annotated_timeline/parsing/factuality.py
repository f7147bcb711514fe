"""Whether a text tells a dated predicate as a fact: what is denied, rumoured or told with "not" is none."""

import re

from annotated_timeline.model.parsed import TimeExpression
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.predicate import Predicate
from annotated_timeline.parsing.verbs import verbs_of

#: What somebody is only accused of has not happened as far as the text knows.
_ALLEGED = re.compile(
    r"\b(?:(?:prosecutors?|plaintiffs?|accusers?|indictment|lawsuit|suit|complaint)\b[^,;.]*"
    r"\b(?:say|says|said|contends?|contended|argues?|argued|alleg\w+|claim\w*|charg\w+)\b"
    r"|(?:accus\w+|alleg\w+|claim(?:s|ed)|suspect(?:s|ed)? (?:that|him|her|them))\b)"
)
#: The clause of what is denied, of a rumour, of what there is no evidence for.
_DENIED = re.compile(
    r"\b(?:(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|refut(?:es?|ed|ing)|debunk(?:s|ed|ing)?)"
    r" (?:(?:[\w’'-]+ ){0,3}?that\b|(?:(?:the|its|his|her|their) )?(?:[\w’'-]+ ){1,2}\Z)"
    r"|(?:no|any|little|without|scant) (?:[\w-]+ ){0,3}?"
    r"(?:evidence|proof|signs?|indications?|suggestion|record|truth) (?:[\w’'-]+ ){0,4}?(?:that|of)"
    r"|(?:untrue|false|wrong|not true|not the case|a lie|a myth) that"
    r"|falsely (?:said|told|reported|stated)"
    r")(?:(?!, (?:and|but|so)\b)[^;:—])*\Z"
)
_RUMOUR = re.compile(
    r"\b(?:claims?|allegations?|accusations?|suggestions?|rumou?rs?|speculation) (?:[\w’'-]+ ){0,4}?that\b"
    r"(?P<clause>[^;:—]*)\Z"
)
_REPORTED = re.compile(r"\b(?:reports?|story|stories|posts?|news) (?:[\w-]+ ){0,3}?that\b[^;,]*\Z")
_UNTRUE = re.compile(
    r"\b(?:is|are|was|were|proved) (?:false|untrue|baseless|unfounded|fake|a hoax|a lie|lies)\b"
)
_NOT_BEFORE = re.compile(r"\b(?:not|never|nearly|almost)\s\Z")
_NOT_IN = re.compile(r"\b(?:not(?! only)|never|nearly|almost)\b|n[’']t\b")
_NOT_BEHIND = re.compile(r"n[’']t\b| not\b(?! only)")
#: "Nearly doubled" tells what happened.
_BY_AMOUNT = re.compile(r"(?:doubl|tripl|halv|quadrupl)")
_NOBODY = re.compile(r"(?:nobody|no one|no-one|none|nothing|neither)\b")
#: "Is accused of killing", "was cleared on Monday of killing": the deed that somebody answers for.
_DEED = re.compile(
    r"\b(?P<present>(?:is|are|being) )?(?:accused|cleared|acquitted|convicted|suspected|charged|guilty)\b"
    r"(?P<between>[^;]{0,60}?) (?:of|with|for) (?:[a-z]+ly )?[a-z]+ing\b[^;]*\Z"
)
_DAY_TOLD = re.compile(r"day\b|\d")


def is_told_as_fact(masked: str, sentence: Span, expression: TimeExpression, predicate: Predicate) -> bool:
    """Whether a sentence of `masked` text says that what `predicate` tells has happened at `expression`."""
    head = masked[sentence.start : predicate.group.start]
    if _ALLEGED.search(head) or _DENIED.search(head):
        return False
    rumour = _RUMOUR.search(head)
    if rumour:
        # In "rumors that it was ill hurt the bank on Monday" the second verb and the date are no rumor.
        span = expression.span
        inside = sentence.start + rumour.start("clause") <= span.start and span.end <= predicate.group.start
        if inside or not verbs_of(rumour["clause"]):
            return False
    if _REPORTED.search(head) and _UNTRUE.search(masked, predicate.group.end, sentence.end):
        return False
    return not _is_negated(masked, head, predicate) and not _dates_a_deed(masked, expression, predicate)


def _is_negated(masked: str, head: str, predicate: Predicate) -> bool:
    """ "Nobody died", "did not resign", "nearly fell"."""
    if _BY_AMOUNT.match(predicate.verb.of(masked)):
        return False
    return bool(
        _NOT_IN.search(predicate.group.of(masked))
        or _NOT_BEFORE.search(head)
        or _NOT_BEHIND.match(masked, predicate.group.end)
        or _NOBODY.match(predicate.subject.of(masked))
    )


def _dates_a_deed(masked: str, expression: TimeExpression, predicate: Predicate) -> bool:
    """Whether the date is of the deed, not of the verdict: "was acquitted of robbing a bank in 1998".

    A day may be of either, unless another one was told with the verb or somebody "is accused" still.
    """
    deed = _DEED.search(masked, predicate.group.start, expression.span.start)
    if deed is None or expression.when is None:
        return False
    is_wide = expression.when.precision in ("year", "decade")
    return is_wide or deed["present"] is not None or _DAY_TOLD.search(deed["between"]) is not None
