"""Participles that tell a happening without an auxiliary of their own: "Built in 1911, the mill ..."."""

import re
from collections.abc import Sequence

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.clause_bounds import subject_of
from annotated_timeline.parsing.predicate import Predicate
from annotated_timeline.parsing.verb_forms import PARTICIPLE_FORMS, PAST_FORMS, base_of
from annotated_timeline.parsing.verbs import Verb, verbs_of
from annotated_timeline.parsing.words import vocabulary

#: "The ship, built in 1998, was inspected".
_APPOSED = re.compile(r", (?:(?:first|originally|newly) )?(?P<participle>[a-z]+)\b[^,;]*\Z")
_OPENING = re.compile(r"\W*(?:(?:first|originally|newly) )?(?P<participle>[a-z]+)\b[^,;]*\Z")

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


#: Nothing but a day, month or year.
ONLY_A_DAY = re.compile(
    r" (?:(?:on|in|last|late|early) ){0,2}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|[12]\d{3}"
    r"|(?:week|month|year)|[a-z]{3,9}\.? \d{1,4}(?:, \d{4})?) "
)


def without_participle(words: str, subject: Span) -> Span:
    """A subject without the dated participle that describes it: "two men charged on Sunday"."""
    inside = subject.of(words)
    for verb in verbs_of(inside):
        head = inside[: verb.group.start]
        describes = verb.kind == "past" and head and not _RELATIVE_BEFORE.search(head)
        if (
            describes
            and is_participle(verb.word.of(inside))
            and ONLY_A_DAY.fullmatch(f"{inside[verb.group.end :]} ")
        ):
            return Span(subject.start, subject.start + verb.group.start - 1)
    return subject


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
    return verb not in _NAMING and _OBJECT_BEHIND.match(words[apposed.end("participle") :]) is not None


def is_participle(word: str) -> bool:
    """Whether a word in lower case may be a participle of the past that tells a happening."""
    if word in PARTICIPLE_FORMS or word in _LIKE_THE_PAST or word == "born":
        return True
    return word.endswith("ed") and len(word) > _SHORTEST and word not in _NO_PARTICIPLE


_SHORTEST = 4
#: Participles that have an object of their own: "named the best ship".
_NAMING = vocabulary("named renamed called elected appointed given awarded considered granted offered dubbed")
_LIKE_THE_PAST = frozenset(PAST_FORMS) & vocabulary(
    "built bought brought caught found held made sold sent won led"
)
_NO_PARTICIPLE = vocabulary("united hundred indeed asked pressed questioned supposed limited unlimited")

_COORDINATING = re.compile(r"(?: and|,(?: and)?) (?:(?:\w+ly|later|then) )?\Z")
_NO_OBJECT = re.compile(
    r"(?:[ ,]*(?:\Z|[.;:])| (?:on|in|at|by|for|to|from|last|this|that|early|late|later|with|after|before"
    r"|the (?:next|following)|during|over|and|(?:\w+ ){1,2}(?:later|earlier|ago))\b|,)"
)
#: Verbs that have an object, so that without one they are passive.
TAKES_OBJECT = vocabulary("""
    arrest indict charge convict sentence acquit jail imprison fine execute kill injure wound rescue
    evacuate release free deport extradite appoint name nominate demolish rename replace restore repair
    sell publish adopt ratify sign approve seize capture destroy damage bury unveil cancel find
    """)


#: Verbs that are taken so only behind another passive.
_ALSO = TAKES_OBJECT | vocabulary("""
    fire hire rehire reappoint elect dismiss oust promote suspend reinstate renew extend complete abolish ban
    lift postpone reopen rebuild
    """)
#: "Data released on Thursday show": nothing but the date behind the verb.
_REDUCED = re.compile(
    r" (?:(?:on|in|late|early|last|this) |(?:mon|tues|wednes|thurs|fri|satur|sun)day|\w+ by )"
)
_OBJECT_BEHIND = re.compile(r" (?:the|an?|its|his|her|their|that|new|\d)\b")


#: "According to a report published on Monday", "in a report published on Monday": what leads to the noun.
_LEADING_TO = re.compile(
    r"(?:.*, (?=according|citing))?\W*(?:(?:and|but) )?(?:(?:according|due|thanks) to|based on"
    r"|because of|in|citing|following) "
)


def without_preposition(words: str, subject: Span) -> Span:
    """The noun that a participle describes, without the preposition in front of it; `words` in lower case.

    Empty where the noun has a clause with a subject of its own.
    """
    leading = _LEADING_TO.match(words, subject.start, subject.end)
    if leading is None:
        return subject
    has_own = _CLAUSE_OF_ITS_OWN.search(words, leading.end(), subject.end)
    return Span(subject.end if has_own else leading.end(), subject.end)


#: "Figures her office", "a sheet lawmakers": in front of "released" it was they who did it.
_CLAUSE_OF_ITS_OWN = re.compile(
    r"\w (?:the|an?|its|his|her|their|he|she|it|they|we|you) |\ban? (?:[\w’'-]+ )+[\w’'-]+[^s\W]s\Z"
)


#: "Which the two presidents signed": the object stands in front.
_RELATIVE_BEFORE = re.compile(r"\b(?:which|that|whom|who) (?:[\w’'-]+ ){0,4}\Z")


def is_passive(words: str, verb: Verb, expression: Span) -> bool:
    """Whether a form of the past is passive without its own "was".

    It shares that of a verb before ("was arrested in March and indicted in May") or stands in front of the
    main verb ("data released on Thursday show").
    """
    base = base_of(verb.word.of(words))
    if verb.kind != "past" or base not in _ALSO or _RELATIVE_BEFORE.search(words[: verb.group.start]):
        return False
    in_front = base in TAKES_OBJECT and _REDUCED.match(words[verb.group.end :])
    if in_front and not _OBJECT_BEHIND.match(words[expression.end :]):
        return True
    joint = _COORDINATING.search(words[: verb.group.start])
    earlier = verbs_of(words[: joint.start()]) if joint else ()
    if not any(other.kind == "passive" for other in earlier) or not _NO_OBJECT.match(words[verb.group.end :]):
        return False
    return ";" not in words[earlier[0].group.end : verb.group.start]
