"""The month strip: a month drawn as columns of days, what happened above the axis and what was said below it.

Each day is a small drawing of its own, so that a phone can lay the same days out as a calendar. Drawings are
SVG paths with classes and no styles: a square for an event, for a quotation the shape of the speaker's side.
"""

import calendar
import datetime
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import starmap

from annotated_timeline.publishing.lanes import DayOfLanes
from annotated_timeline.publishing.site import Site

_WIDTH = 12
_MARK = 8  # the side of a mark
_STEP = 10  # from one mark to the next
_TALLEST = 12  # marks: where a column is taller, all are drawn smaller


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
    step = _STEP * min(1, _TALLEST / max(up, down, 1))
    axis = round(up * step) + 2
    height = axis + 2 + round(down * step)
    drawn = (tuple(_marks(site, row, axis, step)) if row else () for row in found)
    return MonthStrip(
        month,
        _WIDTH,
        height,
        axis,
        days[0].isoweekday(),
        tuple(starmap(StripDay, zip(days, found, drawn, strict=True))),
    )


def _marks(site: Site, row: DayOfLanes, axis: int, step: float) -> Iterator[StripMarks]:
    """Upwards the events, the editors' own on top; downwards the quotations, in the shapes of their sides."""
    ours = sum(event.origin == "editor" for event in row.events)
    theirs = len(row.events) - ours
    yield from _column("event", "square", theirs, axis - 1, -step)
    yield from _column("ours", "square", ours, axis - 1 - theirs * step, -step)
    start = axis + 1.0
    sides = Counter(quote.side for quote in row.quotes)
    for side, count in sorted(sides.items(), key=lambda item: site.side_number(item[0])):
        shape = site.sides[side].shape if side and side in site.sides else "none"
        yield from _column(f"side-{site.side_number(side)}", shape, count, start, step)
        start += count * step


def _column(css: str, shape: str, count: int, start: float, step: float) -> Iterator[StripMarks]:
    """`count` marks from `start` on, each `step` further; a negative step goes upwards."""
    if count:
        size = _MARK * abs(step) / _STEP
        middles = (start + step * (index + 0.5) for index in range(count))
        yield StripMarks(css, "".join(_mark(shape, middle, size) for middle in middles))


def _mark(shape: str, y: float, size: float) -> str:
    """One mark at height `y`, `size` high, as the ``d`` of a path that is filled by the even-odd rule."""
    r, x = size / 2, _WIDTH / 2
    match shape:
        case "circle":
            return _circle(x, y, r)
        case "ring":
            return _circle(x, y, r) + _circle(x, y, r * 0.5)
        case "diamond":
            return f"M{x:g} {y - r:.4g}l{r:.4g} {r:.4g}-{r:.4g} {r:.4g}-{r:.4g}-{r:.4g}z"
        case "triangle":
            return f"M{x:g} {y - r:.4g}l{r:.4g} {size:.4g}h-{size:.4g}z"
        case "square":
            return f"M{x - r:.4g} {y - r:.4g}h{size:.4g}v{size:.4g}h-{size:.4g}z"
        case _:
            return f"M{x - r:.4g} {y - 1:.4g}h{size:.4g}v2h-{size:.4g}z"


def _circle(x: float, y: float, r: float) -> str:
    arc = f"a{r:.4g} {r:.4g} 0 1 0"
    return f"M{x - r:.4g} {y:.4g}{arc} {2 * r:.4g} 0{arc}-{2 * r:.4g} 0z"
