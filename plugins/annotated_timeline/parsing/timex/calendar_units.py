"""Units of the calendar: their names, arithmetic on days with them, and their TIMEX3 spellings."""

from calendar import monthrange
from datetime import date, timedelta

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ),
        start=1,
    )
    for name in names.split()
}
#: TIMEX3 season codes with the month each begins in (northern hemisphere).
SEASONS = {
    "spring": ("SP", 3),
    "summer": ("SU", 6),
    "fall": ("FA", 9),
    "autumn": ("FA", 9),
    "winter": ("WI", 12),
}
#: Letters of TIMEX3 durations; those for decade, century and millennium as TIMEX2 has them.
DURATION_LETTERS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "week": "W",
    "fortnight": "W",
    "weekend": "W",
    "month": "M",
    "quarter": "Q",
    "semester": "M",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "centuries": "CE",
    "millennium": "ML",
    "millennia": "ML",
}


def singular(unit: str) -> str:
    """A unit's name without its plural ending ("centuries" is left, as the tables here hold it)."""
    return unit[:-1] if unit.endswith("s") and unit != "centuries" else unit


def shift(day: date, count: int, unit: str) -> date | None:
    """`day` moved by `count` units; the last day of a shorter month stands for the 31st.

    None where that leaves the calendar (years 1 to 9999).
    """
    match unit:
        case "day" | "night":
            return _moved(day, count)
        case "week" | "weekend":
            return _moved(day, 7 * count)
        case "fortnight":
            return _moved(day, 14 * count)
        case "month":
            return _months(day, count)
        case "quarter":
            return _months(day, 3 * count)
        case "year":
            return _months(day, 12 * count)
        case "decade":
            return _months(day, 120 * count)
        case "century" | "centuries":
            return _months(day, 1200 * count)
        case _:
            return None


def _moved(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _months(day: date, months: int) -> date | None:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def day_of(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def spelled(day: date, unit: str) -> str | None:
    """The TIMEX3 value of the day, week, month, year (and so on) that `day` is in; None for other units."""
    match unit:
        case "day" | "night":
            return day.isoformat()
        case "week" | "fortnight":
            return week_of(day)
        case "weekend":
            return f"{week_of(day)}-WE"
        case "month":
            return day.isoformat()[:7]
        case "quarter":
            return f"{day.year:04d}-Q{quarter_of(day.month)}"
        case "year":
            return f"{day.year:04d}"
        case "decade":
            return f"{day.year:04d}"[:3]
        case "century" | "centuries":
            return f"{day.year:04d}"[:2]
        case _:
            return None


def week_of(day: date) -> str:
    """The ISO 8601 week of a day, as TIMEX3 writes it."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def quarter_of(month: int) -> int:
    """The calendar quarter (1 to 4) of a month."""
    return (month + 2) // 3


def season_of(month: int) -> str:
    """The TIMEX3 code of the season a month is in."""
    return ("WI", "SP", "SU", "FA")[month % 12 // 3]
