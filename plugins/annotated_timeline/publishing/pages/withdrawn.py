"""Addresses of cards that were taken off the site: a page that says so, for whoever follows an old link."""

from collections.abc import Iterator
from typing import Any

from annotated_timeline.model.timeline import Withdrawal
from annotated_timeline.publishing import address
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

TITLE = "Withdrawn"


def products(site: Site) -> Iterator[Product]:
    """``/events/ID/`` and ``/quotes/ID/`` for every id of a withdrawn card."""
    for withdrawal in site.timeline.withdrawals:
        for one in withdrawal.ids:
            yield site.page(address_of(withdrawal, one), "withdrawn.html", TITLE, **context(site, withdrawal))


def address_of(withdrawal: Withdrawal, one: str) -> str:
    """The address that a withdrawn card had under one of its ids."""
    return address.event(one) if withdrawal.kind == "event" else address.quote(one)


def context(site: Site, withdrawal: Withdrawal) -> dict[str, Any]:
    """What the templates are given: what it was, and the corrections that say why it went."""
    reasons = [made for made in site.timeline.corrections if made.card in withdrawal.ids]
    return {"withdrawal": withdrawal, "what": withdrawal.kind, "reasons": reasons}
