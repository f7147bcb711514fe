"""The front page: the timeline in two lanes, or, where it is long, the way to its months."""

from collections.abc import Iterator, Sequence

from annotated_timeline.publishing import address
from annotated_timeline.publishing.facets import facets
from annotated_timeline.publishing.lanes import DayOfLanes, lanes
from annotated_timeline.publishing.month_spark import month_spark, tallest
from annotated_timeline.publishing.month_strip import month_strip
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

#: The most entries that one page shows in full; beyond, a page would be slow to load on a phone.
FULL = 120


def products(site: Site) -> Iterator[Product]:
    """``/``: the days that the subject is about; background and aftermath one click away."""
    title = site.timeline.subject.title
    parts = {part: lanes(site.timeline, part) for part in ("background", "main", "aftermath")}
    if entries(*parts.values()) <= FULL:
        yield site.page(
            address.TIMELINE,
            "timeline.html",
            title,
            parts=parts,
            strips=[month_strip(site, month, site.relations.days) for month in months_of(parts["main"])],
            facets=facets(site, [row for part in parts.values() for row in part]),
        )
    else:
        most = tallest(site.relations.rows)
        yield site.page(
            address.TIMELINE,
            "overview.html",
            title,
            sparks=[
                month_spark(month, _part(site, month), rows, most)
                for month, rows in site.relations.months.items()
            ],
        )


def entries(*parts: Sequence[DayOfLanes]) -> int:
    """How many entries stand in these rows."""
    return sum(row.size for part in parts for row in part)


def months_of(rows: Sequence[DayOfLanes]) -> list[str]:
    """The months (``YYYY-MM``) that rows begin in, in order."""
    return sorted({row.month for row in rows if row.month is not None})


def _part(site: Site, month: str) -> str:
    """Which part of the timeline a month belongs to, by its days."""
    subject = site.timeline.subject
    if month < subject.opens.isoformat()[:7]:
        return "background"
    return "main" if month <= subject.closes.isoformat()[:7] else "aftermath"
