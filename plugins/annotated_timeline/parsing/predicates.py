"""Which verb a time expression belongs to, with its subject and what it says of it.

A light reading of one sentence: finite verbs are found by their forms, clauses are parted at conjunctions,
relative words, dashes and commas. No grammar is built; what is not understood gives None.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.verb_forms import PARTICIPLE_FORMS, PAST_FORMS

Kind = Literal["past", "perfect", "passive", "infinitive", "modal", "state"]

_PAST = "|".join(
    sorted(
        set(PAST_FORMS) - {"was", "were", "had", "set", "cost", "cut", "put", "read", "led"},
        key=len,
        reverse=True,
    )
)
_PARTICIPLE = "|".join(sorted(set(PARTICIPLE_FORMS) | set(PAST_FORMS), key=len, reverse=True))
_NOT_ED = (
    r"(?!need|speed|seed|feed|weed|deed|breed|exceed|succeed|proceed|indeed|retired\b|hundred"
    r"|sacred|naked|wicked|united\b|embed|red\b|bed\b)"
)
#: Before these a word in -ed describes a noun.
_NOT_AFTER = (
    r"(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bits )(?<!\bhis )(?<!\btheir )(?<!\bher )(?<!-)(?<!\bof"
    r" )(?<!\bin )(?<!\bby )(?<!\bor )"
)
_ADVERB = r"(?:(?:also|not|never|then|first|only|just|\w+ly) )?"
_VERB = re.compile(
    rf"\b(?:(?P<modal>will|would|could|should|may|might|can|must|shall|cannot)(?:n['’]t)?"
    rf" {_ADVERB}(?:have )?(?:be )?\w+"
    rf"|(?P<be>was|were|is|are|has been|have been|had been|being)"
    rf" {_ADVERB}(?P<passive>[a-z]+ed|{_PARTICIPLE})\b(?! to\b)"
    rf"|(?P<perfect>has|have|had) {_ADVERB}(?P<done>[a-z]+ed|{_PARTICIPLE})\b"
    r"|(?P<state>was|were|is|are|had|has|have|says?|remains?|believes?|argues?|wants?|need|needs|hopes?)\b"
    rf"|(?P<infinitive>(?<=\bto )(?:announce|declare|send|order|launch|withdraw|close|open"
    rf"|leave|sign|begin|attack|call|resign|evacuate|flee))\b"
    rf"|(?P<past>{_NOT_AFTER}(?:{_PAST}|{_NOT_ED}[a-z]{{2,}}ed(?! (?:by|as)\b)|(?:set|put|cut"
    rf"|led|read)(?= )))\b(?!-))",
)
#: Causatives whose object does what the infinitive says.
_CAUSATIVE = re.compile(
    r"\b(?:prompted|forced|led|allowed|caused|pushed|drove|ordered|helped)"
    r" (?P<object>[^,;]{2,60}?) to \Z"
)
_BREAK = re.compile(
    r"[;:—–]| - |, (?=(?:which|who|where|when|but|while|as|although|though|because|after"
    r"|before|so|and|hours|days) )"
    r"|,? (?=(?:which|who|where|because|although|though|while|whether|unless|until) )|"
    r" (?=that (?!of\b|is\b))|, (?=and |but |or )"
)


_FRONT = re.compile(
    r"[“\"'‘\s]*(?:and |but |yet )?(?:(?:in|on|at|by|during|after|before|just|only|late|early"
    r"|around|about|over|since|from|for|within|as|to"
    r"|earlier|later|then|also|meanwhile|separately)\b|\Z)"
)
#: What stands beside a clause without belonging to it: between dashes, in relative clauses, in attributions.
_ASIDES = re.compile(
    r"(?<=— )[^—]*(?= —)|(?<=– )[^–]*(?= –)|(?<=, )(?:who|which|whose|where|whom) [^,;]*(?=,)"
    r"|(?<=, )(?:(?!and |but |the )[\w.’' -]{2,40}|the [\w.’' -]{2,40}) (?:said|says|added"
    r"|wrote|told \w+)(?= ?[,.])"
)


def without_asides(sentence: str, expression: Span) -> str:
    """A sentence with its asides blanked out, but for one that `expression` stands in."""

    def blank(aside: re.Match[str]) -> str:
        inside = aside.start() <= expression.start < aside.end()
        return aside.group() if inside else "·" * len(aside.group())

    return _ASIDES.sub(blank, sentence)


@dataclass(frozen=True, slots=True)
class Predicate:
    """A finite verb with its subject and complement; offsets into the text. `verb` is the main word alone."""

    subject: Span
    group: Span
    verb: Span
    kind: Kind
    complement: Span
    relative: bool = False


def governing(masked: str, sentence: Span, expression: Span) -> Predicate | None:
    """The predicate that `expression` dates in a sentence of `masked` text (lower case, quotations blank)."""
    local = Span(expression.start - sentence.start, expression.end - sentence.start)
    words = without_asides(masked[sentence.start : sentence.end], local)
    predicate = _governing(words, local)
    return _moved(predicate, sentence.start) if predicate else None


def _moved(predicate: Predicate, by: int) -> Predicate:
    subject, group, verb, complement = (
        Span(span.start + by, span.end + by)
        for span in (predicate.subject, predicate.group, predicate.verb, predicate.complement)
    )
    return Predicate(subject, group, verb, predicate.kind, complement, predicate.relative)


def _governing(masked: str, expression: Span) -> Predicate | None:
    """The same within one sentence, whose offsets count from its own start."""
    sentence = Span(0, len(masked))
    found = _verbs(masked)
    verbs = [(Span(s, e), Span(a, b), kind) for s, e, a, b, kind in found]
    if not verbs:
        return None
    after = [v for v in verbs if v[0].start >= expression.end]
    before = [v for v in verbs if v[0].end <= expression.start]
    if (
        after
        and masked[expression.end : after[0][0].start].strip(" ,") == ""
        and after[0][2] not in ("state",)
    ):
        chosen = after[0]
    elif before:
        chosen = _nearest(masked, before, expression)
    else:
        chosen = _main_after(masked, after, expression)
    return _predicate(masked, sentence, expression, chosen)


_Verb = tuple[Span, Span, Kind]


@lru_cache(maxsize=256)
def _verbs(sentence: str) -> tuple[tuple[int, int, int, int, Kind], ...]:
    return tuple((*m.span(), *_main_word(m), _kind(m)) for m in _VERB.finditer(sentence))


def _main_word(match: re.Match[str]) -> tuple[int, int]:
    for group in ("passive", "done", "infinitive", "past", "state"):
        if match[group]:
            return match.span(group)
    return match.span()


def _kind(match: re.Match[str]) -> Kind:
    if match["modal"]:
        return "modal"
    if match["be"]:
        return "passive"
    if match["perfect"]:
        return "perfect"
    if match["infinitive"]:
        return "infinitive"
    return "state" if match["state"] else "past"


def _nearest(masked: str, before: list[_Verb], expression: Span) -> _Verb:
    """The last verb before the expression, unless only a clause's end parts a better one from it."""
    chosen = before[-1]
    if chosen[2] == "infinitive" and not _CAUSATIVE.search(
        masked[max(0, chosen[0].start - 100) : chosen[0].start]
    ):
        finite = [verb for verb in before if verb[2] != "infinitive"]
        return finite[-1] if finite else chosen
    return chosen


def _main_after(masked: str, after: list[_Verb], expression: Span) -> _Verb:
    """The main verb behind a fronted expression: the first that no relative word or dash parts from it."""
    for verb in after:
        between = masked[expression.end : verb[0].start]
        if re.search(r"\b(?:who|which|that|where|when)(?: \w+){0,3} ?\Z", between):
            continue
        if between.count("—") % 2 or between.count("–") % 2:
            continue
        return verb
    return after[0]


def _predicate(masked: str, sentence: Span, expression: Span, verb: _Verb) -> Predicate:
    group, main, kind = verb
    coordinated = re.search(
        rf"\b({_PAST}|[a-z]{{3,}}ed) and \Z", masked[max(sentence.start, group.start - 24) : group.start]
    )
    if kind == "past" and coordinated:
        # "Attacked and killed": one predicate, told by its first verb.
        first = max(sentence.start, group.start - 24)
        group = main = Span(first + coordinated.start(1), first + coordinated.end(1))
    start, end, relative = _clause_start(masked, sentence, group, expression)
    if kind == "infinitive" and (
        cause := _CAUSATIVE.search(masked[max(sentence.start, group.start - 100) : group.start])
    ):
        offset = max(sentence.start, group.start - 100)
        subject = Span(offset + cause.start("object"), offset + cause.end("object"))
    else:
        subject = _trimmed(masked, start, end)
    return Predicate(
        subject, group, main, kind, Span(group.end, _clause_end(masked, group.end, sentence.end)), relative
    )


def _clause_start(masked: str, sentence: Span, group: Span, expression: Span) -> tuple[int, int, bool]:
    """Where the subject of a verb begins and ends at most, and whether a relative word stands for it."""
    low = sentence.start
    if sentence.start <= expression.start < group.start and _FRONT.match(masked[low : expression.start]):
        # A fronted expression: the subject follows it and, if there is one, its comma.
        low = expression.end if masked[expression.start - 2 : expression.start] != "’s" else low
    clause = masked[low : group.start]
    relative = re.search(r"(?:^|[\s,])(?:who|which|that)(?: \w+ly| also| then| later)? \Z", clause)
    if relative:
        head = clause[: relative.start()]
        breaks = [*_BREAK.finditer(head), *_PREPOSITION.finditer(head)]
        return low + max((stop.end() for stop in breaks), default=0), low + relative.start(), True
    said = masked[group.start : group.end]
    if said in ("said", "says", "told", "wrote", "added"):
        comma = max(clause.rfind(", "), clause.rfind("” "), clause.rfind('" '))
        if comma >= 0 and clause[comma + 2 :].strip() and (_verbs(clause[:comma]) or "·" in clause[:comma]):
            return low + comma + 2, group.start, False
    cut = 0
    for stop in _BREAK.finditer(clause):
        if stop.group().strip() in ("—", "–", "-") and _is_parenthesis(clause, stop.start()):
            continue
        if re.match(r"(?:,? )?(?:who|which|where)\b", clause[stop.start() :]) and "," in clause[stop.end() :]:
            continue
        cut = stop.end()
    return low + cut, group.start, False


_PREPOSITION = re.compile(r"\b(?:of|for|by|with|in|on|to|from) ")


def _is_parenthesis(clause: str, dash: int) -> bool:
    return clause.count(clause[dash]) % 2 == 0


def _clause_end(masked: str, start: int, end: int) -> int:
    stop = _BREAK.search(masked, start, end)
    while stop and stop.group().strip() in ("", "that"):
        stop = _BREAK.search(masked, stop.end() + 1, end)
    return stop.start() if stop else end


def _trimmed(masked: str, start: int, end: int) -> Span:
    while start < end and not masked[start].isalnum():
        start += 1
    while end > start and not masked[end - 1].isalnum() and masked[end - 1] not in ".’'·":
        end -= 1
    return Span(start, end)
