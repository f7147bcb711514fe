"""Rules for a quotation whose speaker stands behind it: “Q,” NAME said."""

import re

from annotated_timeline.parsing.clauses import Phrase, description_at, phrase_at, subject_after
from annotated_timeline.parsing.rule import Attribution, skip
from annotated_timeline.parsing.skeleton import Skeleton
from annotated_timeline.parsing.subjects import main_subject, speaker_at_end

#: What may stand between a subject and its verb; as long as a sentence is looked at, so that it stays linear.
_BETWEEN = re.compile(
    r"(?:(?:(?:\([^)]*\))?,[^.;:qQUFV]{0,70}?,|,D[^.,;:qQUFV]*|\([^)]*\)|-[^-.;:qQUF]*-|,?H[^.;:qQUFV]{0,70}?)?[aX,]*"
    r"|,?[aXId]*)(?=[VvbeG])"
)

_VERB = re.compile("[Vv]")
#: "the letter" in front of "Dana Whitlock opened"
_LETTER = re.compile(r"Dw{0,2}O(?=T?N{1,3}a?[eVvbw])")
#: “Q,” the harbour's wharfinger, NAME, said.
_NAMED = re.compile(r"D[wTONse$]{0,6}w,T{0,2}(?P<name>N{2,5})(?:,[^,.;:qQUFV]{1,40})?,[aX]*(?=V)")
#: A verb in the past that is on no list, and ends its clause: “Q,” NAME deadpanned.
_UNKNOWN_CUE = re.compile(r"a?e(?=[.,;IaS-]|$)")
#: "under what NAME called" in front of the quotation; not "was called".
_CALLED = re.compile(r"(?<!X)[Vv][,:D]?\Z")
#: A verb of speech right in front of it.
_CUE = re.compile(r"[Vv][,:D]?\Z")


def verb_first_after(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """“Q,” said NAME."""
    c = bones.classes
    if _cue_adjoins(c, low, at):
        return None
    verb = skip(c, at + 1, high, ",-aX")
    if verb >= high or c[verb] not in "Ve" or (c[at] == "F" and c[at + 1] != ","):
        return None
    subject = subject_after(c, verb + 1, high)
    if subject is None or subject.kind == "other" or c[subject.end : subject.end + 1] == "X":
        return None
    subject = _text_of(c, subject) or subject
    if c[verb] == "e" and c[at] == "q" and c[subject.head] not in "NTP":
        return None
    return Attribution(subject, (verb, verb + 1), _at_hand("quotation, verb, speaker", c, verb, high))


def _text_of(classes: str, subject: Phrase) -> Phrase | None:
    """The text that speaks and that somebody is told of with: “Q,” read the letter NAME opened."""
    m = _LETTER.match(classes, subject.start)
    return Phrase(subject.start, m.end(), m.end() - 1, "body") if m else None


def speaker_first_after(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """“Q,” NAME said / “Q,” NAME, the mayor, said / “Q,” NAME (...) said."""
    c = bones.classes
    if (c[at] == "F" and at > low and c[at + 1 : at + 2] not in (",", "-")) or _cue_adjoins(c, low, at):
        return None
    start = skip(c, at + 1, high, ",-a")
    subject = phrase_at(c, start, high)
    verb = _verb_of(c, subject, high) if subject and subject.kind not in ("other", "who") else None
    if verb is None and subject is not None and c[at] == "q" and not _VERB.search(c, low, at):
        unknown = _UNKNOWN_CUE.match(c, subject.end, high)
        verb = unknown.end() - 1 if unknown else None
    if verb is None:
        subject = description_at(c, start, high)
        verb = _verb_of(c, subject, high) if subject else None
    if verb is None and (named := _NAMED.match(c, start, high)):
        subject, verb = Phrase(*named.span("name"), named.end("name") - 1, "name"), named.end()
    if verb is None or subject is None:
        return None
    # In "NAME said it was old and “Q,” he said", he is that name.
    outer = main_subject(c, low, at) if subject.kind == "pronoun" and at > low else None
    if outer is not None and _verb_of(c, outer, at) is None:
        outer = None
    return Attribution(subject, (verb, verb + 1), _at_hand("quotation, speaker, verb", c, verb, high), outer)


def _at_hand(rule: str, classes: str, verb: int, high: int) -> str:
    """The rule's name, with what weakens it: "NAME said, according to" somebody else."""
    return f"{rule}, at second hand" if "A" in classes[verb:high] else rule


def speaker_last(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """It was “Q” and could not last, NAME said / ..., said NAME."""
    c = bones.classes
    if any(letter in "VqQU" for letter in c[low:at]) or _CALLED.search(c, low, at):
        return None
    following = next((i for i in range(at + 1, high) if c[i] in "qQUF"), high)
    found = speaker_at_end(c, at + 1, following if c[following - 1] == "," else high)
    if found is None:
        return None
    subject, cue = found
    return Attribution(subject, (cue, cue + 1), "quotation, clause, speaker")


def dash_after(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """“Q.” — NAME, at the end of a paragraph."""
    c = bones.classes
    if c[at + 1 : at + 2] != "-" or not re.fullmatch(r"-N{1,4}(?:,[^q]*)?\.?", c[at + 1 : high]):
        return None
    subject = subject_after(c, at + 2, high)
    return None if subject is None else Attribution(subject, None, "quotation, dash, speaker")


def given_later(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """The office, to open “Q” in May, will be “Q,” NAME said: one speaker for both."""
    for later in range(at + 1, high):
        if bones.classes[later] in "qQU":
            return verb_first_after(bones, low, high, later) or speaker_first_after(bones, low, high, later)
    return None


def _cue_adjoins(classes: str, low: int, at: int) -> bool:
    """Whether a verb of speech stands right in front of the quotation: what follows is another clause."""
    return at > low + 1 and _CUE.search(classes, max(low, at - 2), at) is not None


def _verb_of(classes: str, subject: Phrase, high: int) -> int | None:
    """The verb whose subject comes first: next to it, or behind an apposition or a relative clause."""
    m = _BETWEEN.match(classes, subject.end, high)
    return None if m is None or m.end() >= high or classes[m.end()] not in "Vvb" else m.end()
