"""The ends of a range told in one breath: "Aug. 5-7", "3 to 5 May 2019", "from Monday to Wednesday"."""

import re
from datetime import date

from annotated_timeline.parsing.timex.calendar_units import MONTHS, WEEKDAYS, day_of, shift
from annotated_timeline.parsing.timex.lexicon import DAY_NUMBER, MONTH, WEEKDAY, YEAR
from annotated_timeline.parsing.timex.nearest import nearest_day, weekday_near
from annotated_timeline.parsing.timex.numbers import ordinal_of
from annotated_timeline.parsing.timex.rule import Context, Reading, Rule, rule, spaced

_JOINT = r"(?: ?[-–—] ?| (?:to|and|through|until|till|or) )"
_YEAR_BEHIND = re.compile(
    spaced(rf"{_JOINT}(?:(?:early |mid-|late )?(?P<month>{MONTH}) )?(?:{DAY_NUMBER},? )?(?P<year>{YEAR})")
)


def year_told_behind(month: int, match: re.Match[str], context: Context) -> int | None:
    """The year of a date in `month` that is told once, behind the range's other end ("May 5-7, 2019").

    The year before it where the other end's month comes earlier in the year ("Dec. 30 to Jan. 2, 2019").
    None where no such year follows.
    """
    behind = _YEAR_BEHIND.match(context.after(match.end(), 44))
    if behind is None:
        return None
    other = MONTHS[behind["month"].rstrip(".")] if behind["month"] else month
    return int(behind["year"]) - (1 if other < month else 0)


_MONTH_BEFORE = re.compile(spaced(rf"\b(?P<month>{MONTH}) \d\d?(?:st|nd|rd|th)?{_JOINT}\Z"))


def _last_day(match: re.Match[str], context: Context) -> Reading | None:
    """The 7 of "Aug. 5-7", in the month and year of the day before it."""
    before = _MONTH_BEFORE.search(context.before(match.start(), 32))
    named = re.match(r"(\d{4})-(\d\d)-(\d\d)", context.mentions.day or "", re.ASCII)
    if before is None or named is None or int(named[2]) != MONTHS[before["month"].rstrip(".")]:
        return None
    number = ordinal_of(match["day"]) or 0
    day = day_of(int(named[1]), int(named[2]), number) if number > int(named[3]) else None
    return Reading("DATE", day.isoformat(), "last day of a range") if day else None


def _first_day(match: re.Match[str], context: Context) -> Reading | None:
    """The 3 of "3-5 May 2019", in the month and year told behind."""
    if not context.text[match.start("month")].isupper():
        return None
    month, number = MONTHS[match["month"].rstrip(".")], ordinal_of(match["day"]) or 0
    if number >= (ordinal_of(match["until"]) or 0):
        return None
    day = (
        day_of(int(match["year"]), month, number)
        if match["year"]
        else nearest_day(month, number, match, context)
    )
    return Reading("DATE", day.isoformat(), "first day of a range") if day else None


_PART = r"(?: (?:morning|noon|midday|afternoon|evening|night))?"
_TO_WEEKDAY = re.compile(
    spaced(rf"{_PART}(?: (?:to|through|until|till) |[-–—]|(?P<and> and ))(?P<name>{WEEKDAY})")
)
_FROM_WEEKDAY = re.compile(
    spaced(rf"(?P<name>{WEEKDAY}){_PART}(?: (?:to|through|until|till) |[-–—]|(?P<and> and ))\Z")
)


def weekday_of_range(number: int, match: re.Match[str], context: Context) -> date | None:
    """The day of a weekday that opens or ends a range ("from Monday to Wednesday"); None where it does not.

    A range of past days ends on or before the reference day, and begins less than a week before that.
    """
    if context.reference is None:
        return None
    if put_off := _PUT_OFF.search(context.before(match.start(), 60)):
        return _weekday_put_off(number, match, context, is_later=put_off["later"] is not None)
    to = _TO_WEEKDAY.match(context.after(match.end(), 34))
    if to and (not to["and"] or context.before(match.start(), 8) == "between "):
        if context.direction(match.start(), match.end()) == "future":
            return None
        end = match.end() + to.end()
        last = weekday_near(WEEKDAYS[to["name"].rstrip(".")], match.start(), end, context)
        return shift(last, -((last.isoweekday() - number) % 7), "day") if last else None
    begun = _FROM_WEEKDAY.search(context.before(match.start(), 34))
    first = re.match(r"\d{4}-\d\d-\d\d", context.mentions.day or "", re.ASCII)
    if begun is None or first is None:
        return None
    anchor = date.fromisoformat(first.group())
    if anchor.isoweekday() != WEEKDAYS[begun["name"].rstrip(".")]:
        return None
    ahead = shift(anchor, (number - anchor.isoweekday()) % 7, "day")
    if begun["and"] and ahead and ahead > context.reference and anchor <= context.reference:
        return None
    return ahead


#: "The vote was postponed from Tuesday to Friday": no stretch, but two days of which the second lies ahead.
_PUT_OFF = re.compile(
    r"\b(?:(?P<later>postponed|delayed|(?:put|pushed) back)|moved|rescheduled|pushed|brought forward)"
    rf"(?: [\w-]+){{0,3}} from (?:{WEEKDAY}{_PART} (?:to|until|till) )?\Z"
)


def _weekday_put_off(number: int, match: re.Match[str], context: Context, *, is_later: bool) -> date | None:
    """Either day of what was moved: the second is the coming one, the first the one nearest to that.

    With `is_later` the first is the one before the second.
    """
    to = _TO_WEEKDAY.match(context.after(match.end(), 34))
    until = WEEKDAYS[to["name"].rstrip(".")] if to else number
    last = weekday_near(until, match.start(), match.end(), context, "coming")
    back = (until - number) % 7
    return shift(last, 7 - back if back > _HALF_A_WEEK and not is_later else -back, "day") if last else None


_HALF_A_WEEK = 3

RULES: tuple[Rule, ...] = (
    rule(
        "last day of a range",
        r"(?:(?<=\d[-–—])|(?<=[\dhdt][ ](?:to|or)[ ])|(?<=[\dhdt][ ]and[ ])|(?<=[\dhdt][ ]through[ ]))"
        rf"(?P<day>{DAY_NUMBER})(?![-–\w%])(?:,? {YEAR})?",
        _last_day,
    ),
    rule(
        "first day of a range",
        rf"(?P<day>{DAY_NUMBER})"
        rf"(?={_JOINT}(?P<until>{DAY_NUMBER}) (?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?)",
        _first_day,
    ),
)
