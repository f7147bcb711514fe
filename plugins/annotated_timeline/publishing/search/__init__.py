"""The search: an index that lunr.py builds and lunr.js scores, packed so that a query fetches its part only.

``docs/search.md`` specifies words, files and queries; ``theme/search`` is the browser's side.
"""

from collections.abc import Iterator

from annotated_timeline.publishing import address
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.search import full_json, script, shards
from annotated_timeline.publishing.search.cards import WEIGHTS, cards_of
from annotated_timeline.publishing.search.index import build
from annotated_timeline.publishing.site import Site


def products(site: Site) -> Iterator[Product]:
    """The page ``/search/``, the script and the shards beside it, and ``/search/full.json``."""
    yield from pages(site)
    yield from index_files(site)


def pages(site: Site) -> Iterator[Product]:
    """The page ``/search/`` and the script that runs there and in every page's box."""
    yield site.page(address.SEARCH, "search.html", "Search")
    yield Product(f"{address.SEARCH}search.js", script.joined())


def index_files(site: Site) -> Iterator[Product]:
    """The shards, and ``/search/full.json``."""
    cards = cards_of(site)
    index = build(
        [card.fields for card in cards],
        [card.address for card in cards],
        [WEIGHTS[card.kind] for card in cards],
    )
    for path, content in shards.files(index, cards):
        yield Product(f"{address.SEARCH}{path}", content)
    yield Product(f"{address.SEARCH}full.json", full_json.serialise(index))
