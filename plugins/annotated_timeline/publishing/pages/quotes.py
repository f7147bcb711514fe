"""A page for each quotation."""

from collections.abc import Iterator
from functools import partial

from annotated_timeline.model.timeline import QuoteCard
from annotated_timeline.publishing import address
from annotated_timeline.publishing.cards import quote_context, quote_title
from annotated_timeline.publishing.pages.found_at import place_in_timeline
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.steps import Step, steps


def products(site: Site) -> Iterator[Product]:
    """``/quotes/ID/``: the words, who said them, and the way to them in the source."""
    for step in steps(site.timeline.quotes):
        yield Product(address.file_of(address.quote(step.here.id)), partial(_page, site, step))


def _page(site: Site, step: Step[QuoteCard]) -> bytes:
    quote = step.here
    return site.page(
        address.quote(quote.id),
        "quote.html",
        quote_title(quote),
        description=f"{quote.speaker}, {quote.day.words()}",
        step=step,
        there=place_in_timeline(quote.day, quote.id),
        **quote_context(site, quote),
    ).content
