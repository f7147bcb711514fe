"""Happenings told by a noun: "the withdrawal in 1989", "an early 2002 trip"."""

import re

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.headline import sentence_case, shorten, tidy
from annotated_timeline.parsing.headline_subjects import person_in
from annotated_timeline.parsing.predicate import Predicate
from annotated_timeline.parsing.telling import Telling

_NOUN = (
    r"(?:withdrawal|trip|session|meetings?|talks|attacks?|bombings?|elections?|gains?"
    r"|advances?|reign|rule|war|invasion|visit|summit"
    r"|strikes?|explosions?|blasts?|fires?|storm|floods?|collapse|takeover|offensive"
    r"|conference|protests?|uprising|coup|referendum|vote"
    r"|ceremony|festival|earthquake|quake|crash|resignation|arrests?|trial|conviction|launch"
    r"|opening|closure|siege|battle|massacre"
    r"|revolution|raid|shooting|killings?|death|funeral|wedding|landing|eruption|hurricane"
    r"|sinking|derailment|outage|walkout|accord|debate)"
)
_TIES = "including|after|following|amid|since|before|until|during|over|about|into|with|from"
_WORDS = r"(?:[\w.’'&-]+ )"
#: Words behind the noun; each begins with its space, so that they can be cut in one way only.
_OF = (
    r"(?: (?:of|by|on|in|between|against|from|to|across|for|at|with|near|over)"
    r"(?: (?!(?:in|on|of|at|during|since) ?\Z)[\w.’'&-]+)+?)?"
)
#: A noun that its preposition ties to the date, behind "including", "after" and their like.
_BEFORE_DATE = re.compile(
    rf"\b(?P<tie>{_TIES}) (?P<det>the|an?"
    rf"|its|his|her|their) "
    rf"(?P<np>{_WORDS}{{0,3}}?{_NOUN}{_OF}) ?(?:in|on|of|during|at|earlier|late)? ?(?:early |late )?\Z"
)
_TIED = re.compile(rf"\b(?:{_TIES}) (?:the|an?|its|his|her|their) ")
_ADJECTIVE = re.compile(
    rf"\A (?P<np>{_WORDS}{{0,2}}?{_NOUN}\b(?: (?:of|by|to|in|between|at|on|with|for|from) (?:mr\."
    rf"|ms\.|mrs\.|dr\.|(?:[a-z]\.){{2,}}|[^,;.“”])+)?)"
)
_OWNED = re.compile(
    rf"\A['’]s (?P<np>{_WORDS}{{0,3}}?{_NOUN}\b(?: (?:of|by|to|in|between|across|at|on|against)"
    rf" (?:the )?[\w.’'-]+)*)"
)


_OWNED_ALONE = re.compile(rf"['’]s (?:[\w-]+ )?{_NOUN}\b (?=[a-z])")


def owned_happening(after: str) -> bool:
    """Whether what follows a date is its own happening, as in "last week's storm left homes dark"."""
    return _OWNED_ALONE.match(after) is not None


def nominal(
    telling: Telling, masked: str, sentence: Span, expression: Span, predicate: Predicate | None
) -> str | None:
    """A headline from the noun that the date belongs to; None where it belongs to a verb."""
    owned = _OWNED.match(masked[expression.end : sentence.end])
    if masked[expression.start : expression.start + 4] == "the ":
        # "The week's most active session" is one of a week that is spoken of already.
        owned = None
    if owned and " " in owned["np"].strip():
        return _noun_title(
            telling, Span(expression.end + owned.start("np"), expression.end + owned.end("np"))
        )
    adjective = _ADJECTIVE.match(masked[expression.end : sentence.end])
    if adjective and re.search(
        r"\b(?:an?|the|his|her|its|their) \Z", masked[sentence.start : expression.start]
    ):
        return _noun_title(
            telling, Span(expression.end + adjective.start("np"), expression.end + adjective.end("np"))
        )
    before = _last_match(masked, sentence, expression)
    if before is None or (
        before["tie"] in ("during", "with", "from") and _governs(masked, sentence, before, predicate)
    ):
        return None
    offset = sentence.start
    noun = Span(offset + before.start("np"), offset + before.end("np"))
    title = _noun_title(telling, noun)
    if before["det"] in ("its", "his", "her", "their"):
        owner = _owner(telling, Span(sentence.start, noun.start))
        return f"{title} of {owner}" if owner else title
    if before["tie"] == "including":
        whole = re.split(
            r" (?:continue|began|were|are|have|took)\b", telling.text[sentence.start : noun.start]
        )[0]
        if len(whole) < 90:
            return f"{title} of {tidy(whole[:1].lower() + whole[1:], plural=True)}"
    return title


def _governs(masked: str, sentence: Span, noun: re.Match[str], predicate: Predicate | None) -> bool:
    """Whether a predicate, rather than the noun after "during", is what the date dates."""
    if predicate is None or predicate.kind not in ("past", "perfect", "passive"):
        return False
    between = masked[predicate.group.end : sentence.start + noun.start()]
    return not re.search(r"\bto [a-z]+ .*\bthan\b", between)


def _last_match(masked: str, sentence: Span, expression: Span) -> re.Match[str] | None:
    head = masked[sentence.start : expression.start]
    for tie in reversed(list(_TIED.finditer(head))):
        match = _BEFORE_DATE.match(head, tie.start())
        if match:
            return match
    return None


def _noun_title(telling: Telling, span: Span) -> str:
    return sentence_case(shorten(tidy(_CLAUSE.split(span.of(telling.text))[0], plural=False)))


_CLAUSE = re.compile(r" (?:until|when|after|before|because|that|which|who|while|if) ")


def _owner(telling: Telling, before: Span) -> str | None:
    """The last body or person named before, as whoever "its" or "his" stands for."""
    bodies = list(re.finditer(r"\bthe [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*", before.of(telling.text)))
    return bodies[-1].group() if bodies else person_in(telling, before)
