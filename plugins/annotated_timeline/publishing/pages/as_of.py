"""The timeline as it was known on a day: told only by the sources that had been published by then."""

import datetime
from collections.abc import Iterator

from annotated_timeline.model.historical_date import HistoricalDate
from annotated_timeline.model.timeline import Subject
from annotated_timeline.publishing import address
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.record import Record
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.steps import steps

#: A subject of up to this many days has a page for each of them; a longer one for days of publication only.
_EACH_DAY = 62


def products(site: Site) -> Iterator[Product]:
    """``/as-of/`` and ``/as-of/YYYY-MM-DD/``."""
    record = Record(site.timeline)
    days = days_of(site.timeline.subject, record)
    editors = sum(event.origin == "editor" for event in site.timeline.events)
    yield site.page(
        address.AS_OF,
        "as_of_index.html",
        "As known on",
        description="The timeline as the sources published up to a chosen day told it.",
        days=[(day, record.published_on(day)) for day in days],
    )
    for step in steps(days):
        words = HistoricalDate.day(step.here).words()
        yield site.page(
            address.as_of(step.here.isoformat()),
            "as_of.html",
            f"As known on {words}",
            description=f"The timeline as the sources published by {words} told it.",
            known=record.on(step.here),
            step=step,
            editors=editors,
        )


def days_of(subject: Subject, record: Record) -> list[datetime.date]:
    """The days that have a page: every day of a short subject, and every day of publication."""
    published = record.days_of_publication()
    length = (subject.closes - subject.opens).days + 1
    if length > _EACH_DAY:
        return sorted(published)
    return sorted(published | {subject.opens + datetime.timedelta(days=day) for day in range(length)})
