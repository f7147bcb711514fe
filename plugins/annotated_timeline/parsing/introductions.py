"""What a text says somebody is: the title before the name, the apposition after it."""

import re
from collections import defaultdict

from annotated_timeline.parsing import roles, words
from annotated_timeline.parsing.names import Name, Names
from annotated_timeline.parsing.skeleton import FIXED_TITLES

_REACH_BEFORE = 120
_REACH_AFTER = 240
_WORD_BEFORE = re.compile(r"(?:[^\s,;:()\[\]\"“”.—–]|\.(?=\S|\s*\Z|\s+[a-z])|(?<=\b[A-Z])\.|(?<=[A-Z]\.)\s)+")
#: ", the deputy harbour master," / ", 45, a ferry captain from Kelder," / ", of the Middle Harbour
#: Institute,"
_APPOSITION = re.compile(
    r",? (?:\(?(?P<party>[RDI]-[A-Z][\w. ]{1,12}?)[,)])"
    r"|, (?:\d{1,3}, )?(?P<noun>(?:(?:the|a|an|one of|its|his|her|their|our|now|also)\b )?"
    r"(?:[^,.;:()\"“”—–]|(?<=\b[A-Z])\.|\.(?=\S)|(?<=\b[JS]r)\.){3,140}?)"
    r"(?=,|(?<!\b[A-Z])\.(?:\s|$)|;|\)| (?:said|says|told|added)\b)"
    r"|(?:, | )of (?:the )?(?P<of>(?:[A-Z][\w.&’'-]*(?: (?:of|for|on|and|the) (?=[A-Z]| )| )?){1,8})"
)
_FIXED_TITLE = re.compile(rf"(?:[Ff]ormer |[Aa]cting )?(?:[A-Z][\w.]+ )?(?:{FIXED_TITLES})\Z")
_CLAUSE_AFTER = re.compile(r"(?:,|\.(?=\s|$)|;|—|–)")
_NOUN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Introductions:
    """The roles a text gives to the persons it names, read where each of them is mentioned."""

    def __init__(self, text: str, names: Names) -> None:
        self._text = text
        self._mentions: dict[tuple[str, ...], list[Name]] = defaultdict(list)
        for mention in names.mentions:
            self._mentions[names.full(mention.words, mention.start, mention.gender)].append(mention)

    def role(self, name: str, at: int) -> str | None:
        """The role given to the person called `name` up to offset `at`, as printed.

        None where there is none.
        """
        title: str | None = None
        apposition: str | None = None
        for mention in self._mentions.get(tuple(name.split()), ()):
            if mention.start > at or (title and apposition):
                break
            title = title or _before(self._text, mention)
            apposition = apposition or _after(self._text, mention)
        if apposition and title and not _has_role_noun(apposition):
            return f"{title}, {apposition}"
        return apposition or title


def _before(text: str, mention: Name) -> str | None:
    """The title in front of a name: from the determiner or capital on, to the name."""
    low = max(0, mention.start - _REACH_BEFORE)
    return _title(text[low : mention.start].rstrip())


def _title(before: str) -> str | None:
    fixed = _FIXED_TITLE.search(before)
    if fixed is not None:
        return fixed.group()
    kept: list[str] = []
    tokens = before.split()
    for token in reversed(tokens):
        bare = token.rstrip(".").lower()
        if token.endswith((",", ";", ":", "”", '"', ")", "—", "–")):
            break
        if token.endswith(".") and bare not in roles.ABBREVIATED and not re.fullmatch(r"(?:[A-Z]\.)+", token):
            break
        if not kept and bare in roles.COURTESY:
            return None
        if not kept and bare not in roles.PERSON_NOUNS and bare not in roles.ABBREVIATED:
            return None
        capital = token[0].isupper()
        if kept and bare in words.FUNCTION_WORDS and bare not in roles.TITLE_MODIFIERS and bare != "of":
            if bare in ("the", "a", "an") or not capital:
                break
            break
        if kept and not (
            capital or bare in roles.TITLE_MODIFIERS or bare in roles.PERSON_NOUNS or bare in roles.BODY_NOUNS
            or bare == "of" or token.endswith(("’s", "'s", "al", "an", "ic", "ive", "ist"))
        ):  # fmt: skip
            break
        kept.append(token)
    while kept and kept[-1] in ("of",):
        kept.pop()
    return " ".join(reversed(kept)) or None


def _after(text: str, mention: Name) -> str | None:
    m = _APPOSITION.match(text, mention.end, min(len(text), mention.end + _REACH_AFTER))
    if m is None:
        return None
    if m.group("party"):
        return m.group("party")
    if m.group("of"):
        return m.group("of").strip()
    noun = m.group("noun")
    first = noun.split(" ", 1)[0].lower()
    head = _NOUN.findall(noun.lower())
    if not any(word in roles.PERSON_NOUNS for word in head):
        return None
    if first in (
        "who",
        "whose",
        "which",
        "can",
        "in",
        "on",
        "at",
        "as",
        "when",
        "and",
        "but",
        "with",
        "speaking",
        "asked",
    ):
        return None
    return re.sub(r"^(?:the|a|an|its|now|also) ", "", noun).strip()


def _has_role_noun(phrase: str) -> bool:
    return any(word in roles.PERSON_NOUNS for word in _NOUN.findall(phrase.lower()))
