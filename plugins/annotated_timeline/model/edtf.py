"""EDTF, the Extended Date/Time Format (ISO 8601-2:2019), as far as news needs it.

Level 0 dates and intervals without clock times; of level 1 the marks ``? ~ %``, unspecified digits, seasons
and open ends. Years run from 0001 to 9999. Quarters and halves (level 2) are written as intervals of months.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

Width = Literal["day", "month", "season", "year", "decade", "century"]

_DATE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%]?)\Z", re.ASCII)
#: First and last month of EDTF's seasons, spring (21) to winter (24); winter runs into the next year.
_SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
SEASON_NAMES = {21: "spring", 22: "summer", 23: "fall", 24: "winter"}


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """One EDTF date (no interval): its parts as numbers, the days it covers, both inclusive.

    `month` is the season's code where `width` is ``season``; `mark` is ``~``, ``?``, ``%`` or empty.
    """

    year: int
    month: int | None
    day: int | None
    width: Width
    earliest: date
    latest: date
    mark: str


@lru_cache(maxsize=4096)
def parse_date(text: str) -> EdtfDate:
    """The date an EDTF text without "/" names; raises ValueError where it is none or not in the calendar."""
    matched = _DATE.match(text)
    if matched is None:
        raise ValueError(f"{text!r} is no EDTF date that is understood here")
    year, month, day, mark = matched.groups()
    if "X" in year:
        if month is not None:
            raise ValueError(f"{text!r} has a month without a certain year")
        return _years(year, mark)
    number = int(year)
    if month is None or month == "XX":
        if day not in (None, "XX"):
            raise ValueError(f"{text!r} has a day without a month")
        return EdtfDate(number, None, None, "year", date(number, 1, 1), date(number, 12, 31), mark)
    if int(month) in _SEASON_MONTHS:
        if day is not None:
            raise ValueError(f"{text!r} has a day in a season")
        return _season(number, int(month), mark)
    if day is None or day == "XX":
        earliest, latest = month_bounds(number, int(month))
        return EdtfDate(number, int(month), None, "month", earliest, latest, mark)
    only = date(number, int(month), int(day))
    return EdtfDate(number, only.month, only.day, "day", only, only, mark)


def parse_interval(text: str) -> tuple[EdtfDate | None, EdtfDate | None]:
    """First and last date of an EDTF interval; None is an open (``..``) or unknown (empty) end.

    Raises ValueError where the text is no interval, names no day at all, or ends before it begins.
    """
    first, _, last = text.partition("/")
    start = None if first in ("", "..") else parse_date(first)
    end = None if last in ("", "..") else parse_date(last)
    if start is None and end is None:
        raise ValueError(f"{text!r} names no day at all")
    if start and end and start.earliest > end.latest:
        raise ValueError(f"{text!r} ends before it begins")
    return start, end


def month_bounds(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month; raises ValueError outside the calendar."""
    first = date(year, month, 1)
    return first, date(year, month, monthrange(year, month)[1])


def _years(digits: str, mark: str) -> EdtfDate:
    first, last = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    width: Width = "century" if digits.endswith("XX") else "decade"
    return EdtfDate(first, None, None, width, date(max(first, 1), 1, 1), date(last, 12, 31), mark)


def _season(year: int, code: int, mark: str) -> EdtfDate:
    first, last = _SEASON_MONTHS[code]
    ends_in = year + 1 if last < first else year
    return EdtfDate(year, code, None, "season", date(year, first, 1), month_bounds(ends_in, last)[1], mark)
