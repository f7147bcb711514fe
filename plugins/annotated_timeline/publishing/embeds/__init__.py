"""The timeline, an event or a quotation as a page that fits into somebody else's."""

from collections.abc import Iterator
from pathlib import Path

from annotated_timeline.publishing import address
from annotated_timeline.publishing.embeds import instructions, pages, withdrawn
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

_SCRIPT = Path(__file__).parents[4] / "theme" / "static" / "embed.js"


def products(site: Site) -> Iterator[Product]:
    """Every embed, the script for the pages they are put in, and the page that says how."""
    yield from pages.products(site)
    yield from withdrawn.products(site)
    yield instructions.product(site)
    yield Product(address.EMBED_SCRIPT, _SCRIPT.read_bytes())
