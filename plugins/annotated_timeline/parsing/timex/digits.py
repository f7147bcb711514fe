"""Dates written in digits, and in which order a text writes them: "03/04/2023" is in March or in April."""

import re
from datetime import date
from functools import lru_cache
from typing import Literal

from annotated_timeline.parsing.timex.calendar_units import day_of
from annotated_timeline.parsing.timex.lexicon import DAY_NUMBER, MONTH
from annotated_timeline.parsing.timex.rule import Context, Reading, Rule, rule

Order = Literal["day first", "month first"]

_DIGITS = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?![\d/])")
_MONTHS_IN_A_YEAR = 12
_DAY_MONTH = re.compile(rf"\b{DAY_NUMBER} {MONTH}")
_MONTH_DAY = re.compile(rf"\b{MONTH} {DAY_NUMBER}")
_BRITISH = re.compile(
    r"\b(?:cllrs?|councillors?|licence|programmes?|centres?|labour|neighbours?|favour\w*|colours?"
    r"|defence|metres?|organis\w+|whilst|tyres?|kerb)\b|£\d"
)
_AMERICAN = re.compile(
    r"\b(?:councilm[ae]n|councilwoman|programs?|centers?|labor|neighbors?|favor(?:s|ed|ite)?|colors?|defense"
    r"|meters|organiz\w+|percent|tires)\b"
)


@lru_cache(maxsize=8)
def order_in(lowered: str) -> Order | None:
    """In which order a text in lower case writes day and month; None where nothing in it tells.

    A date in digits with a number above 12 tells it surest, then dates written out, then the spelling.
    """
    for told in (_told_by_digits(lowered), _told_by_months(lowered), _told_by_spelling(lowered)):
        first, second = told
        if first != second:
            return "day first" if first > second else "month first"
    return None


def _told_by_digits(lowered: str) -> tuple[int, int]:
    pairs = [(int(a), int(b)) for a, b in _DIGITS.findall(lowered)]
    return (sum(a > _MONTHS_IN_A_YEAR for a, _ in pairs), sum(b > _MONTHS_IN_A_YEAR for _, b in pairs))


def _told_by_months(lowered: str) -> tuple[int, int]:
    return len(_DAY_MONTH.findall(lowered)), len(_MONTH_DAY.findall(lowered))


def _told_by_spelling(lowered: str) -> tuple[int, int]:
    return len(_BRITISH.findall(lowered)), len(_AMERICAN.findall(lowered))


def _in_digits(match: re.Match[str], context: Context) -> Reading | None:
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if len(match["y"]) == 2:
        year += 1900 if year > 50 else 2000
    american, british = day_of(year, first, second), day_of(year, second, first)
    if american and british and american != british:
        day = _meant(american, british, match, context)
        if day is None:
            return Reading("DATE", f"{year:04d}", "the year of a date in digits that may be read two ways")
    else:
        day = american or british
    return Reading("DATE", day.isoformat(), "date in digits") if day else None


def _meant(american: date, british: date, match: re.Match[str], context: Context) -> date | None:
    """Which of two days is meant: as the text writes others, else the one that its own day allows."""
    order = order_in(context.lowered)
    reference = context.reference
    if order:
        return british if order == "day first" else american
    if reference is None:
        return None
    if reference in (american, british):
        return reference
    past = [day for day in (american, british) if day <= reference]
    looks_back = context.direction(match.start(), match.end()) == "past"
    return past[0] if looks_back and len(past) == 1 else None


def _iso(match: re.Match[str], context: Context) -> Reading | None:
    del context
    day = day_of(int(match["y"]), int(match["m"]), int(match["d"]))
    return Reading("DATE", day.isoformat(), "date in digits") if day else None


RULES: tuple[Rule, ...] = (
    rule("iso date", r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])", _iso),
    rule("date in digits", r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4}|\d\d)(?![\d/])", _in_digits),
)
