"""The finite verbs of a sentence, found by their forms."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.verb_forms import PARTICIPLE_FORMS, PAST_FORMS
from annotated_timeline.parsing.word_tree import any_word
from annotated_timeline.parsing.words import vocabulary

Kind = Literal["past", "perfect", "passive", "infinitive", "modal", "state"]


@dataclass(frozen=True, slots=True)
class Verb:
    """One finite verb, or an infinitive: the whole group "has been closed" and its main word."""

    group: Span
    word: Span
    kind: Kind


#: Forms that are not past only: they count as past where a word follows them.
_AMBIGUOUS = frozenset({"set", "put", "cut", "led", "read"})
_AUXILIARY = frozenset({"was", "were", "had", "cost"})


PAST = any_word(set(PAST_FORMS) - _AMBIGUOUS - _AUXILIARY)
_PARTICIPLE = any_word(set(PARTICIPLE_FORMS) | set(PAST_FORMS))
#: Words in -ed that are no verbs.
_NO_VERB = (
    r"(?!need|speed|seed|feed|weed|deed|breed|exceed|succeed|proceed|indeed|hundred|sacred|naked|wicked|embed"
    r"|retired\b(?! (?:in|on|from|at|as|after|last|this|to|early|late|the (?:same|next|following))\b|[.,;])"
    r"|(?:united|red|bed)\b)"
)
#: After these a word in -ed describes a noun.
_DESCRIBED = "".join(
    f"(?<!{word})"
    for word in (
        r"\bthe ", r"\ba ", r"\ban ", r"\bits ", r"\bhis ", r"\btheir ", r"\bher ", "-", r"\bof ", r"\bin ",
        r"\bby ", r"\bor ", r"\bto ", "’s ", "'s ",
    )
)  # fmt: skip
_ADVERB = (
    r"(?:(?:also|not|never|then|first|only|just|last|later|soon|still|already|almost|again|\w+ly) ){0,2}"
)
_HAVE_BEEN = r"(?:has|have|had) been"
_MODALS = vocabulary("will would could should may might can must shall cannot")
_STATES = vocabulary("""
    was were is are had has have say says remain remains believe believes argue argues want wants need needs
    hope hopes
    """)
_INFINITIVES = vocabulary("""
    announce declare send order launch withdraw close open leave sign begin attack call resign evacuate flee
    """)
#: What any of the patterns below begins with: most words fail here.
_OPENINGS = any_word(
    _MODALS | {f"{modal}n" for modal in _MODALS} | _STATES | {"being"} | _INFINITIVES | set(PAST_FORMS)
)
_VERB = re.compile(
    rf"\b(?={_OPENINGS}|[a-z]{{2,}}ed)"
    rf"(?:(?P<planned>(?:was|were|is|are|{_HAVE_BEEN}) {_ADVERB}"
    r"(?:scheduled|expected|set|due|supposed|slated|likely|planned) to (?:be )?\w+)"
    rf"|(?P<modal>{'|'.join(sorted(_MODALS))})(?:n['’]t)? {_ADVERB}(?:have )?(?:be )?\w+"
    rf"|(?P<be>was|were|is|are|{_HAVE_BEEN}|being) {_ADVERB}(?P<passive>[a-z]+ed|{_PARTICIPLE})\b"
    rf"|(?P<perfect>has|have|had) {_ADVERB}(?P<done>[a-z]+ed|{_PARTICIPLE})\b"
    rf"|(?P<state>{any_word(_STATES)})"
    rf"|(?P<infinitive>(?<=\bto ){any_word(_INFINITIVES)})"
    rf"|(?P<past>{_DESCRIBED}(?:{PAST}(?! by\b)|{_NO_VERB}[a-z]{{2,}}ed(?! (?:by|as)\b)"
    rf"|(?!set (?:to|on|in|at)\b){any_word(_AMBIGUOUS)}(?= )(?! by\b)))\b(?!-))",
)


@lru_cache(maxsize=256)
def verbs_of(sentence: str) -> tuple[Verb, ...]:
    """The verbs of a sentence in lower case, in order."""
    return tuple([_verb(match) for match in _VERB.finditer(sentence)])


#: The present tense of what is planned; forms that are nouns as often are left out.
_PLANNED = (
    any_word(
        vocabulary("""
        begins ends opens reopens takes goes comes travels enters expires resumes arrives hosts becomes
        convenes retires go begin travel resume expire
        """)
    )
    + r"|(?:kicks|kick|rolls|steps) (?:off|out|down)\b"
)
_SCHEDULED = re.compile(rf"\b(?={_PLANNED}){_DESCRIBED}(?:{_PLANNED})(?!-)")


@lru_cache(maxsize=64)
def scheduled_in(sentence: str) -> tuple[Verb, ...]:
    """The verbs of a sentence in lower case that tell a plan in the present tense ("takes office")."""
    spans = (Span(*match.span()) for match in _SCHEDULED.finditer(sentence))
    return tuple(Verb(span, span, "modal") for span in spans)


#: By the last group of a match.
_KINDS: dict[str | None, Kind] = {
    "planned": "modal",
    "modal": "modal",
    "passive": "passive",
    "done": "perfect",
    "state": "state",
    "infinitive": "infinitive",
}


def _verb(match: re.Match[str]) -> Verb:
    group = word = Span(*match.span())
    kind = _KINDS.get(match.lastgroup, "past")
    if kind in ("passive", "perfect"):
        word = Span(*match.span(match.lastindex or 0))
    return Verb(group, word, kind)
