"""A day or a week somewhere in a month or year: "the last day of May", "one day in 2015"."""

import re
from datetime import date

from annotated_timeline.parsing.timex.calendar_units import MONTHS, day_of, shift, spelled
from annotated_timeline.parsing.timex.dates import nearest_day
from annotated_timeline.parsing.timex.lexicon import MONTH, YEAR
from annotated_timeline.parsing.timex.rule import Context, Reading, Rule, rule

_WEEK_MODS = {"first": "START", "opening": "START", "second": "MID", "third": "MID"}


def _first_of_month(match: re.Match[str], context: Context) -> date | None:
    if not context.text[match.start("month")].isupper():
        return None
    month = MONTHS[match["month"].rstrip(".")]
    return day_of(int(match["year"]), month, 1) if match["year"] else nearest_day(month, 1, match, context)


def _of_month(match: re.Match[str], context: Context) -> Reading | None:
    first = _first_of_month(match, context)
    if first is None:
        return None
    which, value = match["which"], spelled(first, "month") or ""
    if match["unit"] != "day":
        return Reading("DATE", value, "week of a month", _WEEK_MODS.get(which, "END"))
    if which not in ("first", "last", "final"):
        return Reading("DATE", f"{value}-XX", "some day of a month")
    month_later = shift(first, 1, "month")
    last = shift(month_later, -1, "day") if month_later else None
    day = first if which == "first" else last
    return Reading("DATE", day.isoformat(), "first or last day of a month") if day else None


def _some_day(match: re.Match[str], context: Context) -> Reading | None:
    if match["year"]:
        return Reading("DATE", f"{match['year']}-XX-XX", "some day of a year")
    if match["month"]:
        first = _first_of_month(match, context)
        return Reading("DATE", f"{spelled(first, 'month')}-XX", "some day of a month") if first else None
    if context.reference is None:
        return Reading("DATE", "XXXX-XX-XX", "no reference day is known")
    moved = shift(context.reference, {"last": -1, "next": 1}.get(match["turn"], 0), match["unit"])
    tail = {"year": "-XX-XX", "month": "-XX"}.get(match["unit"], "")
    return (
        Reading("DATE", f"{spelled(moved, match['unit'])}{tail}", "some day of a period") if moved else None
    )


RULES: tuple[Rule, ...] = (
    rule(
        "day or week of a month",
        rf"the (?P<which>first|second|third|fourth|last|final|opening) (?P<unit>day|week|weekend)"
        rf" (?:of|in) (?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?",
        _of_month,
    ),
    rule(
        "some day",
        rf"(?:one|some) (?:day|night|morning|afternoon|evening)"
        rf" (?:(?:in|of) (?:(?P<year>{YEAR})|(?P<month>{MONTH}))"
        r"|(?P<turn>last|this|next) (?P<unit>week|month|year)\b)",
        _some_day,
    ),
)
