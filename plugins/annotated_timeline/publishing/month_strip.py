"""The month strip: a month drawn as columns of days, what happened above the axis and what was said below it.

Each day is a small drawing of its own, so that a phone can lay the same days out as a calendar. Drawings are
paths of squares in SVG, with classes and no styles.
"""

import calendar
import datetime
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from annotated_timeline.publishing.lanes import DayOfLanes
from annotated_timeline.publishing.site import Site

_WIDTH = 12
_MARK = 8  # the side of a mark
_STEP = 10  # from one mark to the next
_TALLEST = 8  # marks: a taller column is drawn to scale


@dataclass(frozen=True, slots=True)
class StripMarks:
    """Marks of one kind on one day: `path` is the ``d`` of an SVG path."""

    css: str
    path: str


@dataclass(frozen=True, slots=True)
class StripDay:
    """One day of a strip; `row` is None where nothing is dated to it."""

    day: datetime.date
    row: DayOfLanes | None
    marks: tuple[StripMarks, ...]


@dataclass(frozen=True, slots=True)
class MonthStrip:
    """A month's days.

    `width`, `height` and `axis` are of every day's drawing, `offset` the weekday of the first (Monday is 1).
    """

    month: str
    width: int
    height: int
    axis: int
    offset: int
    days: tuple[StripDay, ...]


def month_strip(site: Site, month: str, rows: Mapping[str, DayOfLanes]) -> MonthStrip:
    """The strip of a month (``YYYY-MM``) with the entries of `rows`, by ISO day."""
    year, number = int(month[:4]), int(month[5:7])
    days = [datetime.date(year, number, day + 1) for day in range(calendar.monthrange(year, number)[1])]
    found = [rows.get(day.isoformat()) for day in days]
    up = max((len(row.events) for row in found if row), default=0)
    down = max((len(row.quotes) for row in found if row), default=0)
    axis = min(up, _TALLEST) * _STEP + 2
    height = axis + 2 + min(down, _TALLEST) * _STEP
    return MonthStrip(
        month,
        _WIDTH,
        height,
        axis,
        days[0].isoweekday(),
        tuple(
            StripDay(day, row, tuple(_marks(site, row, axis, max(up, 1), max(down, 1))) if row else ())
            for day, row in zip(days, found, strict=True)
        ),
    )


def _marks(site: Site, row: DayOfLanes, axis: int, up: int, down: int) -> Iterator[StripMarks]:
    """Squares upwards for the events, then downwards for the quotations, those of one side together."""
    if row.events:
        step = _STEP * min(1, _TALLEST / up)
        yield StripMarks("event", _column(len(row.events), axis - 1, -step))
    step = _STEP * min(1, _TALLEST / down)
    start = 0
    sides = Counter(site.side_number(quote.side) for quote in row.quotes)
    for number, count in sorted(sides.items()):
        yield StripMarks(f"side-{number}", _column(count, axis + 1 + start * step, step))
        start += count


def _column(count: int, start: float, step: float) -> str:
    """`count` marks from `start` on, each `step` further; negative is upwards."""
    side = _MARK * abs(step) / _STEP
    left = (_WIDTH - _MARK) // 2
    gap = abs(step) - side
    tops = (
        (start + step * index + gap / 2) if step > 0 else (start + step * (index + 1) + gap / 2)
        for index in range(count)
    )
    return "".join(f"M{left} {top:.4g}h{_MARK}v{side:.4g}h-{_MARK}z" for top in tops)
