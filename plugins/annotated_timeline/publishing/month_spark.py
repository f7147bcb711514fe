"""A month at a glance: a column for each day, events above the axis and quotations below it, to one scale."""

from collections.abc import Sequence
from dataclasses import dataclass

from annotated_timeline.publishing.lanes import DayOfLanes

_DAYS = 31
_COLUMN = 4  # units from one day to the next, of which one is left between them
_HEIGHT = 20  # units of the tallest column, above or below


@dataclass(frozen=True, slots=True)
class MonthSpark:
    """A month's drawing: `events` and `quotes` are the ``d`` of SVG paths in a box of `width` by `height`."""

    month: str
    part: str
    happened: int
    said: int
    events: str
    quotes: str
    axis: int = _HEIGHT
    width: int = _DAYS * _COLUMN
    height: int = 2 * _HEIGHT


def tallest(rows: Sequence[DayOfLanes]) -> int:
    """The most events or quotations of any one day; at least 1."""
    return max((max(len(row.events), len(row.quotes)) for row in rows if row.day is not None), default=1)


def month_spark(month: str, part: str, rows: Sequence[DayOfLanes], most: int) -> MonthSpark:
    """The drawing of a month (``YYYY-MM``); `most` entries of one day fill its height."""
    days = [(row.day.day, row) for row in rows if row.day is not None]
    return MonthSpark(
        month,
        part,
        sum(len(row.events) for row in rows),
        sum(len(row.quotes) for row in rows),
        "".join(_column(day, len(row.events), -1, most) for day, row in days),
        "".join(_column(day, len(row.quotes), 1, most) for day, row in days),
    )


def _column(day: int, count: int, way: int, most: int) -> str:
    if count == 0:
        return ""
    left, wide = (day - 1) * _COLUMN, _COLUMN - 1
    high = way * max(1.0, count / most * (_HEIGHT - 1))
    return f"M{left} {_HEIGHT + way * 0.5:g}v{high:.3g}h{wide}v{-high:.3g}z"
