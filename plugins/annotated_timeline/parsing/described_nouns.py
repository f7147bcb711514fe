"""Dates that only describe a noun: "a third-quarter loss", "the year ended March 31", "from 900 in 2010"."""

import re

from annotated_timeline.model.parsed import TimeExpression
from annotated_timeline.model.span import Span
from annotated_timeline.parsing.nominals import owned_happening
from annotated_timeline.parsing.roles import PERSON_NOUNS
from annotated_timeline.parsing.verbs import verbs_of
from annotated_timeline.parsing.words import vocabulary

_MODIFIER = re.compile(
    r"\b(?:ended|ending|due|dated|effective|maturing|expiring|from|than|with|compared to|set (?:on|in)) \Z"
)


def describes_a_noun(masked: str, sentence: Span, expression: TimeExpression) -> bool:
    """Whether the date only describes a noun: "a third-quarter loss", "the year ended March 31"."""
    span = expression.span
    before, after = masked[max(sentence.start, span.start - 14) : span.start], masked[span.end : sentence.end]
    if (after.startswith(("'s ", "’s ")) and not owned_happening(after)) or _MODIFIER.search(before):
        return True
    further = masked[max(sentence.start, span.start - 60) : span.start]
    if (
        expression.text.isdigit()
        and _DETERMINED.search(further)
        and _NOUN_BEHIND.match(after)
        and verbs_of(masked[sentence.start : span.start])
    ):
        return True
    if _COMPARED.search(further) or _is_of_a_noun(further) or _is_of_a_person(masked, sentence, span):
        return True
    if expression.value[_MONTH_AND_DAY].isdigit() and _OWN.search(further) and _NOUN_BEHIND.match(after):
        return True
    apposed = _APPOSED.search(further)
    if apposed and re.match(r"[.,;)]|\Z", after) and not verbs_of(apposed.group()):
        return True
    if not _PART_OF_YEAR.search(expression.value) or _PERIOD_AHEAD.search(before):
        return False
    return _WORD_BEHIND.match(after) is not None


#: "Gave accounts of the flood of July 2021"; what happens "in the flood of July 2021" happens then.
_OF = re.compile(
    r"(?P<lead>[\w’'-]+) (?:the|an?|its|his|her|their|this|that) (?P<noun>(?:[\w’'-]+ ){1,3}?)of"
    r" (?:early |late |mid-)?\Z"
)
_WITHIN = vocabulary("in during on at by from over throughout since until for")
_TIMES = re.compile(
    r"\b(?:days?|nights?|weeks?|weekend|months?|quarter|half|years?|season|morning|afternoon|evening|hours|spring"
    r"|summer|autumn|fall|winter|beginning|start|middle|end|close|part|turn) \Z"
)


def _is_of_a_noun(further: str) -> bool:
    of = _OF.search(further)
    return of is not None and of["lead"] not in _WITHIN and not _TIMES.search(of["noun"])


#: "Her opponent in the fall, Ann Tarry, spoke": no day of the speaking.
_PERSON_AHEAD = re.compile(
    r"\W*(?:the|an?|his|her|its|their) (?:[\w’'-]+ ){0,3}?(?P<noun>[\w’'-]+) (?:in|on|of|from|at) \Z"
)


def _is_of_a_person(masked: str, sentence: Span, span: Span) -> bool:
    ahead = _PERSON_AHEAD.match(masked[sentence.start : span.start])
    if ahead is None or ahead["noun"] not in PERSON_NOUNS:
        return False
    return re.match(r", [^,;]+, ", masked[span.end : sentence.end]) is not None


#: "The Sept. 11 museum closed"; what is said "at a Saturday rally" is said then.
_OWN = re.compile(r"(?:\A|[,;:] |\b(?:that|and|but) )\W*(?:the|an?|its|his|her|their) \Z")
_MONTH_AND_DAY = slice(8, 10)
#: "His unsuccessful 1996 campaign".
_DETERMINED = re.compile(r"(?:\b(?:the|an?|his|her|its|their|our|this|that)|['’]s)(?: [a-z-]+)? \Z")
_NOUN_BEHIND = re.compile(
    r" (?!(?:in|on|at|by|for|from|to|with|and|or|but|as|after|before|when|while|that)\b)[a-z]{3,}"
)
#: "From 900 in 2010", "than the $2 a share a year earlier": a figure of another time, to compare with.
_COMPARED = re.compile(
    r"\b(?:from|than|against|versus|compared (?:with|to)) (?:(?! to )[^,;])*\d(?:(?! to )[^,;]){0,30}\Z"
)
#: "Raised rates, its third increase this year".
_APPOSED = re.compile(r", (?:its|his|her|their|our|the|an?) (?:[\w-]+ ){1,5}\Z")
_PART_OF_YEAR = re.compile(r"-[QH]\d\Z")
_WORD_BEHIND = re.compile(r" [a-z]{3,}")
#: "In the first quarter the economy shrank", where "its third-quarter loss" describes the loss.
_PERIOD_AHEAD = re.compile(r"\b(?:in|during|for|over|throughout) (?:the )?\Z")
