"""How sure a speaker is: the share of like findings that were right on labelled articles."""

from functools import lru_cache
from math import floor
from typing import Literal, NamedTuple

from annotated_timeline.parsing.confidence_table import SHARES

Sort = Literal["full name", "short name", "pronoun", "pronoun with a rival", "description", "body"]

#: Below this chance a speaker is not named: a wrong name is worse than none.
LEAST = 0.45
#: "NAME said, according to" another: the labels take the other for the source, a reader wants the name.
_SECOND_HAND = 0.5
#: A surname that two persons of a text have: the labels do not tell which of them speaks.
SHARED_SURNAME = 0.8
#: A quotation alone in a paragraph, behind narration about nobody: often somebody else's. The labels
#: hold too few to count (of four, one was right).
_AFTER_NARRATION = 0.4
#: One who asked is answered by the one who spoke before; the labels hold no such turn.
_ANSWERS = 0.8


class Ground(NamedTuple):
    """What a speaker rests on: the rule that found it, the sort of words that name it, a fragment or not."""

    rule: str
    sort: Sort
    fragment: bool


@lru_cache(maxsize=1 << 10)
def confidence(ground: Ground) -> float:
    """The chance (0 to 1) that a speaker found on this ground is the right one.

    The table counts each rule, each sort of speaker under it, and fragments apart; the finest count that is
    large enough speaks. A rule without any count has the share of all rules together.
    """
    if ground.rule.endswith("at second hand"):
        return _SECOND_HAND
    if ground.rule == "goes on after narration":
        return _AFTER_NARRATION
    if ground.rule == "answers":
        return _ANSWERS
    keys: tuple[tuple[str, ...], ...] = ((ground.rule, ground.sort), (ground.rule,), ())
    if ground.fragment:
        keys = ((ground.rule, ground.sort, "fragment"), *keys)
    # Rounded down: 0.899 is not "0.9 or more".
    return floor(next(SHARES[key] for key in keys if key in SHARES) * 100) / 100
