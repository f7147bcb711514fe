"""Rules for a quotation whose speaker stands in front of it: NAME said, “Q”."""

import re
from dataclasses import replace

from annotated_timeline.parsing.clauses import Phrase, phrase_ending_at, subject_after, subject_before
from annotated_timeline.parsing.rule import Attribution
from annotated_timeline.parsing.skeleton import Skeleton
from annotated_timeline.parsing.subjects import main_subject
from annotated_timeline.parsing.words import vocabulary

_GERUND = "Gg"
#: The classes of verbs to look for, and the rule's name for each.
_CUES = (("VvGg", "speaker, verb, quotation"), ("b", "speaker, thought, quotation"))
_SHORTEST_LABEL = 2
#: "with NAME saying"
_SHORTEST_REPORT = 2


def cue_before(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """NAME said, “Q” / NAME said that it was “Q” / NAME did it, saying “Q”."""
    for letters, rule in _CUES:
        for verb in range(at - 1, low - 1, -1):
            if bones.classes[verb] not in letters or _leads_up_to(bones.classes, low, verb):
                continue
            if is_passive(bones, low, verb):
                continue
            quoted = _reported_saying(bones, low, verb)
            if quoted is not None:
                return quoted
            found = _told_by(bones.classes, low, verb, at, rule)
            if found is not None:
                return _reported_by(bones.classes, low, found) or found
    return None


def inserted_before(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """The trouble, says NAME, is that it “Q”."""
    for m in _INSERTED.finditer(bones.classes, low, at):
        verb = m.start("verb")
        if bones.word(verb) in _INSERTING:
            subject = subject_after(bones.classes, verb + 1, at)
            if subject is not None and subject.kind == "name":
                return Attribution(subject, (verb, verb + 1), "speaker, verb, quotation")
    return None


def unknown_cue_before(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """NAME cracked, “Q”: a verb in the past that is on no list, with a comma or colon."""
    c = bones.classes
    if c[at] == "F" or not c.endswith(("e,", "e:"), low, at):
        return None
    subject = subject_before(c, low, at - 2)
    if subject is None or subject.kind in ("other", "who"):
        return None
    return Attribution(subject, (at - 2, at - 1), "speaker, verb, quotation")


def _reported_saying(bones: Skeleton, low: int, verb: int) -> Attribution | None:
    """The paper quoted NAME as saying “Q” / ..., with NAME saying “Q” / they held a banner reading “Q”."""
    classes = bones.classes
    if verb - low < _SHORTEST_REPORT or classes[verb] not in _GERUND:
        return None
    if bones.word(verb) == "reading":
        thing = phrase_ending_at(classes, low, verb)
        return Attribution(thing, (verb, verb + 1), "speaker, saying, quotation") if thing else None
    as_ = verb - 1 if classes[verb - 1] == "S" and bones.word(verb - 1) == "as" else None
    who = phrase_ending_at(classes, low, verb - (classes[verb - 1] == "a") if as_ is None else as_)
    if who is None or who.start <= low or who.kind in ("pronoun", "who", "other"):
        return None
    if as_ is None and bones.word(who.start - 1) != "with":
        return None
    if as_ is not None and (classes[who.start - 1] not in "Vv" or is_passive(bones, low, who.start - 1)):
        return None
    return Attribution(who, (verb, verb + 1), "speaker, saying, quotation")


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
    m = _REPORTING.search(classes, low, inner.speaker.start)
    if m is None or inner.speaker.kind == "pronoun":
        return None
    subject = subject_before(classes, low, m.start())
    if subject is None or subject.kind in ("other", "who"):
        return None
    return Attribution(subject, (m.start(), m.start() + 1), "speaker, verb, clause, quotation")


_REPORTING = re.compile(r"V(?:[DTNOwPd]{0,4}t)?$")


def is_passive(bones: Skeleton, low: int, verb: int) -> bool:
    """Whether the verb's subject is what is spoken of: "was called", "is widely described"."""
    before = verb - 1
    while before > low and bones.classes[before] == "a":
        before -= 1
    if before < low or bones.classes[before] != "X" or bones.classes[verb] in _GERUND:
        return False
    return bones.word(before) in _BEING


#: Verbs in between: "It was, recalled NAME, a “Q”".
_INSERTING = vocabulary("""
    say says said recalls recalled remembers remembered explains explained insists insisted admits admitted
    """)
#: ", says NAME,"
_INSERTED = re.compile(r",(?P<verb>V)(?=D?[wTON]*N[^V]*,)")
#: What may stand between "and" and a second verb: "and once called", "and in a statement called".
_COORDINATED = re.compile(r"C(?:a|(?:ID?[wTNO$]{1,4}){1,2},?)?\Z")
#: "NAME, the head of the ferry line" in front of ", who"
_APPOSITION = re.compile(r"(?<=N),D[^,.;:qQUFVXH]{1,30}\Z")
#: "NAME, who rowed there": the verb behind "and" is one more of what the relative clause tells.
_RELATIVE = re.compile(r"(?<=[NT],)H[^,.;:qQUFVH]{1,30}\Z")
_BEING = vocabulary(
    "is are was were be been being am isn't isn’t wasn't wasn’t aren't aren’t weren't weren’t"
)


def passive_verb(bones: Skeleton, low: int, at: int) -> int | None:
    """The last verb of speech in front of token `at`, where it is passive; None where it is not."""
    verb = max(bones.classes.rfind(letter, low + 1, at) for letter in "VvGg")
    return verb if verb > low and is_passive(bones, low, verb) else None


def passive_before(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """It was called “Q” by NAME / It was described by NAME as “Q”."""
    verb = passive_verb(bones, low, at)
    if verb is None:
        return None
    for place, end in ((verb + 1, at), (at + 1, high)):
        if place < end and bones.word(place) == "by":
            subject = subject_after(bones.classes, place + 1, end)
            if subject is not None and subject.kind != "other":
                return Attribution(subject, (verb, verb + 1), "passive verb, by speaker")
    return None


def _leads_up_to(classes: str, low: int, verb: int) -> bool:
    """Whether an infinitive only says what a verb of speech before it was for ("asked her to call")."""
    return classes[verb - 1 : verb] == "i" and any(letter in classes[low : verb - 1] for letter in "Vv")


def _subject_of(classes: str, low: int, verb: int, at: int) -> Phrase | None:
    """The subject of a verb of speech that stands before the quotation at token `at`."""
    before = classes[verb - 1 : verb] if verb > low else ""
    joint = _COORDINATED.search(classes, low, verb)
    if joint is not None:
        return _shared_subject(classes, low, joint.start(), verb, at)
    if classes[verb] in _GERUND and classes[verb - 2 : verb] == "V,":
        said = subject_before(classes, low, verb - 2)
        if (
            said is not None
            and said.kind != "other"
            and classes[said.start - 1 : said.start] in tuple(",qQU")
        ):
            return said
    if classes[verb] in _GERUND or before == "i":
        return main_subject(classes, low, verb) or _subject_of_main_verb(classes, low, verb)
    if not classes[low:verb].strip("aCqQUF,.-"):
        return _inverted_before(classes, verb, at)
    subject = subject_before(classes, low, verb)
    if before == "," and (subject is None or subject.kind != "name"):
        turned = _turned_before(classes, verb, at) if classes[verb + 1] != "P" else None
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


def _shared_subject(classes: str, low: int, joint: int, verb: int, at: int) -> Phrase | None:
    """The subject that the verb behind the "and" at token `joint` shares with the one in front of it."""
    who = _RELATIVE.search(classes, low, joint)
    if who is not None:
        return _antecedent(classes, low, Phrase(who.start(), who.start() + 1, who.start(), "who"))
    if classes[verb] in _GERUND:
        first = next((i for i in range(low, joint) if classes[i] in _GERUND), None)
        if first is not None:
            return _subject_of(classes, low, first, at)
    return main_subject(classes, low, joint, last=True)


def _subject_of_main_verb(classes: str, low: int, verb: int) -> Phrase | None:
    """The subject of the last finite verb of speech before a gerund or a second verb."""
    for i in range(verb - 1, low, -1):
        if classes[i] in "Vv" and classes[i - 1] not in "iC":
            return subject_before(classes, low, i)
    return None


def label_before(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """NAME: “Q”."""
    c = bones.classes
    if at - low < _SHORTEST_LABEL or c[at - 1] != ":" or any(letter in "VveXqQUF" for letter in c[low:at]):
        return None
    subject = subject_before(c, low, at - 1)
    if subject is None or subject.kind == "other":
        return None
    return Attribution(subject, (at - 1, at), "speaker, colon, quotation")


def name_before_colon(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """The news did not surprise NAME: “Q”."""
    if bones.classes[at - 1 : at] != ":" or at - low < _SHORTEST_LABEL:
        return None
    subject = phrase_ending_at(bones.classes, low, at - 1)
    if subject is None or subject.kind != "name":
        return None
    return Attribution(subject, (at - 1, at), "clause, name, colon, quotation")


def possessor(bones: Skeleton, low: int, high: int, at: int) -> Attribution | None:
    """NAME's verdict: “Q” / NAME's claim that it was “Q” / Her verdict: “Q”."""
    c = bones.classes
    m = _POSSESSOR.search(c, low, at)
    if m is None:
        return None
    if m.group("name"):
        subject = phrase_ending_at(c, low, m.end("name"))
        return None if subject is None else Attribution(subject, None, "speaker's words")
    owner = bones.word(m.start("own"))
    if owner not in ("his", "her"):
        return None
    return Attribution(
        Phrase(m.start("own"), m.start("own") + 1, m.start("own"), "pronoun"), None, "speaker's words"
    )


_POSSESSOR = re.compile(r"(?:(?P<name>N+)s|(?P<own>D))[wea$T]{0,4}[wOT](?:[XIatoD:]|(?<=[XIto])[wOD]){0,6}$")


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
    """Whom a "who" stands for; one behind "and" stands for whom the one before it does."""
    at = who.start
    if classes[at - 1] == "C":
        at = max(classes.rfind("H", low, at), low)
    end = at - 1 if classes[at - 1 : at] == "," else at
    apposition = _APPOSITION.search(classes, low, end)
    return phrase_ending_at(classes, low, apposition.start() if apposition else end)
