"""Who "he" and "she" are: the subject of the last sentence that fits, else the last person named."""

from collections.abc import Iterable

from annotated_timeline.parsing.known_names import KnownNames
from annotated_timeline.parsing.speakers import Mentioned

_GENDER = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m"}


def agrees(pronoun: str, who: Mentioned) -> bool:
    """Whether `pronoun` can mean `who`: "he" a man, "it" a body, "they" anybody but one named person."""
    gender = _GENDER.get(pronoun.lower())
    if gender is None:
        return who.kind == "body" if pronoun.lower() == "it" else who.kind == "description"
    return who.kind in ("person", "description") and who.gender in ("", gender)


def antecedent(pronoun: str, at: int, names: KnownNames, subjects: Iterable[Mentioned]) -> Mentioned | None:
    """Whom `pronoun` at offset `at` means, or None; `subjects` are those of earlier sentences.

    Nearest first.
    """
    if pronoun.lower() not in _GENDER:
        return None
    for subject in subjects:
        if subject.kind == "person" and agrees(pronoun, subject) and names.is_person(subject.words):
            return subject
    gender = _GENDER[pronoun.lower()]
    for name in reversed(names.before(at)):
        full = names.full(name.words, name.start, name.gender)
        if names.is_person(full) and (name.gender or names.gender(full)) in ("", gender):
            return Mentioned("person", " ".join(full), name.start, name.end, full, gender)
    return None
