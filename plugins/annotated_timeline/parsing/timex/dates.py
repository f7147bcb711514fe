"""Dates written out: days, months and seasons of years."""

import re
from datetime import date

from annotated_timeline.parsing.timex.calendar_units import MONTHS, SEASONS, day_of
from annotated_timeline.parsing.timex.lexicon import (
    DAY_NUMBER,
    MONTH,
    PART,
    SEASON,
    SHORT_YEAR,
    WEEKDAY,
    YEAR,
    approximate_mod,
    part_mod,
)
from annotated_timeline.parsing.timex.nearest import nearest_day
from annotated_timeline.parsing.timex.numbers import ORDINAL_WORDS, YEAR_WORDS, ordinal_of, year_of
from annotated_timeline.parsing.timex.ranges import year_told_behind
from annotated_timeline.parsing.timex.rule import Context, Reading, Rule, rule

ABOUT = r"(?P<about>(?:about|around|approximately) )?"
_DAY_FIRST = rf"(?:the )?(?P<day>{DAY_NUMBER}|{ORDINAL_WORDS}) (?:(?:day )?of )?(?P<month>{MONTH})"
#: "March third", but not "the March third quarter".
_SPELT_DAY = (
    rf"(?:{ORDINAL_WORDS})(?![\w-])"
    r"(?! (?:quarter|half|period|week|weekend|day|month|year|time|round|place|grade))"
)
MONTH_FIRST = rf"(?P<month>{MONTH}) (?:the )?(?P<day>{DAY_NUMBER}|{_SPELT_DAY})"
OF_YEAR = rf"(?:,? (?:of )?(?P<year>{YEAR}|{SHORT_YEAR}|{YEAR_WORDS}))?"


def _month_number(words: str) -> int:
    return MONTHS[words.rstrip(".")]


def _year_number(words: str | None) -> int | None:
    if words is None:
        return None
    if words[0] in "'’‘":
        return 1900 + int(words[1:]) if words[1:] > "25" else 2000 + int(words[1:])
    return int(words) if words.isdigit() else year_of(words)


def written_day(match: re.Match[str], context: Context) -> date | None:
    """The day that the groups `month`, `day` and `year` of a match name; the year, if not told, by the tense.

    None where the month is no name as printed, the calendar has no such day, or no reference day is known.
    """
    month, number = _month_number(match["month"]), ordinal_of(match["day"])
    if number is None or not _is_name(match, "month", context):
        return None
    year = _year_number(match["year"]) or year_told_behind(month, match, context)
    return nearest_day(month, number, match, context) if year is None else day_of(year, month, number)


def _day(match: re.Match[str], context: Context) -> Reading | None:
    mod = approximate_mod((match["about"] or "").strip())
    day = written_day(match, context)
    if day is not None:
        return Reading("DATE", day.isoformat(), "day and month, year as told or by the verb's tense", mod)
    month, number = _month_number(match["month"]), ordinal_of(match["day"]) or 0
    unknown = context.reference is None and match["year"] is None and day_of(2000, month, number)
    if unknown and _is_name(match, "month", context):
        return Reading("DATE", f"XXXX-{month:02d}-{number:02d}", "day and month without a reference day", mod)
    return None


def _is_name(match: re.Match[str], group: str, context: Context) -> bool:
    """Whether the words of a group are printed as a name: "May", "MAY", never "may"."""
    return context.text[match.start(group)].isupper()


def _month_of_year(match: re.Match[str], context: Context) -> Reading | None:
    year = _year_number(match["year"])
    if year is None or not _is_name(match, "month", context):
        return None
    mod = part_mod(match["part"])
    return Reading("DATE", f"{year:04d}-{_month_number(match['month']):02d}", "month and year", mod)


def _season_of_year(match: re.Match[str], context: Context) -> Reading | None:
    del context
    year = _year_number(match["year"])
    code, _ = SEASONS[match["season"]]
    return Reading("DATE", f"{year:04d}-{code}", "season and year", part_mod(match["part"])) if year else None


_PART = rf"(?P<part>(?:the )?{PART}[- ](?:the )?)?"
RULES: tuple[Rule, ...] = (
    rule("month and day", rf"{ABOUT}(?:{WEEKDAY},? )?{MONTH_FIRST}{OF_YEAR}", _day),
    rule("day and month", rf"{ABOUT}(?:{WEEKDAY},? )?{_DAY_FIRST}{OF_YEAR}", _day),
    rule(
        "month and year",
        rf"{_PART}(?P<month>{MONTH})(?:,| of|,? in)? (?P<year>{YEAR}|{SHORT_YEAR}|{YEAR_WORDS})",
        _month_of_year,
    ),
    rule(
        "season and year",
        rf"{_PART}(?:the )?(?P<season>{SEASON})(?: of)? (?P<year>{YEAR}|{SHORT_YEAR}|{YEAR_WORDS})"
        r"(?:[-–/]\d\d\b(?!-))?",
        _season_of_year,
    ),
)
