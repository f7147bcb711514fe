"""The subject of a headline: a person in full, or the noun phrase as the text has it."""

import re

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.names import Name
from annotated_timeline.parsing.telling import Telling
from annotated_timeline.parsing.verbs import verbs_of
from annotated_timeline.parsing.words import vocabulary

_PLURAL_HEADS = vocabulary(
    "two three four five six all both people police forces taliban men women children troops militants rebels"
    " media"
)
_SINGULAR_NAMES = (
    "united states",
    "united nations",
    "netherlands",
    "philippines",
    "house of commons",
    "white house",
)
_LEAD = re.compile(
    r"^(?:(?:And|But|Yet|Still|Also|So|Meanwhile|However|Then|Instead|Privately|Earlier|Later|Overall|Alone"
    r"|Actually|Apparently|Reportedly|Finally|Recently|Previously|Currently|Originally|Initially|Eventually|Separately|Similarly|though|that|where"
    r"|although|when|while|which|whom|since|because|after|before|until|if|as),? |in fact,? )+",
    re.IGNORECASE,
)
_LETTER = re.compile(r"\w")
_ARTICLE = re.compile(r"^(?:the|an?) (?!(?:two|three|four|five|six)\Z)(?=\S)", re.IGNORECASE)


def subject_words(telling: Telling, subject: Span) -> str | None:
    """The subject in full: a person's whole name where the span names one, else the noun phrase.

    None for a pronoun or nothing.
    """
    words = subject.of(telling.text)
    people = people_in(telling, subject)
    if len(people) > 1 and re.search(r"\band\b", words):
        return f"{', '.join(people[:-1])} and {people[-1]}" if len(people) < 4 else None
    if people:
        return people[0]
    words = _LEAD.sub("", " ".join(words.split())).strip(" ,—–-")
    words = _closed(words)
    words = _ADVERBS.sub("", _first_phrase(_FRONTED.sub("", words)))
    if not words or len(words) > 90 or not _LETTER.search(words):
        return None
    edges = {words.split(" ")[0].lower(), words.split(" ")[-1].lower()}
    if edges & _PRONOUNS:
        return None
    proper = _PROPER.search(words)
    if proper and words[: proper.start()].islower():
        return proper.group().strip()
    return _ARTICLE.sub("", words)


def _closed(words: str) -> str:
    """`words` with the closing mark that was cut off behind them."""
    if words.count('"') % 2:
        return words.rstrip(",") + '"'
    return words.rstrip(",") + "”" if words.count("“") > words.count("”") else words


#: A capitalised word is taken whole, since a run of capitals can be split in very many ways.
_PROPER = re.compile(r"(?<![\w.&’'-])(?:[A-Z][\w.&’'-]*+(?: of(?: the)?)?(?: |$)){2,}$")
_ADVERBS = re.compile(
    r"(?: (?:also|later|then|earlier|now|still|again|both|all|formally|reportedly|finally|soon"
    r"|once|first|last|only|just|recently|already|never))+$"
)
_FRONTED = re.compile(
    r"^(?:(?:after|before|during|in|on|at|with|amid|despite|for|under|following|as|[a-z]+ing"
    r"|(?:first |originally )?(?!united\b)(?:[a-z]{2,}ed|born|built|made|held|known|found|bought|sold|led)"
    r" (?:in|on|at|by|as|for|from|to|with|under)) [^,]*, )+",
    re.IGNORECASE,
)
_PRONOUNS = vocabulary("""
    he she it they we i you who which that this these those there one many some what him them
    """)


def person_in(telling: Telling, span: Span) -> str | None:
    """The whole name of the first person in a span who acts, if one does."""
    return next(iter(people_in(telling, span)), None)


def people_in(telling: Telling, span: Span) -> tuple[str, ...]:
    """The whole names of the persons in a span who act (no owners, nobody after "of")."""
    people: dict[str, None] = {}
    for name in telling.named_in(span):
        after, before = (
            telling.text[name.end : span.end].strip(),
            telling.text[max(span.start, name.start - 24) : name.start],
        )
        head = telling.text[span.start : name.start].lower()
        if (
            not _NAME_ENDS.match(after)
            or _OBLIQUE.search(before)
            or _CLAUSE_WORD.search(head)
            or verbs_of(head)
        ):
            continue
        full = telling.names.full(name.words, name.start, name.gender)
        joined = after.startswith("and ") or before.endswith("and ")
        if len(full) > 1 and (joined or is_person(telling, name)):
            people.setdefault(" ".join(full))
    return tuple(people)


#: What may follow a person's name that is a subject: nothing, a mark, "of the harbour office", an adverb.
_NAME_ENDS = re.compile(r"(?:$|[,—–(]|of |who |and |(?:also|later|then|earlier|now|still|again)$)")
_OBLIQUE = re.compile(
    r"\b(?:of|by|with|for|between|to|from|against|under|in|at|on|near|outside) (?:[a-z.-]+ ){0,3}(?:Mr\. "
    r"|Ms\. |Mrs\. )?\Z"
)
#: A name behind one of these is part of a clause about the subject, not the subject.
_CLAUSE_WORD = re.compile(r"\b(?:who|whom|which|that|whose|where|when|because|accused)\b")


def is_person(telling: Telling, name: Name) -> bool:
    """Whether a name is a person's: by title, given name, a quotation, or its surname standing alone."""
    full = telling.names.full(name.words, name.start, name.gender)
    if name.title or name.gender or telling.names.gender(full) or " ".join(full) in telling.speakers:
        return True
    return len(full) > 1 and full[-1] in telling.surnames


_SET_OFF = re.compile(r"(?<!\d), (?!(?:and|or) )| [—–-] |,$")
_RELATIVE = re.compile(r" (?:who|which|that|where) ")


def _first_phrase(words: str) -> str:
    """The noun phrase without what is set off behind it by commas or dashes."""
    head = _before(_SET_OFF, words)
    if head != words:
        head = head.partition(" with ")[0]
    return _before(_RELATIVE, head).strip()


def _before(pattern: re.Pattern[str], words: str) -> str:
    """`words` up to the first match of a pattern."""
    found = pattern.search(words)
    return words[: found.start()] if found else words


_NUMBER = re.compile(r"(?:all (?:but )?)?(?!1\b)[\d,.]+")
_HEAD_END = re.compile(r" (?:of|in|from|for|at|on|with|between|known|under|to|near) ")
_NO_LETTERS_BEHIND = re.compile(r"\W+$")
#: "Israelis", "Pakistanis"
_PEOPLES = re.compile(r"(?:ael|aq|tan|an|en|ud|al|esh|wait)is\Z")


def is_plural(subject: str) -> bool:
    """Whether a headline's subject takes a plural verb."""
    low = subject.lower()
    if low in _SINGULAR_NAMES:
        return False
    if _NUMBER.fullmatch(low):
        return True
    head = _before(_HEAD_END, low)
    if " and " in head:
        return True
    last = _NO_LETTERS_BEHIND.sub("", head).rpartition(" ")[2]
    if last in _PLURAL_HEADS:
        return True
    if (
        subject[:1].isupper()
        and " " in subject
        and all(word[:1].isupper() for word in subject.split())
        and last not in _PLURAL_HEADS
    ):
        return last.endswith("ians") or last in ("officials", "fighters", "democrats", "republicans")
    if _PEOPLES.search(last):
        return True
    return last.endswith("s") and not last.endswith(("ss", "us", "is", "’s", "'s"))
