"""Who "he" and "she" are: the last person that fits, speakers first."""

from collections.abc import Sequence

from annotated_timeline.parsing.names import Name, Names
from annotated_timeline.parsing.speakers import Mentioned

_GENDER = {"he": "m", "she": "f", "him": "m", "her": "f", "his": "m"}


def antecedent(pronoun: str, at: int, names: Names, speakers: Sequence[Mentioned]) -> Mentioned | None:
    """The person that `pronoun` at offset `at` means, or None; `speakers` are those who spoke before.

    In order.
    """
    gender = _GENDER.get(pronoun.lower())
    if gender is None:
        return None
    best: Mentioned | None = None
    for name in names.before(at):
        person = _person(name, names)
        if person is not None and person.gender in ("", gender):
            best = person
    for speaker in reversed(speakers[-3:]):
        if speaker.kind == "person" and speaker.gender in ("", gender):
            return speaker
    return best


def _person(name: Name, names: Names) -> Mentioned | None:
    full = names.full(name.words, name.start, name.gender)
    if len(full) == 1 and not name.title:
        return None
    return Mentioned("person", " ".join(full), name.start, name.end, full, name.gender or names.gender(full))
