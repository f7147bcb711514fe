"""A page for each source, with its passages marked, and the index of sources."""

from collections.abc import Iterator
from functools import partial

from annotated_timeline.model.source import Source
from annotated_timeline.publishing import address
from annotated_timeline.publishing.evidence import may_be_shown_whole, metadata_of
from annotated_timeline.publishing.passages import paragraphs
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.steps import Step, steps


def products(site: Site) -> Iterator[Product]:
    """``/sources/`` and ``/sources/SLUG/``."""
    yield site.page(
        address.SOURCES,
        "sources.html",
        "Sources",
        description=f"The texts that “{site.timeline.subject.title}” rests on.",
    )
    for step in steps(site.timeline.sources):
        yield Product(address.file_of(address.source(step.here.id)), partial(_page, site, step))


def _page(site: Site, step: Step[Source]) -> bytes:
    source = step.here
    metadata = metadata_of(source)
    quotes = site.relations.quotes_of_source.get(source.id, ())
    events = site.relations.events_of_source.get(source.id, ())
    return site.page(
        address.source(source.id),
        "source.html",
        metadata.title,
        description=f"{metadata.publisher}, {metadata.title}: the passages that the timeline rests on.",
        source=source,
        metadata=metadata,
        step=step,
        quotes=quotes,
        events=events,
        whole=may_be_shown_whole(source),
        paragraphs=paragraphs(source, events, quotes),
    ).content
