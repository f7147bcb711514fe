"""What a text says somebody is: the title before the name, the apposition after it."""

import re
from dataclasses import dataclass

from annotated_timeline.parsing import roles, words
from annotated_timeline.parsing.cues import VERB_CLASSES
from annotated_timeline.parsing.known_names import KnownNames
from annotated_timeline.parsing.names import Name, surname_of
from annotated_timeline.parsing.tokens import FIXED_TITLES
from annotated_timeline.parsing.words import vocabulary

_REACH_BEFORE = 120
_REACH_AFTER = 240
#: Letters of an apposition: no punctuation but the full stop of an abbreviation.
_INSIDE = r"(?:[^,.;:()\"“”—–]|\.(?=\S)|(?<=\b[A-Z])\.(?=\s)|(?<=\b[JS]r)\.(?=\s))"
#: A full stop within it belongs to an abbreviation; any other ends the sentence.
_NAME_OF_BODY = (
    r"[A-Z][\w&’'-]*(?:\.(?:(?=[\w&’'-])|(?<=\b[A-Z]\.)|(?<=\b(?:St|Co)\.)|(?<=\bInc\.))[\w&’'-]*)*"
)
_AFTER = re.compile(
    # (R-Ohio) / , D-Mich.,
    r",? \(?(?P<party>[RDI]-[A-Z][\w. ]{1,12}?)[,)]"
    # , of the Middle Harbour Institute
    rf"|,? of (?:the )?(?P<house>{_NAME_OF_BODY}(?: (?:(?:of|for|on|and|the) ){{0,2}}{_NAME_OF_BODY}){{0,7}})"
    # , the deputy harbour master, / , 45, a ferry captain from Kelder,
    rf"|, (?:\d{{1,3}}, )?(?P<noun>{_INSIDE}{{3,160}}?)"
    r"(?=,|(?<!\b[A-Z])\.(?:\s|$)|;|\)| (?:said|says|told|added)\b)"
)
_FIXED_TITLE = re.compile(rf"(?:[Ff]ormer |[Aa]cting )?(?:[A-Z][\w.]+ )?(?:{FIXED_TITLES})\Z")
#: The last words of titles that are more than one word.
_FIXED_ENDS = vocabulary("""
    state defense defence labor energy education agriculture commerce transportation treasury interior war
    affairs security health services intelligence house staff general president minister
    """)
#: The last words of all others.
_TITLE_ENDS = roles.PERSON_NOUNS | roles.ABBREVIATED | roles.COURTESY.keys()
#: The description in front of a name that stands in apposition to it: "The harbour's engineer, Omar Feld,".
_DESCRIPTION = re.compile(
    r"(?:^|[.!?,;—–:] ?|[\"”’'] |\n)"
    r"(?:[A-Z]\w+ly |But |And |[Aa]ccording to |(?:said|says|added|asked|wrote) )?"
    r"(?P<role>[^.!?,;—–:\n\"“”]{4,100}),\Z"
)
_PARTY = re.compile(r"\b(?:Republican|Democrat|independent|Independent)\Z")
#: What a role is told without: articles, and whose it is where that is told by no name ("the firm's").
_BODY = "|".join(sorted(roles.BODY_NOUNS))
_ARTICLE = re.compile(
    rf"^(?:(?:the|a|an|its|his|her|their|now|also) )+(?:(?:{_BODY})(?:[’']s|s[’']) )?", re.IGNORECASE
)
#: A dateline's end, or the other of two: "March 12 - The mayor", "Dana Whitlock and her husband".
_BEFORE_LAST = re.compile(r".*(?: -+ | and (?=(?:his|her|their) ))")
#: "flanked by her lawyer", "joined by his wife"
_WITH_SOMEBODY = re.compile(r"\w+ed (?:by|with|from|to) ")
#: "a 26-year veteran", "a 34-year-old father": how long, how old, and no office.
_OF_AGE = re.compile(r"^(?:an? )?\d{1,3}-year")
_ABBREVIATED = re.compile(r"(?:[A-Z]\.)+\Z")
_NOUN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
#: What follows a name and a comma without being what the person is (now).
_NOT_A_ROLE = vocabulary(
    "who whose which can in on at as when and but with speaking asked then once formerly said says told"
)
_VERB_ENDS = ("ed", "ing", "ly")
_RELATIVE = re.compile(r" (?:who|that|which)\Z")
_PAUSES = (",", ";", ":", "!", "?", "”", '"', ")", "—", "–")
_MARKS = ("“", "”", '"', "'", "‘", "’", "(", "[")
#: Ends of adjectives that belong to a title: "Liberian", "federal", "Icelandic".
_ADJECTIVE_ENDS = ("’s", "'s", "al", "an", "ic", "ive", "ist", "ese", "ish")


@dataclass(frozen=True, slots=True)
class _Introduction:
    """The first title or apposition of a person, and where the mention stands that it belongs to."""

    start: int
    words: str


class Introductions:
    """The roles a text gives to the persons it names, read where each of them is mentioned."""

    def __init__(self, text: str, names: KnownNames) -> None:
        self._text = text
        self._names = names
        self._read: dict[str, tuple[_Introduction | None, _Introduction | None]] = {}

    def role(self, name: str, at: int) -> str | None:
        """The role given up to offset `at` to the person called `name`, as printed; None where none is."""
        if name not in self._read:
            self._read[name] = self._introduced(tuple(name.split()))
        first_title, first_apposition = self._read[name]
        title, apposition = _up_to(at, first_title), _up_to(at, first_apposition)
        if apposition and title and (not _has_role_noun(apposition) or _PARTY.search(apposition)):
            return f"{title}, {apposition}"
        return apposition or title

    def _introduced(self, name: tuple[str, ...]) -> tuple[_Introduction | None, _Introduction | None]:
        """The first title and the first apposition that the text gives `name`."""
        title: _Introduction | None = None
        apposition: _Introduction | None = None
        for mention in self._names.of_surname(surname_of(name)):
            if self._names.full(mention.words, mention.start, mention.gender) != name:
                continue
            if title is None and (told := _before(self._text, mention)):
                title = _Introduction(mention.start, told)
            if apposition is None and (told := _after(self._text, mention)):
                apposition = _Introduction(mention.start, told)
            if title and apposition:
                break
        return title, apposition


def _up_to(at: int, introduction: _Introduction | None) -> str | None:
    return introduction.words if introduction is not None and introduction.start <= at else None


def _before(text: str, mention: Name) -> str | None:
    """The title in front of a name, or the description that the name stands in apposition to."""
    before = text[max(0, mention.start - _REACH_BEFORE) : mention.start].rstrip()
    if before.endswith(",") and text[mention.end : mention.end + 1] in (",", "."):
        m = _DESCRIPTION.search(before)
        role = _ARTICLE.sub("", _last_phrase(m.group("role"))) if m else ""
        return role if _has_role_noun(role) else None
    last = "".join(before.rsplit(None, 1)[-1:]).lower()
    fixed = _FIXED_TITLE.search(before) if last in _FIXED_ENDS else None
    if fixed:
        return fixed.group()
    return _title(before.split()) if last.rstrip(".") in _TITLE_ENDS else None


def _last_phrase(description: str) -> str:
    """A description without the verb in front of it, or whom it is joined to: "testified the owner"."""
    described = _BEFORE_LAST.sub("", description)
    tokens = described.split()
    verb = max((i for i, token in enumerate(tokens) if _is_verb(token.lower())), default=-1)
    return " ".join(tokens[verb + 1 :]).removeprefix("by ").removeprefix("with ")


def _is_verb(word: str) -> bool:
    return word in words.AUXILIARIES or (VERB_CLASSES.get(word) in ("V", "v") and word.endswith("ed"))


def _title(tokens: list[str]) -> str | None:
    """The title that the words before a name end in: a noun for a person and what belongs to it."""
    kept: list[str] = []
    for token in reversed(tokens):
        word = token.rstrip(".").lower()
        noun = word in roles.PERSON_NOUNS or word in roles.ABBREVIATED
        ends_sentence = token.endswith(".") and not _abbreviates(token)
        if ends_sentence or token.endswith(_PAUSES) or token.startswith(_MARKS):
            break
        if not kept and word in roles.COURTESY:
            continue
        if not kept and not noun:
            return None
        if kept and not (noun or _modifies(token, word, kept[-1])):
            break
        kept.append(token)
    while kept and kept[-1] == "of":
        kept.pop()
    return " ".join(reversed(kept)) or None


def _abbreviates(token: str) -> bool:
    return token.rstrip(".").lower() in roles.ABBREVIATED or _ABBREVIATED.match(token) is not None


def _modifies(token: str, word: str, following: str) -> bool:
    """Whether a word belongs to the title behind it; `following` is the next word."""
    if word in roles.TITLE_MODIFIERS or word in roles.BODY_NOUNS or word == "of":
        return True
    if word in words.FUNCTION_WORDS or word in VERB_CLASSES:
        return False
    if token[0].isupper() or token.endswith(_ADJECTIVE_ENDS):
        return True
    return following.islower() and not token.endswith(_VERB_ENDS)


def _after(text: str, mention: Name) -> str | None:
    m = _AFTER.match(text, mention.end, min(len(text), mention.end + _REACH_AFTER))
    if m is None:
        return None
    if m.group("party") or m.group("house"):
        return (m.group("party") or m.group("house")).strip()
    noun = m.group("noun")
    if not _is_description(noun):
        return None
    return _RELATIVE.sub("", _ARTICLE.sub("", noun).strip())


def _is_description(apposition: str) -> bool:
    """Whether an apposition says what somebody is: a noun for a person, with no verb in front of it."""
    found = _NOUN.findall(apposition.lower())
    if _OF_AGE.match(apposition) or _WITH_SOMEBODY.match(apposition):
        return False
    if not found or found[0] in _NOT_A_ROLE or found[0].endswith("ing"):
        return False
    first = next((i for i, word in enumerate(found) if word in roles.PERSON_NOUNS), None)
    return first is not None and not any(_is_told(word) for word in found[:first])


def _is_told(word: str) -> bool:
    """Whether a word is a verb of speech in the past: it tells of the person and names no role."""
    return VERB_CLASSES.get(word) == "V" and (word.endswith("ed") or word in ("said", "told", "wrote"))


def _has_role_noun(phrase: str) -> bool:
    return any(word in roles.PERSON_NOUNS for word in _NOUN.findall(phrase.lower()))
