"""Who or what a sentence is about, and who is said to speak in it."""

import re
from collections.abc import Iterator

from annotated_timeline.parsing.clauses import Phrase, phrase_at, subject_after, subject_before
from annotated_timeline.parsing.rule import skip
from annotated_timeline.parsing.skeleton import Skeleton

#: So many words of a sentence are looked at, from its beginning or its end.
_REACH = 70
#: The end of a sentence that is an attribution: a verb of speech, and at the most a place, a day, an
#: audience.
_LAST = re.compile(r",[^,;:QqUF]{1,12}(?:,[^,;:QqUF]{2,30},)?a?(?P<verb>V)[IDdNTOwas$SPe]{0,12}[.,]?$")


#: "A statement was issued on Monday by"
_ISSUED = re.compile(r"O[^,;:qQUF]{0,6}Xa?[wbeV](?:I?d{1,2})?I")
#: "It was NAME who"
_CLEFT = re.compile(r"C?PXa?(?=[wTNOD]*N,?H)")
#: ", said NAME" or ", according to NAME" behind what was said.
_TURNED = re.compile(r",(?:V(?=[DNTw$])|A)")
#: What was said, in front of that: a clause with a verb of its own, which no "who" parts from its subject.
_SAID_BEFORE = re.compile(r"[^H]*[VvbeX][^H]*")
#: What follows a subject that acts in what was said: ", said his client would appeal".
_ACTS = re.compile(r"a?[VvbeX]")
#: A sentence that opens with one of these has its subject behind a comma.
_PARTICIPLES = tuple("VvbeGg")
#: What follows a subject: its verb, at once or behind an apposition.
_PREDICATE = re.compile(
    r"(?:H[^,.;:qQUF]{1,30}?)?(?:\([^)]*\))?(?:,[^.;:qQUF]{1,60}?,|(?<=\)),)?(?:I?d[d$]{0,2})?a?[VvbeXwa]"
)


def speaking_subject(classes: str, low: int, high: int) -> Phrase | None:
    """Who is said to speak in a sentence without quotation, or else what it is about."""
    found = speaker_at_end(classes, low, high, quoted=False)
    high = min(high, low + _REACH)
    if found is not None:
        return found[0]
    cleft = _CLEFT.match(classes, low, high)
    return phrase_at(classes, cleft.end(), high) if cleft else main_subject(classes, low, high)


def speaker_at_end(classes: str, low: int, high: int, quoted: bool = True) -> tuple[Phrase, int] | None:
    """The speaker that a sentence names behind what was said, and the verb or "according to".

    Where it is not `quoted`, what was said has to be a clause.
    """
    low = max(low, high - _REACH)
    last = _LAST.search(classes, low, high)
    if last is not None:
        verb = last.start("verb")
        subject = subject_before(classes, low, verb)
        if subject is not None and subject.kind not in ("other", "who") and classes[subject.start - 1] == ",":
            return subject, verb
    turned = _TURNED.search(classes, low, high)
    if turned is not None and (
        quoted or classes[turned.end() - 1] == "A" or _SAID_BEFORE.fullmatch(classes, low, turned.start())
    ):
        subject = subject_after(classes, turned.end(), high)
        if subject is not None and subject.kind != "other" and not _ACTS.match(classes, subject.end, high):
            return subject, turned.end() - 1
    return None


def main_subject(classes: str, low: int, high: int, last: bool = False) -> Phrase | None:
    """The subject of the clause that leads up to `high`: of the main clause where a subordinate one opens it.

    With `last` it is the subject that stands last, which a second verb ("and called") shares.
    """
    found: Phrase | None = None
    main = _main_clause(classes, low, high)
    for start in _clause_starts(classes, low, high):
        subject = phrase_at(classes, start, high)
        if subject is None or subject.kind in ("other", "who"):
            continue
        if _PREDICATE.match(classes, subject.end, high):
            found = subject
            if not last and start >= main:
                break
    return found


def _main_clause(classes: str, low: int, high: int) -> int:
    """From where on the main clause may begin: behind "As he", behind the comma of "Asked why, NAME"."""
    opener = classes[low : low + 1]
    if opener == "S":
        return low + 2
    return max(low, classes.find(",", low, high)) if opener in _PARTICIPLES else low


def _clause_starts(classes: str, low: int, high: int) -> Iterator[int]:
    """Where a clause may begin: with the sentence, or behind a comma, a dash, a subordinator or "that"."""
    yield skip(classes, low, high, "aCS")
    for i in range(low, high - 1):
        if classes[i] in ",-;(t" or (classes[i] == "S" and i > low):
            yield skip(classes, i + 1, high, "aCS")


def issuer(bones: Skeleton, low: int, high: int) -> Phrase | None:
    """Who is told to have issued a text: "The following statement was issued by NAME"."""
    m = _ISSUED.search(bones.classes, low, high)
    if m is None or bones.word(m.end() - 1) != "by":
        return None
    subject = subject_after(bones.classes, m.end(), high)
    return subject if subject is not None and subject.kind in ("name", "body", "nominal") else None
