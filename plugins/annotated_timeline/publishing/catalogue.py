"""Every file of a site: the makers of products, in one list."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain

from annotated_timeline.publishing import (
    address,
    assets,
    embeds,
    exports,
    hosting,
    oembed,
    pages,
    search,
    social_cards,
)
from annotated_timeline.publishing.exports import sitemap
from annotated_timeline.publishing.product import Product, Work
from annotated_timeline.publishing.site import Site
from annotated_timeline.publishing.topics import page_of

Maker = Callable[[Site], Iterable[Product]]

#: Each lists the products of one kind; they are made when they are written.
LISTING: tuple[Maker, ...] = (
    pages.products,
    embeds.products,
    search.pages,
    assets.products,
    hosting.products,
    social_cards.products,
    social_cards.whole,
)
#: Each has most of its work behind it when it names its first product; none of them is a page.
LABORIOUS: Mapping[str, Maker] = {
    "search index": search.index_files,
    **exports.MAKERS,
}
#: Each makes products out of a site and the addresses of all its pages.
LISTERS: tuple[Callable[[Site, Iterable[str]], Iterable[Product]], ...] = (
    sitemap.products,
    oembed.products,
)


def products(site: Site) -> Iterator[Product]:
    """All the files of `site`, one after another."""
    return chain.from_iterable(work.make() for work in (*laborious(site), *listed(site)))


def laborious(site: Site) -> Iterator[Work]:
    """The works that take long, each on its own; the longest first."""
    return (Work(name, partial(make, site)) for name, make in LABORIOUS.items())


def listed(site: Site) -> Iterable[Work]:
    """The others, each a page with all that goes with it; those with the same cards are neighbours."""
    files: dict[str, list[Product]] = {}
    for product in _listed(site):
        files.setdefault(_page_of(product.path), []).append(product)
    works = (Work(page, partial(_together, tuple(products))) for page, products in files.items())
    return sorted(works, key=_by_subject)


def _page_of(path: str) -> str:
    """The file of the page that a file tells of too, as an embed, for oEmbed or in a picture; else itself."""
    if path.startswith(address.OEMBED):
        page = path.removeprefix(address.OEMBED).removesuffix(".json")
        return "index.html" if page == "index" else f"{page}/index.html"
    page = path.removeprefix(address.EMBED)
    return f"{page.removesuffix(address.CARD)}index.html" if page.endswith(f"/{address.CARD}") else page


def _by_subject(work: Work) -> tuple[bool, str]:
    """A work's place: by its id or day, most of which begin with a date; those that do not come first."""
    name = work.name.removesuffix("/index.html").rpartition("/")[2]
    return (name[:1].isdigit(), name)


def _together(products: tuple[Product, ...]) -> tuple[Product, ...]:
    return products


def _listed(site: Site) -> Iterator[Product]:
    """The products that need little work to be listed; last those that list the pages among them."""
    addresses: list[str] = []
    for product in chain.from_iterable(make(site) for make in LISTING):
        page = page_of(site, product.path)
        if page is not None:
            addresses.append(page)
        yield product
    for list_pages in LISTERS:
        yield from list_pages(site, addresses)
