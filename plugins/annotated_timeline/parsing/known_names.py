"""Every person a text names: the fullest name behind a surname, and whether a man or a woman.

Newspapers give a name in full once and the surname after that; so the last full name that ends in a surname,
before the place in question, is who the surname means.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.first_names import GIVEN_NAMES
from annotated_timeline.parsing.names import Name, names_in, surname_of
from annotated_timeline.parsing.words import PARTICLES

#: So many mentions are looked back at for whom a pronoun means.
_MENTIONS_BACK = 40
#: So many mentions of a surname are read for what its owners are.
_MENTIONS_READ = 100
_INITIAL_LENGTH = 2


class _Line:
    """The mentions of all that a short name may mean, in order; those that are surely persons apart."""

    def __init__(self) -> None:
        self.sure: list[Name] = []
        self.other: list[Name] = []

    def add(self, name: Name) -> None:
        (self.sure if name.sure else self.other).append(name)

    def likeliest(self, at: int) -> Name:
        """The last sure name up to `at`, else the first sure one after it; else the same of the others."""
        names = self.sure or self.other
        return names[max(0, bisect_right(names, at, key=lambda name: name.start) - 1)]


class KnownNames:
    """The persons named in a text: `mentions` in order of their place."""

    def __init__(self, mentions: Sequence[Name]) -> None:
        self.mentions = mentions
        self._starts = [name.start for name in mentions]
        self._lines: dict[tuple[str, str], _Line] = defaultdict(_Line)
        self._owners: dict[str, set[str]] = defaultdict(set)
        self._by_surname: dict[str, list[Name]] = defaultdict(list)
        lines_of: dict[tuple[tuple[str, ...], str], list[_Line]] = {}
        self._endings = _endings({name.words for name in mentions})
        for name in mentions:
            if len(name.words) > 1:
                lines = lines_of.get((name.words, name.gender))
                if lines is None:
                    lines = lines_of[name.words, name.gender] = self._lines_of(name)
                for line in lines:
                    line.add(name)
        for name in mentions:
            self._by_surname[name.surname].append(name)
        self._genders = self._told_genders()

    def _lines_of(self, name: Name) -> list[_Line]:
        """The lines that the mentions of a full name belong to; none for one in capitals, as in headlines."""
        if name.text.isupper() or name.words in self._endings:
            return []
        self._owners[name.surname].add(name.text.lower())
        return [self._lines[key] for key in _keys(name)]

    def _told_genders(self) -> dict[str, str]:
        """The gender of full names and surnames by titles: "Ms. Feld" tells it of the only Feld there is."""
        genders: dict[str, str] = {}
        titled: dict[str, str] = {}
        for name in self.mentions:
            if name.gender and len(name.words) == 1:
                titled.setdefault(name.surname, name.gender)
            elif name.gender:
                genders.setdefault(name.text.lower(), name.gender)
        for surname, gender in titled.items():
            owners = self._owners.get(surname, ())
            genders.update(dict.fromkeys(owners, gender) if len(owners) == 1 else {})
            genders.setdefault(surname, gender)
        return genders

    def full(self, name: tuple[str, ...], at: int, gender: str = "") -> tuple[str, ...]:
        """The fullest name known for `name` at offset `at`; `gender` is what a title before it tells."""
        if name in self._endings:
            return self._endings[name]
        line = next((self._lines[key] for key in _lookups(name, gender) if key in self._lines), None)
        if line is None:
            return name
        best = line.likeliest(at)
        if not best.sure and not gender and surname_of(name) != best.surname:
            return name
        return best.words if len(best.words) > len(name) else name

    def gender(self, name: tuple[str, ...]) -> str:
        """The gender of the person of a full name: "m", "f", or "" where nothing tells."""
        return self._genders.get(" ".join(name).lower(), "") or GIVEN_NAMES.get(name[0].lower(), "")

    def is_person(self, name: tuple[str, ...]) -> bool:
        """Whether a name is a person's beyond its capitals: it has two words, or a title or a given name."""
        return len(name) > 1 or name[0].lower() in GIVEN_NAMES or name[0].lower() in self._genders

    def is_surname(self, word: str) -> bool:
        """Whether somebody who is surely a person has that surname, be it a place's name too: "Park"."""
        line = self._lines.get((word.lower(), ""))
        return line is not None and bool(line.sure)

    def of_surname(self, surname: str) -> Sequence[Name]:
        """The first mentions of all who have a surname (in lower case), in order."""
        return self._by_surname.get(surname, [])[:_MENTIONS_READ]

    def between(self, start: int, end: int) -> Sequence[Name]:
        """The mentions that begin in ``start:end``, in order."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, at: int) -> Sequence[Name]:
        """The last mentions before offset `at`, nearest last."""
        stop = bisect_left(self._starts, at)
        return self.mentions[max(0, stop - _MENTIONS_BACK) : stop]


def _endings(full: set[tuple[str, ...]]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The names of several words that are only the end of a longer one, with it: "Van den Berg".

    One that opens with a known given name is a name of its own: Otto Mark Brandt may have a son Mark.
    """
    longer = {
        tuple(map(str.lower, words[i:])): words
        for words in sorted(full, key=len)
        for i in range(1, len(words) - 1)
    }
    return {
        words: longer[key]
        for words in full
        if len(words) > 1
        and (key := tuple(map(str.lower, words))) in longer
        and (key[0] not in GIVEN_NAMES or key[0] in PARTICLES)
    }


def _keys(name: Name) -> list[tuple[str, str]]:
    """What a full name may be called for short, each with what else has to fit."""
    given, surname = name.words[0].lower(), name.surname
    genders = [name.gender] if name.gender else ["m", "f"]
    return [
        (surname, ""),
        *((surname, gender) for gender in genders),
        (surname, f"={given}"),
        (surname, f"~{given[0]}"),
        (given, "given"),
    ]


def _lookups(name: tuple[str, ...], gender: str) -> list[tuple[str, str]]:
    """The keys under which the full form of `name` may be found, the likeliest first."""
    surname, given = surname_of(name), name[0].lower()
    if len(name) == 1:
        return [*([(surname, gender)] if gender else []), (surname, ""), (given, "given")]
    is_initial = len(given) <= _INITIAL_LENGTH
    return [(surname, f"~{given[0]}" if is_initial else f"={given}")]


@lru_cache(maxsize=2)
def known_names(text: str, spans: tuple[Span, ...]) -> KnownNames:
    """The persons that `text` names in `spans`; kept for whoever asks next: quotations and events both do."""
    return KnownNames(names_in(text, spans))
