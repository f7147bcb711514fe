"""Who a quotation is given to by the sentence it stands in, rule by rule.

Each rule has a name, which a quotation carries for the maintainer to see, and looks at the skeleton of
one sentence. Rules are tried in the order in which news English prefers them; the first that finds a
speaker wins.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotated_timeline.parsing.clauses import (
    Phrase,
    description_at,
    phrase_at,
    phrase_ending_at,
    subject_after,
    subject_before,
)
from annotated_timeline.parsing.skeleton import Skeleton
from annotated_timeline.parsing.words import vocabulary

_GERUND = "Gg"
#: What may stand between a quotation and the verb or the name that attributes it.
_GAP = ",-"
#: No sentence is looked at further than this many words from a quotation.
_REACH = 70
_SHORTEST_LABEL = 2
_SPLIT = re.compile(r"\.|(?<=Q)(?=[NTDPSIadCqQUFXw$]|\Z)")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A rule's finding: the phrase that names the speaker, the cue (token indices), and the rule's name.

    `outer` is the subject of the clause around a speaker that is a pronoun: whom it means, if it can.
    """

    speaker: Phrase | None
    cue: tuple[int, int] | None
    rule: str
    outer: Phrase | None = None


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
    if _cue_adjoins(c, low, at):
        return None
    verb = _skip(c, at + 1, high, ",-aX")
    if verb >= high or c[verb] not in "Ve" or (c[at] == "F" and c[at + 1] != ","):
        return None
    subject = subject_after(c, verb + 1, high)
    if subject is None or subject.kind == "other":
        return None
    return Attribution(subject, (verb, verb + 1), "quotation, verb, speaker")


def _cue_adjoins(classes: str, low: int, at: int) -> bool:
    """Whether a verb of speech stands right in front of the quotation: what follows is another clause."""
    return at > low + 1 and re.search("[Vv][,:D]?$", classes[low:at]) is not None


def _speaker_first_after(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """“Q,” NAME said / “Q,” NAME, the mayor, said / “Q,” NAME (...) said."""
    c = bones.classes
    if (c[at] == "F" and at > low and c[at + 1 : at + 2] not in (",", "-")) or _cue_adjoins(c, low, at):
        return None
    start = _skip(c, _skip(c, at + 1, high, _GAP), high, "a")
    subject = phrase_at(c, start, high)
    verb = _verb_of(c, subject, high) if subject and subject.kind not in ("other", "who") else None
    if verb is None:
        subject = description_at(c, start, high)
        verb = _verb_of(c, subject, high) if subject else None
    return (
        None
        if verb is None or subject is None
        else Attribution(subject, (verb, verb + 1), "quotation, speaker, verb")
    )


_BETWEEN = re.compile(
    r"(?:(?:,[^.;:qQUFV]*?,|,D[^.,;:qQUFV]*|\([^)]*\)|-[^-.;:qQUF]*-|,?H[^.;:qQUFV]*?)?[aX,]*|,?[aXId]*)(?=[VvbeG])"
)


def _verb_of(classes: str, subject: Phrase, high: int) -> int | None:
    """The verb whose subject comes first: next to it, or behind an apposition or a relative clause."""
    m = _BETWEEN.match(classes, subject.end, high)
    return None if m is None or m.end() >= high or classes[m.end()] not in "Vvb" else m.end()


def _speaker_last(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """It was “Q” and could not last, NAME said / ..., said NAME."""
    c = bones.classes
    if any(letter in "VqQU" for letter in c[low:at]):
        return None
    found = speaker_at_end(c, at + 1, high)
    return (
        None
        if found is None
        else Attribution(found[0], (found[1], found[1] + 1), "quotation, clause, speaker")
    )


def speaker_at_end(classes: str, low: int, high: int) -> tuple[Phrase, int] | None:
    """The speaker that a sentence names behind what was said, and the verb or "according to"."""
    last = _LAST.search(classes, low, high)
    if last is not None:
        verb = last.start("verb")
        subject = subject_before(classes, low, verb)
        if subject is not None and subject.kind not in ("other", "who") and classes[subject.start - 1] == ",":
            return subject, verb
    turned = _TURNED.search(classes, low, high)
    if turned is not None:
        subject = subject_after(classes, turned.end(), high)
        if subject is not None and subject.kind != "other":
            return subject, turned.end() - 1
    return None


#: The end of a sentence that is an attribution: a verb of speech, and at the most a place, a day, an
#: audience.
_LAST = re.compile(r",[^,;:QqUF]{1,12}(?:,[^,;:QqUF]{2,30},)?a?(?P<verb>V)[IDdNTOwas$]{0,10}\.?$")


def _cue_before(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """NAME said, “Q” / NAME said that it was “Q” / NAME did it, saying “Q”."""
    for letters, rule in (("VvGg", "speaker, verb, quotation"), ("b", "speaker, thought, quotation")):
        for verb in range(at - 1, low - 1, -1):
            if bones.classes[verb] not in letters or _leads_up_to(bones.classes, low, verb):
                continue
            if _is_passive(bones, low, verb):
                continue
            found = _told_by(bones.classes, low, verb, at, rule)
            if found is not None:
                return _reported_by(bones.classes, low, found) or found
    return None


def _told_by(classes: str, low: int, verb: int, at: int, rule: str) -> Attribution | None:
    subject = _subject_of(classes, low, verb, at)
    if subject is None:
        return None
    outer = None
    if subject.kind == "pronoun" and subject.start > low + 1 and classes[subject.start - 1] != ",":
        outer = main_subject(classes, low, subject.start)
    named = "speaker, saying, quotation" if classes[verb] in _GERUND else rule
    return Attribution(subject, (verb, verb + 1), named, outer)


def _reported_by(classes: str, low: int, inner: Attribution) -> Attribution | None:
    """The speaker of "NAME said that somebody called it “Q”": whose words report the inner speaker's."""
    assert inner.speaker is not None
    m = _REPORTING.search(classes, low, inner.speaker.start)
    if m is None or inner.speaker.kind == "pronoun":
        return None
    subject = subject_before(classes, low, m.start())
    if subject is None or subject.kind in ("other", "who"):
        return None
    return Attribution(subject, (m.start(), m.start() + 1), "speaker, verb, clause, quotation")


_REPORTING = re.compile(r"V(?:[DTNOwPd]{0,4}t)?$")


def _is_passive(bones: Skeleton, low: int, verb: int) -> bool:
    """Whether the verb's subject is what is spoken of: "was called", "is widely described"."""
    before = verb - 1
    while before > low and bones.classes[before] == "a":
        before -= 1
    if before < low or bones.classes[before] != "X" or bones.classes[verb] in _GERUND:
        return False
    auxiliary = bones.text[bones.starts[before] : bones.ends[before]].lower()
    return auxiliary in _BEING


_BEING = vocabulary(
    "is are was were be been being am isn't isn’t wasn't wasn’t aren't aren’t weren't weren’t"
)


def _leads_up_to(classes: str, low: int, verb: int) -> bool:
    """Whether an infinitive only says what a verb of speech before it was for ("asked her to call")."""
    return classes[verb - 1 : verb] == "i" and re.search("[Vv]", classes[low : verb - 1]) is not None


def _subject_of(classes: str, low: int, verb: int, at: int) -> Phrase | None:
    """The subject of a verb of speech that stands before the quotation at token `at`."""
    before = classes[verb - 1 : verb] if verb > low else ""
    if before == "C":
        return main_subject(classes, low, verb, last=True)
    if classes[verb] in _GERUND or before == "i":
        return main_subject(classes, low, verb) or _subject_of_main_verb(classes, low, verb)
    if not classes[low:verb].strip("aCqQUF,.-"):
        return _inverted_before(classes, verb, at)
    subject = subject_before(classes, low, verb)
    if before == "," and (subject is None or subject.kind != "name"):
        turned = _turned_before(classes, verb, at)
        if turned is not None:
            return turned
    if (
        subject is not None
        and subject.kind == "other"
        and classes[verb] == "V"
        and classes[subject.start] == "D"
    ):
        return replace(subject, kind="nominal")
    if subject is None or subject.kind == "other":
        return main_subject(classes, low, verb)
    if subject.kind == "who":
        return _antecedent(classes, low, subject) or subject
    return subject


def _subject_of_main_verb(classes: str, low: int, verb: int) -> Phrase | None:
    """The subject of the last finite verb of speech before a gerund or a second verb."""
    for i in range(verb - 1, low, -1):
        if classes[i] in "Vv" and classes[i - 1] not in "iC":
            return subject_before(classes, low, i)
    return None


def _according_to(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """“Q,” according to NAME / According to NAME, it was “Q”."""
    c = bones.classes
    after = _skip(c, at + 1, high, ",-")
    place = after if c[after : after + 1] == "A" else c.rfind("A", low, at)
    if place < 0 or (place < at and any(letter in "VGqQUF" for letter in c[place:at])):
        return None
    subject = subject_after(c, place + 1, high)
    if subject is None or subject.kind == "other":
        return None
    return Attribution(subject, (place, place + 1), "according to")


def _dash_after(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """“Q.” — NAME, at the end of a paragraph."""
    c = bones.classes
    if c[at + 1 : at + 2] != "-" or not re.fullmatch(r"-N{1,4}(?:,[^q]*)?\.?", c[at + 1 : high]):
        return None
    subject = subject_after(c, at + 2, high)
    return None if subject is None else Attribution(subject, None, "quotation, dash, speaker")


def _label_before(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """NAME: “Q”."""
    c = bones.classes
    if at - low < _SHORTEST_LABEL or c[at - 1] != ":" or any(letter in "VveXqQUF" for letter in c[low:at]):
        return None
    subject = subject_before(c, low, at - 1)
    if subject is None or subject.kind == "other":
        return None
    return Attribution(subject, (at - 1, at), "speaker, colon, quotation")


def _name_before_colon(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """The news did not surprise NAME: “Q”."""
    if bones.classes[at - 1 : at] != ":" or at - low < _SHORTEST_LABEL:
        return None
    subject = phrase_ending_at(bones.classes, low, at - 1)
    if subject is None or subject.kind != "name":
        return None
    return Attribution(subject, (at - 1, at), "clause, name, colon, quotation")


def _possessor(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """NAME's verdict: “Q” / NAME's claim that it was “Q” / Her verdict: “Q”."""
    c = bones.classes
    m = _POSSESSOR.search(c, low, at)
    if m is None:
        return None
    if m.group("name"):
        subject = phrase_ending_at(c, low, m.end("name"))
        return None if subject is None else Attribution(subject, None, "speaker's words")
    owner = bones.text[bones.starts[m.start("own")] : bones.ends[m.start("own")]].lower()
    if owner not in ("his", "her"):
        return None
    return Attribution(
        Phrase(m.start("own"), m.start("own") + 1, m.start("own"), "pronoun"), None, "speaker's words"
    )


_POSSESSOR = re.compile(r"(?:(?P<name>N+)s|(?P<own>D))[wea$T]{0,4}[wOT](?:[XIatoD:]|(?<=[XIto])[wOD]){0,6}$")


def _given_later(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """The office, to open “Q” in May, will be “Q,” NAME said: one speaker for both."""
    for later in range(at + 1, high):
        if bones.classes[later] in "qQU":
            return _verb_first_after(bones, low, high, later) or _speaker_first_after(bones, low, high, later)
    return None


def _any_verb(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """The subject of the sentence, where no verb of speech is found."""
    later = _given_later(bones, low, high, at)
    if later is not None:
        return later
    if bones.classes[low] in "qQUF":
        return None
    subject = main_subject(bones.classes, low, at) or main_subject(bones.classes, at + 1, high)
    if subject is None:
        return None
    return Attribution(subject, None, "subject of the sentence")


_RULES = (
    _verb_first_after,
    _speaker_first_after,
    _according_to,
    _dash_after,
    _speaker_last,
    _label_before,
    _cue_before,
    _name_before_colon,
    _possessor,
    _any_verb,
)


def _skip(classes: str, at: int, high: int, letters: str) -> int:
    while at < high and classes[at] in letters:
        at += 1
    return at


def _first(classes: str, at: int, high: int, letters: str) -> int | None:
    for i in range(at, high):
        if classes[i] in letters:
            return i
    return None


def speaking_subject(classes: str, low: int, high: int) -> Phrase | None:
    """Who is said to speak in a sentence without quotation, or else what it is about."""
    found = speaker_at_end(classes, low, high)
    return found[0] if found is not None else main_subject(classes, low, high)


#: ", said NAME" or ", according to NAME" behind what was said.
_TURNED = re.compile(r",(?:V(?=[DNTPw$])|A)")


def main_subject(classes: str, low: int, high: int, last: bool = False) -> Phrase | None:
    """The subject of the clause that leads up to `high`: of the main clause where a subordinate one opens it.

    With `last` it is the subject that stands last, which a second verb ("and called") shares.
    """
    found: Phrase | None = None
    for start in _clause_starts(classes, low, high):
        subject = phrase_at(classes, start, high)
        if subject is None or subject.kind in ("other", "who"):
            continue
        if _PREDICATE.match(classes, subject.end, high):
            found = subject
            if not last and (classes[low] != "S" or start > low + 1):
                break
    return found


#: What follows a subject: its verb, at once or behind an apposition.
_PREDICATE = re.compile(r"(?:,[^.;:qQUF]{2,60}?,|\([^)]*\))?a?[VvbeXwa]")


def _clause_starts(classes: str, low: int, high: int) -> Iterator[int]:
    """Where a clause may begin: with the sentence, or behind a comma, a dash, a subordinator or "that"."""
    yield _skip(classes, low, high, "aCS")
    for i in range(low, high - 1):
        if classes[i] in ",-;(t" or (classes[i] == "S" and i > low):
            yield _skip(classes, i + 1, high, "aCS")


def _inverted_before(classes: str, verb: int, at: int) -> Phrase | None:
    subject = subject_after(classes, verb + 1, at)
    return subject if subject is not None and subject.kind != "other" else None


def _turned_before(classes: str, verb: int, at: int) -> Phrase | None:
    """The speaker between verb and quotation: "In other words, explained Omar Feld: “Q”"."""
    subject = subject_after(classes, verb + 1, at)
    if subject is None or subject.kind == "other" or classes[subject.end : at] not in (",", ":", ""):
        return None
    return subject


def _antecedent(classes: str, low: int, who: Phrase) -> Phrase | None:
    end = who.start - 1 if classes[who.start - 1 : who.start] == "," else who.start
    return phrase_ending_at(classes, low, end)
