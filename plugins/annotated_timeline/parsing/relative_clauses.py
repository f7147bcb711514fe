"""What "who", "which" and "that" stand for: the end of the noun phrase in front of them."""

import re

from annotated_timeline.parsing.verbs import verbs_of

_RELATIVE = re.compile(r"(?:^|[\s,])(?:who|which|that)(?: \w+ly| also| then| later)? \Z")
_DETERMINED = r"(?=(?:the|an?|its|his|her|their|this|that) )"
#: A noun phrase begins behind a preposition, an infinitive ("to approve the bill") or a gerund.
_OPENING = re.compile(
    r"\b(?:of|for|by|with|in|on|from|over|at|after|about|against|during|near|under|into|through|to|and)"
    rf" (?:[a-z]+ {_DETERMINED})?"
)
#: ", which cosponsor the talks that": a verb in the present behind another relative word.
_SECOND = re.compile(rf"\b(?:who|which|that) [a-z]+ {_DETERMINED}")
#: "To investigate who shot it" asks a question.
_ASKING = re.compile(r"\bto [a-z]+,?\Z")
#: "A walkout on Feb. 1 that closed": the preposition of a date that ends the noun phrase.
_DATE_BEHIND = re.compile(r"[\s,]*(?:\b(?:on|in|at|of|early|late)\s?)*\Z")


def relative_subject(clause: str, breaks: list[int], date_at: tuple[int, int]) -> tuple[int, int] | None:
    """Where the noun phrase stands that the relative word at the end of `clause` takes up.

    `clause` is in lower case and ends where the verb begins; `breaks` are where clauses begin in it, and
    `date_at` where a date stands. None where no relative word ends it; an empty stretch where "who" asks.
    """
    relative = _RELATIVE.search(clause)
    if relative is None:
        return None
    head = clause[: relative.start()]
    if date_at[1] == len(head):
        head = _DATE_BEHIND.sub("", head[: date_at[0]])
    if _ASKING.search(head):
        return 0, 0
    ends = [stop.end() for stop in (*_OPENING.finditer(head), *_SECOND.finditer(head))]
    # "Signed a treaty, which takes effect": the treaty, not who signed it.
    ends += [verb.group.end for verb in verbs_of(head) if verb.group.end < len(head)]
    ends += [stop for stop in breaks if stop <= len(head)]
    return max(ends, default=0), len(head)
