"""Every file of a site: the makers of products, in one list."""

from collections.abc import Callable, Iterable, Iterator

from annotated_timeline.publishing import assets, embeds, exports, hosting, oembed, pages, search, social_card
from annotated_timeline.publishing.exports import sitemap
from annotated_timeline.publishing.product import Product
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.topics import page_of

#: Each makes the products of one kind out of a site.
MAKERS: tuple[Callable[[Site], Iterable[Product]], ...] = (
    pages.products,
    exports.products,
    embeds.products,
    search.products,
    assets.products,
    hosting.products,
    social_card.products,
)
#: Each makes products out of a site and the addresses of all its pages.
LISTERS: tuple[Callable[[Site, Iterable[str]], Iterable[Product]], ...] = (
    sitemap.products,
    oembed.products,
)


def products(site: Site) -> Iterator[Product]:
    """All the files of `site`, one after another; last those that list its pages."""
    addresses: list[str] = []
    for make in MAKERS:
        for product in make(site):
            page = page_of(site, product.path)
            if page is not None:
                addresses.append(page)
            yield product
    for listed in LISTERS:
        yield from listed(site, addresses)
