"""A person's name as printed: the words it has, the titles before it, whether they tell a man or a woman."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from annotated_timeline.model.span import Span
from annotated_timeline.parsing import roles, words
from annotated_timeline.parsing.cues import VERB_CLASSES
from annotated_timeline.parsing.first_names import GIVEN_NAMES
from annotated_timeline.parsing.gazetteer import PLACES

_U = words.UPPER
_BEHIND_CAPITAL = r"\w*(?:[-‐][^\W_]+|[’'](?!s\b)[^\W_]+)*"
_CAPITALISED = rf"[{_U}]{_BEHIND_CAPITAL}"
_ABBREVIATED = r"(?:Mr|Mrs|Ms|Dr|Prof|Rev|Sens?|Reps?|Govs?|Gen|Lt|Col|Sgt|Capt|Cmdr|Adm|Maj|St|Jr|Sr)\."
_INITIALS = rf"(?:[{_U}]\.)+"
_PART = rf"(?:{_ABBREVIATED}|{_INITIALS}|{_CAPITALISED})"
_PARTICLE = (
    r"(?:(?:de|del|della|der|den|von|van|und|zum?|la|le|di|da|dos|du|bin|ibn|al|el|ul|ur|ter|ten|[‘’']t|y|e)"
    rf"[ \u00a0-]|[dl][’'](?=[{_U}]))"
)
#: “Skip” between a given name and a surname.
_NICKNAME = rf"[“\"‘'][{_U}]\w+(?:[ -][{_U}]\w+)?[”\"’'][ \u00a0]"
_NICKNAMES = re.compile(_NICKNAME)
_MARKS = frozenset("“\"‘'")
#: The first part once more, as what follows its first letter: such a pattern is found fast.
_FIRST_PART = rf"[{_U}](?:(?<=(?={_ABBREVIATED}).)\w+\.|\.(?:[{_U}]\.)*|{_BEHIND_CAPITAL})"
_NEXT_PART = rf"[ \u00a0](?:{_NICKNAME})?{_PARTICLE}{{0,3}}{_PART}"
_RUN = re.compile(rf"{_FIRST_PART}(?:{_NEXT_PART})*(?:,? (?:[JS]r\.|I{{2,3}}\b|IV\b))?")
#: A longer run of capitalised words is a title or a headline.
_MOST_WORDS = 5
_INITIAL = re.compile(rf"(?:[{_U}]\.)+\Z")
_SUFFIXES = words.vocabulary("jr jr. sr sr. ii iii iv")
#: Letters behind a name for what somebody is or was given; they are no part of it.
_POST_NOMINALS = words.vocabulary(
    "KC QC SC MP MSP MEP MLA TD MD PhD DPhil RN CPA DDS Esq OBE MBE CBE DBE KBE GBE KCB CMG"
)

_NEVER_IN_NAMES = (words.FUNCTION_WORDS | VERB_CLASSES.keys()) - words.MONTHS
_DATES = words.DAYS | {month for month in words.MONTHS if len(month) > len("jan")} | {"may"}
_GIVEN_AND_SURNAME = 2
_WORKER_ENDS = ("er", "or", "eer", "ist", "ian", "man", "woman")
#: Surnames that end the names of places and bodies too: with a given name in front they are surnames.
_SURNAMES_TOO = words.vocabulary("""
    park hill hall lake church north west law post day beach march power works bay falls forest plant
    castle abbey temple cross standard daily gorge
    """)
#: What the names of places begin with.
_OPENS_PLACE = words.vocabulary("""
    little great upper lower new old north south east west northern southern eastern western central mount
    fort port lake cape san santa
    """)
#: Frequent family names of China and Korea that are seldom anything else.
_FAMILIES = words.vocabulary("""
    bai cai cao chen choi cui deng ding fang feng gao guo huang hwang jiang jung kang kim kwon li liang
    lin liu luo ma meng pan park peng qin ren shen shin tan tian wang wei wu xi xia xiao xie xiong xu yan
    yang yao yoon yu yuan zeng zhang zhao zheng zhong zhou zhu zou
    """)
#: Those and others that are given names, or English, elsewhere.
_KOREAN_FAMILIES = _FAMILIES | words.vocabulary("""
    lee han oh song moon seo ryu jang noh roh baek nam ahn an cha chung cho choo son yun woo lim hong jeong
    jeon
    """)
_NO_PERSON_FOLLOWS = ("The ", "the ", "in ")
_KOREAN_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+\Z")
#: What tabloids call somebody in front of a name.
_EPITHETS = words.vocabulary("""
    brave heartbroken devastated grieving furious tragic heroic hero shocked stunned delighted proud plucky
    distraught angry cheeky terrified horrified kind-hearted outraged
    """)
#: "Mum-of-two Kelly", as tabloids have it.
_PARENT = re.compile(r"(?:mum|mom|dad|mother|father|gran|grandmother|grandfather|grandad)-of-\w+\Z")
#: Given names that places are named for.
_PATRONS = words.vocabulary(
    "victoria albert charlotte george james elizabeth madison lincoln jefferson jackson"
)
_NO_SHORT_NAMES = words.FUNCTION_WORDS | VERB_CLASSES.keys() | roles.PERSON_NOUNS
#: Words that are capitalised for beginning a sentence.
_OPENERS = (words.FUNCTION_WORDS | VERB_CLASSES.keys()) - GIVEN_NAMES.keys() - {"jan"}


class Name(NamedTuple):
    """One mention of a person by name: its place, the name without titles, and the titles before it.

    `sure` tells whether more than capital letters shows that this is a person: a title, a known given name.
    (A tuple, because a text has very many of them.)
    """

    start: int
    end: int
    words: tuple[str, ...]
    title: str
    gender: str
    surname: str
    sure: bool

    @property
    def text(self) -> str:
        """The name as printed, titles dropped."""
        return " ".join(self.words)


@lru_cache(maxsize=1 << 16)
def surname_of(name: tuple[str, ...]) -> str:
    """The last word of a name that is no suffix, in lower case; the first where the family's stands first."""
    if _is_family_first(name):
        return name[0].lower()
    for word in reversed(name):
        if word.lower().rstrip(",") not in _SUFFIXES:
            return word.lower().rstrip(",")
    return ""


def _is_family_first(name: tuple[str, ...]) -> bool:
    """Whether a name of two words is written as in China or Korea: "Xi Wenbo", "Kim Soo-jin"."""
    if _is_korean(name):
        return True
    family = name[0].lower()
    return len(name) == _GIVEN_AND_SURNAME and family in _FAMILIES and family not in GIVEN_NAMES


def _is_korean(name: tuple[str, ...]) -> bool:
    """Whether a name ends in a given name of two parts behind a family's name of Korea: "Lee Hye-jin"."""
    return (
        len(name) == _GIVEN_AND_SURNAME
        and name[0].lower() in _KOREAN_FAMILIES
        and _KOREAN_GIVEN.match(name[1]) is not None
    )


def names_in(text: str, spans: Iterable[Span]) -> list[Name]:
    """The persons that `text` names in `spans`, in order; linear in their length.

    What nothing but its capitals shows to be a person is none behind "the" or "in": a paper, a place.
    """
    found: list[Name] = []
    for span in spans:
        for run in _RUN.finditer(text, span.start, span.end):
            parsed = _parsed(run.group())
            if parsed is None:
                continue
            name = _placed(parsed, run.start())
            if name.sure or not text.endswith(_NO_PERSON_FOLLOWS, span.start, name.start):
                found.append(name)
    return found


def parse_name(run: str, at: int) -> Name | None:
    """The person a run of capitalised words names, or None; titles and openers of sentences are dropped."""
    parsed = _parsed(run)
    return None if parsed is None else _placed(parsed, at)


_Parsed = tuple[int, int, tuple[str, ...], str, str, str, bool]


def _placed(parsed: _Parsed, at: int) -> Name:
    begins, ends, words_, title, gender, surname, sure = parsed
    return Name(at + begins, at + ends, words_, title, gender, surname, sure)


@lru_cache(maxsize=1 << 16)
def _parsed(run: str) -> _Parsed | None:
    """Where in `run` the name begins and ends, then the fields of a `Name` behind its place.

    A nickname between two parts of it ("Dan “Skip” Feld") is no word of the name.
    """
    if not _MARKS.isdisjoint(run) and (without := _NICKNAMES.sub("", run)) != run:
        parsed = _parsed(without)
        return None if parsed is None else (parsed[0], parsed[1] + len(run) - len(without), *parsed[2:])
    parts = run.replace("\u00a0", " ").split(" ")
    while len(parts) > 1 and parts[-1] in _POST_NOMINALS:
        parts.pop()
    first = 0
    title: list[str] = []
    gender = ""
    for i, part in enumerate(parts[:-1]):
        bare = part.rstrip(".").lower()
        if bare in roles.COURTESY:
            gender = roles.COURTESY[bare]
            first = i + 1
        elif roles.is_office(bare) or bare in roles.ABBREVIATED or (i == first and _is_work(parts, i)):
            title = parts[first : i + 1]
            gender = roles.NOUN_GENDER.get(bare, gender)
            first = i + 1
        elif i == first and (bare in _OPENERS or _PARENT.match(bare)):
            first = i + 1
    name = tuple([part.rstrip(",") for part in parts[first:]])
    if not name or not _is_person(name, bool(title or gender)):
        return None
    given = words.folded(name[0].lower())
    if given in words.PARTICLES and len(name) > _GIVEN_AND_SURNAME:
        given = ""
    if len(name) > 1:
        gender = gender or GIVEN_NAMES.get(given, "")
    begins = sum(map(len, parts[:first])) + first
    sure = bool(title or given in GIVEN_NAMES or _INITIAL.match(name[0]) or _is_korean(name))
    ends = sum(map(len, parts)) + len(parts) - 1
    return begins, ends, name, " ".join(title), gender, surname_of(name), sure


def _is_work(parts: list[str], i: int) -> bool:
    """Whether an unknown word before a known given name and a surname is what the person does: "Midfielder".

    That is known by its ending alone; how a person feels ("Brave") is on a list.
    """
    return (
        i + 2 < len(parts)
        and (parts[i].endswith(_WORKER_ENDS) or parts[i].lower() in _EPITHETS)
        and parts[i].lower() not in GIVEN_NAMES
        and parts[i + 1][:1].isupper()
        and parts[i + 1].lower() in GIVEN_NAMES
    )


def _is_person(name: tuple[str, ...], titled: bool) -> bool:
    if len(name) == 1:
        return _is_short_name(name[0], titled)
    if _is_korean(name):
        return True
    lowered = [word.lower() for word in name]
    unlike_a_name = lowered[1:] if lowered[0] in GIVEN_NAMES else lowered
    if len(name) == _GIVEN_AND_SURNAME and lowered[1] in _SURNAMES_TOO and lowered[0] not in _PATRONS:
        return lowered[0] in GIVEN_NAMES
    if lowered[0] in _DATES or not roles.BODY_NAMES.isdisjoint(unlike_a_name):
        return False
    if " ".join(lowered) in PLACES or (lowered[0] in _OPENS_PLACE and not titled):
        return False
    return len(name) <= _MOST_WORDS and _NEVER_IN_NAMES.isdisjoint(lowered[1:])


def _is_short_name(word: str, titled: bool) -> bool:
    lowered = word.lower()
    if (lowered in roles.BODY_NAMES and lowered not in GIVEN_NAMES) or lowered in _DATES or lowered in PLACES:
        return False
    return titled or not (lowered in _NO_SHORT_NAMES or word.isupper())
