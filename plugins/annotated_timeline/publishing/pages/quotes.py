"""A page for each quotation."""

from collections.abc import Iterator

from annotated_timeline.model.timeline import QuoteCard
from annotated_timeline.publishing import address
from annotated_timeline.publishing.cards import quote_context
from annotated_timeline.publishing.pages.found_at import place_in_timeline
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.shorten import shorten
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.steps import steps


def products(site: Site) -> Iterator[Product]:
    """``/quotes/ID/``: the words, who said them, and the way to them in the source."""
    for step in steps(site.timeline.quotes):
        quote = step.here
        yield site.page(
            address.quote(quote.id),
            "quote.html",
            headline(quote),
            description=f"{quote.speaker}, {quote.day.words()}",
            step=step,
            there=place_in_timeline(quote.day, quote.id),
            **quote_context(site, quote),
        )


def headline(quote: QuoteCard) -> str:
    """A quotation as a title: its speaker and its first words."""
    words = shorten(quote.text, 60)
    return f"{quote.speaker}: {words}" if quote.wording == "paraphrase" else f"{quote.speaker}: “{words}”"
