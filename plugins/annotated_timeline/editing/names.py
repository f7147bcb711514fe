"""Names in a text: which people, organisations and places of a registry a passage names."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotated_timeline.editing.sequences import once
from annotated_timeline.model.span import Span
from annotated_timeline.model.timeline import Person, Place

_TITLES = """
    admiral ambassador analyst brigadier capt captain chancellor chief col colonel commander congressman
    congresswoman director dr envoy foreign former gen general governor gov head king lt maj major
    mawlawi mayor minister miss mr mrs ms mullah officer premier president prime prof professor queen
    rep representative sen secretary senator sgt sheikh sir speaker spokesman spokesperson spokeswoman
    state
"""
#: Words that stand before a surname without being part of the name.
_BEFORE_A_SURNAME = frozenset(_TITLES.split())
_OPENERS = """
    a after again also although an and as at before because but by during earlier even for friday from
    he her here his however if in it its last later like monday next no nor not now on once only or our
    saturday she since so still such sunday than that the their then there these they this those though
    thursday to today tomorrow tuesday under until we wednesday what when where which while who with
    yesterday yet
"""
#: Words that open sentences and no names.
_OPENS_SENTENCES = frozenset(_OPENERS.split())
_WORD = r"[^\W\d_][\w.'’-]*"
_NEXT_NAME = re.compile(rf"[ \u00a0](?:[A-Z]\.[ \u00a0])*(?=[A-Z]){_WORD}")
_WORD_BEFORE = re.compile(rf"({_WORD})[ \u00a0]\Z")


@dataclass(frozen=True, slots=True)
class Name:
    """One way of writing an entry of a registry; a surname is recognised with more care than a full name."""

    words: str
    id: str
    surname: bool = False


def people_names(people: Sequence[Person]) -> tuple[Name, ...]:
    """Every way to write the people of a registry; a surname counts where one person alone has it."""
    surnames = Counter(surname(person.name) for person in people if person.kind == "person")
    names: dict[str, Name] = {}
    for person in people:
        for words in (person.name, *person.aliases):
            alone = person.kind == "person" and " " not in words
            names.setdefault(words, Name(words, person.id, surname=alone))
        last = surname(person.name)
        if person.kind == "person" and surnames[last] == 1:
            names.setdefault(last, Name(last, person.id, surname=True))
    return tuple(names.values())


def place_names(places: Sequence[Place]) -> tuple[Name, ...]:
    """Every way to write the places of a registry."""
    return tuple(Name(words, place.id) for place in places for words in (place.name, *place.aliases))


@dataclass(frozen=True, slots=True)
class NameFinder:
    """Finds a registry's names in texts; made once, as a registry may have thousands of names."""

    known: Mapping[str, Name]
    pattern: re.Pattern[str]

    def ids_in(self, text: str, within: Span) -> tuple[str, ...]:
        """Whom ``text[within]`` names, each id once, in the order of its first mention.

        Names are whole words, a longer one before a shorter. A surname is left out where it is part of
        another name ("Mike Price", "Price Waterhouse").
        """
        found = []
        for match in self.pattern.finditer(text, within.start, within.end):
            name = self.known[match.group()]
            if not (name.surname and _part_of_another_name(text, Span(*match.span()))):
                found.append(name.id)
        return once(found)


def finder_of(names: Iterable[Name]) -> NameFinder:
    """The finder of these names; of two that are written alike, the first counts."""
    known: dict[str, Name] = {}
    for name in names:
        known.setdefault(name.words, name)
    longest_first = sorted(known, key=lambda words: (-len(words), words))
    any_of_them = "|".join(map(re.escape, longest_first)) or r"(?!)"
    return NameFinder(known, re.compile(rf"(?<!\w)(?:{any_of_them})(?!\w)"))


def surname(name: str) -> str:
    """The last word of a name."""
    return name.split()[-1] if name.split() else ""


def folded(name: str) -> str:
    """A name without accents, marks, case, or a leading "the", for comparing."""
    apart = unicodedata.normalize("NFKD", name.replace("’", "'").casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return re.sub(r"\Athe\s+", "", " ".join(bare.split()))


def without_titles(name: str) -> str:
    """A name without the titles it opens with: "Gen. Frank McKenzie" is Frank McKenzie."""
    words = name.split()
    while len(words) > 1 and words[0].rstrip(".").casefold() in _BEFORE_A_SURNAME:
        del words[0]
    return " ".join(words)


def _part_of_another_name(text: str, span: Span) -> bool:
    if _NEXT_NAME.match(text, span.end):
        return True
    before = _WORD_BEFORE.search(text, max(0, span.start - 40), span.start)
    if before is None or not before.group(1)[0].isupper():
        return False
    word = before.group(1)
    if word.rstrip(".").casefold() in _BEFORE_A_SURNAME or word.endswith(("'s", "’s")):
        return False
    return word.casefold() not in _OPENS_SENTENCES
