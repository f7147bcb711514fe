"""Headlines for dates that are not to be passed: "Deadline for the crews to leave"."""

import re

from annotated_timeline.model.span import Span
from annotated_timeline.parsing.headline import sentence_case, shorten, tidy
from annotated_timeline.parsing.headline_subjects import is_plural
from annotated_timeline.parsing.telling import Telling

_INFINITIVE = re.compile(
    r"(?:(?:required?s?|ordered|wanted|told|for) (?P<who>[^,;.]{3,60}?) to|(?P<were>[^,;]{3,60}?)"
    r" (?:were|was|are|is) to|to) (?P<vp>(?!be\Z)[a-z]+ [^,;]{3,80}?) ?\Z"
)
#: "Was expected to arrive": no plan of anybody.
_EXPECTED = re.compile(r"\b(?:expected|forecast|likely|projected|predicted|due) to \Z")
_DEADLINE = re.compile(r"deadline(?<!\wdeadline) for (?P<what>[^,;.“”]+)")


def limit(telling: Telling, masked: str, sentence: Span, expression: Span) -> str | None:
    """A date not to be passed: "Deadline for the crews to leave", "Plan to close the bridge"."""
    head = re.sub(
        r"\b(?:by|before|no later than) ?(?:the end of )?\Z", "", masked[sentence.start : expression.start]
    )
    match = _INFINITIVE.search(head)
    if match is None or _EXPECTED.search(head[: match.start("vp")]):
        return None
    action = telling.text[sentence.start + match.start("vp") : sentence.start + match.end("vp")]
    for group in ("who", "were"):
        if match[group]:
            who = telling.text[sentence.start + match.start(group) : sentence.start + match.end(group)]
            who = re.split(r"\b(?:which|that|because|whom|where) |, ", who)[-1]
            if re.search(r"\b(?:plan|goal|aim|target|intention|hope)\Z", who):
                break
            return sentence_case(shorten(tidy(f"Deadline for {who} to {action}", plural=False)))
    return sentence_case(shorten(tidy(f"Plan to {action}", plural=False)))


def named_deadline(telling: Telling, masked: str, sentence: Span, expression: Span) -> str | None:
    """The headline of "set July 1 as the deadline for the crews to leave"; None where none is named."""
    match = _DEADLINE.search(masked, expression.end, sentence.end)
    what = Span(*match.span("what")).of(telling.text) if match else None
    return shorten(tidy(f"Deadline for {what}", plural=False)) if what else None


_SET = re.compile(
    r"\b(?P<verb>set|scheduled|fixed|rescheduled|postponed|delayed|planned)"
    r" (?P<what>(?!on |off |up )[^,;.]{3,60}?)"
    r" (?:for|until|to) (?:late |early )?\Z"
)


def set_for(telling: Telling, masked: str, sentence: Span, expression: Span) -> str | None:
    """The headline of what is to be then: "set sentencing for Sept. 9" as "Sentencing is set"; else None."""
    match = _SET.search(masked, sentence.start, expression.start)
    if match is None or match["what"].startswith(("to ", "for ", "by ", "in ", "from ")):
        return None
    what = re.sub(r"^(?:the|an?|its|their|his|her) ", "", Span(*match.span("what")).of(telling.text))
    return sentence_case(
        shorten(tidy(f"{what} {'are' if is_plural(what) else 'is'} {match['verb']}", plural=False))
    )
