"""Participles that tell a happening without an auxiliary of their own: "Built in 1911, the mill ..."."""

import re
from collections.abc import Sequence

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.clause_bounds import subject_of
from annotated_timeline.parsing.predicate import Predicate
from annotated_timeline.parsing.verb_forms import PARTICIPLE_FORMS, PAST_FORMS, base_of
from annotated_timeline.parsing.verbs import Verb, verbs_of
from annotated_timeline.parsing.words import vocabulary

_OPENING = re.compile(r"\W*(?:(?:first|originally|newly) )?(?P<participle>[a-z]+)\b[^,;]*\Z")


def opening_participle(words: str, expression: Span, verbs: Sequence[Verb]) -> Predicate | None:
    """The predicate of a participle that opens a sentence in lower case and that the date belongs to.

    "Born in Norvik in 1931, she studied": its subject is that of the verb behind the comma.
    """
    opening = _OPENING.match(words[: expression.start])
    comma = words.find(",", expression.end)
    main = next((verb for verb in verbs if verb.group.start > comma >= 0), None)
    if opening is None or main is None or not _is_participle(opening["participle"]):
        return None
    if any(verb.group.start > opening.end("participle") and verb.group.end < comma for verb in verbs):
        return None
    participle = Span(*opening.span("participle"))
    behind = comma + 1
    group = Span(main.group.start - behind, main.group.end - behind)
    found = subject_of(words[behind:], group, Span(len(words), len(words)))
    subject = Span(found.start + behind, found.end + behind)
    return Predicate(subject, participle, participle, "passive", Span(participle.end, comma))


def _is_participle(word: str) -> bool:
    if word in PARTICIPLE_FORMS or word in _LIKE_THE_PAST or word == "born":
        return True
    return word.endswith("ed") and len(word) > _SHORTEST and word not in _NO_PARTICIPLE


_SHORTEST = 4
_LIKE_THE_PAST = frozenset(PAST_FORMS) & vocabulary(
    "built bought brought caught found held made sold sent won led"
)
_NO_PARTICIPLE = vocabulary("united hundred indeed asked pressed questioned supposed limited unlimited")

_COORDINATING = re.compile(r" and (?:(?:\w+ly|later|then) )?\Z")
_NO_OBJECT = re.compile(
    r"(?:[ ,]*(?:\Z|[.;:])| (?:on|in|at|by|for|to|from|last|this|that|early|late|later|with|after|before"
    r"|the (?:next|following)|during|over|and)\b|,)"
)
#: Verbs that have an object, so that without one they are passive.
_TRANSITIVE = vocabulary("""
    arrest indict charge convict sentence acquit jail imprison fine execute kill injure wound rescue
    evacuate release free deport extradite appoint name nominate demolish rename replace restore repair
    sell publish adopt ratify sign approve seize capture destroy damage bury unveil cancel find
    """)


def is_second_passive(words: str, verb: Verb) -> bool:
    """Whether a verb shares the "was" of the one before ("was arrested in March and indicted in May")."""
    if verb.kind != "past" or base_of(verb.word.of(words)) not in _TRANSITIVE:
        return False
    joint = _COORDINATING.search(words[: verb.group.start])
    earlier = verbs_of(words[: joint.start()]) if joint else ()
    if not earlier or earlier[-1].kind != "passive" or not _NO_OBJECT.match(words[verb.group.end :]):
        return False
    return ";" not in words[earlier[-1].group.end : verb.group.start]
