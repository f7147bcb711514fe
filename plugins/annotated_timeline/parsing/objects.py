"""What a verb is done to, and what "it" or "them" behind a later verb stand for."""

import re
from collections.abc import Iterator

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.headline_subjects import is_plural
from annotated_timeline.parsing.telling import Telling
from annotated_timeline.parsing.verbs import verbs_of

#: So far back a sentence is looked for, in characters.
_REACH = 1500
#: "It" and "them" are looked for in so many sentences.
_SENTENCES_BACK = 2
_STOP = re.compile(r"(?<=[a-z0-9)”\"’])[.!?][”\"’)]*\s+")
_END = r"(?=[,.;]|\s(?:on|in|at|for|to|with|after|from|of|by|into|until|before)\b)"
_ONE = re.compile(rf"\s(?:the|an?)\s(?P<thing>(?:[\w’'-]+\s){{0,2}}?[\w’'-]+){_END}")
_MANY = re.compile(
    rf"\s(?:(?:the|its|their|his|her|two|three|four|five|several|many)\s)?(?P<thing>(?:[\w’'-]+\s){{0,2}}?[\w’'-]+s){_END}"
)
_PRONOUN = re.compile(r"(it|them)\b")


def object_of(telling: Telling, masked: str, sentence: Span, *, many: bool = False) -> str | None:
    """The thing (with `many`, the things) that a sentence's first verb is done to; None if not told.

    Without its article.
    """
    verb = next((verb for verb in verbs_of(sentence.of(masked)) if verb.kind in ("past", "perfect")), None)
    if verb is None:
        return None
    thing = (_MANY if many else _ONE).match(masked, sentence.start + verb.group.end, sentence.end)
    if thing is None:
        return None
    words = " ".join(Span(*thing.span("thing")).of(telling.text).split())
    return None if is_plural(words) is not many or words[:1].isupper() else words


def with_named_thing(telling: Telling, masked: str, sentence: Span, complement: str) -> str:
    """A complement with its leading "it" or "them" in words, where a sentence before tells them."""
    pronoun = _PRONOUN.match(complement)
    if pronoun is None:
        return complement
    many = pronoun[1] == "them"
    for back, before in enumerate(sentences_before(masked, sentence.start)):
        if back == _SENTENCES_BACK:
            break
        if thing := object_of(telling, masked, before, many=many):
            return f"the {thing}{complement[pronoun.end() :]}"
    return complement


def sentences_before(masked: str, start: int) -> Iterator[Span]:
    """The sentences before an offset, the nearest first, within its paragraph."""
    low = max(0, start - _REACH)
    paragraph = masked.rfind("\n\n", low, start)
    low = paragraph + 2 if paragraph >= 0 else low
    ends = [stop.end() for stop in _STOP.finditer(masked, low, start)]
    starts = [low, *(end for end in ends if end < start)]
    spans = [Span(first, last) for first, last in zip(starts, [*starts[1:], start], strict=True)]
    return reversed(spans)
