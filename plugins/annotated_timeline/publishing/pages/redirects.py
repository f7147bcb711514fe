"""Old addresses of renamed cards, which lead on to the new ones."""

from collections.abc import Iterator

from annotated_timeline.publishing import address
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site


def products(site: Site) -> Iterator[Product]:
    """``/events/OLD/`` and ``/quotes/OLD/`` for each alias."""
    for event in site.timeline.events:
        for alias in event.aliases:
            yield _redirect(site, address.event(alias), address.event(event.id), event.title)
    for quote in site.timeline.quotes:
        for alias in quote.aliases:
            yield _redirect(site, address.quote(alias), address.quote(quote.id), quote.speaker)


def _redirect(site: Site, old: str, new: str, title: str) -> Product:
    return site.page(old, "redirect.html", title, target=new)
