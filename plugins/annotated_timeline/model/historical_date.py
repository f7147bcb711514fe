"""A date with a width: the days it may have been, how precisely it is known, and its EDTF.

Format: the part of EDTF (ISO 8601-2:2019, levels 0 and 1) that news needs; see ``docs/dates.md``.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering
from typing import Literal, Self

Precision = Literal["day", "week", "month", "year", "decade", "approximate", "interval"]

_SIMPLE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%]?)\Z")
_OPEN = frozenset({"..", ""})
#: First and last month of EDTF's seasons; winter runs into the next year.
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class HistoricalDate:
    """The days from `earliest` to `latest`, both inclusive; None is an open end.

    `edtf` is the canonical text of the value, `precision` the width it was told with, `approximate` whether
    the teller was unsure of it.
    """

    edtf: str
    earliest: date | None
    latest: date | None
    precision: Precision
    approximate: bool = False

    @classmethod
    def from_edtf(cls, text: str) -> Self:
        """The date an EDTF text names; raises ValueError where it is none or not in the calendar."""
        if "/" not in text:
            day_one, day_last, precision, approximate = _simple(text)
            return cls(text, day_one, day_last, "approximate" if approximate else precision, approximate)
        first, _, last = text.partition("/")
        start = None if first in _OPEN else _simple(first)
        end = None if last in _OPEN else _simple(last)
        if start is None and end is None:
            raise ValueError(f"{text!r} names no day at all")
        earliest = start[0] if start else None
        latest = end[1] if end else None
        if earliest and latest and earliest > latest:
            raise ValueError(f"{text!r} ends before it begins")
        width: Precision = "week" if _is_week(earliest, latest) else "interval"
        return cls(text, earliest, latest, width, bool((start and start[3]) or (end and end[3])))

    @classmethod
    def day(cls, day: date) -> Self:
        """The date of exactly one day."""
        return cls(day.isoformat(), day, day, "day")

    @classmethod
    def between(cls, earliest: date, latest: date) -> Self:
        """The interval of days from `earliest` to `latest`, both inclusive."""
        return cls.from_edtf(f"{earliest.isoformat()}/{latest.isoformat()}")

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Total order: earliest day (open first), then latest day (open last), then the EDTF text."""
        return (self.earliest or date.min, self.latest or date.max, self.edtf)

    def __lt__(self, other: "HistoricalDate") -> bool:
        return self.sort_key < other.sort_key

    def __eq__(self, other: object) -> bool:
        return isinstance(other, HistoricalDate) and self.edtf == other.edtf

    def __hash__(self) -> int:
        return hash(self.edtf)


def _simple(text: str) -> tuple[date, date, Precision, bool]:
    matched = _SIMPLE.match(text)
    if matched is None:
        raise ValueError(f"{text!r} is no EDTF date that is understood here")
    year, month, day, mark = matched.groups()
    if "X" in year:
        first = int(year.replace("X", "0"))
        last = int(year.replace("X", "9"))
        return (
            date(first or 1, 1, 1),
            date(last, 12, 31),
            "decade" if year[2] != "X" else "interval",
            bool(mark),
        )
    return *_within_year(int(year), month, day), bool(mark)


def _within_year(year: int, month: str | None, day: str | None) -> tuple[date, date, Precision]:
    if month is None or month == "XX":
        return date(year, 1, 1), date(year, 12, 31), "year"
    number = int(month)
    if number in _SEASONS:
        first, last = _SEASONS[number]
        end_year, end_month = (year + 1, last - 12) if last > 12 else (year, last)
        return date(year, first, 1), date(end_year, end_month, monthrange(end_year, end_month)[1]), "interval"
    if day is None or day == "XX":
        return date(year, number, 1), date(year, number, monthrange(year, number)[1]), "month"
    only = date(year, number, int(day))
    return only, only, "day"


def _is_week(earliest: date | None, latest: date | None) -> bool:
    return (
        earliest is not None
        and latest is not None
        and earliest.weekday() == 0
        and latest - earliest == timedelta(days=6)
    )
