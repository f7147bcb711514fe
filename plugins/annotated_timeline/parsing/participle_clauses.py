"""Happenings told by a participle without an auxiliary of its own: "Built in 1911, the mill ..."."""

import re
from collections.abc import Sequence

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.clause_bounds import subject_of
from annotated_timeline.parsing.participles import OBJECT_BEHIND, is_participle
from annotated_timeline.parsing.predicate import Predicate
from annotated_timeline.parsing.verbs import Verb
from annotated_timeline.parsing.words import vocabulary

#: "The ship, built in 1998, was inspected".
_APPOSED = re.compile(r", (?:(?:first|originally|newly) )?(?P<participle>[a-z]+)\b[^,;]*\Z")
_OPENING = re.compile(r"\W*(?:(?:first|originally|newly) )?(?P<participle>[a-z]+)\b[^,;]*\Z")

#: Participles that have an object of their own: "named the best ship".
_NAMING = vocabulary("named renamed called elected appointed given awarded considered granted offered dubbed")
#: What may follow the date in an apposition: "founded in 2009 by two brothers".
_UP_TO_COMMA = re.compile(r"(?: (?:by|in|at|for) [^,;]*)?")


def lone_participle(words: str, expression: Span, verbs: Sequence[Verb]) -> Predicate | None:
    """The predicate of a participle without a finite verb that the date belongs to; `words` in lower case.

    "Born in Norvik in 1931, she studied": its subject is that of the verb behind the comma. Of "the ship,
    built in 1998, sank" it is what stands before the comma.
    """
    comma = words.find(",", expression.end)
    main = next((verb for verb in verbs if verb.group.start > comma >= 0), None)
    if main is None:
        return None
    ends = _UP_TO_COMMA.fullmatch(words, expression.end, comma)
    apposed = _APPOSED.search(words[: expression.start]) if ends else None
    if apposed and is_participle(apposed["participle"]) and not _has_object(words, apposed):
        participle = Span(*apposed.span("participle"))
        subject = subject_of(
            words[: apposed.start()] + " ", Span(apposed.start(), apposed.start()), expression
        )
        return Predicate(subject, participle, participle, "passive", Span(participle.end, comma))
    opening = _OPENING.match(words[: expression.start])
    if opening is None or not is_participle(opening["participle"]):
        return None
    if any(verb.group.start > opening.end("participle") and verb.group.end < comma for verb in verbs):
        return None
    participle = Span(*opening.span("participle"))
    behind = comma + 1
    group = Span(main.group.start - behind, main.group.end - behind)
    found = subject_of(words[behind:], group, Span(len(words), len(words)))
    subject = Span(found.start + behind, found.end + behind)
    return Predicate(subject, participle, participle, "passive", Span(participle.end, comma))


#: "Hit by a train built in 1950": the noun of a phrase behind the verb, and what a participle says of it.
_IN_PHRASE = re.compile(
    r" (?:by|with|in|at|of|from|near|under|into|off|aboard|against) (?P<noun>an? (?:[\w’'-]+ ){1,3})\Z"
)
_SUBJECT_AHEAD = re.compile(
    r"\b(?P<noun>(?:the|an?|its|his|her|their|two|three|four|five|\d+) "
    r"(?:(?!who\b|which\b|that\b)[\w’'-]+ ){1,3})\Z"
)
#: What is said in these is said on their day: "praised him in an interview published on Saturday".
_UTTERANCE = re.compile(
    r"\b(?:interview|statement|article|letter|memo|post|email|e-mail|message|editorial|column|essay|video|report"
    r"|survey|poll|speech|tweet) \Z"
)
_NO_DEED = vocabulary("said told added wrote announced reported")
#: A report or a poll "published on Sunday said": what it says is more than that it was published.
_TELLING = vocabulary("said found showed suggested revealed alleged reported concluded warned")
_FINITE = ("past", "passive", "perfect", "modal")
_ONLY_A_DATE = re.compile(r" (?:(?:on|in|at|late|early|back) ){0,2}\Z")


def described_participle(words: str, expression: Span, verbs: Sequence[Verb]) -> Predicate | None:
    """The predicate of a participle that the date stands right behind and that describes a noun.

    "Was named in a lawsuit filed on Monday", "a lawsuit filed on Monday names": the lawsuit is filed then.
    """
    before = [verb for verb in verbs if verb.group.end <= expression.start]
    last = before[-1] if before else None
    if last is None or last.kind != "past" or not is_participle(last.word.of(words)):
        return None
    if not _ONLY_A_DATE.match(words[last.group.end : expression.start]) or last.word.of(words) in _NO_DEED:
        return None
    low = before[-2].group.end if len(before) > 1 else 0
    phrase = _IN_PHRASE.search(words[low : last.group.start]) if low else None
    if phrase is None and _is_before_a_verb(words, expression, verbs):
        phrase = _SUBJECT_AHEAD.search(words[low : last.group.start])
    if phrase is None or _UTTERANCE.search(phrase["noun"]):
        return None
    noun = Span(low + phrase.start("noun"), last.group.start - 1)
    return Predicate(noun, last.group, last.word, "passive", Span(last.group.end, expression.end))


def _is_before_a_verb(words: str, expression: Span, verbs: Sequence[Verb]) -> bool:
    """ "A man arrested on Sunday died": the second verb is the sentence's own."""
    after = next((verb for verb in verbs if verb.group.start >= expression.end), None)
    if after is None or after.kind not in _FINITE:
        return False
    tells = after.word.of(words) in _TELLING
    return not tells and not words[expression.end : after.group.start].strip()


def _has_object(words: str, apposed: re.Match[str]) -> bool:
    """Whether an object follows what looks like a participle: "the firm, a brewer, raised its prices"."""
    verb = apposed["participle"]
    return verb not in _NAMING and OBJECT_BEHIND.match(words[apposed.end("participle") :]) is not None
