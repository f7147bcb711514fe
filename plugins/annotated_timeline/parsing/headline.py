"""A proposed headline for an event: who does what, in the present tense, without the date."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from operator import attrgetter

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.known_names import KnownNames
from annotated_timeline.parsing.names import Name
from annotated_timeline.parsing.predicates import Predicate
from annotated_timeline.parsing.verb_forms import base_of, present
from annotated_timeline.parsing.words import vocabulary

LIMIT = 100
_PLURAL_HEADS = vocabulary("people police forces taliban men women children troops militants rebels media")
_SINGULAR_NAMES = (
    "united states",
    "united nations",
    "netherlands",
    "philippines",
    "house of commons",
    "white house",
)
_DANGLING = vocabulary("""
    and or but the a an of in on at by to for from with that as about into under over its his her their
    than then when while after before during between among against through amid if whether who which
    also not including such
    """)
#: A headline ends here at once: what follows is another clause.
_STOP = re.compile(
    r"(?<=[a-z]{4})\. (?=[\"“`A-Z])|,? (?=(?:but|although|though|which|who|where|according)\b)"
    r"|[,;:—–](?= )|[?!](?= |\Z)"
    r"| (?=that (?:[a-z]+ed|has|have|had|would|will|was|were|is|are|came|led|made)\b)"
    r"| (?=and (?:the |[A-Z])[\w.’'-]*(?: [\w.’'-]+){0,3} (?:[a-z]+ed|took|made|began|left"
    r"|said|fell|sent|held|came|went)\b)"
)
#: A long headline ends here.
_STRONG = re.compile(
    r",? (?=(?:as|while|when|because|after|before|in exchange|in return|in an effort|in spite|so"
    r" that|to)\b)"
)
_WEAK = re.compile(r" (?=(?:in|on|at|for|with|by|from|to|into|amid|under|over|against|during|through)\b)")
_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\. ?")
_LEAD = re.compile(
    r"^(?:(?:And|But|Yet|Still|Also|So|Meanwhile|However|Then|Instead|Privately|though|that|where"
    r"|although|when|while|which|whom),? |in fact,? )+",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:the|an?) (?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Telling:
    """The text of a source as headlines read it: its names, and what may not be quoted in a headline."""

    text: str
    names: KnownNames
    quoted: tuple[Span, ...]
    speakers: frozenset[str]
    surnames: frozenset[str]
    may_quote: bool
    speech: tuple[tuple[Span, str], ...] = ()

    def speaker_in(self, sentence: Span) -> str | None:
        """The named speaker of a quotation in the sentence, if the text tells one."""
        first = bisect_left(self.speech, sentence.start, key=lambda item: item[0].end)
        nearby = self.speech[first : first + 8]
        return next((who for span, who in nearby if span.overlaps(sentence)), None)

    def named_in(self, span: Span) -> tuple[Name, ...]:
        """The mentions of persons that lie within a span, in order."""
        inside = self.names.between(span.start, span.end)
        return tuple(name for name in inside if name.end <= span.end)

    def quoted_in(self, span: Span) -> tuple[Span, ...]:
        """The quotations that begin within a span, in order."""
        key = attrgetter("start")
        first, last = (bisect_left(self.quoted, edge, key=key) for edge in (span.start, span.end))
        return self.quoted[first:last]


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
    if not words or len(words) > 90 or not re.search(r"\w", words):
        return None
    edges = {words.split(" ")[0].lower(), words.split(" ")[-1].lower()}
    if edges & _PRONOUNS:
        return None
    proper = re.search(r"((?:[A-Z][\w.&’'-]*(?: of(?: the)?)? ?){2,})$", words)
    if proper and words[: proper.start()].islower():
        return proper.group().strip()
    return _ARTICLE.sub("", words)


def _closed(words: str) -> str:
    """`words` with the closing mark that was cut off behind them."""
    if words.count('"') % 2:
        return words.rstrip(",") + '"'
    return words.rstrip(",") + "”" if words.count("“") > words.count("”") else words


_ADVERBS = re.compile(
    r"(?: (?:also|later|then|earlier|now|still|again|both|all|formally|reportedly|finally|soon"
    r"|once))+$"
)
_FRONTED = re.compile(
    r"^(?:(?:after|before|during|in|on|at|with|amid|despite|for|under|following|as|[a-z]+ing) [^,]*, )+",
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
        if not _NAME_ENDS.match(after) or _OBLIQUE.search(before):
            continue
        full = telling.names.full(name.words, name.start, name.gender)
        joined = after.startswith("and ") or before.endswith("and ")
        if len(full) > 1 and (joined or is_person(telling, name)):
            people.setdefault(" ".join(full))
    return tuple(people)


#: What may follow a person's name that is a subject: nothing, a mark, "of the harbour office", an adverb.
_NAME_ENDS = re.compile(r"(?:$|[,—–(]|of |who |and |(?:also|later|then|earlier|now|still|again)$)")
_OBLIQUE = re.compile(
    r"\b(?:of|by|with|for|between|to|from|against|under|in|at|on|near|outside) (?:[a-z.]+ |Mr\. "
    r"|Ms\. |Mrs\. )?\Z"
)


def is_person(telling: Telling, name: Name) -> bool:
    """Whether a name is a person's: by title, given name, a quotation, or its surname standing alone."""
    full = telling.names.full(name.words, name.start, name.gender)
    if name.title or name.gender or telling.names.gender(full) or " ".join(full) in telling.speakers:
        return True
    return len(full) > 1 and full[-1] in telling.surnames


def _first_phrase(words: str) -> str:
    """The noun phrase without what is set off behind it by commas or dashes."""
    head = re.split(r"(?<!\d), (?!(?:and|or) )| [—–-] |,$", words)[0]
    if head != words:
        head = re.split(r" with ", head)[0]
    return re.split(r" (?:who|which|that|where) ", head)[0].strip()


def is_plural(subject: str) -> bool:
    """Whether a headline's subject takes a plural verb."""
    low = subject.lower()
    if low in _SINGULAR_NAMES:
        return False
    head = re.split(r" (?:of|in|from|for|at|on|with|between|known|under|to|near) ", low)[0]
    if " and " in head:
        return True
    last = re.sub(r"\W+$", "", head).split(" ")[-1] if head else ""
    if last in _PLURAL_HEADS:
        return True
    if (
        subject[:1].isupper()
        and " " in subject
        and all(word[:1].isupper() for word in subject.split())
        and last not in _PLURAL_HEADS
    ):
        return last.endswith("ians") or last in ("officials", "fighters", "democrats", "republicans")
    if re.search(r"(?:ael|aq|tan|an|en|ud|al|esh|wait)is\Z", last):
        return True
    return last.endswith("s") and not last.endswith(("ss", "us", "is", "’s", "'s"))


def verb_words(telling: Telling, predicate: Predicate, *, plural: bool) -> str:
    """The verb in the present tense; a passive with its "is" or "are", a modal as printed."""
    word = predicate.verb.of(telling.text).lower()
    if predicate.kind == "passive":
        return f"{'are' if plural else 'is'} {word}"
    if predicate.kind in ("past", "perfect", "infinitive"):
        return present(base_of(word), plural=plural)
    if predicate.kind == "state":
        return {"was": "is", "were": "are", "had": "have" if plural else "has"}.get(word, word)
    return predicate.group.of(telling.text)


#: "the harbour master, Dana Whitlock," as "Dana Whitlock".
_APPOSITION = re.compile(
    r"\b(?:the|an?|its|their|his|her) [\w’'. -]{3,60}, ((?:[A-Z][\w.’'-]+ ?){2,4}),(?= )"
)
_COORDINATED = re.compile(
    r"\band (\w+ly )?([a-z]+ed|took|made|began|left|said|told|met|fell|sent|held|killed)\b"
)


def tidy(words: str, *, plural: bool) -> str:
    """Words of a source for a headline: blanks folded, courtesy titles dropped, "and killed" made present."""
    plain = _APPOSITION.sub(r"\1", _HONORIFIC.sub("", " ".join(words.split())))
    plain = re.sub(r'"([^"]*)"', r"“\1”", plain)
    plain = re.sub(r"[,.]”(?= [a-z]|$)", "”", plain)
    return _COORDINATED.sub(
        lambda verb: f"and {verb[1] or ''}{present(base_of(verb[2]), plural=plural)}", plain
    )


def shorten(words: str, limit: int = LIMIT) -> str:
    """`words` up to `limit` characters, ended where a phrase ends, with no dangling word and no open mark."""
    plain = words.strip(" ,;:—–")
    stops = _cuts(_STOP, plain, len(plain))
    plain = plain[: stops[0]] if stops else plain
    if len(plain) > limit:
        cuts = _cuts(_STRONG, plain, limit) or _cuts(_WEAK, plain, limit)
        plain = plain[: cuts[-1]] if cuts else plain[: plain.rfind(" ", 0, limit)]
    return _without_dangling(plain)


def _cuts(pattern: re.Pattern[str], words: str, limit: int) -> list[int]:
    return [
        m.start()
        for m in pattern.finditer(words)
        if 16 <= m.start() <= limit and not _inside_marks(words, m.start())
    ]


def _inside_marks(words: str, at: int) -> bool:
    return words[:at].count("“") > words[:at].count("”") or words[:at].count('"') % 2 == 1


def _without_dangling(words: str) -> str:
    kept = words.rstrip(" ,;:—–-").split(" ")
    while len(kept) > 1 and kept[-1].lower().strip(",") in _DANGLING:
        kept.pop()
    plain = " ".join(kept).rstrip(" ,;:—–.")
    for opening, closing in (("“", "”"), ('"', '"')):
        if opening in plain and (
            plain.count(opening) > plain.count(closing) or (opening == closing and plain.count('"') % 2)
        ):
            plain = plain[: plain.rindex(opening)].rstrip(" ,")
            return _without_dangling(plain)
    return plain


def sentence_case(words: str) -> str:
    """`words` with a capital first letter."""
    return words[:1].upper() + words[1:]
