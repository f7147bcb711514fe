"""The words a time expression can open with: a fast look ahead before any rule is tried."""

import re

from annotated_timeline.parsing.timex.calendar_units import MONTHS, SEASONS, WEEKDAYS
from annotated_timeline.parsing.timex.holidays import HOLIDAYS
from annotated_timeline.parsing.timex.numbers import NUMBER_WORDS, ORDINALS
from annotated_timeline.parsing.timex.rule import SPACE
from annotated_timeline.parsing.words import vocabulary

_NUMBERS = vocabulary("0 1 2 3 4 5 6 7 8 9").union(NUMBER_WORDS)
_MARKS = vocabulary("' ’ ‘ `")
_CALENDAR = frozenset([*MONTHS, *WEEKDAYS, *SEASONS])
_UNITS = vocabulary("""
    second minute hour day night week fortnight weekend month quarter semester year decade centur
    millenni period morning afternoon evening noon midday dusk dawn midmorning midafternoon spring
    summer fall autumn winter
    """)
_DECADES = vocabulary("twenties thirties forties fifties sixties seventies eighties nineties")
_RELATIVE = vocabulary(
    "last past previous next coming following first final latest recent preceding future opening"
)
_COUNTS = vocabulary("few couple dozen half hundred thousand million number handful string")
_HOLIDAYS = frozenset(re.split(r"[ ']", name)[0] for name in HOLIDAYS)
_AFTER_THE = (
    _NUMBERS | _MARKS | _CALENDAR | _UNITS | _DECADES | _RELATIVE | _COUNTS | frozenset(ORDINALS)
) | vocabulary("""
    early earlier mid late later beginning start middle end close small wee same very prior corresponding
    comparable like similar current most just near foreseeable not-too distant short long fiscal
    """)
_AFTER_A = (
    _NUMBERS
    | _UNITS
    | _COUNTS
    | vocabulary("""
    while short long later full whole more calendar trading business working fiscal additional solid further
    extra odd
    """)
)
_ALONE = (
    _NUMBERS | _MARKS | _CALENDAR | _UNITS | _DECADES | _RELATIVE | _HOLIDAYS | frozenset(ORDINALS)
) | vocabulary("""
    early earlier mid late later beginning today yesterday tomorrow tonight overnight midnight every
    each per another several few many dozens scores hundreds thousands half couple about around
    approximately roughly nearly almost less fewer well close shortly circa fiscal twice year-ago
    year-earlier comparable sometime daily nightly weekly monthly quarterly fortnightly semiannually
    yearly annually hourly biweekly right now currently presently nowadays current recently recent
    lately once soon someday q1 q2 q3 q4
    """)
#: Frequent words that open an expression only before certain others.
_BEFORE = {
    "the": _AFTER_THE,
    "a": _AFTER_A,
    "an": _AFTER_A,
    "this": _UNITS | _CALENDAR | _HOLIDAYS | {"past", "coming"},
    "that": _UNITS | _CALENDAR | {"same"},
    "these": _RELATIVE | {"days"},
    "some": _UNITS | _NUMBERS | {"later", "time"},
    "a.d.": _NUMBERS,
    "ad": _NUMBERS,
    "at": {"the time", "the moment", "that time", "present", "least", "most"},
    "as": {"soon as", "many as", "much as"},
    "more": {"than", "recently"},
    "most": {"recently"},
    "over": _NUMBERS | {"a"},
    "under": _NUMBERS | {"a"},
    "just": _NUMBERS | {"over", "under", "day", "week", "month", "a"},
    "up": {"to"},
    "no": {"more than"},
    "not": {"long ago"},
    "long": {"ago"},
    "since": {"then"},
    "by": {"then"},
    "until": {"then"},
    "till": {"then"},
}


def _prefix_tree(words: frozenset[str]) -> str:
    """A pattern for any of `words`, as a tree, so that most other words fail at their first letters."""
    if "" in words:
        return ""
    heads = sorted({word[0] for word in words})
    branches = [
        re.escape(head) + _prefix_tree(frozenset(word[1:] for word in words if word[0] == head))
        for head in heads
    ]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _looked_for() -> str:
    phrases = {f"{word} {following}" for word, after in _BEFORE.items() for following in after}
    return _prefix_tree(_ALONE | phrases).replace("\\ ", SPACE)


#: A look ahead that fails at once where no time expression can begin (on text in lower case).
OPENING = rf"(?=(?:{_looked_for()}))"
