"""A page for each month that something is dated to."""

from collections.abc import Iterator

from annotated_timeline.publishing import address
from annotated_timeline.publishing.dated import month_name
from annotated_timeline.publishing.facets import facets
from annotated_timeline.publishing.month_strip import month_strip
from annotated_timeline.publishing.pages.front import FULL, entries
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.steps import steps


def products(site: Site) -> Iterator[Product]:
    """``/months/YYYY-MM/``; a month with very many entries shows them as lines, in full on their days."""
    months = site.relations.months
    for step in steps(months):
        rows = months[step.here]
        name = month_name(step.here)
        full = entries(rows) <= FULL
        yield site.page(
            address.month(step.here),
            "month.html",
            name,
            description=f"{name} in “{site.timeline.subject.title}”: what happened and what was said.",
            step=step,
            rows=rows,
            full=full,
            strip=month_strip(site, step.here, site.relations.days),
            facets=facets(site, rows) if full else None,
        )
