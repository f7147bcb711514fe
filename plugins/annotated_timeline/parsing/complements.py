"""What a headline says behind its verb: the complement, without the date that the headline is for."""

import re

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.predicate import Predicate
from annotated_timeline.parsing.telling import Telling

#: "On May 5 and" before the date in question.
_ANOTHER_DATE = re.compile(
    r"(?:^|\s)(?:on|in)\s(?:(?:[A-Z][a-z]{2,8}\.?\s)?\d{1,4}|[A-Z][a-z]+day)(?:,\s\d{4})?,?\s(?:and|or)(?:\sagain)?$"
)


def complement_words(text: str, predicate: Predicate, expression: Span, sentence: Span) -> str:
    """What follows the verb, without the date; what follows the date only where nothing stands before it."""
    start = predicate.group.end
    if not start <= expression.start:
        return " ".join(text[start : predicate.complement.end].split())
    before = _ANOTHER_DATE.sub("", without(text, Span(start, expression.end), expression))
    if before:
        return before
    rest = " ".join(text[expression.end : min(sentence.end, predicate.complement.end)].split())
    return "" if re.match(r"[,;.]|(?:and|but|or)\b", rest) else rest


_NAMED_OBJECT = re.compile(
    r"(?P<prep>with|to|of|by) (?P<role>[^,“]{4,80}), (?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)+)"
)


def with_named_object(telling: Telling, predicate: Predicate, complement: str) -> str:
    """ "with the country's mayor, Dana Whitlock" as "with Dana Whitlock"."""
    match = _NAMED_OBJECT.match(complement)
    if match is None:
        return complement
    span = Span(predicate.group.end, predicate.group.end + len(complement) + 40)
    person = any(name.text in match["name"] for name in telling.named_in(span))
    return f"{match['prep']} {match['name']}{complement[match.end() :]}" if person else complement


_BEFORE_DATE = re.compile(
    r"(?:,? ?(?:also )?(?:late |early )?\b(?:on|in|at|by|during|since|of|from|around|about"
    r"|before|just|earlier|later|as of) ?(?:the )?| |,)+\Z",
    re.IGNORECASE,
)


#: What is dropped before a date is looked for in so many characters, a word of it being much shorter.
_NEAR, _LONGEST_WORD = 40, 30


def _without_preposition(words: str) -> str:
    """`words` without the preposition of a date behind them."""
    near = max(0, len(words) - _NEAR)
    found = _BEFORE_DATE.search(words, near)
    if found and found.start() < near + _LONGEST_WORD:
        found = _BEFORE_DATE.search(words)
    return words[: found.start()] if found else words


def without(text: str, span: Span, expression: Span) -> str:
    """The words of a span with a time expression in it, and the preposition before that, taken out."""
    if not span.covers(expression):
        return " ".join(span.of(text).split())
    before = _without_preposition(text[span.start : expression.start])
    after = text[expression.end : span.end]
    joint = "" if after[:1] in ",.;" or not before else " "
    return " ".join(f"{before}{joint}{after}".split()).lstrip(", ")
