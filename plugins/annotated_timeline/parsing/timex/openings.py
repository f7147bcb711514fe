"""The words a time expression can open with: a fast look ahead before any rule is tried."""

from annotated_timeline.parsing.timex.calendar_units import MONTHS, SEASONS, WEEKDAYS
from annotated_timeline.parsing.timex.holidays import HOLIDAYS
from annotated_timeline.parsing.timex.numbers import NUMBER_WORDS, ORDINALS
from annotated_timeline.parsing.word_tree import WORD_END, any_opening
from annotated_timeline.parsing.words import vocabulary

_NUMBERS = vocabulary("0 1 2 3 4 5 6 7 8 9").union(NUMBER_WORDS)
#: "’90s", "’04"
_MARKS = frozenset(f"{mark}{digit}" for mark in "'’‘`" for digit in "0123456789")
#: "Mar" opens a date, "marble" does not.
_LONGEST_SHORT_NAME = len("thurs")
_CALENDAR = frozenset(
    name if len(name) > _LONGEST_SHORT_NAME else name + WORD_END for name in [*MONTHS, *WEEKDAYS, *SEASONS]
)
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
_HOLIDAYS = frozenset(name.split("'")[0] for name in HOLIDAYS)
_STRETCHES = vocabulary("""
    more full whole consecutive straight calendar trading business working fiscal additional long short extra
    solid odd further
    """)
_AFTER_THE = (
    (_NUMBERS | _MARKS | _CALENDAR | _UNITS | _DECADES | _RELATIVE | _COUNTS | frozenset(ORDINALS))
    | vocabulary("""
    early earlier mid late later beginning start middle end close small wee same very prior corresponding
    comparable like similar current just near foreseeable not-too distant short long fiscal latter
    whole entire
    """)
    | {"most recent"}
)
_AFTER_A = (
    _NUMBERS
    | _UNITS
    | _COUNTS
    | vocabulary("""
    while short long later full whole more calendar trading business working fiscal additional solid further
    extra odd
    """)
)
_AFTER_ABOUT = (
    _NUMBERS
    | _MARKS
    | _CALENDAR
    | _UNITS
    | _HOLIDAYS
    | vocabulary("""
    a half several few many some dozens scores hundreds thousands couple another the
    midnight early mid late fiscal
    """)
)
_AFTER_MANY = _NUMBERS | _UNITS | _STRETCHES | vocabulary("to or")
_ALONE: frozenset[str] = (
    (_NUMBERS - {"one"})
    | _MARKS
    | _CALENDAR
    | _UNITS
    | _DECADES
    | _RELATIVE
    | _HOLIDAYS
    | frozenset(ORDINALS)
    | {f"now{WORD_END}", "mid ", "mid-"}
) | vocabulary("""
    early earlier late later beginning today yesterday tomorrow tonight overnight midnight few dozens
    scores hundreds thousands half couple shortly circa fiscal year-ago year-earlier comparable sometime daily
    nightly weekly monthly quarterly fortnightly semiannually yearly annually hourly biweekly currently
    presently nowadays current recently recent twice lately once soon someday q1 q2 q3 q4 one-
    """)
#: Frequent words that open an expression only before certain others.
_BEFORE: dict[str, frozenset[str]] = {
    "the": _AFTER_THE,
    "about|around|approximately|roughly|nearly|almost": _AFTER_ABOUT,
    "many|several|another": _AFTER_MANY,
    "one": _AFTER_MANY | vocabulary("and o' o’ a p"),
    "every|each|per": _NUMBERS | _UNITS | _CALENDAR | vocabulary("other few of"),
    "less than|fewer than|more than|no more than|well over|just over|just under|close to|up to": _AFTER_ABOUT,
    "at least|at most|as many as|as much as": _AFTER_ABOUT,
    "right": vocabulary("now"),
    "a|an": _AFTER_A,
    "this": _UNITS | _CALENDAR | _HOLIDAYS | vocabulary("past coming"),
    "that": _UNITS | _CALENDAR | vocabulary("same"),
    "these": _RELATIVE | vocabulary("days"),
    "some": _UNITS | _NUMBERS | vocabulary("later time"),
    "a.d.|ad": _NUMBERS,
    "all": vocabulary("day night week month year of"),
    "at": frozenset({"the time", "the moment", "that time", "present"}),
    "as": frozenset({"soon as"}),
    "more|most": vocabulary("recently"),
    "over|under": _NUMBERS | vocabulary("a"),
    "just": _NUMBERS | vocabulary("day week month a"),
    "not": frozenset({"long ago"}),
    "long": vocabulary("ago"),
    "since|by|until|till": vocabulary("then"),
}


#: Each phrase whole, but for the many that the same long list may follow.
_WHOLE = frozenset(
    f"{word} {following}"
    for words, after in _BEFORE.items()
    if after is not _AFTER_ABOUT
    for word in words.split("|")
    for following in after
)
_ABOUT = [
    f"{word} " for words, after in _BEFORE.items() if after is _AFTER_ABOUT for word in words.split("|")
]

#: A look ahead that fails at once where no time expression can begin (on text in lower case).
OPENING = rf"(?=(?:{any_opening(_ALONE | _WHOLE)}|{any_opening(_ABOUT)}{any_opening(_AFTER_ABOUT)}))"
