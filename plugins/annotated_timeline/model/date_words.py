"""Dates in English words, as an American newspaper prints them ("Aug. 5, 2021", "mid-July 2021").

Months are shortened only before a day, and March to July never (the Associated Press's custom).
"""

import re
from datetime import date, timedelta

from annotated_timeline.model.edtf import SEASON_NAMES, EdtfDate, parse_date, parse_interval

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SHORT = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_PART = re.compile(r"\b(early|mid|late)(?=\b|-)|\b(beginning|start|middle|end)\s+of\b", re.IGNORECASE)
_PART_WORDS = {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}


def in_words(edtf: str, told: str = "") -> str:
    """An EDTF text in words; `told` are the words a source used, which may name a part or a week.

    Raises ValueError where `edtf` is no EDTF of the subset.
    """
    if "/" not in edtf:
        return _single(parse_date(edtf), told)
    start, end = parse_interval(edtf)
    if start is None:
        assert end is not None
        return f"by {_single(end, '')}"
    if end is None:
        return f"from {_single(start, '')} on"
    if start.width == end.width == "day":
        return _days(start.earliest, end.earliest, told)
    if start.width == end.width == "month" and start.year == end.year and not start.mark and not end.mark:
        return f"{MONTHS[start.earliest.month - 1]} to {_single(end, '')}"
    return f"{_single(start, '')} to {_single(end, '')}"


def _single(value: EdtfDate, told: str) -> str:
    plain = _plain(value)
    part = _part_of(told)
    if part and value.width in ("month", "season", "year", "decade", "century"):
        plain = plain.removeprefix("the ")
        article = "the " if value.width in ("decade", "century") else ""
        return f"{article}mid-{plain}" if part == "mid" else f"{article}{part} {plain}"
    if value.mark == "?":
        return f"perhaps {plain}"
    return f"about {plain}" if value.mark else plain


def _plain(value: EdtfDate) -> str:
    match value.width:
        case "day":
            return _day(value.earliest)
        case "month":
            return f"{MONTHS[value.earliest.month - 1]} {value.year}"
        case "season":
            years = f"{value.year}–{(value.year + 1) % 100:02d}" if value.month == 24 else f"{value.year}"
            return f"{SEASON_NAMES[value.month or 0]} {years}"
        case "year":
            return f"{value.year}"
        case "decade":
            return f"the {value.year}s"
        case "century":
            return f"the {_ordinal(value.year // 100 + 1)} century"


def _days(first: date, last: date, told: str) -> str:
    whole_week = last - first == timedelta(days=6)
    if first.weekday() == 0 and (whole_week or ("week" in told.lower() and last - first < timedelta(days=7))):
        return f"the week of {_day(first)}"
    if first == last:
        return _day(first)
    if first.year != last.year:
        return f"{_day(first)}, to {_day(last)}"
    if first.month != last.month:
        return f"{_SHORT[first.month - 1]} {first.day} to {_day(last)}"
    return f"{_SHORT[first.month - 1]} {first.day}–{last.day}, {first.year}"


def _day(day: date) -> str:
    return f"{_SHORT[day.month - 1]} {day.day}, {day.year}"


def _part_of(told: str) -> str | None:
    found = _PART.search(told)
    if found is None:
        return None
    word = (found.group(1) or found.group(2)).lower()
    return _PART_WORDS.get(word, word)


def _ordinal(number: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if number % 100 in (11, 12, 13) else endings.get(number % 10, 'th')}"
