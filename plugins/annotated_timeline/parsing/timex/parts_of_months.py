"""A day or a week somewhere in a month or year: "the last day of May", "one day in 2015"."""

import re
from datetime import date, timedelta

from annotated_timeline.parsing.timex.calendar_units import MONTHS, WEEKDAYS, day_of, shift, spelled
from annotated_timeline.parsing.timex.lexicon import MONTH, YEAR, any_of
from annotated_timeline.parsing.timex.nearest import nearest_day
from annotated_timeline.parsing.timex.numbers import ordinal_of
from annotated_timeline.parsing.timex.rule import Context, Reading, Rule, rule

_FULL_WEEKDAYS = [name for name in WEEKDAYS if len(name) > 5]
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


def _nth_weekday(match: re.Match[str], context: Context) -> Reading | None:
    """ "The first Monday of May": its day; "the first Monday of the month" comes again and again."""
    number = WEEKDAYS[match["weekday"]]
    if not match["month"]:
        return Reading("SET", f"XXXX-WXX-{number}", "such a weekday of every month")
    first = _first_of_month(match, context)
    if first is None:
        return None
    days = [
        first.replace(day=1) + timedelta(days=(number - first.isoweekday()) % 7 + 7 * week)
        for week in range(5)
    ]
    days = [day for day in days if day.month == first.month]
    place = {"last": -1, "final": -1}.get(match["which"], (ordinal_of(match["which"]) or 1) - 1)
    if place >= len(days):
        return None
    return Reading("DATE", days[place].isoformat(), "weekday of a month by its number")


def _bare_ordinal(match: re.Match[str], context: Context) -> Reading | None:
    """ "On the 5th": of the month that is spoken of, else the near one on the verb's side."""
    if not _ON.search(context.before(match.start(), 8)) or not _NO_NOUN.match(context.after(match.end(), 12)):
        return None
    number = ordinal_of(match["day"]) or 0
    month, reference = context.mentions.month, context.reference
    if month:
        day = day_of(int(month[:4]), int(month[5:7]), number)
    elif reference is None:
        return None
    else:
        here = day_of(reference.year, reference.month, number)
        steps = {"past": -1, "future": 1}.get(context.direction(match.start(), match.end()), 0)
        wrong_side = here is not None and (here - reference).days * steps < 0
        moved = shift(reference.replace(day=1), steps if wrong_side else 0, "month")
        day = day_of(moved.year, moved.month, number) if moved else None
    return Reading("DATE", day.isoformat(), "day of the month spoken of") if day else None


_ON = re.compile(r"\b(?:on|by|until|till|since|from) \Z")
_NO_NOUN = re.compile(r"[,.;)]|\Z| (?:and|but|to|at|in|when|where|after|before|with|he|she|they|it|we|i)\b")

RULES: tuple[Rule, ...] = (
    rule(
        "weekday of a month",
        r"the (?P<which>first|second|third|fourth|last|final|1st|2nd|3rd|4th)"
        rf" (?P<weekday>{any_of(_FULL_WEEKDAYS)})"
        rf" (?:of|in) (?:(?:the|each|every) month\b|(?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?)",
        _nth_weekday,
    ),
    rule("day of the month", r"the (?P<day>\d\d?(?:st|nd|rd|th))\b(?!-)", _bare_ordinal),
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
