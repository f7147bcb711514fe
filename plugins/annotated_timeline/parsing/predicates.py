"""Which verb a time expression belongs to, with its subject and what it says of it.

A light reading of one sentence: finite verbs are found by their forms, clauses are parted at conjunctions,
relative words, dashes and commas. No grammar is built; what is not understood gives None.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.verbs import PAST, Kind, Verb, verbs_of

#: Causatives whose object does what the infinitive says.
_CAUSATIVE = re.compile(
    r"\b(?:prompted|forced|led|allowed|caused|pushed|drove|ordered|helped) (?P<object>[^,;]{2,60}?) to \Z"
)
_BREAK = re.compile(
    r"[;:—–]| --? "
    r"|, (?=(?:as|after|before|so|and|but|or|hours|days) )"
    r"|,? (?=(?:which|who|whose|where|when|because|although|though|while|whether|unless|until) )"
    r"| (?=(?:(?:since|if|after|before) (?:it|he|she|they|the|we|an?)|as (?:it|he|she|they|we)) )"
    r"| (?=that (?!of\b|is\b))"
)
#: A sentence or clause that opens so puts its date in front of its subject.
_FRONT = re.compile(
    r"[“\"'‘\s]*(?:(?:and|but|yet) )?(?:(?:in|on|at|by|during|after|before|just|only|late|early"
    r"|around|about|over"
    r"|since|from|for|within|as|to|earlier|later|then|also|meanwhile|separately)\b|\Z)"
)
_FRONT_ONLY = re.compile(r"(?:(?:and|but|yet|on|in|by|early|late|just|the|at) ){0,3}\Z")
#: What stands beside a clause without belonging to it: between dashes, in relative clauses, in attributions.
_ASIDES = re.compile(
    r"(?<=— )[^—]*(?= —)|(?<=– )[^–]*(?= –)|(?<=, )(?:who|which|whose|where|whom) [^,;]*(?=,)"
    r"|(?<=, )(?:(?!and |but |the )[\w.’' -]{2,40}|the [\w.’' -]{2,40}) (?:said|says|added|wrote|told"
    r" \w+)(?= ?[,.])"
)
#: "But as the storm grew, " in front of a subject.
_SUBORDINATE = re.compile(
    r"\W*(?:(?:but|and) )?(?:as|when|while|after|before|since|although|though|because|if|once|until) [^,]*, "
)
_RELATIVE = re.compile(r"(?:^|[\s,])(?:who|which|that)(?: \w+ly| also| then| later)? \Z")
_PREPOSITION = re.compile(r"\b(?:of|for|by|with|in|on|to|from) ")
#: Verbs of saying and thinking, whose clause may follow without "that".
_CLAIMING = frozenset(
    [
        "said",
        "says",
        "say",
        "told",
        "reported",
        "announced",
        "believed",
        "thought",
        "knew",
        "hoped",
        "feared",
        "added",
        "wrote",
    ]
)


@dataclass(frozen=True, slots=True)
class Predicate:
    """A finite verb with its subject and complement; offsets into the text. `verb` is the main word alone."""

    subject: Span
    group: Span
    verb: Span
    kind: Kind
    complement: Span


def governing(masked: str, sentence: Span, expression: Span) -> Predicate | None:
    """The predicate that `expression` dates in a sentence of `masked` text (lower case, quotations blank)."""
    local = _moved(expression, -sentence.start)
    words = _without_asides(masked[sentence.start : sentence.end], local)
    verb = _governing_verb(words, local)
    if verb is None:
        return None
    found = _predicate(words, local, verb)
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

    return _ASIDES.sub(blank, sentence)


# --- which verb ----------------------------------------------------------------


def _governing_verb(words: str, expression: Span) -> Verb | None:
    found = verbs_of(words)
    after = [verb for verb in found if verb.group.start >= expression.end]
    before = [verb for verb in found if verb.group.end <= expression.start]
    adjacent = after and not words[expression.end : after[0].group.start].strip(" ,")
    if adjacent and not _is_apart(words, before, after[0], expression):
        return after[0]
    if after and before and _is_fronted_in_its_clause(words, before[-1], expression):
        return _main_after(words, after, expression)
    if before:
        return _nearest(words, before)
    return _main_after(words, after, expression) if after else None


def _is_apart(words: str, before: Sequence[Verb], following: Verb, expression: Span) -> bool:
    """Whether the verb before a date is so near that a "was" behind the date is not the date's own."""
    if following.kind != "state":
        return False
    return not before or len(words[before[-1].group.end : expression.start].split()) <= 2


def _is_fronted_in_its_clause(words: str, last: Verb, expression: Span) -> bool:
    """ "..., and on March 17 divers found": whether the date opens a clause after the last verb before it."""
    between = words[last.group.end : expression.start]
    breaks = [stop.end() for stop in _BREAK.finditer(between)]
    return bool(breaks) and bool(_FRONT_ONLY.match(between[breaks[-1] :].lstrip(", ")))


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
    parted = _BREAK.search(between) or re.search(
        r"[,“”·]|\b(?:and|or|that|than|but|as|what|how|since|if|when|while|because|after|before)\b|--",
        between,
    )
    opened = re.search(r"\b(?:who|which|that|whose)(?: \w+){0,2} \Z", words[: other.group.start])
    if parted or opened or other.word.of(words) in _CLAIMING:
        return chosen
    return other


def _main_after(words: str, after: Sequence[Verb], expression: Span) -> Verb:
    """The main verb behind a fronted date: the first that no relative word or dash parts from it."""
    for verb in after:
        between = words[expression.end : verb.group.start]
        if re.search(r"\b(?:who|which|that|where|when)(?: \w+){0,3} ?\Z", between):
            continue
        if between.count("—") % 2 or between.count("–") % 2:
            continue
        return verb
    return after[0]


# --- its subject and complement ------------------------------------------------


def _predicate(words: str, expression: Span, verb: Verb) -> Predicate:
    group, word = verb.group, verb.word
    near = max(0, group.start - 24)
    coordinated = re.search(rf"\b({PAST}|[a-z]{{3,}}ed) and \Z", words[near : group.start])
    if verb.kind == "past" and coordinated:
        # "Attacked and killed": one predicate, told by its first verb.
        group = word = Span(near + coordinated.start(1), near + coordinated.end(1))
    far = max(0, group.start - 100)
    cause = _CAUSATIVE.search(words[far : group.start]) if verb.kind == "infinitive" else None
    if cause:
        subject = Span(far + cause.start("object"), far + cause.end("object"))
    else:
        start, end = _subject_bounds(words, group, expression)
        before = _SUBORDINATE.match(words, start, end)
        subject = _without_verbs(words, _trimmed(words, before.end() if before else start, end))
    return Predicate(subject, group, word, verb.kind, Span(group.end, _clause_end(words, group.end)))


def _subject_bounds(words: str, group: Span, expression: Span) -> tuple[int, int]:
    """Where the subject of a verb begins and ends at most."""
    low = _clause_front(words, group, expression)
    clause = words[low : group.start]
    relative = _RELATIVE.search(clause)
    if relative:
        head = clause[: relative.start()]
        breaks = [*_BREAK.finditer(head), *_PREPOSITION.finditer(head)]
        return low + max((stop.end() for stop in breaks), default=0), low + relative.start()
    if words[group.start : group.end] in ("said", "says", "told", "wrote", "added"):
        comma = max(clause.rfind(", "), clause.rfind("” "), clause.rfind('" '))
        told = verbs_of(clause[:comma]) or "·" in clause[: max(comma, 0)]
        if comma >= 0 and clause[comma + 2 :].strip() and told:
            return low + comma + 2, group.start
    return low + _last_break(clause), group.start


def _clause_front(words: str, group: Span, expression: Span) -> int:
    """Where the clause of a verb begins: behind a date in front of its subject, else at 0."""
    if expression.start >= group.start:
        return 0
    breaks = [stop.end() for stop in _BREAK.finditer(words[: expression.start])]
    head = words[breaks[-1] if breaks else 0 : expression.start]
    fronted = _FRONT.match(words[: expression.start]) or _FRONT_ONLY.match(head.lstrip(", "))
    return expression.end if fronted else 0


def _last_break(clause: str) -> int:
    cut = 0
    for stop in _BREAK.finditer(clause):
        mark = stop.group().strip()
        if mark in ("—", "–", "-") and clause.count(mark) % 2 == 0:
            continue
        rest = clause[stop.end() :]
        opens_relative = re.match(r"(?:,? )?(?:who|which|where|that)\b", clause[stop.start() :])
        if opens_relative and ("," in rest or verbs_of(rest)):
            continue
        cut = stop.end()
    return cut


def _without_verbs(words: str, subject: Span) -> Span:
    """A subject without what "said" says before it, and without an earlier verb of the same subject."""
    inside = subject.of(words)
    said = re.search(r"\b(?:said|says|reported|announced)(?: that)? (?=\w)", inside)
    if said:
        return Span(subject.start + said.end(), subject.end)
    earlier = [verb for verb in verbs_of(inside) if verb.kind in ("past", "perfect", "passive")]
    if earlier and " and " in f"{inside[earlier[0].group.end :]} ":
        return _trimmed(words, subject.start, subject.start + earlier[0].group.start)
    return subject


def _clause_end(words: str, start: int) -> int:
    stop = _BREAK.search(words, start)
    while stop and stop.group().strip() in ("", "that"):
        stop = _BREAK.search(words, stop.end() + 1)
    return stop.start() if stop else len(words)


def _trimmed(words: str, start: int, end: int) -> Span:
    while start < end and not words[start].isalnum():
        start += 1
    while end > start and not words[end - 1].isalnum() and words[end - 1] not in ".’'·":
        end -= 1
    return Span(start, end)
