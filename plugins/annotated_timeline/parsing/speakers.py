"""From the phrase that names a speaker to the speaker: the full name, the body, the description."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from annotated_timeline.parsing import roles
from annotated_timeline.parsing.clauses import Phrase, phrase_at
from annotated_timeline.parsing.known_names import KnownNames
from annotated_timeline.parsing.names import Name, parse_name
from annotated_timeline.parsing.skeleton import Skeleton
from annotated_timeline.parsing.words import PARTICLES

SpeakerKind = Literal["person", "body", "description", "pronoun"]

#: What belongs to a body's name behind "for": "the Centre for Tides and Currents".
_FOR_WHAT = re.compile(r"ID?N+(?:(?:o|C)D?N+)?")
#: ", Omar Feld" or ", the pianist Omar Feld"
_APPOSITIVE_NAME = re.compile(
    r"(?:,(?P<pair>N{2,4}CN{2,4})(?=,)|[,-](?:(?:[NO]{0,3}T{1,3})?(?P<name>N{1,5})|D[wTNe]{0,3}[wTO]v?(?P<called>N{2,4}))|H[^,.;:qQUF]{1,40},(?P<behind>N{2,5}))"
    r"(?=[,.)oI]|[aX]*[VvG])"
)


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Whom a phrase names: `words` is a person's full name, `name` what is shown, `start:end` the phrase.

    `head` is the noun of a description, in lower case; `shared` tells that a surname alone may mean another.
    """

    kind: SpeakerKind
    name: str
    start: int
    end: int
    words: tuple[str, ...] = ()
    gender: str = ""
    described: str | None = None
    head: str = ""
    shared: bool = False


def mentioned(bones: Skeleton, phrase: Phrase, names: KnownNames) -> Mentioned:
    """Whom `phrase` names; pronouns stay pronouns."""
    start, end = bones.starts[phrase.start], bones.ends[phrase.end - 1]
    printed = bones.text[start:end]
    if phrase.joint is not None:
        return _joint(bones, phrase, phrase.joint, names)
    if phrase.kind in ("pronoun", "who"):
        return Mentioned("pronoun", printed, start, end)
    if phrase.kind == "name":
        return _named(bones, phrase, names)
    head = bones.word(phrase.head)
    gender = roles.NOUN_GENDER.get(head, "")
    appositive = _name_in_apposition(bones, phrase)
    if appositive is not None:
        who = mentioned(bones, appositive, names)
        return who if who.gender or not gender else replace(who, gender=gender)
    kind: SpeakerKind = "body" if phrase.kind == "body" else "description"
    return Mentioned(kind, without_article(" ".join(printed.split())), start, end, gender=gender, head=head)


def person(name: Name, names: KnownNames) -> Mentioned:
    """The person of one mention, by the fullest name."""
    full = names.full(name.words, name.start, name.gender)
    return Mentioned("person", " ".join(full), name.start, name.end, full, name.gender or names.gender(full))


def without_article(printed: str) -> str:
    """A phrase without a leading "the"."""
    first, _, rest = printed.partition(" ")
    return rest if rest and first.lower() == "the" else printed


def _named(bones: Skeleton, phrase: Phrase, names: KnownNames) -> Mentioned:
    first = _first_of_name(bones, phrase)
    low, high = bones.starts[first], bones.ends[phrase.head]
    run = " ".join(bones.text[low:high].split())
    start, end = bones.starts[phrase.start], bones.ends[phrase.end - 1]
    title = _title(bones, phrase.start, first)
    person = parse_name(run, low)
    if person is None and names.is_surname(run):
        person = Name(low, high, (run,), "", "", run.lower(), sure=False)
    elif person is not None and len(person.words) == 1 and person.text.lower() in roles.BODY_NAMES:
        person = None
    if person is None:
        return Mentioned("body", _body(bones, phrase, first), start, end)
    gender = person.gender or title
    full = names.full(person.words, low, gender)
    is_short = len(person.words) == 1 or person.words[0].lower() in PARTICLES
    shared = is_short and names.is_shared(person.surname, low, gender)
    who = Mentioned("person", " ".join(full), low, high, full, gender or names.gender(full))
    return replace(who, shared=True) if shared else who


def _first_of_name(bones: Skeleton, phrase: Phrase) -> int:
    """The first token of the name that ends at the head of `phrase`: capitals and particles ("van")."""
    first = phrase.head
    while first > phrase.start:
        if bones.classes[first - 1] != "N":
            break
        first -= 1
    return first


def _joint(bones: Skeleton, phrase: Phrase, joint: int, names: KnownNames) -> Mentioned:
    """Two who speak as one: "Omar Feld and Dana Whitlock"."""
    one = mentioned(bones, replace(phrase, end=joint, joint=None), names)
    other = phrase_at(bones.classes, joint + 1, phrase.end)
    if other is None:
        return one
    name = f"{one.name} and {mentioned(bones, replace(other, joint=None), names).name}"
    return Mentioned("description", name, one.start, bones.ends[phrase.end - 1])


def _name_in_apposition(bones: Skeleton, phrase: Phrase) -> Phrase | None:
    """The name behind a description: "the county's engineer, Omar Feld,"."""
    m = _APPOSITIVE_NAME.match(bones.classes, phrase.end)
    if phrase.kind not in ("nominal", "body") or m is None:
        return None
    start, end = m.span(m.lastgroup or 0)
    if phrase.kind == "body" and (m.lastgroup != "name" or bones.classes[end] != ","):
        return None
    if m.lastgroup == "pair":
        joint = bones.classes.index("C", start)
        return Phrase(start, end, joint - 1, "name", joint)
    if end - start == 1 and phrase.head < phrase.end - 1 and bones.classes[phrase.end - 1] == "N":
        return None
    return Phrase(start, end, end - 1, "name")


def _title(bones: Skeleton, start: int, first: int) -> str:
    """The gender that the words before a name tell."""
    for i in range(first - 1, start - 1, -1):
        word = bones.word(i).rstrip(".")
        gender = roles.COURTESY.get(word) or roles.NOUN_GENDER.get(word)
        if gender:
            return gender
    return ""


def _body(bones: Skeleton, phrase: Phrase, first: int) -> str:
    start = first
    if bones.classes[start - 1 : start] in ("T", "$") and start - 1 >= phrase.start:
        start -= 1
    end = phrase.head + 1
    if bones.classes[end : end + 1] == "o" and phrase.end > end + 1:
        end = phrase.end
    elif end < phrase.end and bones.word(end) == "for":
        what = _FOR_WHAT.match(bones.classes, end, phrase.end)
        end = what.end() if what else end
    return without_article(" ".join(bones.text[bones.starts[start] : bones.ends[end - 1]].split()))
