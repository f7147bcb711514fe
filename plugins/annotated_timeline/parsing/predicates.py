"""Which verb a time expression belongs to, with its subject and what it says of it.

A light reading of one sentence: finite verbs are found by their forms, clauses are parted at conjunctions,
relative words, dashes and commas. No grammar is built; what is not understood gives None.
"""

import re
from collections.abc import Sequence

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.clause_bounds import BREAK, FRONT_ONLY, clause_end, subject_of
from annotated_timeline.parsing.participle_clauses import described_participle, lone_participle
from annotated_timeline.parsing.participles import (
    ONLY_A_DAY,
    is_participle,
    is_passive,
    without_participle,
    without_preposition,
)
from annotated_timeline.parsing.predicate import Predicate
from annotated_timeline.parsing.verbs import PAST, Kind, Verb, scheduled_in, verbs_of
from annotated_timeline.parsing.words import vocabulary

#: Causatives whose object does what the infinitive says.
_CAUSATIVE = re.compile(
    r"\b(?:prompted|forced|led|allowed|caused|pushed|drove|ordered|helped) (?P<object>[^,;]{2,60}?) to \Z"
)
#: What stands beside a clause without belonging to it: between dashes, in relative clauses, in attributions.
_ASIDES = re.compile(
    r"(?<=[—–,] )(?:(?<=— )[^—]*(?= —)|(?<=– )[^–]*(?= –)"
    r"|(?<=, )(?:(?:who|which|whose|where|whom) [^,;]*(?=,)"
    r"|(?:(?!and |but |the )[\w.’' -]{2,40}|the [\w.’' -]{2,40})"
    r" (?:said|says|added|wrote|told \w+)(?= ?[,.])))"
)
#: "The inquest, opened in June and adjourned until May, will resume": what a participle tells beside a verb.
_PARTICIPLE_ASIDE = re.compile(
    r"(?<=, )(?P<participle>[a-z]{3,})(?= )[^,;·]*"
    r"(?=, (?:will|would|can|could|may|might|must|should|is|are|was|were|has|have|had|told|said)\b)"
)
#: Verbs of saying and thinking, whose clause may follow without "that".
_CLAIMING = vocabulary("""
    said says say told reported announced believed thought knew hoped feared added
    wrote claimed insisted alleged argued admitted denied testified conceded
    """)


def governing(masked: str, sentence: Span, expression: Span, *, ahead: bool = False) -> Predicate | None:
    """The predicate that `expression` dates in a sentence of `masked` text (lower case, quotations blank).

    With `ahead`, for a date still to come, the present tense of what is planned counts too ("takes office").
    """
    local = _moved(expression, -sentence.start)
    words = _without_asides(masked[sentence.start : sentence.end], local)
    verbs = verbs_of(words)
    if ahead:
        # "Will resume" is one verb, not "resume" beside it.
        alone = (
            one for one in scheduled_in(words) if not any(verb.group.overlaps(one.group) for verb in verbs)
        )
        verbs = tuple(sorted((*verbs, *alone), key=lambda verb: verb.group))
    verb = _governing_verb(words, verbs, local)
    found = (
        lone_participle(words, local, verbs)
        or described_participle(words, local, verbs)
        or (_predicate(words, local, verb) if verb else None)
    )
    if found is None:
        return None
    by = sentence.start
    return Predicate(
        subject=_moved(found.subject, by),
        group=_moved(found.group, by),
        verb=_moved(found.verb, by),
        kind=found.kind,
        complement=_moved(found.complement, by),
    )


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _without_asides(sentence: str, expression: Span) -> str:
    """A sentence with its asides blanked out, but for one that `expression` stands in."""

    def blank(aside: re.Match[str]) -> str:
        inside = aside.start() <= expression.start < aside.end()
        return aside.group() if inside else "·" * len(aside.group())

    def blank_participle(aside: re.Match[str]) -> str:
        return blank(aside) if is_participle(aside["participle"]) else aside.group()

    return _PARTICIPLE_ASIDE.sub(blank_participle, _ASIDES.sub(blank, sentence))


# --- which verb ----------------------------------------------------------------


def _governing_verb(words: str, found: Sequence[Verb], expression: Span) -> Verb | None:
    after = [verb for verb in found if verb.group.start >= expression.end]
    before = [verb for verb in found if verb.group.end <= expression.start]
    adjacent = after and _adjoins(words, before, after[0], expression)
    if before and after and _is_in_relative_clause(words, before[-1], expression):
        return before[-1]
    if adjacent and not _is_apart(words, before, after[0], expression):
        return after[0]
    if after and before and _is_fronted_in_its_clause(words, before[-1], expression):
        return _main_after(words, after, expression)
    if before:
        return None if _is_of_a_quoted_clause(words, before[-1], expression) else _nearest(words, before)
    return _main_after(words, after, expression) if after else None


_SET_OFF = re.compile(r",\s(?:(?:on|in|at|by|late|early|the)\s){0,3}\Z")


def _adjoins(words: str, before: Sequence[Verb], following: Verb, expression: Span) -> bool:
    """Whether a date stands right before a verb; in "reached it in July, sent it" it does not."""
    between = words[expression.end : following.group.start]
    if between.strip(" ,"):
        return False
    return "," not in between or not before or _SET_OFF.search(words[: expression.start]) is not None


_RELATIVE_OPENING = re.compile(r"\b(?:who|which|that)(?: (?:\w+ly|also|first|last|once|later))? \Z")


_LED = re.compile(r"\b(?:that|which|who|when|where|as|while|because|after|before)\b")


def _is_in_relative_clause(words: str, last: Verb, expression: Span) -> bool:
    """ "The pair who vanished last week were found": whether the verb before a date is of "who" alone."""
    if not _RELATIVE_OPENING.search(words[: last.group.start]):
        return False
    between = words[last.group.end : expression.start]
    return not BREAK.search(between) and "," not in between


_THAT_NOUN = re.compile(r".* that (?P<noun>[^;:—–]+)\Z", re.DOTALL)
_NOUN_REACH = 160
_QUOTED_BEHIND = re.compile(r"[\s,]*[“‘\"']?·")


def _is_of_a_quoted_clause(words: str, last: Verb, expression: Span) -> bool:
    """ "Wrote that the strike in May “hurt us”": whether the date is of a subject whose verb is quoted."""
    low = max(last.group.end, expression.start - _NOUN_REACH)
    led = _THAT_NOUN.match(words, low, expression.start)
    if led is None or FRONT_ONLY.match(led["noun"].lstrip(", ")):
        return False
    return _QUOTED_BEHIND.match(words, expression.end) is not None


def _is_apart(words: str, before: Sequence[Verb], following: Verb, expression: Span) -> bool:
    """Whether the verb before a date is so near that a "was" behind the date is not the date's own."""
    if following.kind != "state":
        return False
    return not before or len(words[before[-1].group.end : expression.start].split()) <= 2


def _is_fronted_in_its_clause(words: str, last: Verb, expression: Span) -> bool:
    """ "..., and on March 17 divers found": whether the date opens a clause after the last verb before it."""
    between = words[last.group.end : expression.start]
    breaks = [stop.end() for stop in BREAK.finditer(between)]
    return bool(breaks) and bool(FRONT_ONLY.match(between[breaks[-1] :].lstrip(", ")))


_PARTING = re.compile(
    r"[,“”·]|\b(?:and|or|that|than|but|as|what|how|since|if|when|while|because|after|before)\b|--"
)
_OPENED = re.compile(r"\b(?:who|which|that|whose)(?: \w+){0,2} \Z")
_LED_BY = re.compile(r"\b(?:who|which|that|where|when)(?: \w+){0,3} ?\Z")


def _nearest(words: str, before: Sequence[Verb]) -> Verb:
    """The last verb before the date, unless it only describes a noun or completes another verb."""
    chosen = before[-1]
    if chosen.kind == "infinitive" and not _CAUSATIVE.search(
        words[max(0, chosen.group.start - 100) : chosen.group.start]
    ):
        finite = [verb for verb in before if verb.kind != "infinitive"]
        return finite[-1] if finite else chosen
    if chosen.kind != "past" or len(before) < 2:
        return chosen
    # "Statements were made Friday", "ordered the town cleared Friday": one clause has one finite verb.
    other = before[-2]
    between = words[other.group.end : chosen.group.start]
    parted = BREAK.search(between) or _PARTING.search(between)
    opened = _OPENED.search(words[: other.group.start])
    if ONLY_A_DAY.fullmatch(between):
        # "A man arrested on Sunday died on Monday".
        return chosen
    if parted or opened or other.word.of(words) in _CLAIMING:
        return chosen
    return other


def _main_after(words: str, after: Sequence[Verb], expression: Span) -> Verb:
    """The main verb behind a fronted date: the first that no relative word or dash parts from it."""
    for verb in after:
        between = words[expression.end : verb.group.start]
        if _LED_BY.search(between):
            continue
        if between.count("—") % 2 or between.count("–") % 2:
            continue
        return verb
    return after[0]


# --- its subject and complement ------------------------------------------------


#: "A report published last week by the ministry,": who did it, up to the comma.
_BY_WHOM = re.compile(r" by [^,;:.·“\"]{3,80}(?=,)")
_COORDINATED = re.compile(rf"\b({PAST}|[a-z]{{3,}}ed) and \Z")


#: "Tarry, flanked by her brother, told": the aside is blanked out, but it has names in the text.
_ASIDE_BEHIND = re.compile(r"(?<=[\w.]), ·+,?\s*\Z")


def _without_aside_behind(words: str, subject: Span) -> Span:
    aside = _ASIDE_BEHIND.search(words, subject.start, subject.end)
    return Span(subject.start, aside.start()) if aside else subject


def _predicate(words: str, expression: Span, verb: Verb) -> Predicate:
    group, word = verb.group, verb.word
    near = max(0, group.start - 24)
    coordinated = _COORDINATED.search(words[near : group.start])
    if verb.kind == "past" and coordinated:
        # "Attacked and killed": one predicate, told by its first verb.
        group = word = Span(near + coordinated.start(1), near + coordinated.end(1))
    kind: Kind = "passive" if is_passive(words, verb, expression) else verb.kind
    far = max(0, group.start - 100)
    cause = _CAUSATIVE.search(words[far : group.start]) if verb.kind == "infinitive" else None
    if cause:
        subject = Span(far + cause.start("object"), far + cause.end("object"))
    else:
        subject = _without_aside_behind(
            words, without_participle(words, subject_of(words, group, expression))
        )
    if verb.kind == "modal" and words[: group.start].endswith(" and "):
        # "Opens on July 1 and ends on July 10": one subject for both.
        first = next(iter(scheduled_in(subject.of(words))), None)
        subject = Span(subject.start, subject.start + first.group.start - 1) if first else subject
    if kind == "passive" and verb.kind == "past":
        subject = without_preposition(words, subject)
    end = clause_end(words, group.end)
    if kind == "passive" and verb.kind == "past" and group.end <= expression.start:
        by = _BY_WHOM.match(words, expression.end)
        end = min(end, by.end() if by and not verbs_of(by.group()) else expression.end)
    if group.end <= expression.start and _is_in_relative_clause(words, verb, expression):
        following = (other.group.start for other in verbs_of(words) if other.group.start >= expression.end)
        main = next(following, end)
        # The verb that follows is the main one, unless another "that" leads to it.
        end = expression.end if main < end and not _LED.search(words[expression.end : main]) else end
    return Predicate(subject, group, word, kind, Span(group.end, end))
