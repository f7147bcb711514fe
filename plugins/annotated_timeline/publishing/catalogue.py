"""Every file of a site: the makers of products, in one list."""

from collections.abc import Callable, Iterable, Iterator

from annotated_timeline.publishing import assets, embeds, exports, hosting, pages, search
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site

#: Each makes the products of one kind out of a site.
MAKERS: tuple[Callable[[Site], Iterable[Product]], ...] = (
    pages.products,
    exports.products,
    embeds.products,
    search.products,
    assets.products,
    hosting.products,
)


def products(site: Site) -> Iterator[Product]:
    """All the files of `site`, one after another."""
    for make in MAKERS:
        yield from make(site)
