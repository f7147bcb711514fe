"""The names in a text: which capitalised words are persons, their fullest form, and whether a man or a woman.

Newspapers give a name in full once and the surname after that; so the last full name that ends in a
surname, before the place in question, is who the surname means.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from annotated_timeline.model.span import Span
from annotated_timeline.parsing import roles, words
from annotated_timeline.parsing.cues import VERB_CLASSES
from annotated_timeline.parsing.first_names import GIVEN_NAMES
from annotated_timeline.parsing.gazetteer import PLACES

_U = words.UPPER
_CAPITALISED = rf"[{_U}]\w*(?:[-‐][^\W_]+|[’'](?!s\b)[^\W_]+)*"
_ABBREVIATED = r"(?:Mr|Mrs|Ms|Dr|Prof|Rev|Sens?|Reps?|Govs?|Gen|Lt|Col|Sgt|Capt|Cmdr|Adm|Maj|St)\."
_INITIALS = rf"(?:[{_U}]\.)+"
_PART = rf"(?:{_ABBREVIATED}|{_INITIALS}|{_CAPITALISED})"
_PARTICLE = (
    r"(?:(?:de|del|della|der|den|von|van|la|le|di|da|dos|du|bin|ibn|al|el|ul|ur|ter|ten|y|e)[ \u00a0-])"
)
_RUN = re.compile(rf"{_PART}(?:[ \u00a0]{_PARTICLE}{{0,2}}{_PART})*(?:,? (?:[JS]r\.|I{{2,3}}\b|IV\b))?")
#: A longer run of capitalised words is a title or a headline.
_MOST_WORDS = 5
_INITIAL = re.compile(rf"(?:[{_U}]\.)+\Z")
_SUFFIXES = words.vocabulary("jr jr. sr sr. ii iii iv")


_NEVER_IN_NAMES = (words.FUNCTION_WORDS | VERB_CLASSES.keys()) - words.MONTHS
_DATES = words.DAYS | {month for month in words.MONTHS if len(month) > len("jan")} | {"may"}
#: Words that are capitalised for beginning a sentence.
_OPENERS = (words.FUNCTION_WORDS | VERB_CLASSES.keys()) - GIVEN_NAMES.keys()


@dataclass(frozen=True, slots=True)
class Name:
    """One mention of a person by name: its place, the name without titles, and the titles before it."""

    start: int
    end: int
    words: tuple[str, ...]
    title: str
    gender: str

    @property
    def sure(self) -> bool:
        """Whether more than two capital letters tell that this is a person: a title, a known given name."""
        return bool(self.title or self.words[0].lower() in GIVEN_NAMES or _INITIAL.match(self.words[0]))

    @property
    def text(self) -> str:
        """The name as printed, titles dropped."""
        return " ".join(self.words)

    @property
    def surname(self) -> str:
        """The last word that is no suffix, in lower case."""
        return surname_of(self.words)


def surname_of(name: tuple[str, ...]) -> str:
    """The last word of a name that is no suffix, in lower case."""
    for word in reversed(name):
        if word.lower().rstrip(",") not in _SUFFIXES:
            return word.lower().rstrip(",")
    return ""


@dataclass(frozen=True, slots=True)
class Names:
    """Every person a text names: `mentions` in order, full names by surname and by given name."""

    mentions: tuple[Name, ...]
    starts: tuple[int, ...]
    by_surname: dict[str, list[Name]] = field(default_factory=dict)
    by_given: dict[str, list[Name]] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    persons: frozenset[str] = frozenset()

    def full(self, name: tuple[str, ...], at: int, gender: str = "") -> tuple[str, ...]:
        """The fullest name known for `name` at offset `at`: the last given before it.

        Else the first after it.
        """
        if not name:
            return name
        known = self.by_surname.get(surname_of(name), ())
        if len(name) > 1:
            known = [k for k in known if _is_short_for(name, k.words)]
        elif gender:
            known = [k for k in known if k.gender in ("", gender)] or list(known)
        if not known and len(name) == 1:
            known = [k for k in self.by_given.get(name[0].lower(), ()) if k.sure or gender]
        if not known:
            return name
        best = _likeliest(known, at)
        return best.words if len(best.words) > len(name) else name

    def gender(self, name: tuple[str, ...]) -> str:
        """ "m", "f" or "" for the person of a full name."""
        return self.genders.get(" ".join(name).lower(), "") or GIVEN_NAMES.get(name[0].lower(), "")

    def is_person(self, name: tuple[str, ...]) -> bool:
        """Whether a full name is a person's beyond its capitals: by a given name, a title.

        Or its surname alone.
        """
        return len(name) > 1 or name[0].lower() in self.persons or name[0].lower() in GIVEN_NAMES

    def between(self, start: int, end: int) -> tuple[Name, ...]:
        """The mentions that begin in ``start:end``, in order."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def before(self, at: int, limit: int = 40) -> tuple[Name, ...]:
        """The mentions before offset `at`, nearest last, `limit` at the most."""
        stop = bisect_left(self.starts, at)
        return self.mentions[max(0, stop - limit) : stop]


def _likeliest(known: Sequence[Name], at: int) -> Name:
    """The last sure name before `at`, else the first sure one after it.

    Else the last before it of any kind.
    """
    sure = [name for name in known if name.sure] or known
    before = [name for name in sure if name.start <= at]
    return before[-1] if before else sure[0]


def _is_short_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether two names with one surname can be one person's: "J. Feld", "Omar Feld", "Omar B. Feld"."""
    return short[0][0] == full[0][0] and (len(short[0]) <= 2 or short[0].lower() == full[0].lower())


def names_in(text: str, spans: Iterable[Span]) -> Names:
    """The persons that `text` names in `spans` (in order); linear in their length."""
    mentions = [
        name
        for span in spans
        for run in _RUN.finditer(text, span.start, span.end)
        if (name := parse_name(run.group(), run.start()))
    ]
    by_surname: dict[str, list[Name]] = defaultdict(list)
    by_given: dict[str, list[Name]] = defaultdict(list)
    genders: dict[str, str] = {}
    titled: dict[str, str] = {}
    for name in mentions:
        if len(name.words) > 1 and not name.text.isupper():
            by_surname[name.surname].append(name)
            by_given[name.words[0].lower()].append(name)
        if name.gender and len(name.words) == 1:
            titled.setdefault(name.surname, name.gender)
        elif name.gender:
            genders.setdefault(name.text.lower(), name.gender)
    for surname, gender in titled.items():
        owners = {name.text.lower() for name in by_surname.get(surname, ())}
        for owner in owners:
            if len(owners) == 1:
                genders[owner] = gender
            else:
                genders.setdefault(owner, "")
    return Names(tuple(mentions), tuple(m.start for m in mentions), dict(by_surname), dict(by_given), genders)


def parse_name(run: str, at: int) -> Name | None:
    """The person a run of capitalised words names, or None.

    Leading titles and sentence openers are dropped.
    """
    parts = run.replace("\u00a0", " ").split(" ")
    first = 0
    title: list[str] = []
    gender = ""
    for i, part in enumerate(parts):
        bare = part.rstrip(".").lower()
        last_one = i == len(parts) - 1
        if bare in roles.COURTESY:
            gender = roles.COURTESY[bare]
            first = i + 1
        elif (bare in roles.PERSON_NOUNS or bare in roles.ABBREVIATED) and not last_one:
            title = parts[first : i + 1] if first <= i else title
            gender = roles.NOUN_GENDER.get(bare, gender)
            first = i + 1
        elif i == first and not last_one and bare in _OPENERS:
            first = i + 1
    name = tuple(p.rstrip(",") for p in parts[first:])
    if not name or not _is_person(name, bool(title or gender)):
        return None
    start = at + len(" ".join(parts[:first])) + (1 if first else 0)
    if len(name) > 1:
        gender = gender or GIVEN_NAMES.get(name[0].lower(), "")
    return Name(start, at + len(run), name, " ".join(title), gender)


def _is_person(name: tuple[str, ...], titled: bool) -> bool:
    lowered = [word.lower() for word in name]
    unlike_a_name = lowered[1:] if lowered[0] in GIVEN_NAMES else lowered
    if any(word in roles.BODY_NAMES for word in unlike_a_name) or lowered[0] in _DATES:
        return False
    if " ".join(lowered) in PLACES:
        return False
    if len(name) == 1:
        word = lowered[0]
        return titled or not (
            word in words.FUNCTION_WORDS
            or word in VERB_CLASSES
            or word in roles.PERSON_NOUNS
            or name[0].isupper()
        )
    if any(word in _NEVER_IN_NAMES for word in lowered[1:]):
        return False
    return len(name) <= _MOST_WORDS
