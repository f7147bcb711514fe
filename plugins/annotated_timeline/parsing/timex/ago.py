"""Dates counted with a length of time: "three years ago", "two days later", "weeks ago"."""

import re
from datetime import date

from annotated_timeline.parsing.timex.calendar_units import shift, spelled
from annotated_timeline.parsing.timex.rule import Context, Reading

_FINER = {"year": "month", "month": "week", "week": "day", "decade": "year", "century": "decade"}
_VAGUE_NEAR = {"day": (3, "month"), "week": (2, "month"), "month": (3, "year")}
#: What is not known of a date counted from something too wide, as TIMEX3 writes it.
_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR_OR_WIDER = re.compile(r"\d{2,4}")
_CLAUSE_END = re.compile(r"\s*(?:[.,;)]|\Z)")


def counted(
    match: re.Match[str], count: float | None, unit: str, turn: str, mod: str | None, context: Context
) -> Reading | None:
    """The date so many units from the reference day ("ago", "from now") or from what was mentioned last."""
    back = turn in ("ago", "earlier", "before", "prior", "previously")
    if turn in ("before", "after", "prior") and not _CLAUSE_END.match(context.after(match.end(), 3)):
        return None
    if unit in ("second", "minute", "hour"):
        no_date = Reading("DATE", "PAST_REF" if back else "FUTURE_REF", "hours and less are no date", mod)
        return no_date if count is None else None
    if count is None:
        return vague(unit, turn, context) if back else None
    anchored = turn in ("ago", "from now", "hence")
    period = _same_period(count, unit, back, context)
    if period and turn != "later":
        return Reading("DATE", period, "the same period so many years before", mod, aside=True)
    if not anchored and _is_wider(context.mentions.last, unit):
        return Reading("DATE", _UNKNOWN[unit], "counted from a time wider than what is counted", mod)
    anchor = context.reference if anchored else _mentioned_day(context)
    if anchor is None:
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF", "no reference day is known", mod)
    return _moved(anchor, count, unit, back, mod, exact=not anchored and context.mentions.day is not None)


def _moved(
    anchor: date, count: float, unit: str, back: bool, mod: str | None, *, exact: bool
) -> Reading | None:
    if count == 0.5:
        count, unit, mod = {"year": 6, "decade": 5}.get(unit, 0), _FINER.get(unit, unit), mod or "APPROX"
    if count != int(count):
        count, mod = int(count), mod or "APPROX"
    moved = shift(anchor, int(-count if back else count), unit)
    if moved is None:
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF", "outside the calendar", mod)
    width = {"decade": "year", "century": "decade", "night": "day", "fortnight": "week"}.get(unit, unit)
    if exact and unit in ("week",):
        width = "day"
    value = spelled(moved, width)
    return Reading("DATE", value, f"so many {unit}s counted", mod) if value else None


def _same_period(count: float, unit: str, back: bool, context: Context) -> str | None:
    """ "A year earlier" beside a quarter is the same quarter of the year before."""
    period = context.mentions.period
    if unit != "year" or not back or count != 1 or not period or not period[:4].isdigit():
        return None
    return f"{int(period[:4]) - 1:04d}{period[4:]}"


def _is_wider(mentioned: str | None, unit: str) -> bool:
    """Whether the time mentioned is too wide to count such units from: days from a month, say."""
    if mentioned is None or not mentioned[:2].isdigit() or unit not in _UNKNOWN:
        return False
    if unit == "month":
        return _YEAR_OR_WIDER.fullmatch(mentioned) is not None
    counts_weeks = unit != "day" and "W" in mentioned
    return not counts_weeks and _DAY.match(mentioned) is None


def _mentioned_day(context: Context) -> date | None:
    value = context.mentions.last
    if value is None:
        return context.reference
    parts = [int(part) for part in re.findall(r"\d+", value[:10])]
    if not value[:4].isdigit() or "W" in value or "Q" in value or "H" in value:
        return context.reference
    return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)


def vague(unit: str, turn: str, context: Context) -> Reading:
    """A date so vague that it has no number: "weeks ago", with the month or year it lies near."""
    near = None
    if turn == "ago" and context.reference and unit in _VAGUE_NEAR:
        count, width = _VAGUE_NEAR[unit]
        day = shift(context.reference, -count, unit)
        near = spelled(day, width) if day else None
    return Reading("DATE", "PAST_REF", "an uncertain number of units ago", near=near)
