"""Noun phrases and subjects in a skeleton: where the words that name a speaker begin and end."""

import re
from dataclasses import dataclass, replace
from typing import Literal

PhraseKind = Literal["name", "nominal", "body", "pronoun", "who", "other"]

_RUN = frozenset("wTNO$sat")
_HEADS: dict[str, PhraseKind] = {
    "N": "name",
    "T": "nominal",
    "O": "body",
    "P": "pronoun",
    "H": "who",
    "$": "other",
}
#: A phrase that ends with a name, a person or a body, and what belongs to it behind "of" or "for".
_FORWARD = re.compile(
    r"(?P<np>P(?![wXVv])|D?[wTNO]{0,5}TC[wNTO]{0,6}TN{2,4}(?!N)|D?[w$eagsTON]*?(?:[NTO]|(?<=D)w(?![wNTO$e]))(?![NTOs$]|w{1,2}T|wNN))"
    r"(?:[Iio]D?[wNTOd$s]*(?:[wNTO$s]|(?<=\$)d))*"
)
#: "the 46-year-old", "one user", in front of a verb of speech.
_DESCRIPTION = re.compile(
    r"D(?:oD?[wTNO]{1,3}(?=V)|[wN$eaTOs]*?(?P<head>[w$])(?:[Ioi]D?[wNTO$]+)*(?=[aX]*[Vv]))"
)
#: The same at the end of its clause: "said one deckhand."
_ENDED_BY_NOUN = re.compile(
    r"D(?=[.,;])|D(?:oD)?[wN$es]*w(?:o[DNwO]+)?(?=[.,;)]|I|$)|N+s[wea]{0,3}w(?=[.,;)]|$)"
)
#: "and Nora Quill", in front of a verb of speech.
_JOINT = re.compile(r"C[TN]*N+(?:[oIC]D?[NwOs]+)*(?=,?[aX]*[Vvb])")
#: "and former sailor", the same person still.
_SECOND_TITLE = re.compile(r"C[wNTO]*[TO](?=[aX]*V)")
#: "and Germany", behind "the foreign ministers of France", in front of a verb of speech.
_SECOND_PLACE = re.compile(r"(?:,N{1,3})*,?CD?N{1,3}(?=[aX]*V)")
#: "A councilman who was against it, Omar Feld," or "the ferryboat, Kelder Star," in front of a verb.
_NAME_BEHIND_CLAUSE = re.compile(
    r"(?:T[^,.;:qQUFC]{1,40}|D[wTONse$]{0,6}w),T{0,2}(?P<name>N{2,5})(?:oD?N{1,4}(?:oN{1,2})?)?,\Z"
)
#: ", an engineer who worked for Dana Whitlock, the mayor," and ", whose home town, Kelder, is small,"
_APPOSITIONS = re.compile(r"(?:,(?:S[^,.;:qQUFV]*,N+,X[^,.;:qQUFV]*|[DHS$TI][^,.;:qQUFV]*|N+(?=,)))+,")
#: "has in the past" in front of a verb
_BEHIND_AUXILIARY = re.compile(r"(?<=X)I[D$]?[wd]{1,2}\Z")
_TITLED_NAME = re.compile(r"TN+\Z")
#: "officials familiar" with, "people close" to
_PERSON_WITH_ADJECTIVE = re.compile(r"Tw\Z")
#: So many phrases behind one another, joined by prepositions, are one phrase.
_MOST_JOINTS = 3
#: Words in which a relative clause and the name behind it have to end.
_LONGEST_CLAUSE = 50
#: How many commas before a verb may part it from its subject.
_MOST_COMMAS = 5


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase ``start:end`` (token indices); its head word is at `head`.

    `joint` is the place of the "and" between two names.
    """

    start: int
    end: int
    head: int
    kind: PhraseKind
    joint: int | None = None


def phrase_ending_at(classes: str, low: int, end: int) -> Phrase | None:
    """The noun phrase that ends before token `end`, with the prepositional phrases that belong to it."""
    if end <= low:
        return None
    last = classes[end - 1]
    if last in "PH":
        return Phrase(end - 1, end, end - 1, _HEADS[last])
    start = _run_start(classes, low, end)
    if start == end:
        return None
    phrase = _headed(classes, start, end, end)
    for _ in range(_MOST_JOINTS):
        longer = _joined(classes, low, start, end)
        if longer is None:
            break
        phrase = _headed(classes, longer, start - 1, end)
        start = longer
    return phrase


def _joined(classes: str, low: int, start: int, end: int) -> int | None:
    """Where the phrase begins that a preposition or an "and" joins to the one at ``start:end``."""
    joint = start - 1
    if joint <= low or classes[joint] not in "IoCi":
        return None
    if classes[joint - 1] not in "TON" and not _PERSON_WITH_ADJECTIVE.search(classes, low, joint):
        return None
    longer = _run_start(classes, low, joint)
    if classes[joint] == "C" and not (classes[joint - 1] in "NT" and classes[end - 1] in "NT"):
        return None
    is_place = classes[joint - 1] == "N" and classes[joint] in "iI"
    if longer == joint or (is_place and _follows_preposition(classes, low, longer)):
        return None
    return longer


def _run_start(classes: str, low: int, end: int) -> int:
    start = end
    while start > low and classes[start - 1] in _RUN:
        if classes[start - 1] == "a" and classes[start : start + 1] not in ("w", "T", "O"):
            break
        if classes[start - 1] == "t":
            break
        start -= 1
    while start > low and classes[start - 1] == "D":
        start -= 1
    return start


def _follows_preposition(classes: str, low: int, start: int) -> bool:
    return start > low and classes[start - 1] in "Iio"


def _headed(classes: str, start: int, head_end: int, end: int) -> Phrase:
    """The phrase ``start:end`` whose head is the last noun before `head_end`."""
    head = head_end - 1
    while head > start and classes[head] in "sa$" and classes[head - 1] != "D":
        head -= 1
    return Phrase(start, end, head, _HEADS.get(classes[head], "other"))


def subject_before(classes: str, low: int, verb: int) -> Phrase | None:
    """The subject of the verb at token `verb`, looked for leftwards down to `low`.

    Adverbs, auxiliaries and days between the two are passed over, and so is an apposition or a relative
    clause between commas, dashes or parentheses.
    """
    at = verb
    while at > low and (classes[at - 1] in "aXd" or (classes[at - 1] == "I" and classes[at] == "d")):
        at -= 1
    aside = _BEHIND_AUXILIARY.search(classes, low, at)
    if aside is not None:
        return subject_before(classes, low, aside.start())
    if at <= low:
        return None
    if classes[at - 1] in ",-)":
        return _before_appositions(classes, low, at) or _before_apposition(classes, low, at)
    if classes[at - 1] == "C":
        return None
    if classes[at - 1] == "D" and (at - 1 == low or classes[at - 2] in ",CS-"):
        return Phrase(at - 1, at, at - 1, "nominal")
    return phrase_ending_at(classes, low, at)


def _before_appositions(classes: str, low: int, at: int) -> Phrase | None:
    """The name that opens a sentence, where nothing but appositions follows up to `at`."""
    if classes[low] not in "TN":
        return None
    phrase = subject_after(classes, low, at)
    if phrase is None or phrase.kind != "name" or not _APPOSITIONS.fullmatch(classes, phrase.end, at):
        return None
    return phrase


def _before_apposition(classes: str, low: int, at: int) -> Phrase | None:
    told = _NAME_BEHIND_CLAUSE.search(classes, max(low, at - _LONGEST_CLAUSE), at)
    if told is not None:
        return Phrase(told.start("name"), told.end("name"), told.end("name") - 1, "name")
    opener = {",": ",", "-": "-", ")": "("}[classes[at - 1]]
    best: Phrase | None = None
    cut = at - 1
    for _ in range(_MOST_COMMAS):
        cut = classes.rfind(opener, low, cut)
        if cut <= low:
            break
        bracket = classes.rfind("(", low, cut) if classes[cut - 1] == ")" else -1
        phrase = phrase_ending_at(classes, low, bracket if bracket > low else cut)
        if phrase is None or phrase.kind in ("other", "who"):
            continue
        if phrase.start > low and classes[phrase.start - 1] in "Iio" and not _is_titled(classes, phrase):
            continue
        if phrase.kind == "name" or best is None:
            best = phrase
        if phrase.kind == "name":
            break
    return best


def description_at(classes: str, start: int, high: int) -> Phrase | None:
    """A description of a speaker by a noun that is on no list, in front of its verb."""
    m = _DESCRIPTION.match(classes, start, high)
    if m is None:
        return None
    return Phrase(start, m.end(), m.end("head") - 1 if m["head"] else start, "nominal")


def phrase_at(classes: str, start: int, high: int) -> Phrase | None:
    """The noun phrase that begins at token `start`."""
    if classes[start : start + 1] in ("P", "H"):
        return Phrase(start, start + 1, start, _HEADS[classes[start]])
    phrase = subject_after(classes, start, high)
    if phrase is not None and phrase.kind in ("nominal", "body") and "o" in classes[start : phrase.end]:
        second_place = _SECOND_PLACE.match(classes, phrase.end, high)
        if second_place is not None:
            return replace(phrase, end=second_place.end())
    if phrase is not None and phrase.kind == "nominal":
        second = _SECOND_TITLE.match(classes, phrase.end, high)
        return phrase if second is None else replace(phrase, end=second.end())
    if phrase is None or phrase.kind != "name":
        return phrase
    joint = _JOINT.match(classes, phrase.end, high)
    return phrase if joint is None else replace(phrase, end=joint.end(), joint=phrase.end)


def _is_titled(classes: str, phrase: Phrase) -> bool:
    """Whether a title stands before the name: it begins a new phrase, even without a comma."""
    return _TITLED_NAME.search(classes, phrase.start, phrase.head + 1) is not None


def subject_after(classes: str, start: int, high: int) -> Phrase | None:
    """The subject that follows its verb ("said Omar Feld"), beginning at token `start`."""
    m = _FORWARD.match(classes, start, high)
    described = _ENDED_BY_NOUN.match(classes, start, high)
    if described is not None and (m is None or m.end("np") <= described.end()):
        return Phrase(start, described.end(), described.end() - 1, "nominal")
    if m is None:
        return None
    head = m.end("np") - 1
    return Phrase(start, m.end(), head, _HEADS.get(classes[head], "other"))
