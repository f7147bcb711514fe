"""Who a quotation is given to by the sentence it stands in, rule by rule.

Each rule has a name, which a quotation carries for the maintainer to see, and looks at the skeleton of
one sentence. Rules are tried in the order in which news English prefers them; the first that finds a
speaker wins.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotated_timeline.parsing.clauses import Phrase, phrase_ending_at, subject_after, subject_before
from annotated_timeline.parsing.skeleton import Skeleton

_PIECES = "qQUF"
_FINITE = "Vv"
_GERUND = "Gg"
#: What may stand between a quotation and the verb or the name that attributes it.
_GAP = ",-"
#: No sentence is looked at further than this many words from a quotation.
_REACH = 70
_SPLIT = re.compile(r"\.|(?<=Q)(?=[NTDPSIadCqQUFXw$]|\Z)")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A rule's finding: the phrase that names the speaker, the cue (token indices), and the rule's name."""

    speaker: Phrase | None
    cue: tuple[int, int] | None
    rule: str


def sentences_of(bones: Skeleton) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph as token ranges.

    A quotation that ends in a full stop ends its sentence.
    """
    low = 0
    for i, letter in enumerate(bones.classes):
        stops = letter == "."
        stops = (
            stops
            or (letter == "Q" and _ends_sentence(bones, i))
            or (letter == "U" and _begins_anew(bones, i))
        )
        if stops:
            yield low, i + 1
            low = i + 1
    if low < len(bones.classes):
        yield low, len(bones.classes)


def _ends_sentence(bones: Skeleton, i: int) -> bool:
    following = bones.classes[i + 1 : i + 2]
    return following not in (",", ";", "V", ":", ")", "w", "e", ".", "G", "H", "o", "i", "v", "g", "-")


def _begins_anew(bones: Skeleton, i: int) -> bool:
    """Whether a sentence ends with the question or exclamation at `i`: no speaker follows on it."""
    following = bones.classes[i + 1 : i + 12]
    return not re.match(
        r"(?:,?-?[aX]*V|[,;:.)]|[we]*[VveIio]|D?[wTNO$]*[NTOP](?:,[^.]*?,)?[aX]*[Vve]|t|C|F)", following
    )


def attribute(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """The speaker that the sentence ``low:high`` gives to the piece at token `at`, or None."""
    low = max(low, at - _REACH)
    high = min(high, at + _REACH)
    for rule in _RULES:
        found = rule(bones, low, high, at)
        if found is not None:
            return found
    return None


def _verb_first_after(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """“Q,” said NAME."""
    c = bones.classes
    verb = _skip(c, at + 1, high, ",-aX")
    if verb >= high or c[verb] not in "V" or (c[at] == "F" and c[at + 1] != ","):
        return None
    subject = subject_after(c, verb + 1, high)
    if subject is None or subject.kind == "other":
        return None
    return Attribution(subject, (verb, verb + 1), "quotation, verb, speaker")


def _speaker_first_after(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """“Q,” NAME said."""
    c = bones.classes
    if c[at] == "F" and c[at + 1 : at + 2] not in (",", "-"):
        return None
    start = _skip(c, at + 1, high, _GAP)
    verb = _first(c, start, high, "V" if c[at] == "Q" else "Vv")
    if verb is None or verb == start:
        return None
    if re.search(r"[Vv;:tSQqUF]|[^N],C|C", c[start:verb].rstrip("aX")[:-1]):
        return None
    subject = subject_before(c, start, verb)
    if subject is None or subject.kind in ("other", "who") or subject.start > _skip(c, start, high, "aId"):
        return None
    return Attribution(subject, (verb, verb + 1), "quotation, speaker, verb")


def _cue_before(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """NAME said, “Q” / NAME said that it was “Q” / NAME did it, saying “Q”."""
    c = bones.classes
    for verb in range(at - 1, low - 1, -1):
        letter = c[verb]
        if letter in _FINITE and not _is_passive(c, low, verb):
            subject = subject_before(c, low, verb)
            if c[verb - 1 : verb] == "i" or subject is None or subject.kind == "other":
                subject = _main_subject(c, low, verb)
            if subject is not None and subject.kind == "who":
                subject = _antecedent(c, low, subject) or subject
            if subject is None:
                subject = _inverted_before(c, verb, at)
            if subject is not None:
                return Attribution(subject, (verb, verb + 1), "speaker, verb, quotation")
        if letter in _GERUND:
            subject = _main_subject(c, low, verb)
            if subject is not None:
                return Attribution(subject, (verb, verb + 1), "speaker, saying, quotation")
    return None


def _according_to(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    return None


def _any_verb(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """The subject of the sentence, where no verb of speech is found."""
    subject = _main_subject(bones.classes, low, at)
    if subject is None:
        return None
    return Attribution(subject, None, "subject of the sentence")


_RULES = (_verb_first_after, _speaker_first_after, _cue_before, _any_verb)


def _skip(classes: str, at: int, high: int, letters: str) -> int:
    while at < high and classes[at] in letters:
        at += 1
    return at


def _first(classes: str, at: int, high: int, letters: str) -> int | None:
    for i in range(at, high):
        if classes[i] in letters:
            return i
    return None


def _is_passive(classes: str, low: int, verb: int) -> bool:
    return False


def _main_subject(classes: str, low: int, high: int) -> Phrase | None:
    """The first phrase of a clause that a verb follows."""
    for verb in range(low + 1, high):
        if classes[verb] in "VveX" and classes[verb - 1] not in "iSCX":
            subject = subject_before(classes, low, verb)
            if subject is not None and subject.kind not in ("other", "who"):
                return subject
    return None


def _inverted_before(classes: str, verb: int, at: int) -> Phrase | None:
    subject = subject_after(classes, verb + 1, at)
    return subject if subject is not None and subject.kind != "other" else None


def _antecedent(classes: str, low: int, who: Phrase) -> Phrase | None:
    end = who.start - 1 if classes[who.start - 1 : who.start] == "," else who.start
    return phrase_ending_at(classes, low, end)
