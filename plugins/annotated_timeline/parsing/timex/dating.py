"""From TIMEX3 values to dates with a width."""

import re
from datetime import date

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.parsing.timex.rule import Reading

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=T|\Z)", re.ASCII)
_PLAIN = re.compile(r"\d{4}(?:-\d\d|-XX-XX|-\d\d-XX)?\Z", re.ASCII)
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?\Z", re.ASCII)
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)\Z", re.ASCII)
_DECADE_OR_CENTURY = re.compile(r"\d{2,3}", re.ASCII)
_MONTHS = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12)}
_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
#: The mods that say which part of a month or year is meant, or that it is not known well.
_UNSURE = frozenset(
    {"START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"}
)


def dated(reading: Reading) -> HistoricalDate | None:
    """The date that a reading names; None for durations, sets, references and hours without a date.

    Never raises: a value outside the calendar is no date.
    """
    if reading.undated:
        return None
    if reading.near:
        return _or_none(f"{reading.near}~")
    if reading.type not in ("DATE", "TIME"):
        return None
    if reading.until:
        return _week_until(reading.until)
    return _from_value(reading.value, "~" if reading.mod in _UNSURE else "")


def _week_until(day: date) -> HistoricalDate | None:
    try:
        return HistoricalDate.week_of(day, day)
    except ValueError:
        return None


def _from_value(value: str, mark: str) -> HistoricalDate | None:
    if day := _DAY.match(value):
        return _or_none(day.group())
    if _PLAIN.match(value):
        return _or_none(value + mark)
    if week := _WEEK.match(value):
        return _week(int(week[1]), int(week[2]), weekend=week[3] is not None)
    if part := _PART.match(value):
        return _part(part[1], part[2])
    if _DECADE_OR_CENTURY.fullmatch(value):
        return _or_none(f"{value:X<4}{mark}")
    return None


def _week(year: int, week: int, *, weekend: bool) -> HistoricalDate | None:
    try:
        first = date.fromisocalendar(year, week, 6 if weekend else 1)
        last = date.fromisocalendar(year, week, 7)
    except (ValueError, OverflowError):
        return None
    return HistoricalDate.between(first, last)


def _part(year: str, code: str) -> HistoricalDate | None:
    if code in _SEASONS:
        return _or_none(f"{year}-{_SEASONS[code]}")
    first, last = _MONTHS[code]
    return _or_none(f"{year}-{first:02d}/{year}-{last:02d}")


def _or_none(edtf: str) -> HistoricalDate | None:
    try:
        return HistoricalDate.from_edtf(edtf)
    except ValueError:
        return None
