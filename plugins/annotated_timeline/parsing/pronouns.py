"""Who "he" and "she" are: the subject of the last sentence that fits, else the last person named."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from annotated_timeline.parsing.known_names import KnownNames
from annotated_timeline.parsing.roles import PERSON_NOUNS
from annotated_timeline.parsing.speakers import Mentioned, person
from annotated_timeline.parsing.words import vocabulary

#: So many characters before a pronoun a rival counts.
_NEAR = 400
_INDEFINITE = ("A ", "An ", "One ", "Another ")
#: "the minister's spokesman", "a spokesman for the minister", "His wife"
_WHOSE = re.compile(r"[’']s |s[’'] | for |\A(?:His|Her|Their) ")
_SEVERAL = vocabulary("people police men women children")
#: Whom pronouns have stood for so far, and whether as a man or a woman.
Told = Mapping[tuple[str, ...], str]
_GENDER = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m"}


def gender_of(pronoun: str) -> str:
    """What a pronoun tells: "m" or "f", "" where neither."""
    return _GENDER.get(pronoun.lower(), "")


def agrees(pronoun: str, who: Mentioned, told: Told = MappingProxyType({})) -> bool:
    """Whether `pronoun` can mean `who`: "he" a man, "it" a body, "they" anybody but one named person.

    Whom "she" has meant before (`told`) is no "he".
    """
    gender = _GENDER.get(pronoun.lower())
    if gender is None:
        return who.kind == "body" if pronoun.lower() == "it" else who.kind == "description"
    return who.kind in ("person", "description") and (who.gender or told.get(who.words, "")) in ("", gender)


def antecedent(
    pronoun: str,
    at: int,
    names: KnownNames,
    subjects: Iterable[Mentioned],
    told: Told = MappingProxyType({}),
) -> Mentioned | None:
    """Whom `pronoun` at offset `at` means, or None; `subjects` of earlier sentences come nearest first."""
    if pronoun.lower() not in _GENDER:
        return next((subject for subject in subjects if _is_meant(pronoun, subject)), None)
    for count, subject in enumerate(subjects):
        if subject.kind == "person" and agrees(pronoun, subject, told) and _is_somebody(subject, names):
            return subject
        if count == 0 and agrees(pronoun, subject) and _is_newly_introduced(subject):
            return subject
    for name in reversed(names.before(at)):
        who = person(name, names)
        if names.is_person(who.words) and agrees(pronoun, who, told):
            return who
    return None


def _is_somebody(subject: Mentioned, names: KnownNames) -> bool:
    """Whether more than a capital shows a person: "Lotta" may be a ship, "his wife, Lotta" is none."""
    return bool(subject.gender) or names.is_person(subject.words)


def _is_meant(pronoun: str, subject: Mentioned) -> bool:
    """Whether "it" means a body, or "they" several people."""
    if pronoun.lower() == "it":
        return subject.kind == "body"
    return pronoun.lower() == "they" and subject.kind == "description" and _is_plural(subject)


def _is_newly_introduced(subject: Mentioned) -> bool:
    """Whether a description brings somebody in: "A sailor watched", "the ferry line's spokesman said"."""
    if subject.kind != "description":
        return False
    whose = _WHOSE.search(subject.name) is not None and subject.head in PERSON_NOUNS
    return subject.name.startswith(_INDEFINITE) or (whose and not _is_plural(subject))


def _is_plural(subject: Mentioned) -> bool:
    return _are_two(subject) or subject.head.endswith("s") or subject.head in _SEVERAL


def _are_two(subject: Mentioned) -> bool:
    """Whether two are named in full: "Omar Feld and Dana Whitlock", no "Centers and Prevention"."""
    names = subject.name.split(" and ")
    return not subject.head and len(names) == 2 and all(" " in name for name in names)


def has_rival(pronoun: str, at: int, who: Mentioned, names: KnownNames) -> bool:
    """Whether somebody else whom `pronoun` fits is named between `who` and the pronoun."""
    return any(
        other.words != who.words and names.is_person(other.words) and agrees(pronoun, other)
        for other in (person(name, names) for name in names.between(max(who.end, at - _NEAR), at))
    )
