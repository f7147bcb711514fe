"""Embeds of cards that were taken off the site: the frame on somebody's page says so."""

from collections.abc import Iterator

from annotated_timeline.publishing import address
from annotated_timeline.publishing.pages.withdrawn import TITLE, address_of, context
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.topics import Topic


def products(site: Site) -> Iterator[Product]:
    """The embed of every id of a withdrawn card."""
    for withdrawal in site.timeline.withdrawals:
        for one in withdrawal.ids:
            at = address_of(withdrawal, one)
            topic = Topic("event" if withdrawal.kind == "event" else "quote", one, at, TITLE)
            about = context(site, withdrawal)
            yield site.page(address.embed(at), "embed_withdrawn.html", TITLE, topic=topic, **about)
