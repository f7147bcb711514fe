"""Names that hold the name of a day or month without dating anything: "June Tan", "the Monday Club"."""

import re

from annotated_timeline.parsing.timex.lexicon import MONTH, WEEKDAY
from annotated_timeline.parsing.timex.rule import Context

#: Given names among the months.
_GIVEN_NAMES = frozenset(["jan", "april", "may", "june", "august"])
#: What a month stands behind where it is a time; "and" only joins two months or two people.
_OF_TIME = re.compile(
    r"\b(?:in|since|until|till|by|from|to|through|during|before|after|of|for|between|around|about|as|or|on|at|with"
    r"|last|next|this|past|late|early|mid|the|each|every|\d{1,2}(?:st|nd|rd|th)?"
    rf"|{MONTH}(?: and| or|,)?)[\s-]\Z"
)
_SURNAME_BEHIND = re.compile(
    rf"\s(?!(?i:{MONTH}|{WEEKDAY}))[A-Z][a-z’'-]*[a-z]\b(?![’']s\b)|\s(?:said|says|told|added|asked|replied|recalled)\b"
)
#: "Black Friday", "Bloody Sunday", "Sheffield Wednesday": fixed names, whichever day they name.
_FIXED = re.compile(r"\b(?:black|bloody|cyber|super|small business|giving|fat|holy|manic|ruby|sheffield)\s\Z")
_CAPITAL_BEHIND = re.compile(r"\s[A-Z][a-z]+\b")
#: "Friday Osagie died": a surname and what its bearer did, where a date would have a comma.
_FRIDAY = re.compile(r"\s[A-Z][a-z]+ (?!(?:and|of|for|in)\b)[a-z]+")


def is_given_name(name: str, start: int, end: int, context: Context) -> bool:
    """Whether the month `name` at ``text[start:end]`` is a person's: "June Tan met", "said April Jones"."""
    if name not in _GIVEN_NAMES or _SURNAME_BEHIND.match(context.text, end) is None:
        return False
    return _OF_TIME.search(context.before(start, 16)) is None


def is_in_a_name(name: str, start: int, end: int, context: Context) -> bool:
    """Whether the weekday `name` at ``text[start:end]`` is part of one: "the Monday Club", "Black Friday"."""
    before = context.before(start, 16)
    if (fixed := _FIXED.search(before)) and context.text[start - len(fixed.group())].isupper():
        return True
    if before.endswith("the ") and _CAPITAL_BEHIND.match(context.text, end):
        return True
    is_first = start == context.sentence.start or before.endswith(" and ")
    return name == "friday" and is_first and _FRIDAY.match(context.text, end) is not None
