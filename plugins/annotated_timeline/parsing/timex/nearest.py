"""The day of a name (a weekday, a day of a month) that a text means, by the tense of its verb."""

import re
from datetime import date

from annotated_timeline.parsing.timex.calendar_units import day_of, shift
from annotated_timeline.parsing.timex.rule import Context

#: News gives the year of a date most of a year away, so one so many days away is not meant.
FAR = 280


_HAD = re.compile(r"\bhad (?:[a-z]+ly |been )?[a-z]+[^,;.]*\Z")


def nearest_day(month: int, number: int, match: re.Match[str], context: Context) -> date | None:
    """The day of that name before, after or nearest to the reference day, as the verb's tense says.

    None where neither a reference day nor a year is known, or no near year has such a day.
    """
    reference = context.reference
    if reference is None:
        # In a text without a day of its own, the year told last goes on.
        year = context.mentions.year
        return day_of(int(year), month, number) if year else None
    told = context.mentions.day
    if told and int(told[:4]) < reference.year - 1 and _HAD.search(context.before(match.start(), 60)):
        # "The quake struck on March 11, 2011. It had been felt on March 9."
        return day_of(int(told[:4]), month, number)
    # A 29th of February is up to eight years away (1896 to 1904).
    days = [day_of(year, month, number) for year in range(reference.year - 8, reference.year + 9)]
    past = [day for day in days if day and day <= reference]
    future = [day for day in days if day and day >= reference]
    direction = context.direction(match.start(), match.end())
    if re.search(r"\b(?:as of|ended|since) \Z", context.before(match.start(), 8)):
        direction = "past"
    if direction == "past" and past and (reference - past[-1]).days <= FAR:
        return past[-1]
    if direction == "future" and future and (future[0] - reference).days <= FAR:
        return future[0]
    both = past[-1:] + future[:1]
    return min(both, key=lambda day: abs((day - reference).days)) if both else None


def weekday_near(number: int, start: int, end: int, context: Context, which: str = "") -> date | None:
    """The day of that ISO weekday which `which` ("last", "next", "this") or else the verb's tense points at.

    The reference day itself where it has that name. None without a reference day.
    """
    reference = context.reference
    if reference is None:
        return None
    back = (reference.isoweekday() - number) % 7
    if which in ("last", "past", "previous", "this past"):
        return shift(reference, -(back or 7), "day")
    if which == "this":
        return shift(reference, number - reference.isoweekday(), "day")
    if which in ("next", "coming", "this coming"):
        # "Next Thursday", said on a Tuesday, is the one of the next week.
        later_this_week = which == "next" and number > reference.isoweekday()
        return shift(reference, 7 - back + (7 if later_this_week else 0), "day")
    if back == 0:
        return reference
    if context.direction(start, end) == "future":
        return shift(reference, 7 - back, "day")
    return shift(reference, -back, "day")
