"""A date with a width: the days it may have been, how precisely it is known, and its EDTF.

The format is the part of EDTF (ISO 8601-2:2019, levels 0 and 1) that news needs; see ``docs/dates.md``.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import total_ordering
from typing import Literal, Self

from annotated_timeline.model import edtf as edtf_text
from annotated_timeline.model.date_words import in_words

Precision = Literal["day", "week", "month", "year", "decade", "approximate", "interval"]


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class HistoricalDate:
    """The days from `earliest` to `latest`, both inclusive; None is an open end.

    `edtf` is the canonical text of the value, `precision` the width it was told with, `approximate` whether
    the teller was unsure of it. Two dates are equal where their EDTF is.
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
            only = edtf_text.parse_date(text)
            return cls(text, only.earliest, only.latest, _precision(only), bool(only.mark))
        start, end = edtf_text.parse_interval(text)
        earliest = start.earliest if start else None
        latest = end.latest if end else None
        width: Precision = "week" if _is_iso_week(earliest, latest) else "interval"
        return cls(text, earliest, latest, width, bool((start and start.mark) or (end and end.mark)))

    @classmethod
    def day(cls, day: date) -> Self:
        """The date of exactly one day."""
        return cls(day.isoformat(), day, day, "day")

    @classmethod
    def between(cls, earliest: date, latest: date) -> Self:
        """The interval of days from `earliest` to `latest`, both inclusive; raises ValueError if crossed."""
        return cls.from_edtf(f"{earliest.isoformat()}/{latest.isoformat()}")

    @classmethod
    def week_of(cls, day: date, until: date | None = None) -> Self:
        """The week (Monday to Sunday) that `day` is in, cut short after the day `until` if one is given.

        Raises ValueError where the week leaves the calendar or `until` is before its Monday.
        """
        try:
            monday = day - timedelta(days=day.weekday())
            sunday = monday + timedelta(days=6)
        except OverflowError as beyond:
            raise ValueError(f"the week of {day.isoformat()} is not in the calendar") from beyond
        return replace(cls.between(monday, min(sunday, until or sunday)), precision="week")

    def words(self, told: str = "") -> str:
        """The date in English: "Aug. 5, 2021", "the week of Aug. 23, 2021", "by September 2021".

        `told` are the words a source used for it: "mid-July" and "early 2002" keep their part, which EDTF
        (`2021-07~`) does not hold; other approximate dates read "about July 2021".
        """
        return in_words(self.edtf, told)

    def html_datetime(self) -> str | None:
        """The value for ``<time datetime>``: a day, week, month or year; None where HTML has no form.

        The mark of an approximate date is left out, so the words beside it must carry it.
        """
        if "/" in self.edtf:
            return _iso_week(self.earliest) if _is_iso_week(self.earliest, self.latest) else None
        only = edtf_text.parse_date(self.edtf)
        match only.width:
            case "day":
                return only.earliest.isoformat()
            case "month":
                return only.earliest.isoformat()[:7]
            case "year":
                return only.earliest.isoformat()[:4]
            case _:
                return None

    def covers(self, other: "HistoricalDate") -> bool:
        """Whether all the days of `other` are days of this date."""
        return self.sort_key[0] <= other.sort_key[0] and other.sort_key[1] <= self.sort_key[1]

    def overlaps(self, other: "HistoricalDate") -> bool:
        """Whether the two have a day in common."""
        return self.sort_key[0] <= other.sort_key[1] and other.sort_key[0] <= self.sort_key[1]

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


def _precision(value: edtf_text.EdtfDate) -> Precision:
    if value.mark:
        return "approximate"
    match value.width:
        case "season" | "century":
            return "interval"
        case width:
            return width


def _is_iso_week(earliest: date | None, latest: date | None) -> bool:
    return (
        earliest is not None
        and latest is not None
        and earliest.weekday() == 0
        and latest - earliest == timedelta(days=6)
    )


def _iso_week(monday: date | None) -> str | None:
    if monday is None:
        return None
    year, week, _ = monday.isocalendar()
    return f"{year:04d}-W{week:02d}"
