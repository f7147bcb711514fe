"""Participles: what may be one, when one is passive without an auxiliary, and the nouns they describe."""

import re

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.verb_forms import PARTICIPLE_FORMS, PAST_FORMS, base_of
from annotated_timeline.parsing.verbs import Verb, verbs_of
from annotated_timeline.parsing.words import vocabulary

_SHORTEST = 4
_LIKE_THE_PAST = frozenset(PAST_FORMS) & vocabulary(
    "built bought brought caught found held made sold sent won led"
)
_NO_PARTICIPLE = vocabulary("united hundred indeed asked pressed questioned supposed limited unlimited")
#: Nothing but a day, month or year.
ONLY_A_DAY = re.compile(
    r" (?:(?:on|in|last|late|early) ){0,2}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|[12]\d{3}"
    r"|(?:week|month|year)|[a-z]{3,9}\.? \d{1,4}(?:, \d{4})?) "
)
#: An object behind what looks like a participle.
OBJECT_BEHIND = re.compile(r" (?:the|an?|its|his|her|their|that|new|\d)\b")
#: "Which the two presidents signed": the object stands in front.
_RELATIVE_BEFORE = re.compile(r"\b(?:which|that|whom|who) (?:[\w’'-]+ ){0,4}\Z")
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
#: "According to a report published on Monday", "in a report published on Monday": what leads to the noun.
_LEADING_TO = re.compile(
    r"(?:.*, (?=according|citing))?\W*(?:(?:and|but) )?(?:(?:according|due|thanks) to|based on"
    r"|because of|in|citing|following) "
)
#: "Figures her office", "a sheet lawmakers": in front of "released" it was they who did it.
_CLAUSE_OF_ITS_OWN = re.compile(
    r"\w (?:the|an?|its|his|her|their|he|she|it|they|we|you) |\ban? (?:[\w’'-]+ )+[\w’'-]+[^s\W]s\Z"
)


def is_participle(word: str) -> bool:
    """Whether a word in lower case may be a participle of the past that tells a happening."""
    if word in PARTICIPLE_FORMS or word in _LIKE_THE_PAST or word == "born":
        return True
    return word.endswith("ed") and len(word) > _SHORTEST and word not in _NO_PARTICIPLE


def is_passive(words: str, verb: Verb, expression: Span) -> bool:
    """Whether a form of the past is passive without its own "was".

    It shares that of a verb before ("was arrested in March and indicted in May") or stands in front of the
    main verb ("data released on Thursday show").
    """
    base = base_of(verb.word.of(words))
    if verb.kind != "past" or base not in _ALSO or _RELATIVE_BEFORE.search(words[: verb.group.start]):
        return False
    in_front = base in TAKES_OBJECT and _REDUCED.match(words[verb.group.end :])
    if in_front and not OBJECT_BEHIND.match(words[expression.end :]):
        return True
    joint = _COORDINATING.search(words[: verb.group.start])
    earlier = verbs_of(words[: joint.start()]) if joint else ()
    if not any(other.kind == "passive" for other in earlier) or not _NO_OBJECT.match(words[verb.group.end :]):
        return False
    return ";" not in words[earlier[0].group.end : verb.group.start]


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


def without_preposition(words: str, subject: Span) -> Span:
    """The noun that a participle describes, without the preposition in front of it; `words` in lower case.

    Empty where the noun has a clause with a subject of its own.
    """
    leading = _LEADING_TO.match(words, subject.start, subject.end)
    if leading is None:
        return subject
    has_own = _CLAUSE_OF_ITS_OWN.search(words, leading.end(), subject.end)
    return Span(subject.end if has_own else leading.end(), subject.end)
