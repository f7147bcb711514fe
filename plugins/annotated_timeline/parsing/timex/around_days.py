"""Stretches named by a day written out: "the week of June 6", "the days before June 6"."""

import re
from datetime import date

from annotated_timeline.parsing.timex.calendar_units import WEEKDAYS, shift, singular, spelled, week_of
from annotated_timeline.parsing.timex.dates import MONTH_FIRST, OF_YEAR, written_day
from annotated_timeline.parsing.timex.holidays import HOLIDAY, holiday_near
from annotated_timeline.parsing.timex.lexicon import WEEKDAY
from annotated_timeline.parsing.timex.nearest import weekday_near
from annotated_timeline.parsing.timex.numbers import NUMBER, number_of
from annotated_timeline.parsing.timex.rule import Context, Reading, Rule, rule
from annotated_timeline.parsing.timex.weekdays import DAY_PART, DAY_PARTS

#: How far a vague "days before" or "weeks before" is taken to reach, in units.
_REACH = {"day": 3, "week": 2, "month": 3}


_DAY = rf"(?:{MONTH_FIRST}{OF_YEAR}|(?P<holiday>{HOLIDAY})(?![a-z]))"


def _day_named(match: re.Match[str], context: Context) -> date | None:
    """The day that a match names by its date or as a holiday."""
    return holiday_near(match, context) if match["holiday"] else written_day(match, context)


def _week(match: re.Match[str], context: Context) -> Reading | None:
    day = written_day(match, context)
    if day is None:
        return None
    if match["unit"] == "weekend":
        return Reading("DATE", spelled(day, "weekend") or "", "the weekend of a day written out")
    value, reference = week_of(day), context.reference
    until = reference if reference and week_of(reference) == value else None
    return Reading("DATE", value, "the week of a day written out", until=until)


def _part(match: re.Match[str], context: Context) -> Reading | None:
    """ "The early hours of Sunday", "the night of May 5", "the evening of Friday"."""
    code = DAY_PARTS[match["part"]] if match["part"] else "MO"
    mod = None if match["part"] else "START"
    if match["weekday"]:
        number = WEEKDAYS[match["weekday"].rstrip(".")]
        day = weekday_near(number, match.start(), match.end(), context)
        return Reading(
            "TIME", f"{day.isoformat() if day else f'XXXX-WXX-{number}'}T{code}", "part of a weekday", mod
        )
    day = written_day(match, context)
    return Reading("TIME", f"{day.isoformat()}T{code}", "part of a day written out", mod) if day else None


def _before_or_after(match: re.Match[str], context: Context) -> Reading | None:
    day, unit = _day_named(match, context), singular(match["unit"])
    if day is None:
        return None
    count = number_of(match["count"]) if match["count"] else None
    if match["unit"] == unit and match["count"] is None:
        count = 1
    steps = int(count) if count is not None else _REACH.get(unit, 0)
    moved = shift(day, -steps if match["turn"] == "before" else steps, unit)
    if moved is None or steps == 0:
        return None
    if count is not None:
        # "The week before Christmas" is that week, "two weeks before Christmas" a day.
        exact = unit == "week" and match["count"]
        value = spelled(moved, "day" if exact else unit)
        return Reading("DATE", value or "", f"so many {unit}s from a day written out")
    width = "year" if unit == "month" else "month"
    return Reading("DATE", spelled(moved, width) or "", f"some {unit}s from a day written out", "APPROX")


RULES: tuple[Rule, ...] = (
    rule(
        "week of a day",
        rf"(?:the )?(?P<unit>week|weekend) (?:of|beginning|starting) {MONTH_FIRST}{OF_YEAR}",
        _week,
    ),
    rule(
        "part of a day",
        rf"(?:the )?(?:(?P<part>{DAY_PART}) of|(?:early|small|wee) (?:morning )?hours (?:of|on)) "
        rf"(?:(?P<weekday>{WEEKDAY})(?: morning)?(?![a-z])|{MONTH_FIRST}{OF_YEAR})",
        _part,
    ),
    rule(
        "time before a day",
        rf"(?:(?:the )?(?P<count>{NUMBER}) |the |a |just )?(?P<unit>days?|weeks?|months?)"
        rf" (?P<turn>before|after) {_DAY}",
        _before_or_after,
    ),
)
