"""Days counted from a day named: "two years ago today", "a week ago Tuesday", "Monday week"."""

import re
from datetime import date

from annotated_timeline.parsing.timex.amounts import count_of
from annotated_timeline.parsing.timex.calendar_units import WEEKDAYS, shift, singular, spelled
from annotated_timeline.parsing.timex.lexicon import WEEKDAY
from annotated_timeline.parsing.timex.nearest import weekday_near
from annotated_timeline.parsing.timex.numbers import NUMBER
from annotated_timeline.parsing.timex.rule import Context, Reading, Rule, rule

_TODAY = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "this morning": 0, "this afternoon": 0}
_OPEN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX"}


def _ago(match: re.Match[str], context: Context) -> Reading | None:
    """ "Two years ago today", "a week ago on Tuesday", "a year ago this month"."""
    count = count_of(match["count"])
    if count is None or count != int(count):
        return None
    width = match["period"] or "day"
    from_day = context.reference if match["period"] else _named_day(match, context, "last")
    day = shift(from_day, -int(count), singular(match["unit"])) if from_day else None
    value = spelled(day, width) if day else _OPEN[width]
    return Reading("DATE", value, f"so many {singular(match['unit'])}s before a day named") if value else None


def _ahead(match: re.Match[str], context: Context) -> Reading | None:
    """ "A week from Monday", "a fortnight on Friday": so many weeks behind the coming one."""
    if match["turn"] == "on" and context.direction(match.start(), match.end()) != "future":
        return None
    count = count_of(match["count"])
    from_day = _named_day(match, context, "coming")
    if count is None or count != int(count):
        return None
    day = shift(from_day, int(count), singular(match["unit"])) if from_day else None
    return Reading("DATE", day.isoformat() if day else "XXXX-XX-XX", "so many weeks behind a day named")


def _week_of_a_day(match: re.Match[str], context: Context) -> Reading | None:
    """British "Monday week": a week behind the coming Monday; "last Tuesday week": a week before the last."""
    if match["name"] and not context.text[match.start("name")].isupper():
        return None
    back = match["last"] or match["today"] == "yesterday"
    from_day = _named_day(match, context, "last" if back else "coming")
    day = shift(from_day, -7 if back else 7, "day") if from_day else None
    return Reading("DATE", day.isoformat() if day else "XXXX-XX-XX", "a week from the day named")


def _before_last(match: re.Match[str], context: Context) -> Reading | None:
    """ "The Saturday before last", "the Friday after next"."""
    if context.reference is None:
        return Reading("DATE", f"XXXX-WXX-{WEEKDAYS[match['name'].rstrip('.')]}", "no reference day is known")
    is_back = match["turn"] == "before last"
    number = WEEKDAYS[match["name"].rstrip(".")]
    near = weekday_near(number, match.start(), match.end(), context, "last" if is_back else "coming")
    day = shift(near, -7 if is_back else 7, "day") if near else None
    return Reading("DATE", day.isoformat(), "the weekday one further away") if day else None


def _named_day(match: re.Match[str], context: Context, which: str) -> date | None:
    """The day that a match's group `today` or `name` names; None without a reference day.

    A weekday is the reference day itself, if that has the name (but not with "last" before it), else the
    next one before it (`which` "last") or behind ("coming").
    """
    reference = context.reference
    if reference is None:
        return None
    if match["today"]:
        return shift(reference, _TODAY[" ".join(match["today"].split())], "day")
    number = WEEKDAYS[match["name"].rstrip(".")]
    if number == reference.isoweekday() and not match.groupdict().get("last"):
        return reference
    return weekday_near(number, match.start(), match.end(), context, which)


_COUNT = rf"(?P<count>{NUMBER}|an?|one)"
_TODAYS = "|".join(_TODAY)
_NAMED = rf"(?:(?P<today>{_TODAYS})|(?P<name>{WEEKDAY}))(?![a-z])"
RULES: tuple[Rule, ...] = (
    rule(
        "so long ago on a day",
        rf"{_COUNT} (?P<unit>weeks?|months?|years?|decades?|fortnights?) ago,? (?:on )?"
        rf"(?:{_NAMED}|this (?P<period>week|month|year)\b)",
        _ago,
    ),
    rule(
        "so long from a day",
        rf"{_COUNT} (?P<unit>weeks?|fortnights?) (?P<turn>from|on) {_NAMED}(?! to\b)",
        _ahead,
    ),
    rule(
        "a week from a day",
        rf"(?:(?:(?P<last>last) )?(?P<name>{WEEKDAY})|(?P<today>today|yesterday|tomorrow)) week\b"
        r"(?! (?:of|before|after|\d)\b|[-–—'’])",
        _week_of_a_day,
    ),
    rule(
        "the weekday before last",
        rf"the (?P<name>{WEEKDAY}) (?P<turn>before last|after next)\b",
        _before_last,
    ),
)
