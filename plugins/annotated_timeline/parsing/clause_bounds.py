"""Where clauses end, and where in one the subject of its verb begins and ends."""

import re

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.relative_clauses import relative_subject
from annotated_timeline.parsing.verbs import verbs_of
from annotated_timeline.parsing.words import MONTHS

#: Before or at these a clause ends.
_CONJUNCTION = "which|who|whose|where|when|because|although|though|while|whether|unless|until"
# Its first character and the first letter behind it are told first: both fail fast nearly everywhere.
BREAK = re.compile(
    r"[;:—–, ](?:(?<=[;:—–])|(?<= )--? "
    rf"|(?<=,) (?=(?:as|after|before|so|and|but|or|hours|days|{_CONJUNCTION}) )"
    r"|(?<= )(?=[wbatusi])(?:"
    rf"(?=(?:{_CONJUNCTION}) )"
    r"|(?=(?:since|because|when|after|before) (?:[\w’'.-]+ ){1,4}(?:was|were|had|has|have|is|are) )"
    r"|(?=(?:(?:since|if|after|before) (?:it|he|she|they|the|we|an?)|as (?:it|he|she|they|we)) )"
    r"|(?=that (?!of\b|is\b))))"
)
#: A sentence or clause that opens so puts its date in front of its subject.
_FRONT = re.compile(
    r"[“\"'‘\s]*(?:(?:and|but|yet) )?(?:(?:in|on|at|by|during|after|before|just|only|late|early"
    r"|around|about|over"
    r"|since|from|for|within|as|to|earlier|later|then|also|meanwhile|separately)\b|\Z)"
)
#: So little stands before a date in front of a clause within a sentence.
FRONT_ONLY = re.compile(r"(?:(?:and|but|yet|on|in|by|early|late|just|the|at) ){0,3}\Z")
#: "But as the storm grew, " in front of a subject.
_SUBORDINATE = re.compile(
    r"\W*(?:(?:but|and) )?(?:as|when|while|after|before|since|although|though|because|if|once|until) [^,]*, "
    # "Born on April 2, 1930, in Kelder, ".
    r"|\W*[a-z]{2,}(?:ed|rn|lt|nd|wn|ld) (?:in|on|by|at|as|to|with|from|near) [^;:]{3,90}?,"
    r" (?=(?:he|she|it|they|the|mr|mrs|ms)\b)"
)


def subject_of(words: str, group: Span, expression: Span) -> Span:
    """The subject of the verb at `group` in a sentence whose date stands at `expression`."""
    start, end = _subject_bounds(words, group, expression)
    before = _SUBORDINATE.match(words, start, end)
    listed = words[:end].rstrip().endswith((",", " and", ", then", ", later"))
    return _without_verbs(words, _trimmed(words, before.end() if before else start, end), listed=listed)


_REPORTING = ("said", "says", "told", "wrote", "added", "announced", "reported", "confirmed", "warned")


_SPEAKER = re.compile(r"(?:the|an?|his|her|its|their) (?:[\w-]+ ){1,4}")


def _subject_bounds(words: str, group: Span, expression: Span) -> tuple[int, int]:
    """Where the subject of a verb begins and ends at most."""
    low = _clause_front(words, group, expression)
    clause = words[low : group.start]
    breaks = [stop.end() for stop in BREAK.finditer(clause)]
    relative = relative_subject(clause, breaks, (expression.start - low, expression.end - low))
    if relative is not None:
        return low + relative[0], low + relative[1]
    if words[group.start : group.end] in _REPORTING:
        comma = max(clause.rfind(", "), clause.rfind("” "), clause.rfind('" '))
        speaker = clause[comma + 2 :]
        told = verbs_of(clause[:comma]) or "·" in clause[: max(comma, 0)] or _SPEAKER.fullmatch(speaker)
        if comma >= 0 and speaker.strip() and told and not _NO_SUBJECT.fullmatch(speaker):
            return low + comma + 2, group.start
    return low + _last_break(clause), group.start


def _clause_front(words: str, group: Span, expression: Span) -> int:
    """Where the clause of a verb begins: behind a date in front of its subject, else at 0."""
    if expression.start >= group.start:
        return 0
    breaks = [stop.end() for stop in BREAK.finditer(words[: expression.start])]
    head = words[breaks[-1] if breaks else 0 : expression.start]
    fronted = _FRONT.match(words[: expression.start]) or FRONT_ONLY.match(head.lstrip(", "))
    return expression.end if fronted else 0


#: ", and later" in front of a second verb of the same subject.
_NO_SUBJECT = re.compile(r"(?:and|but|or) (?:(?:then|later|also|soon|\w+ly) )*")


#: "The jury heard that", "police told reporters that": what follows is a clause with a subject of its own.
_CLAIM = re.compile(
    r"\b(?:(?:heard|hears|learned|said|says|say|added|adds|wrote|writes|announced|reported|confirmed|warned|claimed"
    r"|alleged|found|ruled|believed?|thought|knew|noted|denied|insisted|testified|revealed|admitted)"
    r"|(?:told|tells|informed|warned|assured)(?: (?!that\b)[\w’'-]+){0,3})\Z"
)
_CLAIM_REACH = 80
_THAT = re.compile(r" that ")
_OPENS_RELATIVE = re.compile(r"(?:,? )?(?:who|which|where|that)\b")


def _last_break(clause: str) -> int:
    cut = 0
    for stop in BREAK.finditer(clause):
        mark = stop.group().strip()
        that = _THAT.match(clause, stop.start())
        if that and _CLAIM.search(clause, max(0, stop.start() - _CLAIM_REACH), stop.start()):
            cut = that.end()
            continue
        if mark in ("—", "–", "-") and clause.count(mark) % 2 == 0:
            continue
        rest = clause[stop.end() :]
        if _NO_SUBJECT.fullmatch(rest):
            continue
        opens_relative = _OPENS_RELATIVE.match(clause, stop.start())
        if opens_relative and ("," in rest or verbs_of(rest)):
            continue
        cut = stop.end()
    return cut


_SAID = re.compile(r"\b(?:said|says|reported|announced)(?: that)? (?=\w)")


#: "Resigned on Monday and the clerk": behind a date "and" opens a clause with a subject of its own.
_NEXT_SUBJECT = re.compile(
    r"(?:day|morning|afternoon|evening|night|week|month|year|\d),? (?:and|but) "
    rf"(?P<next>(?!\w*day\b|(?:{'|'.join(sorted(MONTHS))})\b|\w+ly\b"
    r"|(?:then|later|also|again|soon|most|more|who|which|on|in|at|early|late|last|next)\b)[a-z][^,;]*)\Z"
)


def _without_verbs(words: str, subject: Span, *, listed: bool) -> Span:
    """A subject without what "said" says before it, and without an earlier verb of the same subject."""
    inside = subject.of(words)
    said = _SAID.search(inside)
    if said:
        return Span(subject.start + said.end(), subject.end)
    following = _NEXT_SUBJECT.search(inside)
    if following and verbs_of(inside[: following.start()]) and not verbs_of(following["next"]):
        return Span(subject.start + following.start("next"), subject.end)
    if not listed and " and " not in f"{inside} ":
        return subject
    earlier = [verb for verb in verbs_of(inside) if verb.kind in ("past", "perfect", "passive")]
    if earlier and (listed or " and " in f"{inside[earlier[0].group.end :]} "):
        return _trimmed(words, subject.start, subject.start + earlier[0].group.start)
    return subject


def clause_end(words: str, start: int) -> int:
    """Where the clause that goes on at `start` ends; a clause with "that" belongs to it."""
    stop = BREAK.search(words, start)
    while stop and stop.group().strip() in ("", "that"):
        stop = BREAK.search(words, stop.end() + 1)
    return stop.start() if stop else len(words)


def _trimmed(words: str, start: int, end: int) -> Span:
    while start < end and not words[start].isalnum():
        start += 1
    while end > start and not words[end - 1].isalnum() and words[end - 1] not in ".’'·":
        end -= 1
    return Span(start, end)
