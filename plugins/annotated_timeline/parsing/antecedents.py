"""Whom or what a pronoun subject stands for: the subject of a sentence before it, in the same paragraph.

No name is better than a wrong one: where another person or thing comes between, there is none.
"""

import re

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.clause_bounds import subject_of
from annotated_timeline.parsing.gazetteer import PLACES
from annotated_timeline.parsing.headline_subjects import is_person, is_plural, subject_words
from annotated_timeline.parsing.objects import object_of, sentences_before
from annotated_timeline.parsing.roles import PERSON_NOUNS
from annotated_timeline.parsing.telling import Telling
from annotated_timeline.parsing.verbs import verbs_of
from annotated_timeline.parsing.words import vocabulary

#: So many other subjects are looked back over, and so many characters.
_SENTENCES_BACK = 4
_REACH = 1500
_PRONOUN = re.compile(r"(?:^|[\s,])(?P<word>he|she|it|they)(?: (?:\w+ly|also|later|then|first|soon|once))?\Z")
_GENDERS = {"he": "m", "she": "f"}
#: Bodies that "they" may stand for.
_COLLECTIVE = vocabulary("""
    team crew council police band government group couple pair family board club union party army committee
    company firm court jury commission ministry staff crowd gang duo trio side squad parliament
    """)
#: Subjects that no pronoun takes up.
_NOBODY = re.compile(r"(?:no|none|nobody|nothing|everyone|everybody|each|most|few|all|both)\b", re.IGNORECASE)


def pronoun_in(subject: str) -> str | None:
    """The pronoun that a subject in lower case ends in ("she", "in 1931, she"); None for any other."""
    match = _PRONOUN.search(subject)
    return match["word"] if match else None


def antecedent(
    telling: Telling, masked: str, sentence: Span, subject: Span, pronoun: str, *, passive: bool = False
) -> str | None:
    """The subject that `pronoun` ("he", "she", "it", "they") at `subject` takes up, as a headline words it.

    None where it is not sure.

    In a clause that follows another ("since it opened") only the subject of the first one can be meant.
    Sentences whose subject is the same pronoun are passed over; "it" may be the object of the last one. With
    `passive`, what is done to "it" may be done to either, so that no name is sure where both are there.
    """
    main = _main_subject(telling, masked, sentence, subject)
    if main is not None:
        return main if _fits(telling, main, sentence, pronoun) else None
    others = 0
    for before in sentences_before(masked, sentence.start):
        found = _subject(masked, before)
        if found is None:
            continue
        again = pronoun_in(found.of(masked))
        if again:
            if again != pronoun and {again, pronoun} == set(_GENDERS):
                return None
            continue
        words = _words(telling, before, found, pronoun)
        if words and _fits(telling, words, before, pronoun):
            open_which = pronoun == "it" and not others and (passive or words.lower() in PLACES)
            return None if open_which and object_of(telling, masked, before) else words
        if pronoun in _GENDERS and (only := _only_person(telling, before, pronoun)):
            return only
        if pronoun == "it" and not others and (thing := object_of(telling, masked, before)):
            return thing
        others += 1
        if others == _SENTENCES_BACK or (pronoun in _GENDERS and _names_a_person(telling, before)):
            return None
    return None


def owner(telling: Telling, masked: str, sentence: Span, subject: Span, possessive: str) -> str | None:
    """Whom "his", "her", "its" or "their" in front of a subject means ("Elsa Brandt’s"); None if unknown."""
    who = antecedent(telling, masked, sentence, subject, _OWNERS[possessive])
    return None if who is None else f"{who}’" if who.endswith("s") else f"{who}’s"


_OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}


def _main_subject(telling: Telling, masked: str, sentence: Span, subject: Span) -> str | None:
    """The subject of the clause in front of another one in a sentence; None where none is in front."""
    front = Span(sentence.start, max(sentence.start, subject.start))
    if not any(verb.kind != "infinitive" for verb in verbs_of(front.of(masked))):
        return None
    found = _subject(masked, front)
    words = subject_words(telling, found) if found and not pronoun_in(found.of(masked)) else None
    return words if words and not _COORDINATED.search(front.of(masked)) else None


#: ", and she": a clause beside the first, whose subject may be of a sentence before.
_COORDINATED = re.compile(r"[,;:]\s(?:and|but|so|yet)\s[^,;]*\Z")


def _words(telling: Telling, sentence: Span, subject: Span, pronoun: str) -> str | None:
    speaker = telling.speaker_in(sentence) if pronoun in _GENDERS and _is_quoted(telling, sentence) else None
    return speaker or subject_words(telling, subject)


_RELATIVE = re.compile(r"\b(?:who|which|that)(?: \w+ly)? \Z")


def _subject(masked: str, sentence: Span) -> Span | None:
    """The subject of a sentence's first finite verb that no relative word leads."""
    words = sentence.of(masked)
    for verb in verbs_of(words):
        if verb.kind == "infinitive" or _RELATIVE.search(words[: verb.group.start]):
            continue
        found = subject_of(words, verb.group, Span(len(words), len(words)))
        return Span(sentence.start + found.start, sentence.start + found.end)
    return None


def _is_quoted(telling: Telling, sentence: Span) -> bool:
    return any(span.overlaps(sentence) for span in telling.quoted_in(sentence))


def _fits(telling: Telling, words: str, sentence: Span, pronoun: str) -> bool:
    if _NOBODY.match(words):
        return False
    person = _person(telling, words, sentence)
    if pronoun in _GENDERS:
        gender = telling.names.gender(tuple(words.split()))
        titled = not person and words[:1].islower() and words.split()[-1] in PERSON_NOUNS
        return titled or (person and gender in ("", _GENDERS[pronoun]))
    if pronoun == "they":
        return is_plural(words) or words.split()[-1].lower() in _COLLECTIVE
    return not person and not is_plural(words) and words.split()[-1] not in PERSON_NOUNS


def _person(telling: Telling, words: str, sentence: Span) -> bool:
    """Whether the words are the whole name of a person whom the sentence, or a nearby one, names."""
    if words in telling.speakers:
        return True
    near = telling.named_in(Span(max(0, sentence.start - _REACH), sentence.end))
    return any(
        " ".join(telling.names.full(name.words, name.start, name.gender)) == words
        for name in near
        if is_person(telling, name)
    )


def _only_person(telling: Telling, sentence: Span, pronoun: str) -> str | None:
    """The one person whom a sentence about something else names: "the trial of Omar Feld began"."""
    people = {
        " ".join(telling.names.full(name.words, name.start, name.gender))
        for name in telling.named_in(sentence)
        if is_person(telling, name)
    }
    if len(people) != 1:
        return None
    (only,) = people
    gender = telling.names.gender(tuple(only.split()))
    return only if " " in only and gender in ("", _GENDERS[pronoun]) else None


def _names_a_person(telling: Telling, sentence: Span) -> bool:
    return any(is_person(telling, name) for name in telling.named_in(sentence))
