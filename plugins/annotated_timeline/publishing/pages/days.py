"""A page for each day that something is dated to, and the index of days."""

import datetime
from collections.abc import Iterator
from functools import partial

from annotated_timeline.publishing import address
from annotated_timeline.publishing.dated import weekday
from annotated_timeline.publishing.lanes import covering
from annotated_timeline.publishing.month_strip import month_strip
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.steps import Step, steps


def products(site: Site) -> Iterator[Product]:
    """``/days/`` and ``/days/YYYY-MM-DD/``, with what is dated to a week or month that holds the day."""
    days = site.relations.days
    strips = sorted({day[:7] for day in days})
    yield site.page(
        address.DAYS,
        "days.html",
        "Days",
        description=f"{site.timeline.subject.title}, day by day.",
        strips=[month_strip(site, month, days) for month in strips],
    )
    notes = {note.day.isoformat(): note.note for note in site.timeline.notes}
    for step in steps(days):
        path = address.file_of(address.day(step.here))
        yield Product(path, partial(_page, site, step, notes.get(step.here)))


def _page(site: Site, step: Step[str], note: str | None) -> bytes:
    day = datetime.date.fromisoformat(step.here)
    row = site.relations.days[step.here]
    return site.page(
        address.day(step.here),
        "day.html",
        f"{weekday(day)}, {row.date.words()}",
        description=f"What happened and what was said on {row.date.words()}.",
        day=day,
        row=row,
        step=step,
        note=note,
        around=covering(site.relations.wide.get(step.here[:7], ()), day),
    ).content
