"""A proposed headline for an event: who does what, in the present tense, without the date."""

import re
from collections.abc import Iterator

from annotated_timeline.parsing.predicate import Predicate
from annotated_timeline.parsing.telling import Telling
from annotated_timeline.parsing.verb_forms import base_of, in_number, present
from annotated_timeline.parsing.words import vocabulary

LIMIT = 100
_DANGLING = vocabulary("""
    and or but the a an of in on at by to for from with that as about into under over its his her their
    than then when while after before during between among against through amid if whether who which
    also not including such
    """)
#: A headline ends here at once: what follows is another clause.
_STOP = re.compile(
    r"[.,;:—–?! ](?:(?<=[a-z]{4}\.) (?=[\"“`A-Z])"
    r"|(?<=,) (?=(?:but|although|though|which|who|where|according)\b)"
    r"|(?<=[,;:—–])(?= )|(?<=[?!])(?= |\Z)"
    r"|(?<= )(?:--? |(?=[batw])(?:(?=(?:but|although|though|which|who|where|according)\b)"
    r"|(?=that (?:[a-z]+ed|has|have|had|would|will|was|were|is|are|came|led|made)\b)"
    r"|(?=and (?:the |[A-Z])[\w.’'-]*(?: [\w.’'-]+){0,3} (?:[a-z]+ed|took|made|began|left"
    r"|said|fell|sent|held|came|went)\b))))"
)
#: A long headline ends here.
_STRONG = re.compile(
    r",? (?=(?:as|while|when|because|after|before|in exchange|in return|in an effort|in spite|so"
    r" that|to)\b)"
)
_WEAK = re.compile(r" (?=(?:in|on|at|for|with|by|from|to|into|amid|under|over|against|during|through)\b)")
_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\. ?")


_WAS = re.compile(r"\A(?:was|were)\b")


def verb_words(telling: Telling, predicate: Predicate, *, plural: bool) -> str:
    """The verb in the present tense; a passive with its "is" or "are", a modal as printed."""
    word = predicate.verb.of(telling.text).lower()
    if predicate.kind == "passive":
        return f"{'are' if plural else 'is'} {word}"
    if predicate.kind in ("past", "perfect", "infinitive"):
        return present(base_of(word), plural=plural)
    if predicate.kind == "state":
        return {"was": "is", "were": "are", "had": "have" if plural else "has"}.get(word, word)
    told = _WAS.sub(lambda was: "is" if was[0] == "was" else "are", predicate.group.of(telling.text))
    return told if " " in told else in_number(told, plural=plural)


#: "the harbour master, Dana Whitlock," as "Dana Whitlock".
_APPOSITION = re.compile(
    r"\b(?:the|an?|its|their|his|her) [\w’'. -]{3,60}, ((?:[A-Z][\w.’'-]+ ?){2,4}),(?= )"
)
_COORDINATED = re.compile(
    r"\band (\w+ly )?([a-z]+ed|took|made|began|left|said|told|met|fell|sent|held|killed)\b"
)


_STRAIGHT_MARKS = re.compile(r'"([^"]*)"')
_MARK_BEHIND = re.compile(r"[,.]”(?= [a-z]|$)")


def tidy(words: str, *, plural: bool) -> str:
    """Words of a source for a headline: blanks folded, courtesy titles dropped, "and killed" made present."""
    plain = _HONORIFIC.sub("", " ".join(words.split()))
    if plain.count(",") > 1:
        plain = _APPOSITION.sub(r"\1", plain)
    plain = _MARK_BEHIND.sub("”", _STRAIGHT_MARKS.sub(r"“\1”", plain))
    return _COORDINATED.sub(
        lambda verb: f"and {verb[1] or ''}{present(base_of(verb[2]), plural=plural)}", plain
    )


def shorten(words: str, limit: int = LIMIT, least: int = 16) -> str:
    """`words` up to `limit` characters, ended where a phrase ends, with no dangling word and no open mark.

    Nothing is cut before `least` characters.
    """
    plain = words.strip(" ,;:—–")
    plain = plain[: next((at for at in _cuts(_STOP, plain, len(plain)) if at >= least), None)]
    if len(plain) > limit:
        cuts = list(_cuts(_STRONG, plain, limit)) or list(_cuts(_WEAK, plain, limit))
        cuts = [at for at in cuts if at >= least]
        plain = plain[: cuts[-1]] if cuts else plain[: plain.rfind(" ", 0, limit)]
    return _without_dangling(plain)


def _cuts(pattern: re.Pattern[str], words: str, limit: int) -> Iterator[int]:
    for match in pattern.finditer(words):
        if 16 <= match.start() <= limit and not _inside_marks(words, match.start()):
            yield match.start()


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
