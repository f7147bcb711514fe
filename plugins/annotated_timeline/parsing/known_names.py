"""Every person a text names: the fullest name behind a surname, and whether a man or a woman.

Newspapers give a name in full once and the surname after that; so the last full name that ends in a surname,
before the place in question, is who the surname means.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import cached_property, lru_cache
from math import inf

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.first_names import GIVEN_NAMES
from annotated_timeline.parsing.names import Name, names_in, surname_of
from annotated_timeline.parsing.words import PARTICLES, folded

#: So many mentions are looked back at for whom a pronoun means.
_MENTIONS_BACK = 40
#: So many mentions of a surname are read for what its owners are.
_MENTIONS_READ = 100
_INITIAL_LENGTH = 2
#: A name of so many words has no end that is a name of several.
_NO_ENDING = 2


class _Line:
    """The mentions of all that a short name may mean, in order; only the sure persons where there are any."""

    def __init__(self, mentions: Sequence[Name]) -> None:
        self.sure = any(name.sure for name in mentions)
        self._names = [name for name in mentions if name.sure] if self.sure else mentions
        self._starts = [name.start for name in self._names]

    @cached_property
    def shared_from(self) -> float:
        """The offset from which on two given names are known; infinity where there is but one."""
        given = [(name.words[0], name.start) for name in self._names if len(name.words[0]) > _INITIAL_LENGTH]
        return next((at for word, at in given if word != given[0][0]), inf)

    def likeliest(self, at: int) -> Name:
        """The last mention up to `at`, else the first one after it."""
        return self._names[max(0, bisect_right(self._starts, at) - 1)]


class KnownNames:
    """The persons named in a text: `mentions` in order of their place."""

    def __init__(self, mentions: Sequence[Name]) -> None:
        self.mentions = mentions
        self._starts = [name.start for name in mentions]
        self._by_surname: dict[str, list[Name]] = defaultdict(list)
        for name in mentions:
            self._by_surname[name.surname].append(name)
        full = [name for name in mentions if len(name.words) > 1]
        longest = dict.fromkeys(name.words for name in full if len(name.words) > _NO_ENDING)
        self._endings = _endings(dict.fromkeys(name.words for name in full))
        self._by_inner = _by_particles(longest)
        self._by_given: dict[str, list[Name]] = defaultdict(list)
        for name in full:
            self._by_given[name.words[0].lower()].append(name)
        self._genders = self._told_genders()
        self._lines: dict[str, dict[str, _Line]] = {}
        self._called: dict[str, _Line | None] = {}
        self._likely: dict[tuple[tuple[str, ...], str], _Line | None] = {}

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
            owners = {name.text.lower() for name in self._whole(self._by_surname[surname])}
            genders.update(dict.fromkeys(owners, gender) if len(owners) == 1 else {})
            genders.setdefault(surname, gender)
        return genders

    def _whole(self, names: Sequence[Name]) -> list[Name]:
        """The full names among `names`; none in capitals, as in headlines, none that is only an ending."""
        return [
            name
            for name in names
            if len(name.words) > 1 and name.words not in self._endings and not name.text.isupper()
        ]

    def _lines_of(self, surname: str) -> dict[str, _Line]:
        """The lines of the full names with a surname, by what else has to fit; made when first asked for."""
        lines = self._lines.get(surname)
        if lines is None:
            found: dict[str, list[Name]] = defaultdict(list)
            for name in self._whole(self._by_surname.get(surname, ())):
                for key in _keys(name):
                    found[key].append(name)
            lines = self._lines[surname] = {key: _Line(names) for key, names in found.items()}
        return lines

    def _line(self, name: tuple[str, ...], gender: str) -> _Line | None:
        """The line under which the full form of `name` is found, the likeliest."""
        lines, given = self._lines_of(surname_of(name)), name[0].lower()
        if len(name) > 1:
            is_initial = len(given) <= _INITIAL_LENGTH
            return lines.get(f"~{given[0]}" if is_initial else f"={given}")
        return lines.get(gender) or lines.get("") or self._line_of_given(given)

    def _line_of_given(self, given: str) -> _Line | None:
        if given not in self._called:
            called = self._whole(self._by_given.get(given, ()))
            self._called[given] = _Line(called) if called else None
        return self._called[given]

    def full(self, name: tuple[str, ...], at: int, gender: str = "") -> tuple[str, ...]:
        """The fullest name known for `name` at offset `at`; `gender` is what a title before it tells."""
        if name in self._endings:
            return self._endings[name]
        key = name, gender
        if key not in self._likely:
            self._likely[key] = self._line(name, gender)
        line = self._likely[key]
        if line is None:
            return self._of_particles(name, at, gender)
        best = line.likeliest(at)
        if not best.sure and not gender and surname_of(name) != best.surname:
            return name
        return best.words if len(best.words) > len(name) else name

    def _of_particles(self, name: tuple[str, ...], at: int, gender: str) -> tuple[str, ...]:
        """The full name that holds a surname with its particles: de la Cruz is Marta de la Cruz Vega."""
        if name[0] not in PARTICLES or len(name) == 1:
            return name
        owners = self._by_inner.get(" ".join(name).lower(), ())
        if len(owners) == 1:
            return next(iter(owners))
        whole = self.full(name[-1:], at, gender)
        return whole if whole[-len(name) :] == name else name

    def gender(self, name: tuple[str, ...]) -> str:
        """The gender of the person of a full name: "m", "f", or "" where nothing tells."""
        return self._genders.get(" ".join(name).lower(), "") or GIVEN_NAMES.get(folded(name[0].lower()), "")

    def is_person(self, name: tuple[str, ...]) -> bool:
        """Whether a name is a person's beyond its capitals: it has two words, or a title or a given name."""
        return len(name) > 1 or folded(name[0].lower()) in GIVEN_NAMES or name[0].lower() in self._genders

    def is_surname(self, word: str) -> bool:
        """Whether somebody who is surely a person has that surname, be it a place's name too: "Park"."""
        line = self._lines_of(word.lower()).get("")
        return line is not None and line.sure

    def is_shared(self, surname: str, at: int, gender: str) -> bool:
        """Whether two persons named in full before offset `at` have a surname, both of the gender told."""
        line = self._lines_of(surname).get(gender)
        return line is not None and line.sure and line.shared_from < at

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


def _endings(full: Collection[tuple[str, ...]]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The names of several words that are only the end of a longer one, with it: "Van den Berg".

    One that opens with a known given name is a name of its own: Otto Mark Brandt may have a son Mark.
    """
    longer = {
        tuple(map(str.lower, words[i:])): words
        for words in sorted((words for words in full if len(words) > _NO_ENDING), key=len)
        for i in range(1, len(words) - 1)
    }
    if not longer:
        return {}
    return {
        words: longer[key]
        for words in full
        if (key := tuple(map(str.lower, words))) in longer
        and (key[0] not in GIVEN_NAMES or key[0] in PARTICLES)
    }


def _by_particles(longest: Collection[tuple[str, ...]]) -> dict[str, set[tuple[str, ...]]]:
    """Full names by what stands in them from a particle up to the last word: "de la cruz"."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for words in longest:
        if not PARTICLES.isdisjoint(words[1:-1]):
            first = next(i for i, word in enumerate(words) if i and word in PARTICLES)
            found[" ".join(words[first:-1]).lower()].add(words)
    return found


def _keys(name: Name) -> list[str]:
    """What has to fit beside the surname for a short name to mean a full one: nothing, gender, given name."""
    given = name.words[0].lower()
    genders = [name.gender] if name.gender else ["m", "f"]
    return ["", *genders, f"={given}", f"~{given[0]}"]


@lru_cache(maxsize=2)
def known_names(text: str, spans: tuple[Span, ...]) -> KnownNames:
    """The persons that `text` names in `spans`; kept for whoever asks next: quotations and events both do."""
    return KnownNames(names_in(text, spans))
